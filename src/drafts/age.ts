import { armor as armour, Decrypter, Encrypter } from 'age-encryption'

/** The age library, in a chunk of that name: only handing over and taking in need it. */
export const age = { armour, Decrypter, Encrypter }
