import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { HEADERS_FILE, NGINX_FILES } from '../scripts/deploy.mjs'
import { headersFor, KDF_WORKER, SECURITY_HEADERS } from '../scripts/headers.mjs'
import { PACKED, SMALLEST } from '../scripts/packed.mjs'
import { serve } from '../scripts/serve.mjs'
import { archiveOf } from '../scripts/tar.mjs'
import { serveBuild } from './browser/server'
import { judgedBy } from './judges'

const built = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${relative('dist', join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  .sort()
const files = built.filter((file) => !file.endsWith(PACKED))
const packed = files.filter((file) => built.includes(file + PACKED))

interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** `takes`: the ways of packing that the asker understands. */
function ask(port: number, path: string, takes = '', more: Record<string, string> = {}): Promise<Answer> {
  return new Promise((answer, reject) => {
    const asks = { port, path, host: '127.0.0.1', agent: false, headers: { 'Accept-Encoding': takes, ...more } }
    request(asks, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      const { rawHeaders } = response
      const headers: Record<string, string> = {}
      for (let i = 0; i < rawHeaders.length; i += 2) {
        const name = rawHeaders[i] ?? ''
        headers[name] = name in headers ? `${headers[name]} AND ${rawHeaders[i + 1]}` : (rawHeaders[i + 1] ?? '')
      }
      response.on('end', () => answer({ status: response.statusCode ?? 0, headers, body: Buffer.concat(parts) }))
    })
      .on('error', reject)
      .end()
  })
}

/** Of an answer's headers, those that the source speaks of. */
const ours = ({ headers }: Answer) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name in SECURITY_HEADERS || name === 'Cache-Control'))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (typeof address !== 'object' || address === null) throw new Error('No port')
  return address.port
}

async function answers(port: number, running: ChildProcess): Promise<void> {
  for (;;) {
    if (running.exitCode !== null) throw new Error(`nginx ended with ${running.exitCode}`)
    const up = await ask(port, '/').then(
      () => true,
      () => false,
    )
    if (up) return
    await new Promise((next) => setTimeout(next, 25))
  }
}

test('the host files in the repository are those that the source of the headers gives', () => {
  for (const [name, content] of Object.entries(NGINX_FILES)) {
    expect(readFileSync(`deploy/nginx/${name}`, 'utf8')).toBe(content)
  }
  expect(readFileSync('dist/_headers', 'utf8')).toBe(HEADERS_FILE)
})

test('the worker that derives keys may compile WebAssembly, and no other file may', () => {
  const allowed = files.filter((file) => headersFor(file)['Content-Security-Policy']?.includes('wasm-unsafe-eval'))
  expect(allowed).toEqual(files.filter((file) => KDF_WORKER.test(file)))
  expect(allowed.length).toBeLessThanOrEqual(1)
})

