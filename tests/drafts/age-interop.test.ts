import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { contentLinks } from '../../src/drafts/chain'
import type { HandedCase } from '../../src/drafts/handed-case'
import { openHandover, type SentTo, sealHandover } from '../../src/drafts/handover'
import { fingerprint, newHandoverPassphrase } from '../../src/drafts/handover-words'
import { loadWordList } from '../../src/drafts/passphrase'
import { handedCase, inArmour } from './handed-case'

const PAYLOADS = 100
const missing = ['age', 'age-keygen', 'python3'].filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
if (missing.length > 0)
  console.warn(`SKIPPED: interop with the age command line, because ${missing.join(', ')} is not here`)

let folder: string
let identity: string
let key: string
let passphrase: string
const handed = handedCase()
const path = (name: string) => join(folder, name)

/** What the app writes inside, as the unit would read it. */
async function plainOf(each: HandedCase) {
  const { caseId, schema, madeAt, head, events } = each
  const link = (await contentLinks(caseId, events)).at(-1)
  return JSON.stringify({ format: 'proportion-case', version: 1, caseId, schema, madeAt, head, link, events })
}

async function sealedFile(to: SentTo, armour: boolean, each = handed) {
  const sealed = await sealHandover(each, to)
  if (!sealed.ok) throw new Error(sealed.problem.kind)
  writeFileSync(path('sealed.age'), armour ? inArmour(sealed.value) : sealed.value)
}

const age = (...args: string[]) => execFileSync('age', args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 24 })
const ageInTerminal = (typed: string, ...args: string[]) =>
  execFileSync('python3', [join(import.meta.dirname, 'age-terminal.py'), typed, 'age', ...args], { stdio: 'pipe' })

async function openedHere(by: Parameters<typeof openHandover>[1]) {
  const opened = await openHandover(new Uint8Array(readFileSync(path('sealed.age'))), by)
  return opened.ok ? opened.value.handed : opened.problem.kind
}

describe.skipIf(missing.length > 0)('with the age command line', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'age-interop-'))
    execFileSync('age-keygen', ['-o', path('unit.key')], { stdio: 'pipe' })
    identity = /AGE-SECRET-KEY-\S+/.exec(readFileSync(path('unit.key'), 'utf8'))?.[0] ?? ''
    key = execFileSync('age-keygen', ['-y', path('unit.key')], { encoding: 'utf8' }).trim()
    passphrase = newHandoverPassphrase(await loadWordList(), systemRandom)
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const toUnit = (): SentTo => ({ by: 'keys', keys: [key] })
  const toWords = (): SentTo => ({ by: 'passphrase', passphrase })
  const readByUnit = () => age('-d', '-i', path('unit.key'), path('sealed.age')).toString()

  test('a unit without the app finds the same six words for its key, as the page for it says', async () => {
    const page = readFileSync('docs/handover-for-the-unit.md', 'utf8')
    const program = /```python\n(.+?)```/s.exec(page)?.[1] ?? ''
    const printed = execFileSync('python3', ['-c', program, key], { encoding: 'utf8' })
    const words = await fingerprint(key, await loadWordList())
    expect(printed.trim().split('\n')).toEqual(words)
  })

  test('1 a file for the unit’s key is opened by the unit', async () => {
    await sealedFile(toUnit(), false)
    expect(readByUnit()).toBe(await plainOf(handed))
  })

  test('2 and so in armour', async () => {
    await sealedFile(toUnit(), true)
    expect(readFileSync(path('sealed.age'), 'utf8')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
    expect(readByUnit()).toBe(await plainOf(handed))
  })

  test('3 a file with six words is opened by typing them', async () => {
    await sealedFile(toWords(), false)
    ageInTerminal(passphrase, '-d', '-o', path('plain'), path('sealed.age'))
    expect(readFileSync(path('plain'), 'utf8')).toBe(await plainOf(handed))
  })

  test('4 and so in armour', async () => {
    await sealedFile(toWords(), true)
    ageInTerminal(passphrase, '-d', '-o', path('plain-too'), path('sealed.age'))
    expect(readFileSync(path('plain-too'), 'utf8')).toBe(await plainOf(handed))
  })

  test('5 a file that the command line made for a key is opened here', async () => {
    writeFileSync(path('plain.json'), await plainOf(handed))
    age('-r', key, '-o', path('sealed.age'), path('plain.json'))
    expect(await openedHere({ by: 'key', identity })).toEqual(handed)
  })

  test('6 and so in armour', async () => {
    writeFileSync(path('plain.json'), await plainOf(handed))
    age('-a', '-r', key, '-o', path('sealed.age'), path('plain.json'))
    expect(await openedHere({ by: 'key', identity })).toEqual(handed)
  })

  test('7 and so with a passphrase', async () => {
    writeFileSync(path('plain.json'), await plainOf(handed))
    ageInTerminal('any old phrase', '-p', '-o', path('sealed.age'), path('plain.json'))
    expect(await openedHere({ by: 'passphrase', passphrase: 'any old phrase' })).toEqual(handed)
  })

  test('control: the unit’s other key and other words open nothing', async () => {
    await sealedFile(toUnit(), false)
    execFileSync('age-keygen', ['-o', path('other.key')], { stdio: 'pipe' })
    expect(() => age('-d', '-i', path('other.key'), path('sealed.age'))).toThrow()
    await sealedFile(toWords(), false)
    expect(() => ageInTerminal('other words', '-d', '-o', path('none'), path('sealed.age'))).toThrow()
  })

  test(`${PAYLOADS} cases of up to a megabyte go out and come in unchanged`, async () => {
    const size = fc.oneof(fc.nat(2000), fc.nat(65_000))
    const texts = fc.array(fc.tuple(size, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 })), {
      maxLength: 5,
    })
    let checked = 0
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), async (given, armour) => {
        checked += 1
        const each = handedCase(
          given.map(([length, unit]) =>
            unit
              .repeat(Math.ceil(length / unit.length))
              .slice(0, length)
              .toWellFormed(),
          ),
        )
        await sealedFile(toUnit(), armour, each)
        expect(readByUnit()).toBe(await plainOf(each))
        expect(await openedHere({ by: 'key', identity })).toEqual(each)
      }),
      { seed: 10, numRuns: PAYLOADS, endOnFailure: true },
    )
    expect(checked).toBe(PAYLOADS)
  })
})
