import { assign, setup } from 'xstate'
import type { Case } from '../case/case'
import { matterOf } from '../case/case'
import type { DeviceKind, Happening, IssuedDocument, RemovalReport, UrgentAction } from '../case/event'
import type { Judged } from '../case/judged'
import { isInAnother } from '../case/own-facts'
import { happen, letterOf } from '../case/replay'
import { partKey, type SubjectKey } from '../case/subject'
import type { ConclusionKey, DutyId, OutcomeCode, Part } from '../guidance/facts'
import { type FactId, NOT_IN_IT, problemWith, type Value } from '../guidance/questions'
import type { StageId } from './stages'
import { choosing, setAsideKey, standsInTheWay, urgentOf, withdrawable } from './standing'

/** What the officer does. `at`: ISO 8601 by the phone's clock. */
export type CaseAction = { at: string } & (
  | { type: 'answer'; subject: SubjectKey; fact: FactId; value: Value | null; why?: string; typing?: true }
  | { type: 'note'; subject: SubjectKey; fact: FactId; text: string }
  | { type: 'addPerson'; kind: 'child' | 'adult'; part: Part }
  | { type: 'withdrawPerson'; person: string; why: string }
  | { type: 'addDevice'; kind: DeviceKind; owner: string }
  | { type: 'withdrawDevice'; device: string; why: string }
  | { type: 'addMatter' }
  | { type: 'withdrawMatter'; matter: string; why: string }
  | { type: 'meetUrgent'; person: string; actions: readonly UrgentAction[]; text: string }
  | { type: 'choose'; outcome: OutcomeCode; departure?: string }
  | { type: 'review'; by: string; agreed: boolean; text: string }
  | { type: 'depart'; from: ConclusionKey; why: string }
  | { type: 'explainDuty'; duty: DutyId; why: string }
  | { type: 'reportRemoval'; report: RemovalReport }
  | { type: 'setAside'; stage: StageId; why: string }
  | { type: 'takeUp'; stage: StageId }
  | { type: 'issue'; document: IssuedDocument }
  | { type: 'handOver'; to: string }
  | { type: 'seeEdition'; edition: string; was?: Judged }
  | { type: 'close' }
  | { type: 'reopen'; why: string }
)

/** Where the officer goes; nothing of it is kept but the place. */
export type CaseMove = { type: 'goTo'; stage: StageId } | { type: 'turnTo'; matter: string }

export type CaseMachineEvent = CaseAction | CaseMove

export interface CaseContext {
  kase: Case
  matter: string
  /** The stage where the officer stands, or stood when something urgent came in front. */
  standing: StageId
  /** ISO 8601. What happens earlier than that happens by a clock that was set back. */
  notBefore: string
}

export interface Resumed {
  kase: Case
  matter?: string
  standing?: StageId
  notBefore?: string
}

/** Whoever would be left with no part in any matter is taken off the case, and not out of one. */
const takesOutOfAll = (kase: Case, { subject, fact, value }: Extract<CaseAction, { type: 'answer' }>): boolean =>
  fact === 'part' && (value === null || value === NOT_IN_IT) && !isInAnother(kase, subject)

/** A matter that the case has: this one where it is one of them. */
const thereOf = ({ matters }: Case, matter: string | undefined) =>
  (matters.find(({ id }) => id === matter) ?? matters[0])?.id ?? 'm1'

const isWritten = (text: string | undefined) => text !== undefined && text.trim() !== ''

/** The first that ends no id of the case. Where it was added may be unreadable; of what was withdrawn the answers stay. */
function firstFree({ answers, matters, events }: Case, endOf: (nth: number) => string): string {
  const withdrawn = events.flatMap((event) => (event.type === 'matter-withdrawn' ? event.matter : []))
  const used = [...Object.keys(answers), ...matters.map(({ id }) => id), ...withdrawn]
  let nth = 0
  while (used.some((id) => id.endsWith(endOf(nth)))) nth += 1
  return endOf(nth)
}

