import { expect, test } from 'vitest'
import { hex } from '../../src/drafts/bytes'
import { FakePasskeys, memoryVault, PASSPHRASE, WORDS } from './fakes'

const byPassphrase = { by: 'passphrase', typed: PASSPHRASE } as const

async function made() {
  const all = memoryVault({ passkeys: new FakePasskeys() })
  expect((await all.vault.create(WORDS)).ok).toBe(true)
  const stored = () => JSON.stringify([[...all.rows.slots], hex(all.files.a.bytes), hex(all.files.b.bytes)])
  return { ...all, stored }
}

test('a new passphrase of too few words changes nothing', async () => {
  const { vault, stored, again } = await made()
  const before = stored()
  expect(await vault.changePassphrase(byPassphrase, ['swoop', 'gondola'])).toEqual({
    ok: false,
    problem: { kind: 'too-few-words' },
  })
  expect(stored()).toBe(before)
  expect((await again().unlock(byPassphrase)).ok).toBe(true)
})

test('a passkey is not taken away while the cases are locked', async () => {
  const { vault, stored, again } = await made()
  expect((await vault.addPasskey(byPassphrase, 'Proportion')).ok).toBe(true)
  vault.lock()
  const before = stored()
  expect(await vault.removePasskey()).toEqual({ ok: false, problem: { kind: 'locked' } })
  expect(stored()).toBe(before)
  expect((await again().unlock({ by: 'passkey' })).ok).toBe(true)
})

test('taking a passkey away takes no other way in, and leaves nothing of its key part', async () => {
  const { vault, rows, deps, again } = await made()
  await vault.addPasskey(byPassphrase, 'Proportion')
  const passkey = rows.slotOf('passkey')?.id ?? ''
  expect(await vault.removePasskey()).toEqual({ ok: true, value: undefined })
  expect([(await vault.waysIn()).ways, (await deps.shred.entries()).get(passkey)]).toEqual([
    ['passphrase', 'recovery'],
    'shredded',
  ])
  expect((await again().unlock(byPassphrase)).ok).toBe(true)
})

test('a vault that is made where the browser threw the old one away leaves nothing of the old one’s key parts', async () => {
  const { rows, deps, files, again } = await made()
  const before = await deps.shred.entries()
  await rows.clear()
  const kept = files.a.bytes.slice()
  const seen: string[] = []
  const { remove } = deps.shred
  deps.shred.remove = () => {
    seen.push(...[files.a, files.b].map(({ bytes }) => (hex(bytes) === hex(kept) ? 'as it was' : 'overwritten')))
    return remove()
  }
  expect((await again().create(WORDS)).ok).toBe(true)
  expect(seen).toEqual(['overwritten', 'overwritten'])
  expect([...(await deps.shred.entries()).keys()].filter((id) => before.has(id))).toEqual([])
})

test('nothing of a vault is open, nor can be asked for by its id, once it is wiped', async () => {
  const { vault, again } = await made()
  expect(await vault.wipe()).toEqual({ ok: true, value: undefined })
  expect([vault.vaultId(), await vault.exists(), await again().waysIn()]).toEqual([
    undefined,
    false,
    { ways: [], unreadable: [] },
  ])
  expect(await vault.unlock(byPassphrase)).toEqual({ ok: false, problem: { kind: 'no-vault' } })
})
