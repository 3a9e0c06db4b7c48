import { describe, expect, test, vi } from 'vitest'
import { hex, sameBytes } from '../../src/drafts/bytes'
import type { Result } from '../../src/drafts/problems'
import { seal, unseal } from '../../src/drafts/records'
import {
  cheapKdf,
  FakePasskeys,
  MemoryFile,
  type MemoryRows,
  memoryVault,
  PASSPHRASE,
  seededRandom,
  WORDS,
} from './fakes'

const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`Problem: ${result.problem.kind}`)
  return result.value
}
const problemOf = <Value>(result: Result<Value>) => (result.ok ? undefined : result.problem)
const byPassphrase = { by: 'passphrase', typed: PASSPHRASE } as const
const NEW_WORDS = ['daydream', 'hazelnut', 'quintet', 'unstuck']
const place = (caseId: string) => ({ store: 'events' as const, caseId, number: 1, schema: 1 })

async function made(given: Parameters<typeof memoryVault>[0] = {}) {
  const all = memoryVault(given)
  const { code } = got(await all.vault.create(WORDS))
  return { ...all, code }
}

/** Seals something, so that a later opening can show that it has the same keys. */
async function withACase(given: Parameters<typeof memoryVault>[0] = {}) {
  const all = await made(given)
  const { caseId } = got(await all.vault.newCaseSlot())
  const sealed = await seal(got(await all.vault.caseKey(caseId)), place(caseId), 'kept', all.deps.random)
  const reads = async (vault = all.vault) => {
    const key = await vault.caseKey(caseId)
    return key.ok ? (await unseal(key.value, place(caseId), sealed))?.content : key.problem.kind
  }
  return { ...all, caseId, sealed, reads }
}

describe('opening', () => {
  test('a new vault is open, and one made twice is refused', async () => {
    const { vault } = await made()
    expect(vault.vaultId()).toBeDefined()
    expect(problemOf(await vault.create(WORDS))).toEqual({ kind: 'vault-already-there' })
  })

  test('passphrase and recovery code each open the same cases after a restart', async () => {
    const { again, code, reads } = await withACase()
    for (const proof of [byPassphrase, { by: 'recovery', code } as const]) {
      const vault = again()
      expect(await reads(vault)).toBe('locked')
      got(await vault.unlock(proof))
      expect(await reads(vault)).toBe('kept')
    }
  })

  test('a key part that a case was given in another tab meanwhile is known once the vault is open', async () => {
    const { deps, again, vault, caseId } = await withACase()
    const { entries } = deps.shred
    let looks = 0
    deps.shred.entries = async () => {
      const found = new Map(await entries())
      looks += 1
      if (looks > 1) return found
      got(await vault.shredCase(caseId))
      got(await vault.newCaseSlot(caseId))
      return found
    }
    const later = again()
    got(await later.unlock(byPassphrase))
    const since = await seal(got(await vault.caseKey(caseId)), place(caseId), 'since', deps.random)
    expect(await unseal(got(await later.caseKey(caseId)), place(caseId), since)).toMatchObject({ content: 'since' })
  })

  test('locking takes the keys away', async () => {
    const { vault, reads } = await withACase()
    vault.lock()
    expect(vault.vaultId()).toBeUndefined()
    expect(problemOf(vault.vaultKey())).toEqual({ kind: 'locked' })
    expect(await reads()).toBe('locked')
  })

  test('a lock that comes while the key is being derived wins', async () => {
    const { deps, again } = await made()
    let derive = () => undefined as undefined
    const started = new Promise<void>((resolve) => {
      deps.kdf = async (...given) => {
        resolve()
        await new Promise<void>((go) => {
          derive = () => void go() as undefined
        })
        return cheapKdf(...given)
      }
    })
    const vault = again()
    const unlocking = vault.unlock(byPassphrase)
    await started
    vault.lock()
    derive()
    expect(problemOf(await unlocking)).toEqual({ kind: 'locked' })
    expect(vault.vaultId()).toBeUndefined()
  })

  test('too few words make no vault', async () => {
    const { vault, rows } = memoryVault()
    for (const words of [[], ['abacus'], WORDS.slice(0, 3), ['a', 'b', 'c', 'd'], ['swoop', 'swoop', 'swoop', 'swoop']])
      expect(problemOf(await vault.create(words))).toEqual({ kind: 'too-few-words' })
    expect(rows.log).toEqual([])
  })

  test('without a vault there is nothing to open', async () => {
    expect(problemOf(await memoryVault().vault.unlock(byPassphrase))).toEqual({ kind: 'no-vault' })
  })
})

