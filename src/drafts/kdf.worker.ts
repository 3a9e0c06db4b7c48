import { stretch } from './argon2'
import type { KdfRequest } from './kdf'

self.onmessage = async (request: MessageEvent<KdfRequest>) => {
  const { secret, salt, parameters } = request.data
  try {
    self.postMessage(await stretch(secret, salt, parameters))
  } catch {
    self.postMessage('failed')
  }
}
