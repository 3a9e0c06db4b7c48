import { describe, expect, it } from 'vitest'
import { assessmentOf } from '../../../src/case/facts-of'
import { STAGE_IDS } from '../../../src/flow/stages'
import { urgentOf } from '../../../src/flow/urgent'
import type { Assessment } from '../../../src/guidance/facts'
import { outcomeWithCode } from '../../../src/guidance/outcomes'
import { compare, differencesIn, endingOf } from '../../../src/screens/practice/compare'
import { asTold, forget, practiceOf } from '../../../src/screens/practice/practice-case'
import { STORIES, storyOf } from '../../../src/screens/practice/stories'
import { STORY_LIST } from '../../../src/screens/practice/story-list'
import { AFTER_EACH_STEP } from './after-each-step'

const at = '2026-11-25T11:40:00.000Z'
const now = () => new Date(at)
const story = (id: string) => {
  const found = storyOf(id)
  if (found === undefined) throw new Error(`No story ${id}`)
  return found
}
const inShort = ({ risk, outcome21, route, referral }: Assessment) => `${risk} · ${outcome21} · ${route} · ${referral}`
const steps = STORIES.flatMap((one) =>
  one.steps.map((step, index) => ({ one, step, index, name: `${one.id}, ${step.stage}` })),
)

describe('eight made-up cases', () => {
  it('has eight, and says what follows after every step of each', () => {
    expect(STORIES.length).toBe(8)
    expect(STORY_LIST).toEqual(STORIES.map(({ id, title, hears }) => ({ id, title, hears })))
    expect(Object.keys(AFTER_EACH_STEP)).toEqual(STORIES.map(({ id }) => id))
    for (const one of STORIES) expect(AFTER_EACH_STEP[one.id]?.length, one.id).toBe(one.steps.length)
  })

  it.each(steps)('$name: the conclusions are those of the note', ({ one, index }) => {
    expect(inShort(assessmentOf(asTold(one, at, index + 1), 'm1'))).toBe(AFTER_EACH_STEP[one.id]?.[index])
  })

  it.each(STORIES)(
    '$id is told in the order of the stages, one piece a stage, and names nobody',
    ({ steps: told, teaches }) => {
      const order = told.map(({ stage }) => STAGE_IDS.indexOf(stage))
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b))
      const words = [...told.flatMap((step) => step.told), ...teaches].join(' ')
      expect(words).not.toMatch(/\b(?:Emma|Jack|Mia|Tom|Anna|Lucy|Ben|Sam)\b/)
    },
  )

  it.each(STORIES)('$id names outcomes that are in the list, and 21 only where it is open', (one) => {
    expect(one.fits.filter((code) => outcomeWithCode(code) === undefined)).toEqual([])
    const isOpen = assessmentOf(asTold(one, at), 'm1').outcome21 === 'open'
    expect(one.fits.includes('21')).toBe(isOpen)
  })

  it('puts the urgent screen in front where a child may come to harm', () => {
    const walkedOut = story('walked-out')
    const welfare = walkedOut.steps.findIndex(({ stage }) => stage === 'welfare')
    const step = walkedOut.steps[welfare]
    const beforeItWasMet = {
      ...walkedOut,
      steps: [
        ...walkedOut.steps.slice(0, welfare),
        { ...step, does: step?.does.filter(({ type }) => type === 'answer') },
      ],
    }
    expect(urgentOf(asTold(beforeItWasMet as typeof walkedOut, at))).toEqual(['child-a'])
    expect(urgentOf(asTold(walkedOut, at))).toEqual([])
  })
})

describe('the end of a practice', () => {
  const kept = story('kept-between-them')

  it('finds nothing to say against an officer who listened', () => {
    const told = asTold(kept, at)
    expect(compare(told, told).filter(({ agrees }) => !agrees)).toEqual([])
    expect(differencesIn(kept, told, told)).toEqual([])
    expect(endingOf(kept, told)).toEqual({
      chosen: 'You chose 21 · Further investigation not in the public interest.',
      fits: 'What fits here: 21 · Further investigation not in the public interest.',
      isRight: true,
    })
  })

  it('shows what an officer who stopped half-way has open', () => {
    const told = asTold(kept, at)
    const half = asTold(kept, at, 3)
    const risk = compare(told, half).find(({ conclusion }) => conclusion === 'risk')
    expect([risk?.short, risk?.yours, risk?.agrees]).toEqual(['Lower risk', 'Risk not known yet', false])
    expect(risk?.reasons.length).toBeGreaterThan(0)
    expect(differencesIn(kept, told, half)).toContainEqual({
      what: 'Everyone agreed',
      told: 'Yes',
      yours: 'Not asked',
    })
    expect(endingOf(kept, half)).toMatchObject({ chosen: 'You chose no outcome.', isRight: false })
  })

  it('finds nothing right or agreed where nothing was answered, and speaks of no choice that was made', () => {
    for (const one of STORIES) {
      const nothing = asTold(one, at, 0)
      expect(endingOf(one, nothing)).toMatchObject({ chosen: 'You have answered nothing yet.', isRight: false })
      expect(compare(asTold(one, at), nothing).filter(({ agrees, yours }) => agrees || yours !== undefined)).toEqual([])
      expect(one.teaches.join(' ')).not.toMatch(/already chosen/)
    }
  })

  it('calls it right to choose none where no outcome is due', () => {
    const told = story('told-to-send')
    expect(endingOf(told, asTold(told, at))).toMatchObject({ chosen: 'You chose no outcome.', isRight: true })
  })

  it('does not call 21 right where no outcome is due', () => {
    const notHe = story('not-who-he-said')
    expect(endingOf(notHe, asTold(notHe, at))).toMatchObject({
      fits: 'No outcome is due: it is too early for one.',
      isRight: false,
    })
  })
})

describe('a made-up case', () => {
  const kept = story('kept-between-them')

  it('goes on where it was, and is gone once it is forgotten', async () => {
    const open = practiceOf(kept, now)
    open.actor.send({ type: 'addPerson', kind: 'child', part: 'involved', at })
    expect(practiceOf(kept, now).actor.getSnapshot().context.kase.people).toEqual([{ id: 'child-a', letter: 'A' }])
    forget(kept)
    expect(practiceOf(kept, now).actor.getSnapshot().context.kase.people).toEqual([])
    forget(kept)
  })

  it('says that it is made up in its first event', () => {
    expect(asTold(kept, at).events[0]).toMatchObject({ type: 'opened', practice: 'kept-between-them' })
  })
})
