import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { HEADERS_FILE, NGINX_FILES } from '../scripts/deploy.mjs'
import { headersFor, KDF_WORKER, SECURITY_HEADERS } from '../scripts/headers.mjs'
import { serveBuild } from './browser/server'
import { judgedBy } from './judges'

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${relative('dist', join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  .sort()

interface Answer {
  status: number
  headers: Record<string, string>
}

function ask(port: number, path: string): Promise<Answer> {
  return new Promise((answer, reject) => {
    request({ port, path, host: '127.0.0.1', agent: false }, (response) => {
      response.resume()
      const { rawHeaders } = response
      const headers: Record<string, string> = {}
      for (let i = 0; i < rawHeaders.length; i += 2) {
        const name = rawHeaders[i] ?? ''
        headers[name] = name in headers ? `${headers[name]} AND ${rawHeaders[i + 1]}` : (rawHeaders[i + 1] ?? '')
      }
      response.on('end', () => answer({ status: response.statusCode ?? 0, headers }))
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
    expect((await ask(server.port, '/assets/gone.js')).status).toBe(404)
  } finally {
    await server.close()
  }
})

judgedBy(
  'nginx',
  'nginx sends the headers of the source with every file, and never a page for a missing asset',
  async (nginx) => {
    const folder = mkdtempSync(join(tmpdir(), 'proportion-nginx-'))
    const port = await freePort()
    const logs = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    )
    for (const [name, content] of Object.entries(NGINX_FILES)) writeFileSync(join(folder, name), content)
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
    events {}
    http {
      include /etc/nginx/mime.types; access_log off; ${logs.join(' ')}
      server { listen 127.0.0.1:${port}; root ${resolve('dist')}; include proportion-locations.conf; }
    }`,
    )
    const running = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    try {
      await answers(port, running)
      for (const file of files) {
        const answer = await ask(port, file)
        expect({ file, status: answer.status, headers: ours(answer) }).toEqual({
          file,
          status: 200,
          headers: headersFor(file),
        })
      }
      const page = await ask(port, '/helplines')
      expect([page.status, page.headers['Content-Type'], ours(page)]).toEqual([
        200,
        'text/html; charset=utf-8',
        headersFor('/helplines.html'),
      ])
      expect((await ask(port, '/')).status).toBe(200)
      expect((await ask(port, '/case/of-nobody/report')).status).toBe(200)
      expect((await ask(port, '/404.html')).status).toBe(200)
      const missing = await ask(port, '/assets/gone.js')
      expect([missing.status, ours(missing)]).toEqual([404, SECURITY_HEADERS])
      expect((await ask(port, '/manifest.webmanifest')).headers['Content-Type']).toMatch(/^application\/manifest\+json/)
    } finally {
      running.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
)
