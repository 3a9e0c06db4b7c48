// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** Beside a file: the same, packed as small as Brotli can, which no host has time for while a phone waits. */
export const PACKED = '.br'

const WORTH_IT = /\.(html|js|css|svg|webmanifest|json)$/
/** In bytes: below that it saves nothing. */
export const SMALLEST = 256
/** A force writes its own over it: what was packed before would go on being handed out in its place. */
const OF_THE_HOST = 'force-settings.json'

/** @param {string} folder */
async function packAll(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => WORTH_IT.test(name) && name !== OF_THE_HOST)
    .map(({ parentPath, name }) => join(parentPath, name))
  const packed = await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file)
      if (content.length < SMALLEST) return 0
      const small = await promisify(brotliCompress)(content, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
      })
      writeFileSync(file + PACKED, small)
      return 1
    }),
  )
  console.log(`packed ${packed.filter(Boolean).length} files`)
}

/** Packs what was built, once everything is. @returns {import('vite').Plugin} */
export function packed() {
  let out = ''
  return {
    name: 'packed',
    enforce: 'post',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    configResolved(config) {
      out = join(config.root, config.build.outDir)
    },
    closeBundle: { order: 'post', sequential: true, handler: () => packAll(out) },
  }
}