describe('a wrong passphrase', () => {
  test('is counted on the disk before anything is derived', async () => {
    const { rows, deps, again } = await made()
    deps.kdf = (...given) => {
      rows.log.push('derived')
      return cheapKdf(...given)
    }
    rows.log = []
    await again().unlock({ by: 'passphrase', typed: 'wrong words every time' })
    await again().unlock(byPassphrase)
    expect(rows.log).toEqual(['tries 1', 'derived', 'tries 2', 'derived', 'tries 0'])
  })

  test('is slowed from the fourth on, also after the app was killed', async () => {
    const { again, clock, code } = await made()
    const waits: (number | undefined)[] = []
    for (let tries = 0; tries < 9; tries++) {
      const problem = problemOf(await again().unlock({ by: 'passphrase', typed: 'wrong' }))
      const waitMs = problem?.kind === 'wrong-passphrase' ? problem.waitMs : undefined
      waits.push(waitMs)
      if (waitMs !== undefined && waitMs > 0) {
        clock.wall += waitMs - 1
        expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind: 'wait', waitMs: 1 })
        clock.wall += 1
      }
    }
    expect(waits).toEqual([0, 0, 0, 5000, 15_000, 60_000, 300_000, 900_000, 900_000])
    expect((await again().unlock({ by: 'recovery', code })).ok).toBe(true)
    expect((await again().unlock(byPassphrase)).ok).toBe(true)
  })

  test('erases nothing unless the force says so', async () => {
    const { again, clock, rows } = await made()
    for (let tries = 0; tries < 30; tries++) {
      await again().unlock({ by: 'passphrase', typed: 'wrong' })
      clock.wall += 900_000
    }
    expect(rows.vaultId).toBeDefined()
  })

  test('erases everything at the number that the force has set', async () => {
    const { again, clock, rows, files } = await made({ wipeAfterWrongTries: 10 })
    const wrong = async () => problemOf(await again().unlock({ by: 'passphrase', typed: 'wrong' }))
    const said: unknown[] = []
    for (let tries = 0; tries < 10; tries++) {
      const problem = await wrong()
      said.push(problem?.kind === 'wrong-passphrase' ? problem.left : problem?.kind)
      if (tries === 8) expect(await wrong()).toMatchObject({ kind: 'wait', left: 1 })
      clock.wall += 900_000
    }
    expect(said).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 'wiped-after-wrong-tries'])
    expect([rows.vaultId, files.a.bytes.length, files.b.bytes.length]).toEqual([undefined, 0, 0])
  })

  test('is still one away from erasing while it waits, where the force allows fewer since', async () => {
    const { again, clock, deps } = await made()
    const wrong = async () => problemOf(await again().unlock({ by: 'passphrase', typed: 'wrong' }))
    for (let tries = 0; tries < 5; tries++) {
      clock.wall += 900_000
      await wrong()
    }
    deps.wipeAfterWrongTries = 3
    expect(await wrong()).toMatchObject({ kind: 'wait', left: 1 })
  })

  test('that fails for want of memory is no wrong try', async () => {
    const { deps, again, rows } = await made()
    deps.kdf = async () => {
      throw new RangeError('memory')
    }
    expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind: 'derivation-failed' })
    expect(rows.tries).toEqual({ count: 0 })
  })

  test('still can be typed right when the disk is too full to count', async () => {
    const { rows, again } = await made()
    rows.changeTries = async (to) => {
      to(rows.tries)
      throw new DOMException('', 'QuotaExceededError')
    }
    expect((await again().unlock(byPassphrase)).ok).toBe(true)
  })

  test('is not tried at all when counting fails for another reason', async () => {
    const { rows, again } = await made()
    rows.changeTries = async (to) => {
      to(rows.tries)
      throw new Error('closed')
    }
    expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind: 'storage-failed' })
  })
})