/** The happenings that an action makes. */
function happeningsOf({ kase, matter }: CaseContext, action: CaseAction): readonly Happening[] {
  switch (action.type) {
    case 'answer': {
      const { at: _, type: __, ...answered } = action
      return [{ type: 'answered', ...answered }]
    }
    case 'note':
      return [{ type: 'noted', subject: action.subject, fact: action.fact, text: action.text }]
    case 'addPerson': {
      const person = action.kind + firstFree(kase, (nth) => `-${letterOf(nth).toLowerCase()}`)
      return [
        { type: 'person-added', person, kind: action.kind },
        { type: 'answered', subject: partKey(matter, person), fact: 'part', value: action.part },
      ]
    }
    case 'withdrawPerson':
      return [{ type: 'person-withdrawn', person: action.person, why: action.why }]
    case 'addDevice': {
      const device = firstFree(kase, (nth) => `${action.kind}-${nth + 1}`)
      return [{ type: 'device-added', device, kind: action.kind, owner: action.owner }]
    }
    case 'withdrawDevice':
      return [{ type: 'device-withdrawn', device: action.device, why: action.why }]
    case 'addMatter':
      return [{ type: 'matter-added', matter: firstFree(kase, (nth) => `m${nth + 1}`) }]
    case 'withdrawMatter':
      return [{ type: 'matter-withdrawn', matter: action.matter, why: action.why }]
    case 'meetUrgent':
      return [{ type: 'urgent-met', person: action.person, actions: action.actions, text: action.text }]
    case 'choose': {
      const { outcome, departure } = action
      return [{ type: 'chosen', matter, outcome, ...(isWritten(departure) ? { departure: departure ?? '' } : {}) }]
    }
    case 'review':
      return [{ type: 'reviewed', matter, by: action.by, agreed: action.agreed, text: action.text }]
    case 'depart':
      return [{ type: 'departed', matter, from: action.from, why: action.why }]
    case 'explainDuty':
      return [{ type: 'duty-explained', matter, duty: action.duty, why: action.why.trim() }]
    case 'reportRemoval':
      return [{ type: 'removal-reported', report: action.report }]
    case 'setAside':
      return [{ type: 'set-aside', stage: setAsideKey(matter, action.stage), why: action.why }]
    case 'takeUp':
      return [{ type: 'taken-up', stage: setAsideKey(matter, action.stage) }]
    case 'issue':
      return [{ type: 'document-issued', document: action.document }]
    case 'handOver':
      return [{ type: 'handed-over', to: action.to }]
    case 'seeEdition':
      return [
        { type: 'edition-seen', edition: action.edition, ...(action.was === undefined ? {} : { was: action.was }) },
      ]
    case 'close':
      return [{ type: 'closed' }]
    case 'reopen':
      return [{ type: 'reopened', why: action.why }]
  }
}

const isMove = (event: CaseMachineEvent): event is CaseMove => event.type === 'goTo' || event.type === 'turnTo'

