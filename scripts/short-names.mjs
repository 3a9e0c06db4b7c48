// @ts-check
import { createHash } from 'node:crypto'
import { relative } from 'node:path'

/** Small ones pack better than a mixture, and without vowels no word comes about. */
const LETTERS = 'bcdfghjklmnpqrstvwxyz'

/**
 * Names of classes in four letters, the same for a page as for the script that takes it over, and the same tomorrow:
 * a written page is full of them. Two classes of one name stop the build.
 * @param {string} root
 */
export function shortNames(root) {
  /** @type {Map<string, string>} */
  const owners = new Map()
  /** @param {string} name @param {string} file */
  return (name, file) => {
    const owner = `${relative(root, file.split('?')[0] ?? file).replaceAll('\\', '/')}#${name}`
    const hash = createHash('sha256').update(owner).digest()
    const short = [0, 2, 4, 6].map((at) => LETTERS.charAt(hash.readUInt16BE(at) % LETTERS.length)).join('')
    const other = owners.get(short)
    if (other !== undefined && other !== owner) throw new Error(`${owner} and ${other} are both ${short}: rename one`)
    owners.set(short, owner)
    return short
  }
}
