import { argon2id } from 'hash-wasm'
import type { Bytes } from './bytes'
import { type Kdf, pbkdf2 } from './kdf'

/** On the thread that calls it: the worker's, or a test's. */
export const stretch: Kdf = async (secret, salt, { name, m, t, p }): Promise<Bytes> =>
  name === 'argon2id'
    ? new Uint8Array(
        await argon2id({
          password: secret,
          salt,
          memorySize: m,
          iterations: t,
          parallelism: p,
          hashLength: 32,
          outputType: 'binary',
        }),
      )
    : pbkdf2(secret, salt, t)
