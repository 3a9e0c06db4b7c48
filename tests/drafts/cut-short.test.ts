import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../src/case/event'
import { systemRandom } from '../../src/drafts/bytes'
import { SealedDatabase } from '../../src/drafts/database'
import { MemoryDrafts } from '../../src/drafts/memory-drafts'
import { moveIn } from '../../src/drafts/moving-in'
import { accountsBeside, noteAccount } from '../../src/drafts/other-accounts'
import { SealedDrafts } from '../../src/drafts/sealed-drafts'
import { SealedNotes } from '../../src/drafts/sealed-notes'
import { takeIn, takingHere } from '../../src/drafts/taking-in'
import { rowsIn } from '../../src/drafts/vault-rows'
import { memoryVault, PASSPHRASE, summaryOf, WORDS } from './fakes'

const [A, B, C] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)] as const
const NEW_WORDS = ['violet', 'harbour', 'kettle', 'marble']
const place = { stage: 'people', matter: 'm1' }
const at = '2026-11-25T09:00:00.000Z'
const later = (seq: number, why = `Why ${seq}`): CaseEvent => ({ type: 'set-aside', stage: 'm1/checks', why, seq, at })
/** No two cases begin in the same moment. */
const opened = (id: string): CaseEvent => ({
  type: 'opened',
  case: id,
  edition: '1',
  reviewAsked: true,
  seq: 1,
  at: `2026-11-25T08:0${[A, B, C].indexOf(id as typeof A)}:00.000Z`,
})
const eventsOf = (id: string) => [opened(id), later(2), later(3)]

type How = 'a kill' | 'a full phone'

let named = 0
let phone: Awaited<ReturnType<typeof newPhone>>

/** A phone on which a write can be the last one, or the one for which there is no room. */
async function newPhone() {
  let steps = 0
  let stops: { after: number; how: How } | undefined
  const step = () => {
    steps += 1
    if (stops === undefined || steps <= stops.after) return
    // A full phone has room again for what is smaller.
    const isOver = stops.how === 'a kill' || steps === stops.after + 1
    if (isOver) throw new DOMException('', stops.how === 'a kill' ? 'Killed' : 'QuotaExceededError')
  }
  const database = new SealedDatabase(`cut-short-${named++}`)
  database.use({
    stack: 'dbcore',
    name: 'steps',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        const mutate: typeof table.mutate = async (request) => {
          step()
          return table.mutate(request)
        }
        return { ...table, mutate }
      },
    }),
  })
  const memory = memoryVault({ rows: rowsIn(database) })
  for (const file of [memory.files.a, memory.files.b]) {
    const write = file.write.bind(file)
    file.write = async (patches) => {
      step()
      await write(patches)
    }
  }
  const made = await memory.vault.create(WORDS)
  if (!made.ok) throw new Error(made.problem.kind)
  const on = (vault: typeof memory.vault) => ({
    vault,
    drafts: new SealedDrafts(database, vault, systemRandom),
    notes: new SealedNotes(database, vault, systemRandom),
  })
  const { drafts } = on(memory.vault)
  for (const id of [A, B]) await drafts.append(id, 0, eventsOf(id), place, summaryOf(id))
  await drafts.checkpoint()
  return {
    code: made.value.code,
    /** Answers whether it was cut short. */
    async does(act: () => Promise<unknown>, how: How, after: number): Promise<boolean> {
      steps = 0
      stops = { after, how }
      await act().catch(() => undefined)
      stops = undefined
      return steps > after
    },
    now: on(memory.vault),
    /** The app is opened anew; with which words, if any. */
    async restarts() {
      const vault = memory.again()
      const opens: string[] = []
      for (const typed of [PASSPHRASE, NEW_WORDS.join(' ')])
        if ((await vault.unlock({ by: 'passphrase', typed })).ok) opens.push(typed)
      return { ...on(vault), opens }
    },
  }
}
type Phone = Awaited<ReturnType<typeof newPhone>>
type Opened = Awaited<ReturnType<Phone['restarts']>>

beforeEach(async () => {
  phone = await newPhone()
})

const whole = async ({ drafts }: Pick<Opened, 'drafts'>, id: string, events = eventsOf(id)) => {
  const draft = await drafts.open(id)
  expect(draft).toMatchObject({ events })
  expect(draft).not.toHaveProperty('faults')
}

/** One act, cut short at each of its writes, each time on a phone of its own. */
async function everyStep(how: How, act: (on: Phone) => Promise<unknown>, holds: (on: Phone) => Promise<void>) {
  let cut = 0
  while (await phone.does(() => act(phone), how, cut)) {
    await holds(phone)
    phone = await newPhone()
    cut += 1
  }
  await holds(phone)
  return cut
}

const another = 'd'.repeat(32)
const takesIn = async ({ drafts, notes }: Pick<Opened, 'drafts' | 'notes'>, caseId: string, sent: CaseEvent[]) => {
  const { taking, caseId: into } = await takingHere(drafts, caseId, sent, await accountsBeside(notes, caseId))
  if (taking.kind === 'copy') {
    const noted = await noteAccount(notes, caseId, another)
    if (!noted.ok) return noted
  }
  return takeIn(drafts, { caseId: into, taking, place, summaryOf: () => summaryOf(caseId) }, another)
}

