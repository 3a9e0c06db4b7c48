// @ts-check
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { headersFor } from './headers.mjs'
import { PACKED } from './packed.mjs'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
const COMPRESSED = /^(text\/|application\/|image\/svg)/

/** @param {string} file */
const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false

/** Whether the build packed this file, and it is still the one that was packed. @param {string} file */
const isPacked = (file) => (statSync(file + PACKED, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= statSync(file).mtimeMs

/**
 * Which file answers an address, as nginx does it: the file, the page of that name, or the page that starts the app.
 * Nothing stands in for a missing asset: a page in its place is how a precache gets poisoned.
 * @param {string} root @param {string} path @returns {string | undefined} path from the root, or nothing: 404
 */
function fileFor(root, path) {
  const safe = normalize(path).replaceAll('\\', '/')
  if (safe.includes('\0') || safe.split('/').includes('..') || safe.endsWith(PACKED)) return undefined
  const tries = safe.startsWith('/assets/') ? [safe] : [safe, `${safe}.html`, `${safe}/index.html`, '/404.html']
  return tries.find((candidate) => isFile(join(root, candidate)))
}

/** @param {string | undefined} url @returns {string | undefined} nothing where it is no address */
function pathOf(url = '/') {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
}

/**
 * Answers requests for the files under `root`, with the real headers.
 * @param {string} root
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function staticFiles(root) {
  /** @type {Map<string, Buffer>} */
  const compressed = new Map()
  return (request, response) => {
    const path = pathOf(request.url)
    const found = path && fileFor(root, path)
    // What is no file has the headers of a page: nobody may keep a 404 for a year.
    for (const [name, value] of Object.entries(headersFor(found ?? '/', { local: true }))) {
      response.setHeader(name, value)
    }
    if (!found) {
      const [status, says] = path === undefined ? [400, 'No address'] : [404, 'Not found']
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(says)
      return
    }
    const file = join(root, found)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.setHeader('Content-Type', type)
    response.setHeader('Vary', 'Accept-Encoding')
    const takes = String(request.headers['accept-encoding'])
    if (takes.includes('br') && isPacked(file)) {
      response.setHeader('Content-Encoding', 'br')
      response.setHeader('Content-Length', statSync(file + PACKED).size)
      createReadStream(file + PACKED).pipe(response)
      return
    }
    if (!COMPRESSED.test(type) || !takes.includes('gzip')) {
      response.setHeader('Content-Length', statSync(file).size)
      createReadStream(file).pipe(response)
      return
    }
    const key = `${file} ${statSync(file).mtimeMs}`
    const body = compressed.get(key) ?? gzipSync(readFileSync(file))
    compressed.set(key, body)
    response.setHeader('Content-Encoding', 'gzip')
    response.setHeader('Content-Length', body.length)
    response.end(body)
  }
}

/**
 * A host of this machine that can be made to fail.
 * @typedef {object} Host
 * @property {number} port
 * @property {string} url
 * @property {string[]} asked every address that was asked for
 * @property {() => void} goSilent as if the network were gone: every connection is cut
 * @property {() => void} comeBack
 * @property {(listener?: import('node:http').RequestListener) => void} answerInstead answers in place of the files
 * @property {() => Promise<void>} close
 */

/**
 * Serves `root` on this machine only. Port 0 takes any free one; a taken port rejects with code EADDRINUSE.
 * @param {{ root: string, port?: number }} options
 * @returns {Promise<Host>}
 */
export function serve({ root, port = 0 }) {
  const answer = staticFiles(root)
  let silent = false
  /** @type {import('node:http').RequestListener | undefined} */
  let instead
  /** @type {string[]} */
  const asked = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (silent) request.socket.destroy()
    else if (instead) instead(request, response)
    else answer(request, response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const taken = typeof address === 'object' && address ? address.port : port
      resolve({
        port: taken,
        url: `http://localhost:${taken}`,
        asked,
        goSilent() {
          silent = true
          server.closeAllConnections()
        },
        comeBack() {
          silent = false
        },
        answerInstead(listener) {
          instead = listener
        },
        close() {
          server.closeAllConnections()
          return new Promise((done) => void server.close(() => done()))
        },
      })
    })
  })
}
