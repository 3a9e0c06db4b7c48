import { describe, expect, it } from 'vitest'
import type { Judged } from '../../src/case/event'
import { changedSince, judgedOf } from '../../src/case/judged'
import { happen } from '../../src/case/replay'
import { FEATURES } from '../../src/guidance/facts'
import { caseFromFacts } from './case-from-facts'

const at = '2099-01-01T09:00:00.000Z'
const kase = caseFromFacts({
  features: Object.fromEntries(FEATURES.map((feature) => [feature, 'no'])),
  consent: 'yes',
  ageAppropriate: 'yes',
  nonAbusive: 'yes',
  people: [{ id: 'child-a', kind: 'child', part: 'involved', age: 15 }],
  devices: [{ id: 'phone-a', owner: 'child-a', held: 'owner' }],
})
const [matter = ''] = kase.matters.map(({ id }) => id)

describe('what was concluded', () => {
  it('is kept for every matter, with each device', () => {
    expect(judgedOf(kase)).toEqual({
      edition: kase.edition,
      matters: {
        [matter]: {
          risk: 'lower',
          route: 'proportionate-response',
          outcome21: 'open',
          referral: 'undetermined',
          formalInterview: 'not-indicated',
          deletionDirection: 'not-now',
          caid: 'not-now',
          'devices.phone-a.stance': 'not-routine',
          'devices.phone-a.return': 'n/a',
        },
      },
    })
  })

  it('is the same as now when no rule has changed', () => {
    expect(changedSince(judgedOf(kase), kase)).toEqual([])
  })

  it('names each conclusion that newer rules draw otherwise', () => {
    const was: Judged = { edition: '1.0/2020.01', matters: { [matter]: { risk: 'higher', outcome21: 'open' } } }
    expect(changedSince(was, kase)).toEqual([{ matter, conclusion: 'risk', was: 'higher', now: 'lower' }])
  })

  it('stays in the case once the newer version was seen', () => {
    const was: Judged = { edition: kase.edition, matters: { [matter]: { risk: 'higher' } } }
    const after = happen(kase, { type: 'edition-seen', edition: '1.0/2099.01', was }, at)
    expect([after.edition, after.events.at(-1)]).toEqual([
      '1.0/2099.01',
      { type: 'edition-seen', edition: '1.0/2099.01', was, seq: kase.events.length + 1, at },
    ])
  })
})
