import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { A4, answerOf, asBody, type Engine, until } from './engine'

const PREFERENCES = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'extensions.getAddons.cache.enabled': false,
}

/** Firefox, driven over its own Marionette protocol: no program stands between. */
export async function openFirefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'proportion-firefox-'))
  const preferences = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${value});`)
  writeFileSync(join(profile, 'user.js'), preferences.join('\n'))
  const browser = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'], {
    stdio: 'ignore',
  })
  const close = async () => {
    await ended(browser)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const port = join(profile, 'MarionetteActivePort')
    await until(() => numberIn(port) > 0, 'Firefox to listen')
    const marionette = await marionetteAt(numberIn(port))
    await marionette('WebDriver:NewSession', {})
    await marionette('WebDriver:SetTimeouts', { script: 60_000 })
    return {
      goesTo: async (url) => void (await marionette('WebDriver:Navigate', { url })),
      runs: async (script, given) => {
        const { value } = await marionette('WebDriver:ExecuteAsyncScript', { script: asBody(script), args: [given] })
        return answerOf(value)
      },
      prints: async () => {
        const { value } = await marionette('WebDriver:Print', { page: A4, background: false, shrinkToFit: false })
        return Buffer.from(String(value), 'base64')
      },
      closes: close,
    }
  } catch (failure) {
    await close()
    throw failure
  }
}

function numberIn(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await gone
}

type Marionette = (command: string, parameters: object) => Promise<{ value: unknown }>

/** Each message is its length in bytes, a colon and JSON: [0, id, command, parameters] there, [1, id, error, result] back. */
async function marionetteAt(port: number): Promise<Marionette> {
  const socket: Socket = connect(port, '127.0.0.1')
  const waiting = new Map<number, { resolve: (value: { value: unknown }) => void; reject: (error: Error) => void }>()
  let received = Buffer.alloc(0)
  let id = 0
  const greeted = new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      for (;;) {
        const colon = received.indexOf(':')
        const length = Number(received.subarray(0, colon))
        if (colon < 0 || received.length < colon + 1 + length) return
        const message: unknown = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString())
        received = received.subarray(colon + 1 + length)
        if (!Array.isArray(message)) {
          resolve()
          continue
        }
        const [, answered, error, result] = message
        const one = waiting.get(answered)
        waiting.delete(answered)
        if (error) one?.reject(new Error(`${error.error}: ${error.message}`))
        else one?.resolve(result ?? { value: null })
      }
    })
  })
  await greeted
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      id += 1
      waiting.set(id, { resolve, reject })
      const body = JSON.stringify([0, id, command, parameters])
      socket.write(`${Buffer.byteLength(body)}:${body}`)
    })
}
