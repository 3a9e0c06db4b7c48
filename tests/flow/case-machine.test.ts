import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { getAdjacencyMap } from 'xstate/graph'
import { choosing } from '../../src/case/against-outcome'
import type { Case } from '../../src/case/case'
import type { CaseEvent } from '../../src/case/event'
import { inPlaceOf } from '../../src/case/in-place'
import { concerns } from '../../src/case/own-facts'
import { happen, replay } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import { type CaseMachineEvent, caseMachine, shownBy } from '../../src/flow/case-machine'
import { standsInTheWay } from '../../src/flow/in-the-way'
import { STAGE_IDS } from '../../src/flow/stages'
import { urgentOf } from '../../src/flow/urgent'
import { FEATURES } from '../../src/guidance/facts'
import { SCREEN_FOR } from '../../src/screens/case/screen-for-stage'
import { PROOF } from '../../src/screens/proof'

const at = '2026-11-25T11:40:00.000Z'

function newCase(): Case {
  const opened = happen(undefined, { type: 'opened', case: 'c', edition: '1', reviewAsked: true }, at)
  return happen(opened, { type: 'matter-added', matter: 'm1' }, at)
}

/** A case with two children, everything answered so that outcome 21 is open. */
function openCase(): Case {
  const actor = createActor(caseMachine, { input: { kase: newCase() } }).start()
  const send = (event: CaseMachineEvent) => actor.send(event)
  send({ type: 'addPerson', kind: 'child', part: 'involved', at })
  send({ type: 'addPerson', kind: 'child', part: 'involved', at })
  for (const fact of FEATURES) send({ type: 'answer', subject: matterKey('m1'), fact, value: 'no', at })
  for (const fact of ['consent', 'ageAppropriate', 'nonAbusive'] as const) {
    send({ type: 'answer', subject: matterKey('m1'), fact, value: 'yes', at })
  }
  return actor.getSnapshot().context.kase
}

function started(kase: Case, standing: (typeof STAGE_IDS)[number] = 'report') {
  return createActor(caseMachine, { input: { kase, standing } }).start()
}

const moves = STAGE_IDS.map((stage): CaseMachineEvent => ({ type: 'goTo', stage }))
const harm = (value: 'yes' | 'no'): CaseMachineEvent => ({
  type: 'answer',
  subject: personKey('child-a'),
  fact: 'selfHarmRisk',
  value,
  at,
})
const explainAll: CaseMachineEvent[] = (
  [
    'check-welfare',
    'advise-no-copies',
    'evidence-before-deletion',
    'online-removal',
    'record-crime',
    'background-checks',
    'initial-accounts',
    'hear-views',
    'notify-family',
    'written-information',
    'child-contact-form',
    'weigh-impact',
    'senior-review',
    'explain-outcome',
    'dbs-explanation',
    'educate',
  ] as const
).map((duty) => ({ type: 'explainDuty', duty, why: 'because', at }))

const payloads: CaseMachineEvent[] = [
  ...moves,
  harm('yes'),
  harm('no'),
  { type: 'meetUrgent', person: 'child-a', actions: ['called-999'], text: '', at },
  { type: 'meetUrgent', person: 'child-a', actions: [], text: '', at },
  { type: 'choose', outcome: '21', at },
  { type: 'answer', subject: matterKey('m1'), fact: 'coercion', value: 'yes', at },
  { type: 'close', at },
  { type: 'reopen', why: 'new facts', at },
  { type: 'reopen', why: ' ', at },
]

/** The whole of what guards read. */
const what = (kase: Case) =>
  [urgentOf(kase).join(), standsInTheWay(kase).join(), choosing(kase, 'm1', '21'), kase.closed !== undefined].join('|')

type State = ReturnType<ReturnType<typeof started>['getSnapshot']>

function walk(kase: Case) {
  return getAdjacencyMap(caseMachine, {
    input: { kase },
    events: payloads,
    filterEvents: (state: State, event: CaseMachineEvent) => state.can(event),
    serializeState: (state: State) =>
      `${JSON.stringify(state.value)} ${state.context.standing} ${what(state.context.kase)}` as never,
  } as never) as unknown as Record<
    string,
    { state: { value: unknown; context: never }; transitions: Record<string, { state: unknown }> }
  >
}

