import { newVisit, STAGE_NAMES, type Visit } from './visit'

/** Two phones: one that keeps nothing yet, one with a new case and a case with everything in it. */
export interface Phones {
  stranger: Visit
  officer: Visit
  /** Addresses. */
  empty: string
  filled: string
}

export async function phonesOfTheTour(): Promise<Phones> {
  const stranger = await newVisit()
  const officer = await newVisit()
  await officer.startsACase()
  const empty = new URL(officer.page.url()).pathname
  await officer.startsACase()
  await officer.worksEveryStage()
  return { stranger, officer, empty, filled: new URL(officer.page.url()).pathname }
}

export interface Stop {
  name: string
  /** Goes there, from the stop before; answers whose phone shows it. */
  go: (phones: Phones) => Promise<Visit>
  /** On, so that the next stop can be reached. */
  leave?: (officer: Visit) => Promise<void>
}

const reading = (path: string, heading: string | RegExp): Stop => ({
  name: path,
  async go({ officer }) {
    await officer.opens(path)
    await officer.seesHeading(heading)
    return officer
  },
})

/** Every screen, in an order in which one leads to the next. */
export const TOUR: readonly Stop[] = [
  {
    name: 'nothing kept yet',
    async go({ stranger }) {
      await stranger.opens('/')
      await stranger.seesHeading('Nothing is kept on this phone yet')
      return stranger
    },
  },
  {
    name: 'the four words',
    async go({ stranger }) {
      await stranger.tapsOn('Start a case')
      await stranger.seesHeading('Four words keep your cases')
      await stranger.page.getByRole('list', { name: 'Your four words' }).waitFor()
      return stranger
    },
  },
  {
    name: 'the words typed back, wrongly',
    async go({ stranger }) {
      await stranger.tapsOn('I have written them down')
      await stranger.fills('Your four words', 'not what was drawn')
      await stranger.tapsOn('Keep my cases with these words')
      await stranger.page.getByRole('alert').first().waitFor()
      return stranger
    },
  },
  ...STAGE_NAMES.map(
    (stage): Stop => ({
      name: `a new case: ${stage}`,
      async go({ officer, empty }) {
        await officer.opensAt(empty, stage)
        return officer
      },
    }),
  ),
  ...STAGE_NAMES.map(
    (stage): Stop => ({
      name: `a full case: ${stage}`,
      async go({ officer, filled }) {
        await officer.opensAt(filled, stage)
        return officer
      },
    }),
  ),
  {
    name: 'all stages',
    async go({ officer }) {
      await officer.opensAllStages()
      return officer
    },
    leave: (officer) => officer.closesTheSheet(),
  },
  {
    name: 'papers',
    async go({ officer }) {
      await officer.tapsOn('Papers')
      await officer.seesHeading('Papers')
      return officer
    },
    async leave(officer) {
      await officer.goesBack()
      await officer.isAt('Closing')
    },
  },
  {
    name: 'where it stands',
    async go({ officer }) {
      await officer.opensWhereItStands()
      return officer
    },
    leave: (officer) => officer.closesTheSheet(),
  },
  {
    name: 'what stands in the way of closing',
    async go({ officer }) {
      await officer.triesToClose()
      return officer
    },
  },
  {
    name: 'the urgent screen',
    async go({ officer }) {
      await officer.goesTo('Welfare')
      await officer.answers('Might Child B harm themselves?', 'Yes')
      await officer.seesHeading('Child B may harm themselves')
      await officer.tapsOn('Record what was done and go back')
      await officer.sees(/^Say what you did/)
      return officer
    },
    async leave(officer) {
      await officer.answers('What did you do for Child B?', 'Left with a responsible adult who knows')
      await officer.tapsOn('Record what was done and go back')
      await officer.isAt('Welfare')
    },
  },
  {
    name: 'a closed case',
    async go({ officer }) {
      await officer.goesTo('Closing')
      await officer.explainsEveryDutyLeft('Left to the specialist team, who take it on from here.')
      await officer.tapsOn('Close this case')
      await officer.seesHeading('This case is closed')
      await officer.tapsOn('Reopen')
      return officer
    },
  },
  {
    name: 'the lock',
    async go({ officer }) {
      await officer.opens('/')
      await officer.page.getByRole('heading', { name: 'Your cases are locked' }).waitFor()
      return officer
    },
  },
  {
    name: 'the list',
    async go({ officer }) {
      await officer.opensTheList()
      return officer
    },
  },
  reading('/first-minute', 'First minute'),
  reading('/helplines', 'Helplines'),
  reading('/take-down', 'Take down'),
  reading('/guidance', 'Guidance'),
  reading('/guidance/20', /20/),
  reading('/guidance/flow', /./),
  reading('/guidance/rules', /./),
  reading('/practice', /./),
  reading('/search', 'Search'),
  reading('/about', /About/),
  reading('/settings', 'Settings'),
  reading('/nowhere', /./),
]