describe('the key part of a passphrase', () => {
  test('is read while the key is derived', async () => {
    const { deps, again } = await made()
    const { entries } = deps.shred
    const derives = vi.fn(deps.kdf)
    deps.kdf = derives
    let come = () => {}
    const there = new Promise<void>((resolve) => {
      come = resolve
    })
    deps.shred.entries = (of) => there.then(() => entries(of))
    const opening = again().unlock(byPassphrase)
    await vi.waitFor(() => expect(derives).toHaveBeenCalledOnce())
    come()
    expect((await opening).ok).toBe(true)
  })

  test.each([
    ['that is not there', async () => new Map(), 'key-part-missing'],
    ['that the browser does not hand out', () => Promise.reject(new Error('refused')), 'storage-failed'],
  ] as const)('%s is no wrong try', async (_, entries, kind) => {
    const { deps, rows, again } = await made()
    deps.shred.entries = entries
    expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind })
    expect(rows.tries).toEqual({ count: 0 })
  })
})

describe('changing a way in', () => {
  test('a new passphrase opens the same cases; the old one and its old row are dead; the code goes on working', async () => {
    const { vault, again, rows, reads, code } = await withACase()
    const oldSlot = rows.slotOf('passphrase')
    got(await vault.changePassphrase(byPassphrase, NEW_WORDS))
    const typed = NEW_WORDS.join(' ')
    expect(problemOf(await again().unlock(byPassphrase))?.kind).toBe('wrong-passphrase')
    for (const proof of [{ by: 'passphrase', typed } as const, { by: 'recovery', code } as const]) {
      const opened = again()
      got(await opened.unlock(proof))
      expect(await reads(opened)).toBe('kept')
    }
    const newSlot = rows.slotOf('passphrase')
    if (oldSlot === undefined || newSlot === undefined) throw new Error('No slot')
    rows.slots.delete(newSlot.id)
    rows.slots.set(oldSlot.id, oldSlot)
    expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind: 'key-part-missing' })
  })

  test('the old pepper is overwritten, the others’ are not', async () => {
    const { vault, rows, files, deps } = await made()
    const old = rows.slotOf('passphrase')?.id ?? ''
    const recovery = rows.slotOf('recovery')?.id ?? ''
    const before = await deps.shred.entries()
    const pepperOf = (id: string) => {
      const entry = before.get(id)
      return entry === undefined || entry === 'shredded' ? '' : hex(entry.secret)
    }
    got(await vault.changePassphrase(byPassphrase, NEW_WORDS))
    for (const file of [files.a, files.b]) {
      expect(hex(file.bytes)).not.toContain(pepperOf(old))
      expect(hex(file.bytes)).toContain(pepperOf(recovery))
    }
  })

  test('a new passphrase holds where the old pepper could not be erased: that is made good at the next opening', async () => {
    const { vault, again, deps } = await made()
    const { shred } = deps.shred
    deps.shred.shred = async () => {
      throw new Error('Disk')
    }
    expect((await vault.changePassphrase(byPassphrase, NEW_WORDS)).ok).toBe(true)
    deps.shred.shred = shred
    const live = async () => [...(await deps.shred.entries()).values()].filter((entry) => entry !== 'shredded').length
    expect(await live()).toBe(3)
    got(await again().unlock({ by: 'passphrase', typed: NEW_WORDS.join(' ') }))
    expect(await live()).toBe(2)
  })

  test('a wrong proof changes nothing', async () => {
    const { vault, rows } = await made()
    const before = [...rows.slots.keys()]
    const changed = await vault.changePassphrase({ by: 'passphrase', typed: 'wrong' }, NEW_WORDS)
    expect(problemOf(changed)?.kind).toBe('wrong-passphrase')
    expect([...rows.slots.keys()]).toEqual(before)
  })

  test('a forgotten passphrase is replaced with the recovery code', async () => {
    const { vault, again, code } = await made()
    got(await vault.changePassphrase({ by: 'recovery', code }, NEW_WORDS))
    expect((await again().unlock({ by: 'passphrase', typed: NEW_WORDS.join(' ') })).ok).toBe(true)
  })

  test('a new recovery code takes the old one’s place', async () => {
    const { vault, again, code } = await made()
    const renewed = got(await vault.renewRecoveryCode(byPassphrase))
    expect(problemOf(await again().unlock({ by: 'recovery', code }))).toEqual({ kind: 'wrong-recovery-code' })
    expect((await again().unlock({ by: 'recovery', code: renewed.code })).ok).toBe(true)
  })

  test('a mistyped code says what is wrong with it', async () => {
    const { again, code } = await made()
    const cut = { by: 'recovery', code: code.slice(0, -1) } as const
    expect(problemOf(await again().unlock(cut))).toEqual({ kind: 'recovery-code-mistyped', because: 'too-short' })
  })
})

