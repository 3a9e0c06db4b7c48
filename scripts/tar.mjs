// @ts-check
import { gzipSync } from 'node:zlib'

const BLOCK = 512

/**
 * A ustar header without owners or anything else that varies.
 * @param {string} path @param {number} size @param {number} date
 */
function header(path, size, date) {
  const block = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(path) > 100) throw new Error(`${path} is too long a name for the archive`)
  block.write(path, 0)
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write(`${date.toString(8).padStart(11, '0')}\0`, 136)
  block.write('        0', 148)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

/**
 * A .tar.gz of the files under `name/`, the same bytes for the same files and date on any machine. The date, in seconds,
 * is each file's, and another in each version: by date and size alone a host tells whether a phone has the newer `sw.js`,
 * and one corrected number changes no size.
 * @param {string} name @param {[string, Buffer][]} files @param {number} date
 */
export function archiveOf(name, files, date) {
  const blocks = files.flatMap(([path, content]) => [
    header(`${name}/${path}`, content.length, date),
    content,
    Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK),
  ])
  const archive = gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]), { level: 9 })
  archive[9] = 255
  return archive
}
