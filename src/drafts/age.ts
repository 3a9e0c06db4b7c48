/** The age library, in a chunk of that name: only handing over and taking in need it. */
export { armor, Decrypter, Encrypter } from 'age-encryption'