describe('stored locks that were changed', () => {
  test('are refused when the derivation was weakened, and nothing is derived', async () => {
    const { rows, deps, again, code } = await made()
    const kdf = vi.fn(cheapKdf)
    deps.kdf = kdf
    const slot = rows.slotOf('passphrase')
    if (slot === undefined) throw new Error('No slot')
    const weak = [
      { name: 'argon2id', m: 1024, t: 1, p: 1 },
      { name: 'pbkdf2-sha256', m: 0, t: 1000, p: 1 },
      { name: 'none', m: 0, t: 0, p: 0 },
    ] as const
    for (const parameters of weak) {
      rows.slots.set(slot.id, { ...slot, kdf: parameters })
      expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind: 'slot-weakened' })
    }
    expect(kdf).not.toHaveBeenCalled()
    expect((await again().unlock({ by: 'recovery', code })).ok).toBe(true)
  })

  test('open nothing when any field was changed', async () => {
    const { rows, again } = await made()
    const slot = rows.slotOf('passphrase')
    if (slot === undefined) throw new Error('No slot')
    const flipped = (bytes: Uint8Array) => new Uint8Array(bytes).map((byte, at) => (at === 0 ? byte ^ 1 : byte))
    const changes = [
      { salt: flipped(slot.salt) },
      { iv: flipped(slot.iv) },
      { ct: flipped(slot.ct) },
      { kdf: { ...slot.kdf, t: slot.kdf.t + 1 } },
    ]
    for (const change of changes) {
      rows.tries = { count: 0 }
      rows.slots.set(slot.id, { ...slot, ...change })
      expect(problemOf(await again().unlock(byPassphrase))?.kind).toBe('wrong-passphrase')
    }
  })

  test('of lengths that none is made in are called damaged, and no try is counted', async () => {
    const { rows, again } = await made()
    const slot = rows.slotOf('passphrase')
    if (slot === undefined) throw new Error('No slot')
    for (const change of [{ ct: slot.ct.slice(1) }, { credential: Uint8Array.of(1) }]) {
      rows.slots.set(slot.id, { ...slot, ...change })
      expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind: 'slot-damaged' })
    }
    expect(rows.tries).toEqual({ count: 0 })
  })

  test('that make no sense are called damaged', async () => {
    const { rows, again } = await made()
    const load = rows.load.bind(rows)
    rows.load = async () => {
      const stored = await load()
      return stored && { ...stored, slots: stored.slots.map((slot) => ({ ...slot, salt: 'text' }) as never) }
    }
    expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind: 'slot-damaged' })
  })

  test('no hash of a secret is stored: two vaults with one passphrase share nothing', async () => {
    const [one, two] = [await made(), await made({ random: seededRandom(99) })]
    const fields = (rows: MemoryRows) =>
      [...rows.slots.values()].flatMap(({ salt, iv, ct }) => [hex(salt), hex(iv), hex(ct)])
    expect(fields(one.rows).filter((field) => fields(two.rows).includes(field))).toEqual([])
  })
})