const reasons: CaseMachineEvent = {
  type: 'answer',
  subject: matterKey('m1'),
  fact: 'publicInterest',
  value: 'Kept between them; neither wants more done.',
  at,
}

const explained = [...explainAll, reasons]
  .reduce((actor, event) => {
    actor.send(event)
    return actor
  }, started(openCase()))
  .getSnapshot().context.kase

describe('the flow, walked', () => {
  const map = walk(explained)
  const states = Object.values(map)

  it('reaches every stage, the urgent screen and the closed case', () => {
    const shown = new Set(states.map(({ state }) => shownBy(state)))
    expect([...shown].sort()).toEqual([...STAGE_IDS, 'closed', 'urgent'].sort())
  })

  it('closes no case whose outcome was chosen without a reason', () => {
    const without = explainAll.reduce((actor, event) => {
      actor.send(event)
      return actor
    }, started(openCase()))
    without.send({ type: 'choose', outcome: '21', at })
    expect(without.getSnapshot().can({ type: 'close', at })).toBe(false)
    without.send(reasons)
    expect(without.getSnapshot().can({ type: 'close', at })).toBe(true)
  })

  it('is as large as the app says', () => {
    const ways = states.reduce((sum, { transitions }) => sum + Object.keys(transitions).length, 0)
    expect({ states: states.length, ways }).toEqual(PROOF.flow)
  })

  it('has no dead end: from every state there is a way on', () => {
    expect(states.filter(({ transitions }) => Object.keys(transitions).length === 0)).toEqual([])
  })

  it('never rests where there is no screen', () => {
    expect(states.filter(({ state }) => SCREEN_FOR[shownBy(state)] === undefined)).toEqual([])
    expect(states.filter(({ state }) => JSON.stringify(state.value) === '"resuming"')).toEqual([])
  })

  it('goes from every open stage to every other', () => {
    const open = states.filter(({ state }) => typeof state.value === 'object')
    for (const { transitions } of open) {
      for (const stage of STAGE_IDS) {
        expect(Object.keys(transitions)).toContain(JSON.stringify({ type: 'goTo', stage }))
      }
    }
  })

  it('closes nothing while a child may come to harm, and lets nobody past the urgent screen', () => {
    const urgent = states.filter(({ state }) => state.value === 'urgent')
    expect(urgent.length).toBeGreaterThan(0)
    for (const { transitions } of urgent) {
      const types = Object.keys(transitions).map((event) => JSON.parse(event).type)
      expect([...new Set(types)].sort()).toEqual(['answer', 'meetUrgent'])
    }
  })
})