test('no script of the build knows a way out but to ask its own host, nor makes script of text', () => {
  const WAYS =
    /RTCPeerConnection|WebSocket|WebTransport|EventSource|sendBeacon|XMLHttpRequest|importScripts|\beval\(|new Function\b|document\.(cookie|write)\b/g
  const scripts = files.filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(30)
  const found = scripts.flatMap((file) =>
    [...readFileSync(`dist${file}`, 'utf8').matchAll(WAYS)].map(([way]) => `${file}: ${way}`),
  )
  expect(found).toEqual([])
})

test('every file of the build is kept on the phone, but for those that nobody needs there or that a force may change', () => {
  const { files: kept } = JSON.parse(readFileSync('dist/files.json', 'utf8')) as { files: { url: string }[] }
  const left = files.filter((file) => !kept.some(({ url }) => url === file) && !file.endsWith('.icc'))
  expect(left).toEqual(['/_headers', '/files.json', '/force-settings.json', '/licences.txt', '/sw.js'])
})

test('what a phone fetches is packed as it is, and what a force may change is not', () => {
  for (const file of packed) {
    expect(brotliDecompressSync(readFileSync(`dist${file}${PACKED}`)).equals(readFileSync(`dist${file}`))).toBe(true)
  }
  const large = files.filter((file) => statSync(`dist${file}`).size >= SMALLEST)
  const left = large.filter((file) => /\.(html|js|css|json|webmanifest)$/.test(file) && !packed.includes(file))
  expect(left).toEqual(['/force-settings.json'])
})

/** A file that is packed, as it is given out to who takes it so and to who does not; and under no address of its own. */
async function isHandedOut(port: number, file: string) {
  const [small, plain, itself] = await Promise.all([
    ask(port, file, 'gzip, deflate, br, zstd'),
    ask(port, file, 'identity'),
    ask(port, file + PACKED),
  ])
  return {
    headers: ours(small),
    as: [small, plain].map(({ headers }) => headers['Content-Encoding']),
    varies: [small, plain].map(({ headers }) => headers.Vary),
    isThis: [brotliDecompressSync(small.body), plain.body].map((body) => body.equals(readFileSync(`dist${file}`))),
    itself: itself.status,
  }
}
const handedOut = (headers: Record<string, string>) => ({
  headers,
  as: ['br', undefined],
  varies: ['Accept-Encoding', 'Accept-Encoding'],
  isThis: [true, true],
  itself: 404,
})

test('the local server sends the headers of the source with every file', async () => {
  const server = await serveBuild()
  try {
    for (const file of files) {
      const answer = await ask(server.port, file)
      expect({ file, status: answer.status, headers: ours(answer) }).toEqual({
        file,
        status: 200,
        headers: headersFor(file, { local: true }),
      })
    }
    for (const [path, status] of [
      ['/assets/gone.js', 404],
      ['/%', 400],
    ] as const) {
      const answer = await ask(server.port, path)
      expect([path, answer.status, ours(answer)]).toEqual([path, status, headersFor('/', { local: true })])
    }
    for (const file of packed) {
      expect(await isHandedOut(server.port, file)).toEqual(handedOut(headersFor(file, { local: true })))
    }
    expect((await ask(server.port, '/force-settings.json', 'br')).headers['Content-Encoding']).toBeUndefined()
  } finally {
    await server.close()
  }
})

test('a file that was changed after it was packed is given out as it is now', async () => {
  const root = mkdtempSync(join(tmpdir(), 'proportion-changed-'))
  writeFileSync(join(root, 'a.html'), 'now')
  writeFileSync(join(root, `a.html${PACKED}`), brotliCompressSync('before'))
  utimesSync(join(root, `a.html${PACKED}`), 0, 0)
  const server = await serve({ root })
  try {
    const { headers, body } = await ask(server.port, '/a', 'br')
    expect([headers['Content-Encoding'], String(body)]).toEqual([undefined, 'now'])
  } finally {
    await server.close()
    rmSync(root, { recursive: true, force: true })
  }
})

/** nginx with the files of deploy/nginx, as a host copies them; with its module for what is packed, or without. */
async function onNginx(
  nginx: string,
  module: string | undefined,
  work: (port: number) => Promise<void>,
  root = resolve('dist'),
) {
  const folder = mkdtempSync(join(tmpdir(), 'proportion-nginx-'))
  const port = await freePort()
  const logs = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  )
  for (const [name, content] of Object.entries(NGINX_FILES)) {
    if (module !== undefined || name !== 'proportion-packed.conf') writeFileSync(join(folder, name), content)
  }
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${module === undefined ? '' : `load_module ${module};`}
    daemon off; master_process off; pid ${folder}/pid; error_log stderr;
    events {}
    http {
      include /etc/nginx/mime.types; access_log off; ${logs.join(' ')}
      server { listen 127.0.0.1:${port}; root "${root}"; include proportion-locations.conf; }
    }`,
  )
  const running = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    await answers(port, running)
    await work(port)
  } finally {
    running.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

judgedBy(
  'nginx',
  'nginx sends the headers of the source with every file, and never a page for a missing asset',
  (nginx) =>
    onNginx(nginx, undefined, async (port) => {
      for (const file of files) {
        const answer = await ask(port, file)
        expect({ file, status: answer.status, headers: ours(answer) }).toEqual({
          file,
          status: 200,
          headers: headersFor(file),
        })
      }
      const page = await ask(port, '/helplines', 'gzip, br')
      expect([page.status, page.headers['Content-Type'], page.headers['Content-Encoding'], ours(page)]).toEqual([
        200,
        'text/html; charset=utf-8',
        'gzip',
        headersFor('/helplines.html'),
      ])
      expect((await ask(port, '/')).status).toBe(200)
      expect((await ask(port, '/case/of-nobody/report')).status).toBe(200)
      expect((await ask(port, '/404.html')).status).toBe(200)
      const missing = await ask(port, '/assets/gone.js')
      expect([missing.status, ours(missing)]).toEqual([404, SECURITY_HEADERS])
      const noAddress = await ask(port, '/%')
      expect([noAddress.status, ours(noAddress)]).toEqual([400, SECURITY_HEADERS])
      expect((await ask(port, '/manifest.webmanifest')).headers['Content-Type']).toMatch(/^application\/manifest\+json/)
    }),
)

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
judgedBy(
  'nginx',
  'nginx with its module for Brotli hands out what the build has packed, with the same headers',
  (nginx) =>
    onNginx(nginx, BROTLI, async (port) => {
      for (const file of packed) expect(await isHandedOut(port, file)).toEqual(handedOut(headersFor(file)))
      const page = await ask(port, '/helplines', 'br')
      expect([page.headers['Content-Encoding'], ours(page)]).toEqual(['br', headersFor('/helplines.html')])
      expect((await ask(port, '/force-settings.json', 'br')).headers['Content-Encoding']).toBeUndefined()
    }),
  BROTLI,
)

judgedBy(
  'nginx',
  'a phone that has one release is given the next, also where no file has another size',
  async (nginx) => {
    const folder = mkdtempSync(join(tmpdir(), 'proportion-releases-'))
    const putUp = (sw: string, date: number) => {
      writeFileSync(
        join(folder, 'app.tar.gz'),
        archiveOf(
          'app',
          [
            ['404.html', Buffer.from('')],
            ['sw.js', Buffer.from(sw)],
          ],
          date,
        ),
      )
      execFileSync('tar', ['-xzf', 'app.tar.gz'], { cwd: folder })
    }
    putUp('0800 1111', 1_000)
    const work = async (port: number) => {
      const { headers } = await ask(port, '/sw.js')
      const has = { 'If-None-Match': headers.ETag ?? '', 'If-Modified-Since': headers['Last-Modified'] ?? '' }
      expect((await ask(port, '/sw.js', '', has)).status).toBe(304)
      putUp('0800 1112', 2_000)
      const next = await ask(port, '/sw.js', '', has)
      expect([next.status, String(next.body)]).toEqual([200, '0800 1112'])
    }
    await onNginx(nginx, undefined, work, join(folder, 'app')).finally(() => rmSync(folder, { recursive: true }))
  },
)