describe('a passkey', () => {
  const withPasskey = async () => {
    const passkeys = new FakePasskeys()
    const all = await withACase({ passkeys })
    got(await all.vault.addPasskey(byPassphrase, 'Proportion'))
    return { ...all, passkeys }
  }

  test('is a second way in', async () => {
    const { again, reads, vault } = await withPasskey()
    const opened = again()
    got(await opened.unlock({ by: 'passkey' }))
    expect(await reads(opened)).toBe('kept')
    expect([...(await vault.waysIn()).ways].sort()).toEqual(['passkey', 'passphrase', 'recovery'])
  })

  test('is never the only one: whatever fails, the passphrase opens', async () => {
    const { again, passkeys } = await withPasskey()
    const breaks = [
      () => Object.assign(passkeys, { fails: 'NotAllowedError' }),
      () => Object.assign(passkeys, { fails: undefined, prf: 'none' }),
      () => Object.assign(passkeys, { prf: 'on-asking', secret: 8 }),
    ]
    for (const breakIt of breaks) {
      breakIt()
      expect(problemOf(await again().unlock({ by: 'passkey' }))?.kind).toBe('passkey')
      expect((await again().unlock(byPassphrase)).ok).toBe(true)
    }
  })

  test('that was taken away opens nothing', async () => {
    const { vault, again } = await withPasskey()
    got(await vault.removePasskey())
    expect(problemOf(await again().unlock({ by: 'passkey' }))).toEqual({ kind: 'no-such-way-in' })
  })

  test('that could not be made leaves the vault as it was', async () => {
    const passkeys = new FakePasskeys()
    passkeys.prf = 'none'
    const { vault, rows, deps } = await made({ passkeys })
    const before = [...rows.slots.keys()]
    const added = await vault.addPasskey(byPassphrase, 'Proportion')
    expect(problemOf(added)).toEqual({ kind: 'passkey', why: 'no-secret-from-passkey' })
    expect([...rows.slots.keys()]).toEqual(before)
    expect((await deps.shred.entries()).size).toBe(2)
  })
})

describe('a session PIN', () => {
  test('opens after a lock, and not after a restart', async () => {
    const { again, reads } = await withACase()
    const vault = again()
    got(await vault.unlock(byPassphrase, { sessionsPin: '204816' }))
    vault.lock()
    expect(await reads(vault)).toBe('locked')
    got(await vault.unlockWithPin('204816'))
    expect(await reads(vault)).toBe('kept')
    expect(problemOf(await again().unlockWithPin('204816'))).toEqual({ kind: 'pin-gone' })
  })

  test('is gone after five wrong tries', async () => {
    const { again } = await made()
    const vault = again()
    got(await vault.unlock(byPassphrase, { sessionsPin: '204816' }))
    vault.lock()
    const problems = []
    for (let tries = 0; tries < 6; tries++) problems.push(problemOf(await vault.unlockWithPin('999999')))
    expect(problems).toEqual([
      { kind: 'wrong-pin', left: 4 },
      { kind: 'wrong-pin', left: 3 },
      { kind: 'wrong-pin', left: 2 },
      { kind: 'wrong-pin', left: 1 },
      { kind: 'pin-gone' },
      { kind: 'pin-gone' },
    ])
    expect(problemOf(await vault.unlockWithPin('204816'))).toEqual({ kind: 'pin-gone' })
    expect(vault.hasPin()).toBe(false)
  })

  test('writes nothing to the disk', async () => {
    const { again, rows, files } = await made()
    const stored = () => [JSON.stringify([...rows.slots]), hex(files.a.bytes), hex(files.b.bytes)]
    const before = stored()
    got(await again().unlock(byPassphrase, { sessionsPin: '204816' }))
    expect(stored()).toEqual(before)
  })

  test('that anyone would guess is refused', async () => {
    const { again } = await made()
    for (const sessionsPin of ['111111', '123456', '987654'])
      expect(problemOf(await again().unlock(byPassphrase, { sessionsPin }))).toEqual({
        kind: 'pin-refused',
        because: 'too-simple',
      })
  })

  test('that is not six to twelve digits is refused for that, not as easy to guess', async () => {
    const { again } = await made()
    for (const sessionsPin of ['', '12345', '1111', 'abcdef', '20481a', '204816 ', '2048162048162'])
      expect(problemOf(await again().unlock(byPassphrase, { sessionsPin }))).toEqual({
        kind: 'pin-refused',
        because: 'not-digits',
      })
  })
})

