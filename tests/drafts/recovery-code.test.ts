import fc from 'fast-check'
import { expect, test } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { newRecoverySecret, readRecoveryCode, recoveryCode } from '../../src/drafts/recovery-code'

const secret = Uint8Array.from({ length: 16 }, (_, at) => (at === 0 ? 8 : (at * 33) % 251))
const SYMBOLS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const anySecret = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => new Uint8Array(bytes))

test('a secret has one code for paper, in seven groups of four', () => {
  expect(newRecoverySecret(systemRandom).length).toBe(16)
  expect(recoveryCode(secret)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('what was written is read again, in whatever case and spacing', () => {
  fc.assert(
    fc.property(anySecret, (bytes) => {
      const code = recoveryCode(bytes)
      const forms = [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')}\n`]
      for (const form of forms) expect(readRecoveryCode(form)).toEqual({ kind: 'read', secret: bytes })
    }),
    { seed: 3, numRuns: 300 },
  )
})

test('letters that look like digits are read as them', () => {
  const code = recoveryCode(secret)
  expect(code).toMatch(/0/)
  expect(code).toMatch(/1/)
  const misread = code.replaceAll('0', 'O').replace('1', 'l').replaceAll('1', 'I').replaceAll('V', 'U')
  expect(readRecoveryCode(misread)).toEqual({ kind: 'read', secret })
})

test('a U is read as the V that it was', () => {
  const withV = Uint8Array.from({ length: 16 }, (_, at) => (at === 0 ? 0xd8 : at))
  const code = recoveryCode(withV)
  expect(code).toMatch(/^V/)
  expect(readRecoveryCode(code.replaceAll('V', 'u'))).toEqual({ kind: 'read', secret: withV })
})

test('every single wrong symbol and every swap of neighbours shows', () => {
  const code = [...recoveryCode(secret).replaceAll('-', '')]
  const wrong: string[] = []
  for (const [at, symbol] of code.entries()) {
    for (const other of SYMBOLS) if (other !== symbol) wrong.push(code.with(at, other).join(''))
    const next = code[at + 1]
    if (next !== undefined && next !== symbol)
      wrong.push(
        code
          .with(at, next)
          .with(at + 1, symbol)
          .join(''),
      )
  }
  expect(wrong.length).toBeGreaterThan(28 * 31)
  expect(wrong.filter((typed) => readRecoveryCode(typed).kind === 'read')).toEqual([])
})

test('any two wrong symbols show', () => {
  const code = [...recoveryCode(secret).replaceAll('-', '')]
  const place = fc.integer({ min: 0, max: 27 })
  const symbol = fc.constantFrom(...SYMBOLS)
  fc.assert(
    fc.property(place, symbol, place, symbol, (a, symbolA, b, symbolB) => {
      const typed = code.with(a, symbolA).with(b, symbolB).join('')
      fc.pre(typed !== code.join(''))
      expect(readRecoveryCode(typed)).toEqual({ kind: 'mistyped', because: 'check' })
    }),
    { seed: 4, numRuns: 3000 },
  )
})

test('says what is wrong with a code', () => {
  const code = recoveryCode(secret)
  expect(readRecoveryCode(code.slice(0, -1))).toEqual({ kind: 'mistyped', because: 'too-short' })
  expect(readRecoveryCode(`${code}7`)).toEqual({ kind: 'mistyped', because: 'too-long' })
  expect(readRecoveryCode(code.replace(/.$/, '!'))).toEqual({ kind: 'mistyped', because: 'not-a-symbol' })
})
