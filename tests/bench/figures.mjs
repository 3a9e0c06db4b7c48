// @ts-check
/**
 * What is compared: `of` gives the figure of one repetition at one speed, or nothing where it was not measured.
 * @typedef {Record<string, import('./measure.mjs').Launch | undefined>} Launches by what was launched
 * @typedef {object} Figure
 * @property {string} row the row of the table it belongs to
 * @property {string} name
 * @property {number} [target] none: to be seen, and not to be reached
 * @property {'×' | 'ms' | 'MB'} unit
 * @property {(here: Launches) => number | undefined} of
 * @property {readonly number[]} [rates] only at these; elsewhere at all
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

/** The whole time of deriving a key. @param {import('./measure.mjs').Launch | undefined} launch */
const derivation = (launch) => {
  const key = launch?.keys.at(-1)
  return key === undefined ? undefined : key.answered - key.asked
}

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
const worst = (values) => (values === undefined || values.length === 0 ? undefined : p98(values))

/** @type {readonly Figure[]} */
export const FIGURES = [
  {
    row: 'Cold offline: first paint',
    name: 'a new case',
    target: 1.1,
    unit: '×',
    of: (here) => ratio(here.question?.firstPaint, here.floorStart?.firstPaint),
  },
  {
    row: 'Cold offline: first paint',
    name: 'helplines',
    target: 1.1,
    unit: '×',
    of: (here) => ratio(here.helplines?.firstPaint, here.floorHelplines?.firstPaint),
  },
  {
    row: 'Cold offline: first paint',
    name: 'first minute',
    target: 1.1,
    unit: '×',
    of: (here) => ratio(here.firstMinute?.firstPaint, here.floorFirstMinute?.firstPaint),
  },
  {
    row: 'Cold offline: complete and tappable',
    name: 'helplines',
    target: 1.1,
    unit: '×',
    of: (here) => ratio(whole(here.helplines), whole(here.floorHelplines)),
  },
  {
    row: 'Cold offline: complete and tappable',
    name: 'first minute',
    target: 1.1,
    unit: '×',
    of: (here) => ratio(whole(here.firstMinute), whole(here.floorFirstMinute)),
  },
  {
    row: 'Cold offline, no vault',
    name: 'first question of a case answering',
    target: 2.2,
    unit: '×',
    of: (here) => ratio(here.question?.times[1], here.floorStart?.times[0]),
  },
  {
    row: 'Cold offline, no vault',
    name: 'its answer taken: painted as chosen, and kept until the app takes it up',
    unit: '×',
    of: (here) => ratio(here.question?.times[0], here.floorStart?.times[0]),
  },
  {
    row: 'Cold offline, with a vault: lock screen',
    name: 'painted',
    target: 1.1,
    unit: '×',
    of: (here) => ratio(here.vault?.firstPaint, here.floorLock?.firstPaint),
  },
  {
    row: 'Cold offline, with a vault: lock screen',
    name: 'taking input',
    target: 2,
    unit: '×',
    of: (here) => ratio(here.vault?.times[0], here.floorLock?.times[0]),
  },
  {
    row: 'Cold offline, with a vault',
    name: 'launch to a new case’s first answer sealed and stored, key derivation taken out',
    target: 3,
    unit: '×',
    of: (here) => {
      const key = derivation(here.vault)
      const stored = here.vault?.times[4]
      return key === undefined || stored === undefined ? undefined : ratio(stored - key, here.floorStart?.times[1])
    },
  },
  {
    row: 'List',
    name: 'key there → list of 100 cases on screen',
    target: 1.5,
    unit: '×',
    of: (here) => ratio(sinceKey(here.list100, 1), here.floorList?.more?.list),
  },
  {
    row: 'First visit on slow 4G',
    name: 'question answering',
    target: 2.6,
    unit: '×',
    of: (here) => ratio(here.firstVisit?.times[1], here.floorFirstVisit?.times[0]),
    rates: [4],
  },
  {
    row: 'First visit on slow 4G',
    name: 'its answer taken: painted as chosen, and kept until the app takes it up',
    unit: '×',
    of: (here) => ratio(here.firstVisit?.times[0], here.floorFirstVisit?.times[0]),
    rates: [4],
  },
  {
    row: 'Answer to next paint',
    name: 'median',
    target: 1.2,
    unit: '×',
    of: (here) => ratio(middle(answers(here.vault, 'paint')), middle(answers(here.floorStart, 'paint'))),
  },
  {
    row: 'Answer to next paint',
    name: 'p98',
    target: 1.2,
    unit: '×',
    of: (here) => ratio(worst(answers(here.vault, 'paint')), worst(answers(here.floorStart, 'paint'))),
  },
  {
    row: 'Answer to “Saved”',
    name: 'sealed and strict, against strict in clear, median',
    target: 1.4,
    unit: '×',
    of: (here) => ratio(middle(answers(here.vault, 'stored')), middle(answers(here.floorStart, 'stored'))),
  },
  {
    row: 'Going to the next stage',
    name: 'median',
    target: 1.3,
    unit: '×',
    of: (here) => ratio(middle(here.vault?.more?.stages), middle(here.floorStart?.more?.stages)),
  },
  {
    row: 'Cases on the phone, 1 → 1,000',
    name: 'list on screen',
    target: 1.3,
    unit: '×',
    of: (here) => ratio(sinceKey(here.list1000, 1), sinceKey(here.list1, 1)),
  },
  {
    row: 'Cases on the phone, 1 → 1,000',
    name: 'opening one',
    target: 1.3,
    unit: '×',
    of: (here) => ratio(here.list1000?.more?.opening?.[0], here.list1?.more?.opening?.[0]),
  },
  {
    row: 'Cases on the phone, 1 → 1,000',
    name: 'saving an answer',
    target: 1.3,
    unit: '×',
    of: (here) => ratio(middle(answers(here.list1000, 'stored')), middle(answers(here.list1, 'stored'))),
  },
  {
    row: 'A case of 20 people, 20 devices, 5 matters, 2,000 events',
    name: 'opening',
    target: 2,
    unit: '×',
    of: (here) => ratio(here.two?.more?.opening?.[1], here.two?.more?.opening?.[0]),
  },
  {
    row: 'A case of 20 people, 20 devices, 5 matters, 2,000 events',
    name: 'an answer',
    target: 1.3,
    unit: '×',
    of: (here) => {
      const [small, large] = here.two?.more?.each?.map((given) => middle(given.map(({ paint }) => paint))) ?? []
      return ratio(large, small)
    },
  },
  {
    row: 'Longest task after first paint',
    name: 'cold, to the first question and idle loading',
    target: 100,
    unit: 'ms',
    of: (here) => {
      const { question } = here
      if (question === undefined) return undefined
      return Math.max(
        0,
        ...question.longTasks.filter((task) => task.start >= question.firstPaint).map((task) => task.duration),
      )
    },
    rates: [4],
  },
  {
    row: 'Memory after 30 answers',
    name: 'script heap',
    target: 7,
    unit: 'MB',
    of: (here) => (here.vault?.more?.heap === undefined ? undefined : here.vault.more.heap / 1e6),
    rates: [4],
  },
]

/** On screen and tapped: whichever came later. @param {import('./measure.mjs').Launch | undefined} launch */
function whole(launch) {
  const tapped = launch?.times[0]
  return launch === undefined || tapped === undefined ? undefined : Math.max(tapped, launch.firstPaint)
}