describe('erasing', () => {
  test('a case leaves no key part in either copy, and says that it was erased on purpose', async () => {
    const { vault, again, caseId, reads, deps, files } = await withACase()
    const entry = (await deps.shred.entries()).get(caseId)
    if (entry === undefined || entry === 'shredded') throw new Error('No key part')
    expect(hex(files.a.bytes)).toContain(hex(entry.secret))
    got(await vault.shredCase(caseId))
    expect(hex(files.a.bytes) + hex(files.b.bytes)).not.toContain(hex(entry.secret))
    const opened = again()
    got(await opened.unlock(byPassphrase))
    expect([await reads(), await reads(opened)]).toEqual(['case-erased', 'case-erased'])
  })

  test('one case leaves the others readable', async () => {
    const { vault, reads } = await withACase()
    const other = got(await vault.newCaseSlot())
    got(await vault.shredCase(other.caseId))
    expect(await reads()).toBe('kept')
  })

  test('a case whose key part is missing is not called erased', async () => {
    const { vault } = await made()
    expect(problemOf(await vault.caseKey('0'.repeat(31).concat('1')))).toEqual({ kind: 'case-key-missing' })
  })

  test('everything: key parts are overwritten before rows and files go', async () => {
    const { vault, rows, files, reads } = await withACase()
    const before = files.a.bytes.slice()
    const steps: string[] = []
    const overwritten = () => !sameBytes(files.a.bytes, before) && !sameBytes(files.b.bytes, before)
    rows.clear = async () => {
      steps.push(overwritten() ? 'rows after overwriting' : 'rows too early')
      rows.vaultId = undefined
      rows.slots.clear()
    }
    got(await vault.wipe())
    expect(steps).toEqual(['rows after overwriting'])
    expect([await reads(), await vault.exists(), files.a.bytes.length]).toEqual(['locked', false, 0])
  })
})

describe('a wipe that is cut short', () => {
  class Killed extends Error {}

  /** After so many steps, and in the middle of the next if it is a write, nothing more is done. */
  async function killedAfter(steps: number) {
    const all = await withACase()
    const { rows, files, vault } = all
    const did: string[] = []
    const undo: (() => void)[] = []
    const step = <Thing extends object>(what: string, of: Thing, name: keyof Thing & string) => {
      const does = of[name] as (...given: unknown[]) => Promise<unknown>
      undo.push(() => Object.assign(of, { [name]: does }))
      Object.assign(of, {
        [name]: async (...given: unknown[]) => {
          if (did.length > steps) throw new Killed()
          did.push(what)
          if (did.length <= steps) return does.apply(of, given)
          if (of instanceof MemoryFile && name === 'write') {
            of.cutNextWrite = true
            await does.apply(of, given).catch(() => undefined)
          }
          throw new Killed()
        },
      })
    }
    step('says so', rows, 'markWiping')
    for (const [copy, file] of [
      ['a', files.a],
      ['b', files.b],
    ] as const) {
      step(`overwrites ${copy}`, file, 'write')
      step(`takes ${copy} away`, file, 'remove')
      step(`reads ${copy}`, file, 'read')
    }
    step('takes the rows away', rows, 'clear')
    await vault.wipe()
    for (const back of undo) back()
    return { ...all, did }
  }
  const WHOLE = [
    'says so',
    'reads a',
    'overwrites a',
    'reads b',
    'overwrites b',
    'takes the rows away',
    'takes a away',
    'takes b away',
  ]

  test('has these steps', async () => {
    expect((await killedAfter(99)).did).toEqual(WHOLE)
  })

  test.each(WHOLE.map((step, steps) => [step, steps] as const))(
    'before it %s is finished when it is next looked for, or was never begun',
    async (_, steps) => {
      const { again, deps, reads } = await killedAfter(steps)
      const next = again()
      expect(await next.exists()).toBe(steps === 0)
      if (steps === 0) {
        got(await next.unlock(byPassphrase))
        expect(await reads(next)).toBe('kept')
        return
      }
      expect(problemOf(await again().unlock(byPassphrase))).toEqual({ kind: 'no-vault' })
      got(await again().create(NEW_WORDS))
      const later = again()
      expect(await later.exists()).toBe(true)
      got(await later.unlock({ by: 'passphrase', typed: NEW_WORDS.join(' ') }))
      expect((await deps.shred.entries()).size).toBe(2)
    },
  )

  test('is finished by overwriting: no file is taken away with a key part in it', async () => {
    const { again, deps, files } = await killedAfter(1)
    const parts = [...(await deps.shred.entries()).values()].map((entry) => entry !== 'shredded' && hex(entry.secret))
    expect(parts.length).toBeGreaterThan(1)
    const left: (string | false)[] = []
    for (const file of [files.a, files.b]) {
      const remove = file.remove.bind(file)
      file.remove = () => {
        left.push(
          ...parts.filter((part) => part && hex(file.bytes).includes(part)),
          file.bytes.length > 0 && 'overwritten',
        )
        return remove()
      }
    }
    expect(await again().exists()).toBe(false)
    expect(left).toEqual(['overwritten', 'overwritten'])
  })

  test('is finished once: whoever looked before that takes nothing of the vault that came since', async () => {
    const { again, rows } = await killedAfter(1)
    const before = await rows.load()
    got(await again().create(NEW_WORDS))
    const late = vi.spyOn(rows, 'load').mockResolvedValueOnce(before)
    expect(await again().exists()).toBe(true)
    late.mockRestore()
    got(await again().unlock({ by: 'passphrase', typed: NEW_WORDS.join(' ') }))
  })

  test('is finished before another vault is made, whoever asks first', async () => {
    const { again } = await killedAfter(5)
    got(await again().create(NEW_WORDS))
    expect((await again().unlock({ by: 'passphrase', typed: NEW_WORDS.join(' ') })).ok).toBe(true)
  })

  test('by a browser that refuses to overwrite leaves the vault as it was, and is not gone on with', async () => {
    const { again, files, vault, reads } = await withACase()
    const write = vi.spyOn(files.a, 'write').mockRejectedValue(new Error('refused'))
    expect(problemOf(await vault.wipe())).toEqual({ kind: 'storage-failed' })
    write.mockRestore()
    expect(await reads()).toBe('kept')
    const next = again()
    got(await next.unlock(byPassphrase))
    expect(await reads(next)).toBe('kept')
  })

  test('by a file worker that did it and never said so is gone on with', async () => {
    const { again, deps, rows, vault } = await withACase()
    const { overwriteAll } = deps.shred
    deps.shred.overwriteAll = async () => {
      await overwriteAll()
      throw new Error('The file worker stopped')
    }
    got(await vault.wipe())
    deps.shred.overwriteAll = overwriteAll
    expect([rows.vaultId, await again().exists()]).toEqual([undefined, false])
  })

  test('on a phone that is too full to say so first is done all the same', async () => {
    const { rows, vault } = await withACase()
    rows.markWiping = async () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    got(await vault.wipe())
    expect(rows.vaultId).toBeUndefined()
  })

  test('takes nothing of a vault that another tab makes right after it', async () => {
    const { again, deps, vault } = await withACase()
    const { remove } = deps.shred
    let making: Promise<unknown> | undefined
    deps.shred.remove = async () => {
      deps.shred.remove = remove
      // The rows are gone: there is no vault any more, and the files are about to go.
      making = again().create(NEW_WORDS)
      await new Promise((resolve) => setTimeout(resolve, 20))
      await remove()
    }
    got(await vault.wipe())
    await making
    expect((await again().unlock({ by: 'passphrase', typed: NEW_WORDS.join(' ') })).ok).toBe(true)
  })
})

