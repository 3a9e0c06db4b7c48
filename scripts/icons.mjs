// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { findOrInstallBrowser, NO_BROWSER } from './browser.mjs'

const FOLDER = 'public/icons'
const mark = readFileSync(`${FOLDER}/icon.svg`, 'utf8')
/** To the edges, for hosts that cut the shape themselves; `inset` keeps the mark in the part that is never cut. */
const filled = (/** @type {number} */ inset) =>
  mark.replace('rx="96"', '').replace(/(<rect width[^>]*>)([\s\S]*)<\/svg>/, (_, ground, rest) => {
    const scale = 1 - 2 * inset
    return `${ground}<g transform="translate(${512 * inset} ${512 * inset}) scale(${scale})">${rest}</g></svg>`
  })

const browser = await findOrInstallBrowser()
if (!browser) throw new Error(NO_BROWSER)
const running = await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox', '--disable-gpu'] })

/** @param {string} svg @param {number} size */
async function png(svg, size) {
  const page = await running.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>html,body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
  const image = await page.screenshot({ omitBackground: true })
  await page.close()
  return image
}

/** An .ico that holds one PNG. @param {Buffer} image @param {number} size */
function ico(image, size) {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(image.length, 14)
  header.writeUInt32LE(22, 18)
  return Buffer.concat([header, image])
}

/** Four bytes a pixel. @param {string} file */
async function pixelsOf(file) {
  const page = await running.newPage()
  const pixels = await page.evaluate(
    async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes]))
      const { width, height } = image
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context?.drawImage(image, 0, 0)
      return Array.from(context?.getImageData(0, 0, width, height).data ?? [])
    },
    readFileSync(file, 'base64'),
  )
  await page.close()
  return Buffer.from(pixels)
}

/** Firefox takes no other PNG in an .ico. @param {Buffer} pixels @param {number} size */
function trueColours(pixels, size) {
  const start = Buffer.alloc(13)
  start.writeUInt32BE(size, 0)
  start.writeUInt32BE(size, 4)
  start.set([8, 6], 8)
  const line = 4 * size
  const lines = Array.from({ length: size }, (_, at) => [Buffer.of(0), pixels.subarray(at * line, (at + 1) * line)])
  /** @param {string} name @param {Buffer} data */
  const chunk = (name, data) => {
    const named = Buffer.concat([Buffer.from(name), data])
    const whole = Buffer.alloc(named.length + 8)
    whole.writeUInt32BE(data.length, 0)
    whole.set(named, 4)
    whole.writeUInt32BE(crc32(named), named.length + 4)
    return whole
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', start),
    chunk('IDAT', deflateSync(Buffer.concat(lines.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** What makes a picture smaller: three colours and the edges between them need no more than 16. @param {string} file */
const SMALLER = (file) =>
  /** @type {const} */ ([
    ['pngquant', '--nofs', '--force', '-o', file, '16', file],
    ['zopflipng', '-y', file, file],
  ])

/** Every phone keeps them. @param {string} name @param {Buffer} image */
function write(name, image) {
  const file = `${FOLDER}/${name}.png`
  writeFileSync(file, image)
  for (const [command, ...args] of SMALLER(file))
    if (spawnSync(command, args).status !== 0) console.log(`${file} could be smaller: ${command} is not here`)
}

for (const size of [192, 512]) write(`icon-${size}`, await png(mark, size))
write('maskable-512', await png(filled(0.12), 512))
write('apple-touch-icon', await png(filled(0.06), 180))
write('favicon-32', await png(mark, 32))
writeFileSync('public/favicon.ico', ico(trueColours(await pixelsOf(`${FOLDER}/favicon-32.png`), 32), 32))
rmSync(`${FOLDER}/favicon-32.png`)
await running.close()
console.log(`wrote the icons in ${FOLDER} and public/favicon.ico`)
