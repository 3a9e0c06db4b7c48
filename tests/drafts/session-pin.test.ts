import { expect, test, vi } from 'vitest'
import { systemRandom } from '../../src/drafts/bytes'
import { acceptable, type Kdf } from '../../src/drafts/kdf'
import { sessionPin, whyRefused } from '../../src/drafts/session-pin'
import { cheapKdf } from './fakes'

const PIN = '204816'
const WRONG = '999999'

async function made() {
  const dek = systemRandom(32)
  const kdf = vi.fn<Kdf>(cheapKdf)
  const random = vi.fn(systemRandom)
  const pin = await sessionPin(PIN, dek, kdf, random)
  const kinds = async (...typed: readonly string[]) => {
    const seen: string[] = []
    for (const one of typed) seen.push((await pin.open(one)).kind)
    return seen
  }
  return { dek, kdf, random, pin, kinds }
}

test('a PIN opens to the data key that it was given, again and again', async () => {
  const { pin, dek } = await made()
  expect(await pin.open(PIN)).toEqual({ kind: 'opened', dek })
  expect(await pin.open(PIN)).toEqual({ kind: 'opened', dek })
})

test('a PIN is stretched no less than a passphrase has to be, and mixed with what was drawn for it alone', async () => {
  const { pin, kdf, random } = await made()
  await pin.open(WRONG)
  expect(kdf.mock.calls.map(([, , parameters]) => acceptable(parameters))).toEqual([true, true])
  expect(random.mock.calls).toEqual([[32], [16], [12]])
})

test('the right PIN gives back all five tries, also as the last of them', async () => {
  const { kinds, pin } = await made()
  const four = Array(4).fill(WRONG)
  expect(await kinds(...four, PIN, ...four, PIN)).toEqual([
    ...Array(4).fill('wrong'),
    'opened',
    ...Array(4).fill('wrong'),
    'opened',
  ])
  expect(await pin.open(WRONG)).toEqual({ kind: 'wrong', left: 4 })
})

test('tries that are made at once are five and no more', async () => {
  const { pin, kdf, kinds } = await made()
  kdf.mockClear()
  const opened = await Promise.all([WRONG, WRONG, WRONG, WRONG, WRONG, PIN, PIN].map((typed) => pin.open(typed)))
  expect(opened.some(({ kind }) => kind === 'opened')).toBe(false)
  expect(kdf).toHaveBeenCalledTimes(5)
  expect(await kinds(PIN)).toEqual(['gone'])
})

test('a PIN that was forgotten opens nothing, and nothing is derived from what is typed', async () => {
  const { pin, kdf, kinds } = await made()
  kdf.mockClear()
  pin.forget()
  expect(await kinds(PIN)).toEqual(['gone'])
  expect(kdf).not.toHaveBeenCalled()
})

test('a PIN has six to twelve digits, and is no row of digits that anyone would guess', () => {
  const good = ['204816', '112233', '204816204816', '135790']
  const none = ['', '20481', '2048162048162', '20481a', ' 204816']
  const simple = ['111111', '000000000', '123456', '012345', '987654', '543210', '90123456789'.slice(2)]
  expect(good.map(whyRefused)).toEqual(good.map(() => undefined))
  expect(none.map(whyRefused)).toEqual(none.map(() => 'not-digits'))
  expect(simple.map(whyRefused)).toEqual(simple.map(() => 'too-simple'))
})
