import { stretch } from './argon2'
import { type KdfRequest, WARM } from './kdf'

self.onmessage = async (request: MessageEvent<KdfRequest>) => {
  const { secret, salt, parameters } = request.data
  const isWarming = parameters.m === WARM.parameters.m
  try {
    const key = await stretch(secret, salt, parameters)
    if (!isWarming) self.postMessage(key)
  } catch {
    if (!isWarming) self.postMessage('failed')
  }
}
