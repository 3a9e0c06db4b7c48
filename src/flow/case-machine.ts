import { type Actor, assign, type SnapshotFrom, setup } from 'xstate'
import { choosing } from '../case/against-outcome'
import { type Case, lastChoice, matterOf, type UrgentMet } from '../case/case'
import { oneOf } from '../case/one-of'
import { isInAnother } from '../case/people-in'
import { happen } from '../case/replay'
import { HARM_RISKS } from '../guidance/facts'
import { NOT_IN_IT, problemWith } from '../guidance/questions'
import { type CaseAction, happeningsOf, isWritten } from './case-action'
import { standsInTheWay } from './in-the-way'
import { STAGE_IDS, STAGES, type StageId } from './stages'
import { urgentOf } from './urgent'
import { withdrawable } from './withdrawable'

/** Where the officer goes; nothing of it is kept but the place. */
type CaseMove = { type: 'goTo'; stage: StageId } | { type: 'turnTo'; matter: string }

export type CaseMachineEvent = CaseAction | CaseMove

export interface CaseContext {
  kase: Case
  matter: string
  /** The stage where the officer stands, or stood when something urgent came in front. */
  standing: StageId
  /** ISO 8601. What happens earlier than that happens by a clock that was set back. */
  notBefore: string
}

interface Resumed {
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

/** Nothing was done by a box that stands for words that are not there. */
export const saysWhat = ({ actions, text }: Pick<UrgentMet, 'actions' | 'text'>): boolean =>
  actions.length > 0 && (!actions.includes('something-else') || isWritten(text))

const isMove = (event: CaseMachineEvent): event is CaseMove => event.type === 'goTo' || event.type === 'turnTo'

/** The note's flow: a state for each stage. What is refused changes nothing; ask `can` first. */
export const caseMachine = setup({
  types: {} as { context: CaseContext; events: CaseMachineEvent; input: Resumed },
  actions: {
    record: assign(({ context, event }) =>
      isMove(event)
        ? {}
        : {
            kase: happeningsOf(context.kase, context.matter, event).reduce(
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
      oneOf(HARM_RISKS, event.fact) !== undefined &&
      problemWith(event.fact, event.value) === undefined,
    isKnownMatter: ({ context, event }) =>
      event.type === 'turnTo' && matterOf(context.kase, event.matter) !== undefined,
    /** What was done about a child at risk must be said (P17). */
    saysWhatWasDone: ({ context, event }) =>
      event.type === 'meetUrgent' &&
      saysWhat(event) &&
      event.instead === undefined &&
      urgentOf(context.kase).includes(event.person),
    putsRightWhatWasDone: ({ context, event }) =>
      event.type === 'meetUrgent' &&
      saysWhat(event) &&
      context.kase.urgentMet.some(
        ({ person, at, putRight }) => person === event.person && at === event.instead && putRight === undefined,
      ),
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
      lastChoice(context.kase, context.matter) !== undefined,
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
        ...STAGE_IDS.map((stage) => ({
          guard: { type: 'standsAt' as const, params: stage },
          target: `open.${STAGES[stage].phase}.${stage}`,
        })),
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
        withdrawRemoval: { guard: 'saysWhy', actions: 'record' },
        meetUrgent: { guard: 'putsRightWhatWasDone', actions: 'record' },
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
        /** Its papers are by matter. */
        turnTo: { guard: 'isKnownMatter', actions: 'turn' },
        issue: { actions: 'record' },
        handOver: { actions: 'record' },
        seeEdition: { actions: 'record' },
      },
    },
  },
})

export type CaseActor = Actor<typeof caseMachine>
export type CaseSnapshot = SnapshotFrom<typeof caseMachine>

/** The screen that a machine state needs: a stage's, the urgent one or the closed one. */
export type Shown = StageId | 'urgent' | 'closed'

export function shownBy(snapshot: { value: unknown; context: CaseContext }): Shown {
  if (snapshot.value === 'urgent' || snapshot.value === 'closed') return snapshot.value
  return snapshot.context.standing
}
