import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { hasASensor, onePhone, opensThePage, PASSPHRASE, unlocks } from './desk-page'
import { WORDS } from './fakes'

const WRONG = { by: 'passphrase', typed: 'no such words here' } as const
const PIN = '482915'

onePhone()

async function opened() {
  const page = await opensThePage()
  const made = await page.desk.create(WORDS)
  if (!made.ok) throw new Error(made.problem.kind)
  return { page, keyring: page.desk.keyring, code: made.value.code }
}
const paper = async ({ page }: Awaited<ReturnType<typeof opened>>) => page.desk.notes()?.get('paper code')

test('new words are as many as a vault needs, drawn anew each time', async () => {
  const { keyring } = await opened()
  const [one, other] = [await keyring.newWords(), await keyring.newWords()]
  expect([one.length, other.length, one.join() === other.join()]).toEqual([4, 4, false])
})

test('a PIN that could not be set is not said to be there, and the one before stays', async () => {
  const { page, keyring } = await opened()
  expect(await keyring.setPin(WRONG, PIN)).toMatchObject({ ok: false })
  expect(page.desk.view().hasPin).toBe(false)
  expect(await keyring.setPin(PASSPHRASE, PIN)).toEqual({ ok: true, value: undefined })
  expect(page.desk.view().hasPin).toBe(true)
  expect(await keyring.setPin(PASSPHRASE, '123456')).toEqual({
    ok: false,
    problem: { kind: 'pin-refused', because: 'too-simple' },
  })
  expect(await keyring.prove({ by: 'pin', typed: PIN })).toMatchObject({ ok: true })
})

test('a PIN that is used up by showing who it is is not said to be there any more', async () => {
  const { page, keyring } = await opened()
  await keyring.setPin(PASSPHRASE, PIN)
  const proves = () => keyring.prove({ by: 'pin', typed: '999999' })
  for (let left = 4; left > 0; left--) expect(await proves()).toMatchObject({ problem: { kind: 'wrong-pin', left } })
  expect(page.desk.view().hasPin).toBe(true)
  expect(await proves()).toMatchObject({ problem: { kind: 'pin-gone' } })
  expect(page.desk.view().hasPin).toBe(false)
})

test('a recovery code counts as written down only once that is said, and a new one no more', async () => {
  const here = await opened()
  expect(await paper(here)).toBeUndefined()
  await here.keyring.codeIsWritten()
  expect([await paper(here), here.page.desk.view().codeNotWritten]).toEqual([{ written: true }, false])
  await here.keyring.renewRecoveryCode(WRONG)
  expect(await paper(here)).toEqual({ written: true })
  const renewed = await here.keyring.renewRecoveryCode(PASSPHRASE)
  expect([renewed.ok, await paper(here)]).toEqual([true, { written: false }])
  expect(await here.keyring.prove({ by: 'recovery', code: here.code })).toEqual({
    ok: false,
    problem: { kind: 'wrong-recovery-code' },
  })
})

test('that a new code is on no paper yet is noted while the one before still opens: a kill leaves none that nobody saw', async () => {
  const { keyring, code } = await opened()
  await keyring.codeIsWritten()
  const { put } = SealedNotes.prototype
  const opens: boolean[] = []
  vi.spyOn(SealedNotes.prototype, 'put').mockImplementation(async function (this: SealedNotes, ...noted) {
    opens.push((await keyring.prove({ by: 'recovery', code })).ok)
    return put.apply(this, noted)
  })
  expect((await keyring.renewRecoveryCode(PASSPHRASE)).ok).toBe(true)
  expect(opens).toEqual([true])
})

test('no new code is made where it can’t be noted that it is on no paper: the one before opens', async () => {
  const here = await opened()
  await here.keyring.codeIsWritten()
  const full = { kind: 'storage-full' } as const
  vi.spyOn(SealedNotes.prototype, 'put').mockResolvedValueOnce({ ok: false, problem: full })
  expect(await here.keyring.renewRecoveryCode(PASSPHRASE)).toEqual({ ok: false, problem: full })
  expect(await here.keyring.prove({ by: 'recovery', code: here.code })).toMatchObject({ ok: true })
  expect(await paper(here)).toEqual({ written: true })
})

test('passkeys are offered, made, and taken away, and only where the force allows them', async () => {
  hasASensor()
  const { page, keyring } = await opened()
  expect(await keyring.passkeysOffered()).toBe(true)
  expect(await keyring.addPasskey(PASSPHRASE)).toEqual({ ok: true, value: undefined })
  expect([...(await keyring.waysIn()).ways].sort()).toEqual(['passkey', 'passphrase', 'recovery'])
  page.arranged.passkeysAllowed = false
  expect([await keyring.passkeysOffered(), await keyring.prove({ by: 'passkey' })]).toMatchObject([
    false,
    { ok: false },
  ])
  expect(await keyring.removePasskey()).toEqual({ ok: true, value: undefined })
  expect([...(await keyring.waysIn()).ways].sort()).toEqual(['passphrase', 'recovery'])
})

test('a proof that is wrong leaves the cases open, and is counted', async () => {
  const { page, keyring } = await opened()
  for (let tries = 0; tries < 4; tries++) await keyring.prove(WRONG)
  expect(await keyring.prove(PASSPHRASE)).toMatchObject({ ok: false, problem: { kind: 'wait' } })
  expect(page.desk.view().state).toBe('unlocked')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  expect(await keyring.prove(PASSPHRASE)).toEqual({ ok: true, value: undefined })
  await unlocks(await opensThePage())
})
