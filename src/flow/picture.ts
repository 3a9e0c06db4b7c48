import { type CaseMachineEvent, caseMachine } from './case-machine'
import { PHASE_TITLES, PHASES, type PhaseId, STAGE_IDS, STAGES, type StageId, stagesOf } from './stages'

export interface Box {
  id: string
  title: string
  /** Small, below the title. */
  lines: readonly string[]
}

interface Arrow {
  from: string
  to: string
  words: string
  /** The order in which the stages are offered; the machine lets the officer go to any of them. */
  usual?: true
}

/** A part of the flow that fits on a phone; the whole is for paper. */
export interface Piece {
  id: 'whole' | 'outline' | PhaseId
  title: string
  says: string
  /** Boxes that stand together, in the order of the note. */
  groups: readonly { id: string; title: string; boxes: readonly Box[] }[]
  boxes: readonly Box[]
  arrows: readonly Arrow[]
}

type DoingName = CaseMachineEvent['type']

/** What the officer can do, and under what condition, in words: one left out does not compile. */
const DOING: Readonly<Record<DoingName, string>> = {
  answer: 'answer a question',
  note: 'add a note to an answer',
  addPerson: 'add a person',
  withdrawPerson: 'take a person off, with a reason',
  addDevice: 'add a device',
  withdrawDevice: 'take a device off, with a reason',
  addMatter: 'add a matter',
  withdrawMatter: 'take a matter off in which nothing is decided, with a reason',
  meetUrgent: 'record what was done for the child, or put it right',
  choose: 'choose an outcome: 21 only while it is open',
  review: 'record a review of the outcome',
  depart: 'decide otherwise, with a reason',
  explainDuty: 'explain a duty that is not done',
  reportRemoval: 'note what was reported where',
  withdrawRemoval: 'take a report off, with a reason',
  setAside: 'set a stage aside',
  takeUp: 'take a stage up again',
  issue: 'make a paper',
  handOver: 'hand the case over',
  seeEdition: 'see what newer rules change',
  close: 'every duty done or explained: close',
  reopen: 'reopen, with a reason',
  goTo: 'go to any stage',
  turnTo: 'turn to another matter',
}

const GUARDS: Readonly<Record<string, string>> = {
  someoneMayComeToHarm: 'a child may come to harm',
  nobodyMayComeToHarm: 'what was done is recorded',
}

interface Step {
  from: string
  to: string
  words: string
}

/** What is read of the machine's own tree. */
interface State {
  path: readonly string[]
  always?: readonly Way[] | undefined
  transitions: ReadonlyMap<string, readonly Way[]>
  states: Readonly<Record<string, State>>
}

interface Way {
  target?: readonly { path: readonly string[] }[] | undefined
  guard?: unknown
  eventType: string
}

const at = (node: { path: readonly string[] }) => node.path.join('.')

/** Every arrow of the machine that leads somewhere, and the doings of a state that lead nowhere else. */
function stepsOf(node: State): readonly Step[] {
  const transitions = [...(node.always ?? []), ...[...node.transitions.values()].flat()]
  const own = transitions.flatMap(({ target, guard, eventType }) => {
    const to = target?.[0]
    if (to === undefined) return []
    const words = isDoing(eventType) ? DOING[eventType] : (GUARDS[String(guard)] ?? String(guard))
    return [{ from: at(node), to: at(to), words }]
  })
  return [...own, ...Object.values(node.states).flatMap((state) => stepsOf(state))]
}

/** The words of a doing; a harm answered by a slip can be put right where it stands in front. */
function doingWords(event: DoingName, guard: unknown): string {
  return guard === 'isAboutHarm' ? 'correct a slip' : DOING[event]
}

const isDoing = (name: string): name is DoingName => Object.hasOwn(DOING, name)

function doingsAt(path: 'open' | 'closed' | 'urgent'): readonly string[] {
  const node = caseMachine.root.states[path]
  return [...(node?.transitions.entries() ?? [])].flatMap(([event, ways]) =>
    isDoing(event) && ways.every(({ target }) => target === undefined || event === 'goTo')
      ? [doingWords(event, ways[0]?.guard)]
      : [],
  )
}

const STEPS = stepsOf(caseMachine.root)