describe.each<How>(['a kill', 'a full phone'])('with %s between any two writes', (how) => {
  test('a case that is taken in is there whole or not at all, and is taken in when it is tried again', async () => {
    const cut = await everyStep(
      how,
      ({ now }) => takesIn(now, C, eventsOf(C)),
      async (on) => {
        for (const here of how === 'a kill' ? [await on.restarts()] : [on.now, await on.restarts()]) {
          await whole(here, A)
          const draft = await here.drafts.open(C)
          if ('problem' in draft) expect(draft.problem.kind).toBe('case-missing')
          expect(await takesIn(here, C, eventsOf(C))).toEqual({ id: C })
          await whole(here, C)
          expect(await here.drafts.list()).toHaveLength(3)
        }
      },
    )
    expect(cut).toBeGreaterThan(2)
  })

  test('what a file adds is there whole or not at all, and once', async () => {
    const sent = [...eventsOf(A), later(4), later(5)]
    const cut = await everyStep(
      how,
      ({ now }) => takesIn(now, A, sent),
      async (on) => {
        const here = await on.restarts()
        const draft = await here.drafts.open(A)
        expect([3, 5]).toContain('events' in draft && draft.events.length)
        expect(await takesIn(here, A, sent)).toEqual({ id: A })
        await whole(here, A, sent)
        await whole(here, B)
      },
    )
    expect(cut).toBeGreaterThan(1)
  })

  test('another account is one more, once, and the case here is as it was', async () => {
    const sent = [opened(A), later(2, 'Otherwise')]
    const cut = await everyStep(
      how,
      ({ now }) => takesIn(now, A, sent),
      async (on) => {
        const here = await on.restarts()
        const taken = await takesIn(here, A, sent)
        expect(taken).toEqual({ id: another })
        expect(await takesIn(here, A, sent)).toEqual({ id: another })
        await whole(here, A)
        await whole(here, another, [{ ...opened(A), case: another } as CaseEvent, later(2, 'Otherwise')])
        expect(await accountsBeside(here.notes, A)).toEqual([another])
        expect(await here.drafts.list()).toHaveLength(3)
      },
    )
    expect(cut).toBeGreaterThan(3)
  })

  test('what was in memory leaves it once it is on the disk, and is there once', async () => {
    let memory = new MemoryDrafts()
    const cut = await everyStep(
      how,
      async ({ now }) => {
        memory = new MemoryDrafts()
        await memory.append(C, 0, eventsOf(C), place, summaryOf(C))
        return moveIn(memory, now.drafts)
      },
      async (on) => {
        const here = await on.restarts()
        const draft = await here.drafts.open(C)
        expect('events' in draft).toBe(!memory.holds(C))
        await moveIn(memory, here.drafts)
        expect(memory.holds(C)).toBe(false)
        await whole(here, C)
        await whole(here, A)
      },
    )
    expect(cut).toBeGreaterThan(2)
  })

  test('either the words before or the new ones open the cases, never both and never none', async () => {
    const seen = new Set<string>()
    const cut = await everyStep(
      how,
      ({ now }) => now.vault.changePassphrase({ by: 'passphrase', typed: PASSPHRASE }, NEW_WORDS),
      async (on) => {
        const here = await on.restarts()
        expect(here.opens).toHaveLength(1)
        seen.add(here.opens[0] ?? '')
        await whole(here, A)
        expect(await here.vault.prove({ by: 'recovery', code: on.code })).toMatchObject({ ok: true })
      },
    )
    expect([cut > 3, [...seen].sort()]).toEqual([true, [PASSPHRASE, NEW_WORDS.join(' ')]])
  })

  test('a new recovery code that was told opens, and the one before no more; the words open in any case', async () => {
    let told: string | undefined
    const cut = await everyStep(
      how,
      async ({ now }) => {
        told = undefined
        const renewed = await now.vault.renewRecoveryCode({ by: 'passphrase', typed: PASSPHRASE })
        if (renewed.ok) told = renewed.value.code
      },
      async (on) => {
        const here = await on.restarts()
        expect(here.opens).toEqual([PASSPHRASE])
        await whole(here, A)
        const proves = async (code: string) => (await here.vault.prove({ by: 'recovery', code })).ok
        if (told !== undefined) expect([await proves(told), await proves(on.code)]).toEqual([true, false])
      },
    )
    expect(cut).toBeGreaterThan(3)
  })

  test('a case that is erased is whole or gone, is gone when it is tried again, and the others are as they were', async () => {
    const cut = await everyStep(
      how,
      ({ now }) => now.drafts.erase(A),
      async (on) => {
        const here = await on.restarts()
        const draft = await here.drafts.open(A)
        if ('problem' in draft) expect(['case-erased', 'case-missing']).toContain(draft.problem.kind)
        else await whole(here, A)
        const ids = (await here.drafts.list()).map(({ case: id }) => id).sort()
        expect(ids).toEqual('problem' in draft ? [B] : [A, B])
        expect(await here.drafts.erase(A)).toMatchObject({ ok: true })
        await here.drafts.finishErasing()
        expect((await here.drafts.list()).map(({ case: id }) => id)).toEqual([B])
        await whole(here, B)
        expect((await here.drafts.erasedCases()).map(({ id }) => id)).toEqual([A])
      },
    )
    expect(cut).toBeGreaterThan(5)
  })
})