test('of a vault whose rows the browser has thrown away no key part is left once there is a new one', async () => {
  const { vault, rows, deps, files, again } = await made()
  const [pepper] = [...(await deps.shred.entries()).values()]
  if (pepper === undefined || pepper === 'shredded') throw new Error('No key part')
  const lies = () => [files.a, files.b].map(({ bytes }) => hex(bytes).includes(hex(pepper.secret)))
  expect(lies()).toEqual([true, true])
  await rows.clear()
  got(await again().create(NEW_WORDS))
  expect([lies(), (await deps.shred.entries()).size]).toEqual([[false, false], 2])
  expect((await vault.unlock({ by: 'passphrase', typed: NEW_WORDS.join(' ') })).ok).toBe(true)
})

test('step-up asks for the secret again and changes nothing', async () => {
  const { vault, rows } = await made()
  const before = [...rows.slots.keys()]
  expect((await vault.prove(byPassphrase)).ok).toBe(true)
  expect(problemOf(await vault.prove({ by: 'passphrase', typed: 'wrong' }))?.kind).toBe('wrong-passphrase')
  expect(vault.vaultId()).toBeDefined()
  expect([...rows.slots.keys()]).toEqual(before)
})

test('a full disk is told apart from a failing one', async () => {
  const full = await made()
  full.deps.shred.claim = async () => {
    throw Object.assign(new Error('aborted'), { name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') })
  }
  expect(problemOf(await full.vault.newCaseSlot())).toEqual({ kind: 'storage-full' })
  full.deps.shred.claim = async () => {
    throw new Error('closed')
  }
  expect(problemOf(await full.vault.newCaseSlot())).toEqual({ kind: 'storage-failed' })
})
