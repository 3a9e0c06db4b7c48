// @ts-check
/**
 * A figure to keep: `of` gives the figure of one repetition at one speed, or nothing where it was not measured.
 * @typedef {Record<string, import('./measure.mjs').Launch | undefined>} Launches by what was launched
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} [keep] at most; none: only to be seen
 * @property {'×' | 'ms' | 'MB'} unit `×`: against the floor, or against a small vault or case, of the same repetition
 * @property {(here: Launches) => number | undefined} of
 * @property {readonly number[]} [rates] the speeds at which it is to be kept; all where it does not say
 */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** @param {readonly number[]} values */
const p98 = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.98))] ?? Number.NaN
}

/** @param {number | undefined} one @param {number | undefined} other */
const ratio = (one, other) => (one === undefined || other === undefined ? undefined : one / other)

/** @param {import('./measure.mjs').Launch | undefined} launch @param {number} step */
const sinceKey = (launch, step) => {
  const key = launch?.keys.at(-1)
  const time = launch?.times[step]
  return key === undefined || time === undefined ? undefined : time - key.answered
}

/** @param {import('./measure.mjs').Launch | undefined} launch @param {'paint' | 'stored'} what */
const answers = (launch, what) => launch?.more?.answers?.map((answer) => answer[what])

/** @param {readonly number[] | undefined} values */
const middle = (values) => (values === undefined || values.length === 0 ? undefined : median(values))
/** @param {readonly number[] | undefined} values */
const slowest = (values) => (values === undefined || values.length === 0 ? undefined : p98(values))

/** @type {readonly Figure[]} */
export const FIGURES = [
  {
    name: 'Any tap in a case: an answer, or going to another stage, to its paint, p98',
    keep: 100,
    unit: 'ms',
    of: ({ vault }) => slowest([...(answers(vault, 'paint') ?? []), ...(vault?.more?.stages ?? [])]),
  },
  {
    name: 'Helplines complete and tappable, cold, offline',
    keep: 2.3,
    unit: '×',
    of: (here) => ratio(whole(here.helplines), whole(here.floorHelplines)),
  },
  {
    name: 'First minute complete and tappable, cold, offline',
    keep: 2.3,
    unit: '×',
    of: (here) => ratio(whole(here.firstMinute), whole(here.floorFirstMinute)),
  },
  {
    name: 'First screen of a locked phone taking input',
    keep: 2.2,
    unit: '×',
    of: (here) => ratio(here.vault?.times[0], here.floorLock?.times[0]),
    rates: [4],
  },
  {
    name: 'Answer to “Saved”, sealed and strict, p98',
    keep: 150,
    unit: 'ms',
    of: ({ vault }) => slowest(answers(vault, 'stored')),
  },
  {
    name: 'Key there, to a list of 100 cases, against one of 1',
    keep: 1.5,
    unit: '×',
    of: (here) => ratio(sinceKey(here.list100, 1), sinceKey(here.list1, 1)),
  },
  {
    name: 'Key there, to a list of 1,000 cases, against one of 1',
    keep: 1.5,
    unit: '×',
    of: (here) => ratio(sinceKey(here.list1000, 1), sinceKey(here.list1, 1)),
  },
  {
    name: 'The largest case, opening, against a small one',
    keep: 2,
    unit: '×',
    of: ({ two }) => ratio(two?.more?.opening?.[1], two?.more?.opening?.[0]),
  },
  {
    name: 'The largest case, an answer to its paint, against a small one',
    keep: 1.5,
    unit: '×',
    of: ({ two }) => {
      const [small, large] = two?.more?.each?.map((given) => middle(given.map(({ paint }) => paint))) ?? []
      return ratio(large, small)
    },
  },
  {
    name: 'Script heap after 30 answers',
    keep: 10,
    unit: 'MB',
    of: ({ vault }) => (vault?.more?.heap === undefined ? undefined : vault.more.heap / 1e6),
  },
  { name: 'Helplines complete and tappable', unit: 'ms', of: ({ helplines }) => whole(helplines) },
  { name: 'First question of a made-up case answering, cold', unit: 'ms', of: ({ question }) => question?.times[1] },
  {
    name: 'Longest task from the first paint to a question, cold',
    unit: 'ms',
    of: ({ question }) =>
      question &&
      Math.max(0, ...question.longTasks.filter(({ start }) => start >= question.firstPaint).map((t) => t.duration)),
  },
  {
    name: 'A first visit on slow 4G: question answering',
    unit: 'ms',
    of: ({ firstVisit }) => firstVisit?.times[1],
    rates: [4],
  },
]

/** On screen and tapped: whichever came later. @param {import('./measure.mjs').Launch | undefined} launch */
function whole(launch) {
  const tapped = launch?.times[0]
  return launch === undefined || tapped === undefined ? undefined : Math.max(tapped, launch.firstPaint)
}
