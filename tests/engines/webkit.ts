import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { answerOf, type Engine } from './engine'

interface WebKit {
  python: string
  xvfb: string
}

/** Longer than any move or print takes, in milliseconds. */
const PATIENCE = 90_000

/** WebKitGTK: the nearest thing here to the engine of an iPhone. Its WebDriver can't print, so it is asked directly. */
export async function openWebKit({ python, xvfb }: WebKit): Promise<Engine> {
  const screen = await startXvfb(xvfb)
  const browser = spawn(python, ['tests/engines/webkit.py'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  })
  const lines = createInterface({ input: browser.stdout })[Symbol.asyncIterator]()
  const hears = async () => {
    const late = AbortSignal.timeout(PATIENCE)
    const silence = new Promise<never>((_, reject) => {
      late.onabort = () => reject(new Error('WebKitGTK does not answer'))
    })
    const { value, done } = await Promise.race([lines.next(), silence])
    if (done) throw new Error('WebKitGTK has ended')
    return JSON.parse(value)
  }
  const asks = async (command: string, given: unknown) => {
    browser.stdin.write(`${JSON.stringify([command, given])}\n`)
    return answerOf(await hears())
  }
  const closes = async () => {
    await ended(browser)
    await ended(screen.process)
  }
  try {
    await hears()
  } catch (failure) {
    await closes()
    throw failure
  }
  return {
    goesTo: async (address) => void (await asks('goTo', address)),
    runs: async (script, given) => {
      const body = `return JSON.stringify((await (${script})(${JSON.stringify(given)})) ?? null)`
      return (await asks('run', body)) as never
    },
    prints: async () => {
      const path = String(await asks('print', null))
      const printed = readFileSync(path)
      rmSync(dirname(path), { recursive: true })
      return printed
    },
    closes,
  }
}

/** A screen that nobody sees, with the first number that is free. */
async function startXvfb(path: string): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn(path, ['-displayfd', '3', '-screen', '0', '800x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const told = process.stdio[3]
  const number = await new Promise<string>((resolve, reject) => {
    told?.once('data', (words: Buffer) => resolve(words.toString().trim()))
    process.once('exit', () => reject(new Error('Xvfb did not start')))
  })
  return { display: `:${number}`, process }
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  const gone = new Promise((resolve) => process.once('exit', resolve))
  process.kill('SIGKILL')
  await gone
}