/** 'resuming', where nobody rests, is left out: what leads there leads into the open case. */
const folded = (steps: readonly Step[]): readonly Step[] =>
  steps
    .filter(({ from, to }) => from !== 'resuming' && !(from === 'open' && to === 'resuming'))
    .map((step) => (step.to === 'resuming' ? { ...step, to: 'open', words: `${step.words}: where you stood` } : step))

const paragraphsOf = ({ paragraphs }: (typeof STAGES)[StageId]) =>
  `paragraph${paragraphs.length === 1 ? '' : 's'} ${paragraphs.join(', ')}`

const stageBox = (stage: StageId): Box => ({
  id: `open.${STAGES[stage].phase}.${stage}`,
  title: STAGES[stage].title,
  lines: [STAGES[stage].heading, paragraphsOf(STAGES[stage])],
})

const CLOSED: Box = { id: 'closed', title: 'Closed', lines: doingsAt('closed') }
const OUTER: readonly Box[] = [
  { id: 'urgent', title: 'Act on this first', lines: [...doingsAt('urgent'), 'paragraph 17'] },
  CLOSED,
]
const ALWAYS: Box = { id: 'open.anywhere', title: 'At every stage you can', lines: doingsAt('open') }

/** Stage after stage, as they are offered; the last leads to closing. */
const usual = (stages: readonly StageId[]): readonly Arrow[] =>
  stages.slice(1).map((stage, index) => ({
    from: stageBox(stages[index] ?? stage).id,
    to: stageBox(stage).id,
    words: '',
    usual: true,
  }))

const phaseGroup = (phase: PhaseId) => ({
  id: `open.${phase}`,
  title: PHASE_TITLES[phase],
  boxes: stagesOf(phase).map(stageBox),
})

function phasePiece(phase: PhaseId): Piece {
  const stages = stagesOf(phase)
  const index = PHASES.indexOf(phase)
  const before = PHASES[index - 1]
  const after = PHASES[index + 1]
  const outside = (id: string, title: string, words: string): Box => ({ id, title, lines: [words] })
  const first = stages[0]
  const last = stages.at(-1)
  return {
    id: phase,
    title: PHASE_TITLES[phase],
    says: `${PHASE_TITLES[phase]}: ${stages.map((stage) => STAGES[stage].title.toLowerCase()).join(', then ')}.`,
    groups: [phaseGroup(phase)],
    boxes: [
      ...(before ? [outside('before', PHASE_TITLES[before], 'the part before')] : []),
      after ? outside('after', PHASE_TITLES[after], 'the part after') : CLOSED,
    ],
    arrows: [
      ...(before && first ? [{ from: 'before', to: stageBox(first).id, words: '', usual: true as const }] : []),
      ...usual(stages),
      ...(last && after ? [{ from: stageBox(last).id, to: 'after', words: '', usual: true as const }] : []),
      ...(last && !after ? [{ from: stageBox(last).id, to: 'closed', words: DOING.close }] : []),
    ],
  }
}

const phasesAsBoxes: readonly Box[] = PHASES.map((phase) => ({
  id: `open.${phase}`,
  title: PHASE_TITLES[phase],
  lines: [
    stagesOf(phase)
      .map((stage) => STAGES[stage].title)
      .join(', '),
  ],
}))

export const WHOLE: Piece = {
  id: 'whole',
  title: 'The whole flow',
  says: 'Every stage of a case and every way between them.',
  groups: [{ id: 'open', title: 'An open case', boxes: [ALWAYS] }, ...PHASES.map(phaseGroup)],
  boxes: OUTER,
  arrows: [...folded(STEPS), ...usual(STAGE_IDS)],
}

/** In the order in which they are shown. */
export const PIECES: readonly Piece[] = [
  {
    id: 'outline',
    title: 'In outline',
    says: 'A case opens where you stood. A child who may come to harm comes in front of everything, and what was done leads back. A case closes once every duty is done or explained, and can be reopened with a reason.',
    groups: [{ id: 'open', title: 'An open case', boxes: phasesAsBoxes }],
    boxes: OUTER,
    arrows: [
      ...folded(STEPS),
      ...PHASES.slice(1).map((phase, index) => ({
        from: `open.${PHASES[index]}`,
        to: `open.${phase}`,
        words: '',
        usual: true as const,
      })),
    ],
  },
  ...PHASES.map(phasePiece),
]

/** The doings that are open at every stage. */
export const AT_EVERY_STAGE: readonly string[] = ALWAYS.lines
