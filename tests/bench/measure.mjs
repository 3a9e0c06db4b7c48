// @ts-check
import { coldStart, heapOf, newFolder } from './phone.mjs'
import { PRACTICE } from './profiles.mjs'

/**
 * @typedef {object} More
 * @property {{ paint: number, stored: number }[]} [answers]
 * @property {{ paint: number, stored: number }[][]} [each] the same, by case
 * @property {number[]} [stages]
 * @property {number[]} [opening]
 * @property {number} [list]
 * @property {number} [heap]
 * @typedef {import('./phone.mjs').Seen & { more: More | undefined }} Launch
 * @typedef {object} Bench
 * @property {{ url: string }} app
 * @property {{ url: string }} floor
 * @property {string} user a profile without a vault
 * @property {Record<'empty' | 'one' | 'hundred' | 'thousand' | 'two', import('./profiles.mjs').Vault>} vaults
 * @property {import('./profiles.mjs').Seed[]} hundred
 * @property {import('./profiles.mjs').Seed[]} two
 * @property {import('./profiles.mjs').Seed} newestOfOne
 * @property {import('./profiles.mjs').Seed} newestOfThousand
 * @property {readonly string[]} headings
 * @property {readonly string[]} questions
 */

/** @type {import('./in-page.mjs').Step[]} */
const ANSWERED = [
  {
    tap: [
      ['radio', 'From a parent or carer'],
      ['radio', 'From a child'],
    ],
    until: ['words', '/^1 of (the )?\\d+ (answered|needed)$/'],
  },
  { until: ['words', '/^Saved/'] },
]

/**
 * One tap, as soon as there is something to tap, and never a second: shown as chosen, and then counted by the case
 * without another. Where the case had not heard of it, the second step would wait for ever.
 * @type {import('./in-page.mjs').Step[]}
 */
const TAPPED_ONCE = [
  { tap: [['radio', 'From a parent or carer']], until: ['chosen', 'From a parent or carer'], painted: true },
  { until: ['words', '/^1 of (the )?\\d+ (answered|needed)$/'] },
]

/** @param {string} words @returns {import('./in-page.mjs').Step} */
const opens = (words) => ({
  type: ['/^Passphrase/', words],
  tap: [['button', 'Open']],
  until: ['words', '/^A second or two/'],
})

/** @param {string} label */
const exactly = (label) => `/^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$/`

/** @param {import('playwright-core').Page} page @param {string} call @param {...unknown} args */
const ask = (page, call, ...args) => page.evaluate(`bench.${call}(${args.map((one) => JSON.stringify(one)).join()})`)

/** Thirty-odd answers and the way through every stage. @param {Bench} bench @param {number} rounds */
const worked = (bench, rounds) => {
  const features = bench.headings.indexOf('What makes it worse')
  const said = ['No', 'Not known', 'Yes']
  const answers = Array.from({ length: rounds }, (_, round) =>
    bench.questions.map((question, at) => ({ question, answer: said[(round + at) % said.length] })),
  ).flat()
  /** @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} session */
  return async (page, session) => {
    const before = await ask(page, 'goOn', bench.headings.slice(1, features + 1))
    const given = await ask(page, 'answer', answers)
    const heap = await heapOf(session)
    const after = await ask(page, 'goOn', bench.headings.slice(features + 1))
    return { answers: given, heap, stages: [...before, ...after] }
  }
}

/** Opens these from the list one after another and answers in each. @param {Bench} bench @param {readonly import('./profiles.mjs').Seed[]} cases */
const openedInTurn = (bench, cases) => async (/** @type {import('playwright-core').Page} */ page) => {
  const questions = bench.questions.slice(0, 4)
  const answers = questions.flatMap((question) => ['Not known', 'No'].map((answer) => ({ question, answer })))
  /** @type {number[]} */
  const opening = []
  const each = []
  for (const [at, { label, stage }] of cases.entries()) {
    if (at > 0) await ask(page, 'until', { tap: [['link', '/^Back to Cases/']], until: ['link', exactly(label)] })
    opening.push(await ask(page, 'until', { tap: [['link', exactly(label)]], until: ['heading', stage] }))
    await ask(page, 'drawn', questions)
    each.push(await ask(page, 'answer', answers))
  }
  return { opening, each, answers: each.flat() }
}