export const caseMachine = setup({
  types: {} as { context: CaseContext; events: CaseMachineEvent; input: Resumed },
  actions: {
    record: assign(({ context, event }) =>
      isMove(event)
        ? {}
        : {
            kase: happeningsOf(context, event).reduce(
              (kase, happening) => happen(kase, happening, event.at, context.notBefore),
              context.kase,
            ),
          },
    ),
    stand: assign(({ event }) => (event.type === 'goTo' ? { standing: event.stage } : {})),
    turn: assign(({ event }) => (event.type === 'turnTo' ? { matter: event.matter } : {})),
    turnToNewest: assign(({ context }) => ({ matter: context.kase.matters.at(-1)?.id ?? context.matter })),
    turnToOneThatIs: assign(({ context }) => ({ matter: thereOf(context.kase, context.matter) })),
  },
  guards: {
    someoneMayComeToHarm: ({ context }) => urgentOf(context.kase).length > 0,
    nobodyMayComeToHarm: ({ context }) => urgentOf(context.kase).length === 0,
    isClosed: ({ context }) => context.kase.closed !== undefined,
    standsAt: ({ context }, stage: StageId) => context.standing === stage,
    /** Bad input is refused before it is a fact; an outcome is chosen, never merely answered. */
    canBeTaken: ({ context, event }) =>
      event.type === 'answer' &&
      event.fact !== 'outcome' &&
      problemWith(event.fact, event.value) === undefined &&
      !takesOutOfAll(context.kase, event),
    isAboutHarm: ({ event }) =>
      event.type === 'answer' &&
      (event.fact === 'selfHarmRisk' || event.fact === 'otherHarmRisk') &&
      problemWith(event.fact, event.value) === undefined,
    isKnownMatter: ({ context, event }) =>
      event.type === 'turnTo' && matterOf(context.kase, event.matter) !== undefined,
    /** What was done about a child at risk must be said (P17). */
    saysWhatWasDone: ({ context, event }) =>
      event.type === 'meetUrgent' &&
      event.actions.length > 0 &&
      (!event.actions.includes('something-else') || isWritten(event.text)) &&
      urgentOf(context.kase).includes(event.person),
    /** Outcome 21 only while it is open (P20); against the advice only with a reason (P3, P14). */
    mayBeChosen: ({ context, event }) => {
      if (event.type !== 'choose') return false
      const stands = choosing(context.kase, context.matter, event.outcome)
      return stands === 'free' || (stands === 'with-reason' && isWritten(event.departure))
    },
    /** A review is of a choice, by somebody; a return says why (P21). */
    isWholeReview: ({ context, event }) =>
      event.type === 'review' &&
      isWritten(event.by) &&
      (event.agreed || isWritten(event.text)) &&
      matterOf(context.kase, context.matter)?.choices.at(-1) !== undefined,
    /** Every duty done or explained, and no outcome that is not supported any more. */
    mayBeClosed: ({ context }) => standsInTheWay(context.kase).length === 0,
    mayBeWithdrawn: ({ context, event }) =>
      event.type === 'withdrawMatter' &&
      isWritten(event.why) &&
      withdrawable(context.kase).some(({ id }) => id === event.matter),
    saysWhy: ({ event }) => 'why' in event && typeof event.why === 'string' && isWritten(event.why),
    saysWhere: ({ event }) => event.type === 'reportRemoval' && isWritten(event.report.place),
    isKnownOwner: ({ context, event }) =>
      event.type === 'addDevice' && context.kase.people.some((one) => one.id === event.owner),
  },
}).createMachine({
  id: 'case',
  context: ({ input }) => ({
    kase: input.kase,
    matter: thereOf(input.kase, input.matter),
    standing: input.standing ?? 'report',
    notBefore: input.notBefore ?? '',
  }),
  initial: 'resuming',
  states: {
    /** Where the officer stood, or what stands in front of it. Nobody rests here. */
    resuming: {
      always: [
        { guard: 'isClosed', target: 'closed' },
        { guard: 'someoneMayComeToHarm', target: 'urgent' },
        { guard: { type: 'standsAt', params: 'people' }, target: 'open.report.people' },
        { guard: { type: 'standsAt', params: 'welfare' }, target: 'open.safeguarding.welfare' },
        { guard: { type: 'standsAt', params: 'features' }, target: 'open.safeguarding.features' },
        { guard: { type: 'standsAt', params: 'checks' }, target: 'open.safeguarding.checks' },
        { guard: { type: 'standsAt', params: 'referral' }, target: 'open.safeguarding.referral' },
        { guard: { type: 'standsAt', params: 'accounts' }, target: 'open.investigation.accounts' },
        { guard: { type: 'standsAt', params: 'devices' }, target: 'open.investigation.devices' },
        { guard: { type: 'standsAt', params: 'online' }, target: 'open.investigation.online' },
        { guard: { type: 'standsAt', params: 'decision' }, target: 'open.outcome.decision' },
        { guard: { type: 'standsAt', params: 'review' }, target: 'open.outcome.review' },
        { guard: { type: 'standsAt', params: 'telling' }, target: 'open.outcome.telling' },
        { guard: { type: 'standsAt', params: 'closing' }, target: 'open.outcome.closing' },
        { target: 'open.report.report' },
      ],
    },
    open: {
      /** A harm answered yes comes in front of everything (P17). */
      always: { guard: 'someoneMayComeToHarm', target: 'urgent' },
      initial: 'report',
      on: {
        answer: { guard: 'canBeTaken', actions: 'record' },
        note: { actions: 'record' },
        addPerson: { actions: 'record' },
        withdrawPerson: { guard: 'saysWhy', actions: 'record' },
        addDevice: { guard: 'isKnownOwner', actions: 'record' },
        withdrawDevice: { guard: 'saysWhy', actions: 'record' },
        addMatter: { actions: ['record', 'turnToNewest'] },
        withdrawMatter: { guard: 'mayBeWithdrawn', actions: ['record', 'turnToOneThatIs'] },
        choose: { guard: 'mayBeChosen', actions: 'record' },
        review: { guard: 'isWholeReview', actions: 'record' },
        depart: { guard: 'saysWhy', actions: 'record' },
        /** An empty reason takes an explanation back. */
        explainDuty: { actions: 'record' },
        reportRemoval: { guard: 'saysWhere', actions: 'record' },
        setAside: { actions: 'record' },
        takeUp: { actions: 'record' },
        issue: { actions: 'record' },
        handOver: { actions: 'record' },
        seeEdition: { actions: 'record' },
        goTo: { actions: 'stand', target: 'resuming' },
        turnTo: { guard: 'isKnownMatter', actions: 'turn' },
        close: { guard: 'mayBeClosed', actions: 'record', target: 'closed' },
      },
      states: {
        report: { initial: 'report', states: { report: {}, people: {} } },
        safeguarding: { initial: 'welfare', states: { welfare: {}, features: {}, checks: {}, referral: {} } },
        investigation: { initial: 'accounts', states: { accounts: {}, devices: {}, online: {} } },
        outcome: { initial: 'decision', states: { decision: {}, review: {}, telling: {}, closing: {} } },
      },
    },
    urgent: {
      /** Back to where the officer stood. */
      always: { guard: 'nobodyMayComeToHarm', target: 'resuming' },
      on: {
        meetUrgent: { guard: 'saysWhatWasDone', actions: 'record' },
        handOver: { actions: 'record' },
        /** A slip of the thumb can be put right from here. */
        answer: { guard: 'isAboutHarm', actions: 'record' },
      },
    },
    closed: {
      on: {
        reopen: { guard: 'saysWhy', actions: 'record', target: 'resuming' },
        issue: { actions: 'record' },
        handOver: { actions: 'record' },
        seeEdition: { actions: 'record' },
      },
    },
  },
})

/** The screen that a machine state needs: a stage's, the urgent one or the closed one. */
export type Shown = StageId | 'urgent' | 'closed'

export function shownBy(snapshot: { value: unknown; context: CaseContext }): Shown {
  if (snapshot.value === 'urgent' || snapshot.value === 'closed') return snapshot.value
  return snapshot.context.standing
}
