import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { STORE_NAMES } from './canaries'
import { type Ending, killedWhileAnswering, lostOf } from './killed'

const KILLS = Number(process.env.KILLS ?? 20)

test.each(STORE_NAMES)(
  `killed at ${KILLS} moments while answering, in %s: whatever was called saved is there, nothing is torn, and it opens`,
  async (store) => {
    const { openingsMs, acknowledged, compared, ...killed } = await killedWhileAnswering(store, KILLS, 20261125)
    console.log(`${store}: ${acknowledged} times called saved, ${compared} answers compared`)
    expect(killed).toEqual({ kills: KILLS, lost: [], losing: 0, torn: [], unopenable: [] })
    expect(acknowledged).toBeGreaterThan(KILLS)
    expect(compared).toBeGreaterThan(KILLS * 3)
  },
)

test('what was answered and saved after it last said so is no loss; an answer that went back is', () => {
  const said = { stage: 'People', answers: { Asked: 'Not known' }, upTo: {} }
  const given = { Asked: ['Yes', 'Not known'] }
  const now = { stage: 'People', answers: { Asked: 'Yes' } }
  expect(lostOf(said, given, now)).toEqual([])
  expect(lostOf({ ...said, upTo: { Asked: 2 } }, given, now)).toEqual([
    'Asked: Not known became Yes; given by then 2 of Yes, Not known',
  ])
})

test('the control: where the disk forgets what was written since, each loss is seen', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'proportion-forgets-'))
  const kept = `${profile}-kept`
  const stores = [`${profile}/Default/IndexedDB`, `${kept}/IndexedDB`] as const
  const forgets: Ending = {
    profile,
    starts: () => cpSync(stores[0], stores[1], { recursive: true }),
    // Something must have been called saved that was not there before.
    async waits({ said, whenSaid }) {
      while (!said.some(({ answers }) => Object.values(answers).filter(Boolean).length > 1)) await whenSaid()
    },
    async ends(phone) {
      await phone.kill()
      rmSync(stores[0], { recursive: true, force: true })
      cpSync(stores[1], stores[0], { recursive: true })
      rmSync(kept, { recursive: true, force: true })
    },
    done: () => rmSync(profile, { recursive: true, force: true }),
  }
  const { losing } = await killedWhileAnswering('LevelDB', 2, 1, forgets)
  expect(losing).toBe(2)
})