/**
 * Everything that is launched in one repetition, in order; the order is turned by one each time.
 * @param {Bench} bench @param {number} rounds how often each question is answered
 * @returns {Record<string, { rates?: readonly number[], online?: boolean, launch: (rate: number) => Promise<Launch> }>}
 */
export function launches(bench, rounds) {
  const { app, floor, user, vaults } = bench
  /** @param {string} path @param {import('./in-page.mjs').Step[]} steps @param {any} [then] */
  const onFloor = (path, steps, then) => ({
    launch: (/** @type {number} */ rate) =>
      coldStart({ profile: vaults.hundred.profile, url: floor.url + path, rate, steps, then }),
  })
  /** @param {string} path @param {import('./in-page.mjs').Step[]} steps @param {any} [then] @param {string} [profile] */
  const onApp = (path, steps, then, profile = user) => ({
    launch: (/** @type {number} */ rate) => coldStart({ profile, url: app.url + path, rate, steps, then }),
  })
  /** @param {import('./profiles.mjs').Vault} vault @param {import('./profiles.mjs').Seed} last @param {any} [then] */
  const onList = (vault, last, then) =>
    onApp('/', [opens(vault.words), { until: ['link', exactly(last.label)], painted: true }], then, vault.profile)
  /** @param {string} url @param {import('./in-page.mjs').Step[]} steps */
  const firstVisit = (url, steps) => ({
    rates: [4],
    online: true,
    launch: (/** @type {number} */ rate) => coldStart({ profile: newFolder('new'), url, rate, steps, slow4G: true }),
  })
  /** @param {string} name @returns {import('./in-page.mjs').Step[]} */
  const rings = (name) => [{ tap: [['link', name]], until: ['tapped', 'link'] }]
  const [oldest] = bench.hundred
  if (oldest === undefined) throw new Error('There are no hundred cases')
  const [small, large] = bench.two
  if (small === undefined || large === undefined) throw new Error('There are no two cases')

  return {
    floorStart: onFloor('/start.html', ANSWERED, worked(bench, rounds)),
    vault: onApp(
      '/',
      [
        opens(vaults.empty.words),
        { until: ['button', 'Lock'] },
        { tap: [['link', 'Start a case']], until: ['radio', 'From a child'] },
        ...ANSWERED,
      ],
      worked(bench, rounds),
      vaults.empty.profile,
    ),
    question: onApp(PRACTICE, TAPPED_ONCE, (/** @type {import('playwright-core').Page} */ page) =>
      page.waitForTimeout(1_500).then(() => ({})),
    ),
    floorHelplines: onFloor('/helplines.html', rings('/0808 500 2222/')),
    helplines: onApp('/helplines', rings('/0808 500 2222/')),
    floorFirstMinute: onFloor('/first-minute.html', rings('/0808 800 5000/')),
    firstMinute: onApp('/first-minute', rings('/0808 800 5000/')),
    floorLock: onFloor('/lock.html', [
      { type: ['Passphrase', 'not these'], tap: [['button', 'Unlock']], until: ['words', '/^Not the right/'] },
    ]),
    floorList: onFloor('/', [{ until: ['button', 'Show cases'] }], async (/** @type {any} */ page) => ({
      list: await ask(page, 'until', { tap: [['button', 'Show cases']], until: ['link', exactly(oldest.label)] }),
    })),
    list100: onList(vaults.hundred, oldest),
    list1: onList(vaults.one, bench.newestOfOne, openedInTurn(bench, [bench.newestOfOne])),
    list1000: onList(vaults.thousand, bench.newestOfThousand, openedInTurn(bench, [bench.newestOfThousand])),
    two: onList(vaults.two, small, openedInTurn(bench, [small, large])),
    floorFirstVisit: firstVisit(`${floor.url}/start.html`, ANSWERED.slice(0, 1)),
    firstVisit: firstVisit(app.url + PRACTICE, TAPPED_ONCE),
  }
}
