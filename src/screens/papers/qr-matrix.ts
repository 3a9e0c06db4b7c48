import { encode } from 'uqr'

/** Rows of dark and light modules. `payload` is ASCII. */
export const renderQr = (payload: string): readonly (readonly boolean[])[] =>
  encode(payload, { ecc: 'M', border: 0 }).data