describe('what is not left to a tap', () => {
  it('takes outcome 21 only while it is open', () => {
    expect(started(newCase()).getSnapshot().can({ type: 'choose', outcome: '21', at })).toBe(false)
    expect(started(openCase()).getSnapshot().can({ type: 'choose', outcome: '21', at })).toBe(true)
  })

  it('takes an outcome against the advice only with a reason', () => {
    const { can } = started(openCase()).getSnapshot()
    expect(can.call(started(openCase()).getSnapshot(), { type: 'choose', outcome: '2', at })).toBe(false)
    const actor = started(openCase())
    actor.send({ type: 'choose', outcome: '2', departure: 'A third victim was named.', at })
    expect(actor.getSnapshot().context.kase.matters[0]?.choices).toEqual([
      { outcome: '2', departure: 'A third victim was named.', seq: actor.getSnapshot().context.kase.events.length, at },
    ])
  })

  it('reopens the decision when a later answer stands against outcome 21', () => {
    const actor = started(explained)
    actor.send({ type: 'choose', outcome: '21', at })
    actor.send({ type: 'answer', subject: matterKey('m1'), fact: 'coercion', value: 'yes', at })
    expect(standsInTheWay(actor.getSnapshot().context.kase)).toContain('decide-again')
    expect(actor.getSnapshot().can({ type: 'close', at })).toBe(false)
  })

  it('closes only when every duty is done or explained, and reopens only with a reason', () => {
    const left = started(openCase())
    left.send({ type: 'choose', outcome: '21', at })
    expect(left.getSnapshot().can({ type: 'close', at })).toBe(false)
    // One is chosen: what is left of it is a duty.
    expect(standsInTheWay(left.getSnapshot().context.kase)).toEqual(['duties'])

    const actor = started(explained)
    actor.send({ type: 'choose', outcome: '21', at })
    actor.send({ type: 'explainDuty', duty: 'outcome-code', why: 'x', at })
    const waits = standsInTheWay(actor.getSnapshot().context.kase)
    expect(waits).toEqual([])
    actor.send({ type: 'close', at })
    expect(actor.getSnapshot().value).toBe('closed')
    expect(actor.getSnapshot().can({ type: 'reopen', why: '  ', at })).toBe(false)
    actor.send({ type: 'reopen', why: 'A new account', at })
    expect(shownBy(actor.getSnapshot())).toBe('report')
  })

  it('closes without an outcome where it is written why there is none', () => {
    const actor = started(explained)
    expect(standsInTheWay(actor.getSnapshot().context.kase)).toEqual(['no-outcome', 'duties'])
    actor.send({ type: 'explainDuty', duty: 'outcome-code', why: 'The crime was cancelled.', at })
    expect(standsInTheWay(actor.getSnapshot().context.kase)).toEqual([])
    expect(actor.getSnapshot().can({ type: 'close', at })).toBe(true)
    actor.send({ type: 'explainDuty', duty: 'outcome-code', why: '', at })
    expect(actor.getSnapshot().can({ type: 'close', at })).toBe(false)
  })

  it('marks what is done while the clock stands before what it has shown in any case', () => {
    const later = '2026-11-25T11:40:00.001Z'
    const marked = (notBefore: string) => {
      const actor = createActor(caseMachine, { input: { kase: openCase(), notBefore } }).start()
      actor.send(harm('no'))
      return actor.getSnapshot().context.kase.events.at(-1)?.clockMovedBack
    }
    expect([marked(later), marked(at)]).toEqual([true, undefined])
  })

  it('takes a review of a choice, by somebody, with the reason why it is returned', () => {
    const review = (by: string, agreed: boolean, text: string) => ({ type: 'review', by, agreed, text, at }) as const
    expect(
      started(openCase())
        .getSnapshot()
        .can(review('DI Example', true, '')),
    ).toBe(false)
    const chosen = started(openCase())
    chosen.send({ type: 'choose', outcome: '21', at })
    const takes = (...given: Parameters<typeof review>) => chosen.getSnapshot().can(review(...given))
    expect([takes('DI Example', true, ''), takes(' ', true, '')]).toEqual([true, false])
    expect([takes('DI Example', false, 'Who else saw it?'), takes('DI Example', false, ' ')]).toEqual([true, false])
  })

  it('turns to another matter of a closed case, and to none that it has not', () => {
    const two = happen(happen(openCase(), { type: 'matter-added', matter: 'm2' }, at), { type: 'closed' }, at)
    const actor = started(two)
    actor.send({ type: 'turnTo', matter: 'm2' })
    expect([actor.getSnapshot().value, actor.getSnapshot().context.matter]).toEqual(['closed', 'm2'])
    actor.send({ type: 'turnTo', matter: 'm3' })
    expect(actor.getSnapshot().context.matter).toBe('m2')
  })

  it('puts the urgent screen in front, and comes back to where the officer stood', () => {
    const actor = started(openCase(), 'checks')
    actor.send(harm('yes'))
    expect(actor.getSnapshot().value).toBe('urgent')
    expect(actor.getSnapshot().can({ type: 'goTo', stage: 'closing' })).toBe(false)
    expect(actor.getSnapshot().can({ type: 'meetUrgent', person: 'child-a', actions: [], text: '', at })).toBe(false)
    actor.send({ type: 'meetUrgent', person: 'child-a', actions: ['something-else'], text: 'Mother came', at })
    expect(actor.getSnapshot().value).toEqual({ open: { safeguarding: 'checks' } })
  })

  it('comes in front again when harm is said anew after it was met', () => {
    const actor = started(openCase())
    actor.send(harm('yes'))
    actor.send({ type: 'meetUrgent', person: 'child-a', actions: ['referred'], text: '', at })
    actor.send(harm('no'))
    expect(typeof actor.getSnapshot().value).toBe('object')
    actor.send(harm('yes'))
    expect(actor.getSnapshot().value).toBe('urgent')
  })

  it('takes it that what was done for a child is put right, once for each time, and nothing else of it', () => {
    const actor = started(openCase())
    const met = (over: object = {}): CaseMachineEvent => ({
      ...{ type: 'meetUrgent', person: 'child-a', actions: ['called-999'], text: '', at: later, instead: at },
      ...over,
    })
    const later = '2026-11-25T12:00:00.000Z'
    const takes = (over: object) => actor.getSnapshot().can(met(over))
    expect(takes({})).toBe(false)
    actor.send(harm('yes'))
    expect([takes({}), takes({ instead: undefined })]).toEqual([false, true])
    actor.send({ type: 'meetUrgent', person: 'child-a', actions: ['referred'], text: '', at })
    expect([takes({}), takes({ instead: undefined }), takes({ instead: later })]).toEqual([true, false, false])
    expect([takes({ person: 'child-b' }), takes({ actions: [] }), takes({ actions: ['something-else'] })]).toEqual([
      false,
      false,
      false,
    ])
    actor.send(met())
    expect([takes({}), takes({ instead: later })]).toEqual([false, true])
    const { kase } = actor.getSnapshot().context
    expect(kase.urgentMet.map(({ actions, putRight, first }) => [actions, putRight, first])).toEqual([
      [['referred'], later, undefined],
      [['called-999'], undefined, at],
    ])
    expect(replay(kase.events).urgentMet).toEqual(kase.urgentMet)
  })

  it('refuses what is no answer to the question', () => {
    const { can } = { can: (event: CaseMachineEvent) => started(openCase()).getSnapshot().can(event) }
    expect(can({ type: 'answer', subject: personKey('child-a'), fact: 'age', value: 200, at })).toBe(false)
    expect(can({ type: 'answer', subject: personKey('child-a'), fact: 'age', value: 14, at })).toBe(true)
    expect(can({ type: 'answer', subject: matterKey('m1'), fact: 'crimeNumber', value: 'x'.repeat(500), at })).toBe(
      false,
    )
    expect(can({ type: 'answer', subject: matterKey('m1'), fact: 'outcome', value: '21', at })).toBe(false)
  })

  it('resumes a replayed case where the officer stood', () => {
    const actor = started(openCase(), 'devices')
    const again = started(replay(actor.getSnapshot().context.kase.events), 'devices')
    expect(again.getSnapshot().value).toEqual({ open: { investigation: 'devices' } })
    expect(again.getSnapshot().context.kase).toEqual(actor.getSnapshot().context.kase)
  })

  describe('a matter that was added by mistake', () => {
    const withdraw = (matter: string, why = 'A slip'): CaseMachineEvent => ({ type: 'withdrawMatter', matter, why, at })
    const twoMatters = () => {
      const actor = started(openCase())
      actor.send({ type: 'addMatter', at })
      return actor
    }
    const matters = ({ context }: ReturnType<ReturnType<typeof started>['getSnapshot']>) =>
      context.kase.matters.map(({ id }) => id)

    it('is taken off with a reason, and the officer stands in one that is left', () => {
      const actor = twoMatters()
      expect(actor.getSnapshot().context.matter).toBe('m2')
      actor.send(withdraw('m2', ' '))
      expect(matters(actor.getSnapshot())).toEqual(['m1', 'm2'])
      actor.send(withdraw('m2'))
      expect(matters(actor.getSnapshot())).toEqual(['m1'])
      expect(actor.getSnapshot().context.matter).toBe('m1')
      expect(standsInTheWay(actor.getSnapshot().context.kase)).toEqual(standsInTheWay(openCase()))
      const { events } = actor.getSnapshot().context.kase
      expect(replay(events).matters.map(({ id }) => id)).toEqual(['m1'])
    })

    it('is where nobody stands when the case opens again', () => {
      const actor = twoMatters()
      actor.send(withdraw('m2'))
      const again = createActor(caseMachine, {
        input: { kase: actor.getSnapshot().context.kase, matter: 'm2' },
      }).start()
      expect(again.getSnapshot().context.matter).toBe('m1')
    })

    const told = { type: 'answer', subject: matterKey('m2'), fact: 'coercion', value: 'yes', at } as const
    it.each<[string, CaseMachineEvent]>([
      ['something worse was answered', told],
      ['somebody did not agree', { ...told, fact: 'consent', value: 'no' }],
      ['something was noted', { type: 'note', subject: matterKey('m2'), fact: 'consent', text: 'He said so', at }],
      ['an outcome was chosen', { type: 'choose', outcome: '18', departure: 'Agreed', at }],
      ['a duty was explained', { type: 'explainDuty', duty: 'educate', why: 'The school does', at }],
      ['it was decided against the advice', { type: 'depart', from: 'risk', why: 'Seen in person', at }],
      ['a stage was set aside', { type: 'setAside', stage: 'welfare', why: 'They ring back', at }],
      [
        'a paper left',
        { type: 'issue', document: { kind: 'note', matter: 'm2', title: '', text: '', edition: '1' }, at },
      ],
      ['somebody is in it alone', { type: 'addPerson', kind: 'child', part: 'involved', at }],
    ])('stays where %s', (_, doing) => {
      const actor = twoMatters()
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(true)
      actor.send(doing)
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(false)
    })

    it('goes once all that is worse in it is said in the one that stays, and its answers stay in the record', () => {
      const actor = twoMatters()
      const says = (
        matter: string,
        fact: 'consent' | 'grooming' | 'coercion' | 'crimeNumber',
        value: string,
      ): CaseMachineEvent => ({
        ...{ type: 'answer', subject: matterKey(matter), fact, value, at },
      })
      actor.send(says('m2', 'consent', 'yes'))
      actor.send(says('m2', 'grooming', 'no'))
      actor.send(says('m2', 'crimeNumber', '1187'))
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(true)
      actor.send(says('m2', 'coercion', 'yes'))
      actor.send(says('m1', 'coercion', 'unknown'))
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(false)
      actor.send(says('m1', 'coercion', 'yes'))
      const before = actor.getSnapshot().context.kase
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(true)
      actor.send(withdraw('m2', 'One and the same'))
      const { kase } = actor.getSnapshot().context
      expect(kase.matters.map(({ id }) => id)).toEqual(['m1'])
      expect(kase.answers).toEqual(before.answers)
      expect(kase.events.slice(0, -1)).toEqual(before.events)
    })

    it('stays where something is not known in it that is answered well in every other: unknown is no no', () => {
      const actor = twoMatters()
      const says = (matter: string, fact: 'coercion' | 'consent', value: string | null): CaseMachineEvent => ({
        ...{ type: 'answer', subject: matterKey(matter), fact, value, at },
      })
      const can = () => actor.getSnapshot().can(withdraw('m2'))
      for (const [fact, better, worse] of [
        ['coercion', 'no', 'yes'],
        ['consent', 'yes', 'no'],
      ] as const) {
        actor.send(says('m1', fact, null))
        actor.send(says('m2', fact, 'unknown'))
        // Nobody was asked in the one that stays: there it is as open.
        expect([fact, can()]).toEqual([fact, true])
        actor.send(says('m1', fact, better))
        expect([fact, can()]).toEqual([fact, false])
        for (const stays of ['unknown', worse]) {
          actor.send(says('m1', fact, stays))
          expect([fact, stays, can()]).toEqual([fact, stays, true])
        }
      }
    })

    it('stays where somebody is involved in it who only reported the other', () => {
      const actor = twoMatters()
      const part = (matter: string, value: string): CaseMachineEvent => ({
        ...{ type: 'answer', subject: partKey(matter, 'child-a'), fact: 'part', value, at },
      })
      actor.send(part('m2', 'involved'))
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(true)
      actor.send(part('m1', 'reporter'))
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(false)
    })

    it('stays where it is the only one, and goes once what was answered is taken back', () => {
      expect(started(openCase()).getSnapshot().can(withdraw('m1'))).toBe(false)
      const actor = twoMatters()
      actor.send(told)
      actor.send({ ...told, value: null })
      actor.send({ ...told, fact: 'matterTitle', value: 'Her own sending' })
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(true)
    })

    it('leaves nobody without a part: whoever is in no other matter can’t be said to be in none', () => {
      const actor = twoMatters()
      const part = (matter: string, value: string | null): CaseMachineEvent => ({
        ...{ type: 'answer', subject: partKey(matter, 'child-a'), fact: 'part', value, at },
      })
      expect(actor.getSnapshot().can(part('m1', 'none'))).toBe(false)
      expect(actor.getSnapshot().can(part('m1', null))).toBe(false)
      expect(actor.getSnapshot().can(part('m2', 'none'))).toBe(true)
      actor.send(part('m2', 'involved'))
      actor.send(part('m1', 'none'))
      expect(actor.getSnapshot().can(part('m2', 'none'))).toBe(false)
      expect(actor.getSnapshot().can(withdraw('m2'))).toBe(false)
      expect(actor.getSnapshot().can(part('m2', 'reporter'))).toBe(true)
    })

    it('takes no device with it', () => {
      const actor = twoMatters()
      actor.send({ type: 'addDevice', kind: 'phone', owner: 'child-a', at })
      const about = { type: 'answer', subject: deviceKey('phone-1'), fact: 'deviceMatters', at } as const
      actor.send({ ...about, value: ['m2'] })
      const concerned = (matter: string) => concerns(actor.getSnapshot().context.kase, 'phone-1', matter)
      expect([concerned('m1'), concerned('m2')]).toEqual([false, true])
      actor.send({ ...about, value: [] })
      expect([concerned('m1'), concerned('m2')]).toEqual([true, true])
      actor.send({ ...about, value: ['m2'] })
      actor.send(withdraw('m2'))
      expect(concerned('m1')).toBe(true)
    })
  })

  describe('gives no id twice', () => {
    /** Two children, an adult who was withdrawn, two phones and two matters, kept on a phone that can't read one entry. */
    function damaged(lost: (event: CaseEvent) => boolean): Case {
      const actor = started(openCase())
      actor.send({ type: 'addPerson', kind: 'adult', part: 'involved', at })
      actor.send({ type: 'withdrawPerson', person: 'adult-c', why: 'A slip', at })
      for (const owner of ['child-a', 'child-b']) actor.send({ type: 'addDevice', kind: 'phone', owner, at })
      actor.send({ type: 'answer', subject: deviceKey('phone-1'), fact: 'held', value: 'seized', at })
      actor.send({ type: 'addMatter', at })
      actor.send({ type: 'addMatter', at })
      const events = actor.getSnapshot().context.kase.events.filter((event) => !lost(event))
      return replay(events, inPlaceOf('c', events))
    }
    const doing = (kase: Case, ...actions: CaseMachineEvent[]) => {
      const actor = started(kase)
      for (const action of actions) actor.send(action)
      return actor.getSnapshot().context.kase
    }
    const added = (part: 'child' | 'adult'): CaseMachineEvent => ({
      type: 'addPerson',
      kind: part,
      part: 'involved',
      at,
    })

    it('to a child, also where the entry of another can’t be read or an adult was withdrawn', () => {
      for (const lost of ['child-a', 'child-b', 'adult-c', 'nobody']) {
        const kase = damaged((event) => event.type === 'person-added' && event.person === lost)
        const { people } = doing(kase, added('child'), added('adult'))
        expect(people.map(({ id, letter }) => `${id} ${letter}`)).toEqual([
          'child-a A',
          'child-b B',
          'child-d D',
          'adult-e E',
        ])
      }
    })

    it('to a phone', () => {
      const kase = damaged((event) => event.type === 'device-added' && event.device === 'phone-1')
      const phone: CaseMachineEvent = { type: 'addDevice', kind: 'phone', owner: 'child-a', at }
      expect(doing(kase, phone).devices.map(({ id }) => id)).toEqual(['phone-1', 'phone-2', 'phone-3'])
    })

    it('to a matter after one was taken off', () => {
      const kase = doing(
        openCase(),
        { type: 'addMatter', at },
        { type: 'withdrawMatter', matter: 'm2', why: 'A slip', at },
        { type: 'addMatter', at },
      )
      expect(kase.matters.map(({ id }) => id)).toEqual(['m1', 'm3'])
    })

    it('to a matter', () => {
      const kase = damaged((event) => event.type === 'matter-added' && event.matter === 'm2')
      expect(kase.matters.map(({ id }) => id)).toEqual(['m1', 'm3'])
      const ids = doing(kase, { type: 'addMatter', at }, { type: 'addMatter', at }).matters.map(({ id }) => id)
      expect(new Set(ids).size).toBe(4)
    })
  })
})
