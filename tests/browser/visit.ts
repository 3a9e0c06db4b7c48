import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { newPhone, type Phone, type PhoneOptions } from './harness'
import { installedOnce } from './installed'
import { Officer } from './officer'

export type Said = 'Yes' | 'No' | 'Not known'

/** The stages by their title, with the heading that each shows. */
export const STAGES = {
  'First report': 'What was reported',
  People: 'Who is in it',
  Welfare: 'Is every child safe?',
  'Aggravating features': 'What makes it worse',
  Checks: 'What do the systems know?',
  Referral: 'Who else must know now?',
  Accounts: 'What do they say?',
  Devices: 'Phones and other devices',
  Online: 'Where has it gone?',
  Outcome: 'How should this end?',
  Review: 'A second pair of eyes',
  'Telling the family': 'Who is told what',
  Closing: 'What is left to do',
} as const
export type Stage = keyof typeof STAGES
export const STAGE_NAMES = Object.keys(STAGES) as readonly Stage[]

export const FEATURES = {
  adult: 'Did an adult take part?',
  pressure: 'Was anyone pressed, threatened or blackmailed?',
  exploited: 'Was a child exploited?',
  grooming: 'Any sign of grooming?',
  money: 'Was there money or another gain in it?',
  violence: 'Was there violence, in it or around it?',
  meantToHurt: 'Was it meant to hurt, shame or get back at someone?',
  sharedWidely: 'Was it shared widely, or in a place where it does great harm, such as a pornographic site?',
  before: 'Is this persistent: repeated incidents, or carried on after being told to stop?',
  agreed: 'Did every child shown freely agree to the making and to each sharing, and did every recipient want it?',
  alike: 'Are they close in age and in development, and does nobody have power over another?',
  computer: 'Was any of it made or altered by a computer?',
} as const
type SaidOfFeatures = { [feature in keyof typeof FEATURES]?: Said }

/** Every feature asked about, nothing aggravating found. */
export const NOTHING_AGGRAVATING = {
  adult: 'No',
  pressure: 'No',
  exploited: 'No',
  grooming: 'No',
  money: 'No',
  violence: 'No',
  meantToHurt: 'No',
  sharedWidely: 'No',
  before: 'No',
  agreed: 'Yes',
  alike: 'Yes',
  computer: 'No',
} as const satisfies SaidOfFeatures

interface Child {
  age?: number
  recordedAs?: 'Victim' | 'Person involved' | 'Suspect' | 'Not settled yet'
  inCare?: Said
  protection?: Said
  vulnerable?: Said
  holdsACopy?: Said
  eighteenSince?: Said
}

type CheckSaid = 'Done' | 'Not done yet' | 'No time: safety came first' | 'Not relevant here'

const KEEPING = 'Keeping'

/** An officer with a case in hand. Counts every tap by the stage where it was made. */
export class Visit extends Officer {
  readonly tapsAt: Record<string, number> = {}
  #stage = 'Start'
  protected recoveryCode = ''
  readonly #page: Page | undefined

  constructor(phone: Phone, page?: Page) {
    super(phone)
    this.#page = page
  }

  override get page(): Page {
    return this.#page ?? super.page
  }

  protected override tapped(): void {
    this.tapsAt[this.#stage] = (this.tapsAt[this.#stage] ?? 0) + 1
  }

  /** Without those by which a phone comes to keep cases, once. */
  get allTaps(): number {
    return Object.entries(this.tapsAt).reduce((sum, [at, taps]) => (at === KEEPING ? sum : sum + taps), 0)
  }

  /** The same case in a second tab, as the same person; in a browser whose locks hold no case, if said. */
  async opensAnotherTab({ withoutLocks = false } = {}): Promise<Visit> {
    const page = await this.phone.context.newPage()
    if (withoutLocks) {
      await page.addInitScript(() => {
        const { locks } = navigator
        const request = locks.request.bind(locks) as (...all: unknown[]) => Promise<unknown>
        const own = (name: string) => (name.startsWith('case:') ? `${name} ${Math.random()}` : name)
        Object.assign(locks, {
          request: (name: string, ...rest: unknown[]) => request(own(name), ...rest),
          query: async () => ({ held: [], pending: [] }),
        })
      })
    }
    await page.goto(new URL(this.page.url()).pathname)
    const tab = new Visit(this.phone, page)
    tab.recoveryCode = this.recoveryCode
    return tab
  }

  async startsACase(): Promise<void> {
    await this.opens('/')
    await this.tapsOn('Start a case')
    const offer = this.page.getByRole('heading', { name: 'Four words keep your cases' })
    await this.#reaches(offer.or(this.#heading('First report')))
    if (await offer.isVisible()) await this.#keepsCasesFromNowOn()
    await this.isAt('First report')
    // A case that begins is on the screen before it is on the disk.
    await this.seesSaved()
  }

  /** Writes the words and the code down, as they are shown. */
  async #keepsCasesFromNowOn(): Promise<void> {
    const stage = this.#stage
    this.#stage = KEEPING
    await this.typesTheWordsBack()
    this.recoveryCode = await this.seesTheCode()
    await this.tapsOn('I have written it down')
    await this.tapsOn('Go on')
    this.#stage = stage
  }

  /** The four words that are shown, as one types them. */
  async seesTheWords(): Promise<string> {
    return (await this.#listed('Your four words')).join(' ')
  }

  /** From the first sight of the four words until the key is made of them. Answers the words. */
  async typesTheWordsBack(): Promise<string> {
    const words = await this.seesTheWords()
    await this.tapsOn('I have written them down')
    await this.fills('Your four words', words)
    await this.tapsOn('Keep my cases with these words')
    return words
  }

  /** The recovery code that is shown, once the key is made. */
  async seesTheCode(): Promise<string> {
    return (await this.#listed('Recovery code')).join('-')
  }

  async #listed(name: string): Promise<string[]> {
    const items = this.page.getByRole('list', { name }).getByRole('listitem')
    await items.first().waitFor({ timeout: 60_000 })
    return (await items.allInnerTexts()).map((item) => item.trim())
  }

  /** Waits for what should be there, and opens the cases first where they are locked: by the code, which takes no time. */
  async #reaches(target: Locator): Promise<void> {
    const locked = this.page.getByRole('heading', { name: 'Your cases are locked' })
    await target.or(locked).first().waitFor()
    if (await locked.isVisible()) {
      await this.page.getByRole('button', { name: 'Use the recovery code' }).tap()
      await this.page.getByRole('textbox', { name: 'Recovery code' }).fill(this.recoveryCode)
      await this.page.getByRole('button', { name: 'Open', exact: true }).tap()
    }
    await target.first().waitFor()
  }

  override async seesHeading(text: string | RegExp): Promise<void> {
    const name = typeof text === 'string' ? { name: text, exact: true } : { name: text }
    await this.#reaches(this.page.getByRole('heading', name))
  }

  /** Reports and adds the children: what every case begins with. */
  async beginsWith(said: string, children: Readonly<Record<string, Child>>, crime?: string): Promise<void> {
    await this.startsACase()
    await this.reports({
      how: 'From a school or college',
      said,
      told: ['The children', 'School staff'],
      ...(crime === undefined ? {} : { crime }),
    })
    await this.continuesTo('People')
    for (const [who, child] of Object.entries(children)) await this.addsAChild(who, child)
  }

  /** The list of open cases. */
  async opensTheList(): Promise<Locator> {
    await this.opens('/')
    const list = this.page.getByRole('region', { name: 'Open on this phone' })
    await this.#reaches(list)
    return list
  }

  async opensTheOnlyCase(): Promise<void> {
    const list = await this.opensTheList()
    await list.getByRole('link').tap()
  }

  #heading(stage: Stage): Locator {
    return this.page.getByRole('heading', { level: 2, name: STAGES[stage], exact: true })
  }

  async isAt(stage: Stage): Promise<void> {
    await this.#reaches(this.#heading(stage))
    this.#stage = stage
  }

  /** Of a stage that is gone to, what fills the screen is drawn first, and the rest right after. */
  async seesAllFeatures(): Promise<void> {
    await this.page.getByRole('radiogroup', { name: FEATURES.computer }).waitFor()
  }

  /** A stage of a case by its address. */
  async opensAt(path: string, stage: Stage): Promise<void> {
    if (!this.page.url().includes(path.replace(/[^/]+$/, ''))) await this.opens(path)
    await this.#reaches(this.page.getByRole('button', { name: 'All stages' }))
    if (await this.#heading(stage).isVisible()) this.#stage = stage
    else await this.goesTo(stage)
  }

  async continuesTo(stage: Stage): Promise<void> {
    await this.tapsOn(`Continue to ${stage.toLowerCase()}`)
    await this.isAt(stage)
  }

  async goesTo(stage: Stage): Promise<void> {
    const sheet = await this.opensAllStages()
    this.tapped()
    await sheet.getByRole('button', { name: stage, exact: true }).tap()
    await this.isAt(stage)
  }

  async opensAllStages(): Promise<Locator> {
    await this.tapsOn('All stages')
    const sheet = this.page.getByRole('dialog', { name: 'All stages' })
    await sheet.getByRole('button', { name: 'Closing', exact: true }).waitFor()
    return sheet
  }

  async turnsTo(matter: string): Promise<void> {
    await this.answers('Matter', matter)
    await this.seesAnswer('Matter', matter)
  }

  /** A button or a link of exactly that name: quicker to find than any other thing that can be tapped. */
  async tapsOn(name: string): Promise<void> {
    this.tapped()
    const { page } = this
    const target = page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('link', { name, exact: true }))
      .first()
    await target.tap()
  }

  async answersAll(answers: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    for (const [question, answer] of Object.entries(answers)) {
      for (const one of typeof answer === 'string' ? [answer] : answer) await this.answers(question, one)
    }
  }

  async reports(report: {
    how: string
    said: string
    told: readonly ('The children' | 'Parents or carers' | 'School staff' | 'Whoever reported it')[]
    crime?: string
  }): Promise<void> {
    await this.answers('How did it come to the police?', report.how)
    await this.answers('When was it reported?', 'Now')
    await this.fills('What is said to have happened?', report.said)
    await this.answersAll({
      'Who has been told not to look, copy, forward, screenshot or delete?': report.told,
      'Recorded as': 'Taking, making or sharing (86/2)',
    })
    if (report.crime !== undefined) await this.fills('Crime number', report.crime)
  }

  /** Adds a child who is involved; `who` is the label that they get. */
  async addsAChild(who: string, child: Child = {}): Promise<void> {
    await this.adds('A child who is involved', who)
    if (child.age !== undefined) await this.fills(`How old was ${who} when it happened?`, String(child.age))
    await this.answersAll({
      ...(child.eighteenSince && { [`Has ${who} turned 18 since?`]: child.eighteenSince }),
      [`How is ${who} shown on the crime record?`]: child.recordedAs ?? 'Person involved',
      [`Is ${who} in care?`]: child.inCare ?? 'No',
      [`Is there child protection activity around ${who} now?`]: child.protection ?? 'No',
      [`Is ${who} known to be vulnerable?`]: child.vulnerable ?? 'No',
      [`Does ${who} hold a copy?`]: child.holdsACopy ?? 'No',
    })
  }

  async adds(kind: string, who: string): Promise<void> {
    await this.opensThe('Who is it?', 'Add a person')
    await this.answers('Who is it?', kind)
    await this.page.getByRole('heading', { level: 3, name: who, exact: true }).waitFor()
  }

  /** The first is asked for at once, each further one after a tap. */
  async opensThe(group: string, button: string): Promise<void> {
    const open = this.page.getByRole('group', { name: group })
    await open
      .or(this.page.getByRole('button', { name: button, exact: true }))
      .first()
      .waitFor()
    if (!(await open.isVisible())) await this.tapsOn(button)
  }

  async asksAboutHarm(who: string, selfHarm: Said = 'No', otherHarm: Said = 'No'): Promise<void> {
    await this.answers(`Might ${who} harm themselves?`, selfHarm)
    if (selfHarm !== 'Yes') await this.answers(`Could ${who} come to any other harm now?`, otherHarm)
  }

  async answersFeatures(said: SaidOfFeatures = NOTHING_AGGRAVATING): Promise<void> {
    for (const [feature, wording] of Object.entries(FEATURES)) {
      const answer = said[feature as keyof typeof FEATURES]
      if (answer !== undefined) await this.answers(wording, answer)
    }
  }

  async runsChecks(
    people: CheckSaid,
    places: CheckSaid = people,
    partners: CheckSaid = people,
    significantRisk: Said = 'No',
  ): Promise<void> {
    await this.answersAll({
      'Checks on the people': people,
      'Checks on the places': places,
      'What partners hold': partners,
      'Do the checks or the accounts show significant risk to a child?': significantRisk,
    })
  }

  async takesAnAccount(who: string, weight: string): Promise<void> {
    await this.answers(`First account from ${who}`, 'Taken')
    await this.fills(`What could an investigation or a prosecution mean for ${who} in the long run?`, weight)
  }

  async judges(nonAbusive: Said): Promise<void> {
    await this.answers('Your own judgement, after the accounts: was it non-abusive?', nonAbusive)
  }

  async addsAPhone(owner: string, said: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    await this.opensThe('Whose is it?', 'Add a device')
    await this.answers('Whose is it?', owner)
    const phone = `${owner}’s phone`
    await this.page.getByRole('heading', { level: 3, name: phone, exact: true }).waitFor()
    await this.answersAll(
      Object.fromEntries(Object.entries(said).map(([question, answer]) => [question.replace('{it}', phone), answer])),
    )
  }

  async chooses21(reasons?: string): Promise<void> {
    await this.answers('Outcome', '21 · Further investigation not in the public interest')
    await this.seesAnswer('Outcome', '21 · Further investigation not in the public interest')
    if (reasons !== undefined) await this.fills('Your reasons', reasons)
  }

  /** Whether an outcome can be chosen. */
  async isOffered(outcome: string): Promise<boolean> {
    const choice = this.page.getByRole('radio', { name: outcome, exact: true })
    await choice.waitFor({ state: 'attached' })
    return choice.isEnabled()
  }

  /** Risk, outcome 21 and the rest, as the bar at the top of a stage says them. */
  async standing(): Promise<Record<string, string>> {
    const bar = this.page.getByRole('region', { name: 'Where this case stands' })
    await bar.waitFor()
    const [terms, says] = await Promise.all([
      bar.getByRole('term').allInnerTexts(),
      bar.getByRole('definition').allInnerTexts(),
    ])
    return Object.fromEntries(terms.map((term, at) => [term.trim(), (says[at] ?? '').trim()]))
  }

  async seesStanding(standing: Record<string, string>): Promise<void> {
    await expect.poll(() => this.standing()).toEqual(standing)
  }

  async seesSaved(): Promise<void> {
    const saved = this.page.getByRole('status').filter({ hasText: /^Saved on this phone \d\d:\d\d$/ })
    await saved.first().waitFor()
  }

  /** What a stage must hold once it is worked: where the case stands, that it is saved, and that it opens there again. */
  async leavesSafely(stage: Stage, standing: Record<string, string>): Promise<void> {
    await this.isAt(stage)
    await this.seesStanding(standing)
    await this.seesSaved()
    await this.page.reload()
    await this.isAt(stage)
    await this.seesStanding(standing)
    await this.seesSaved()
  }

  async opensWhereItStands(): Promise<void> {
    await this.tapsOn('Why: where this case stands')
    const sheet = this.page.getByRole('dialog', { name: 'Where this case stands' })
    await sheet.getByRole('heading', { name: /^Risk: / }).waitFor()
  }

  async closesTheSheet(): Promise<void> {
    await this.tapsOn('Close')
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Tries to close the case; the reasons that stand in the way, as they are said. A tap for the test, not counted. */
  async triesToClose(): Promise<string[]> {
    await this.page.getByRole('button', { name: 'Close this case', exact: true }).tap()
    const notice = this.page.getByRole('alert').filter({ hasText: 'This case can’t be closed yet' })
    await notice.waitFor()
    return notice.getByRole('listitem').allInnerTexts()
  }

  /** A case of the worst kind, with something at every stage: what it takes to see each question, caution and note. */
  async worksEveryStage(): Promise<void> {
    await this.reports({
      how: 'From social care, health or another agency',
      said: 'Child B pressed child A for an image and passed it on. A teacher kept a copy “as evidence”.',
      told: ['The children', 'School staff'],
      crime: `86/2-${'7'.repeat(55)}`,
    })
    await this.tapsOn('Add a note How did it come to the police?')
    await this.fills('Note on: How did it come to the police?', `Rung through by the front door. ${'x'.repeat(60)}`)
    await this.continuesTo('People')
    await this.addsAChild('Child A', { age: 12, recordedAs: 'Victim', inCare: 'Yes', vulnerable: 'Yes' })
    await this.addsAChild('Child B', { age: 17, recordedAs: 'Suspect', eighteenSince: 'No', holdsACopy: 'Yes' })
    await this.adds('School staff', 'Adult C')
    await this.answersAll({ 'Does Adult C hold a copy?': 'Yes', 'Could telling Adult C put a child at risk?': 'Yes' })
    await this.fills('How old was Child B when it happened?', '16')
    await this.fills('How old was Child B when it happened?', 'seventeen')
    await this.continuesTo('Welfare')
    await this.asksAboutHarm('Child A', 'Not known')
    await this.continuesTo('Aggravating features')
    await this.answersFeatures({
      ...NOTHING_AGGRAVATING,
      pressure: 'Yes',
      agreed: 'No',
      computer: 'Yes',
      money: 'Not known',
    })
    await this.continuesTo('Checks')
    await this.runsChecks('Done', 'No time: safety came first', 'Not done yet', 'Yes')
    await this.answers('Which systems?', 'Partners’ systems')
    await this.continuesTo('Referral')
    await this.answersAll({
      'Referral to children’s social care': 'Decided against',
      'Strategy meeting': 'Asked for, no answer yet',
    })
    await this.fills('Who takes the investigation on, and from when?', 'Child abuse investigation unit, 17:00')
    await this.continuesTo('Accounts')
    await this.takesAnAccount('Child A', 'Lives in care already; a trial would be one more upheaval.')
    await this.judges('Yes')
    await this.continuesTo('Devices')
    await this.addsAPhone('Child B', {
      'Where is {it} now?': 'Seized by police',
      'Was {it} used by someone who may have shared without consent or exploited a child?': 'Yes',
      'Is an image on {it}?': 'Yes',
      'Only of the owner?': 'No',
      'Is {it} to be examined because somebody agreed to it?': 'Yes',
      'Who agreed?': 'The owner',
      'Was a still of the image taken with a camera, or will one be?': 'Yes',
    })
    await this.addsAPhone('Child A', { 'Where is {it} now?': 'With the school' })
    await this.continuesTo('Online')
    await this.answersAll({
      'Was it put on a platform or site?': 'Yes',
      'Has it gone beyond the child’s control?': 'Yes',
    })
    await this.tapsOn('Note a report')
    await this.fills('Platform or site', 'Snapchat')
    await this.fills('Reported by', 'Child A')
    await this.fills('What was reported, and any reference', 'The account that posted it')
    await this.tapsOn('Note it')
    await this.continuesTo('Outcome')
    await this.answers('Outcome', '10 · Police: formal action not in the public interest')
    await this.fills('Why outcome 10, against the advice?', 'Talked over with the inspector.')
    await this.tapsOn('Choose 10 for this reason')
    await this.continuesTo('Review')
    await this.fills('Reviewer’s name, rank or role', 'Detective inspector')
    await this.fills('What they said, and when', 'Say first what the specialist team makes of it.')
    await this.tapsOn('Returned with a reason')
    await this.continuesTo('Telling the family')
    await this.answers('Next steps explained to Child A and their parents or carers', 'Not told, for a reason')
    await this.continuesTo('Closing')
    await this.explainsADuty('Raise the child contact form', 'The front door raises it with the referral.')
    await this.sees('Not saved: How old was Child B when it happened?')
  }

  /** What is advised of a device, under its name. */
  #advised(device: string, advice: string): Locator {
    return this.page.getByRole('group', { name: device, exact: true }).getByText(advice, { exact: true })
  }

  async seesAdvised(device: string, advice: string): Promise<void> {
    await this.#advised(device, advice).waitFor()
  }

  async doesNotSeeAdvised(device: string, advice: string): Promise<void> {
    await this.page.getByRole('group', { name: device, exact: true }).waitFor()
    await expect.poll(() => this.#advised(device, advice).count()).toBe(0)
  }

  async explainsADuty(duty: string, why: string): Promise<void> {
    await this.tapsOn(`Say why not: ${duty}`)
    await this.fills(`Why not: ${duty}`, why)
    await this.tapsOn('Record the reason')
    await this.sees(`${duty}. Not done: ${why}`)
  }

  async explainsEveryDutyLeft(why: string): Promise<void> {
    const explain = this.page.getByRole('button', { name: /^Say why not: / })
    for (let left = await explain.count(); left > 0; left--) {
      await explain.first().tap()
      const reason = this.page.getByRole('textbox', { name: /^Why not: / })
      await reason.fill(why)
      // Whoever types takes no tap after it for the second of two.
      await reason.press('End')
      await this.tapsOn('Record the reason')
      await reason.waitFor({ state: 'detached' })
    }
  }
}

/** A phone on its second visit: the app is on it, and there is no network from here on. */
export async function newVisit(options: PhoneOptions = {}): Promise<Visit> {
  const installed = await installedOnce(options)
  const visit = new Visit(await newPhone(installed === undefined ? options : { ...options, copyOf: installed.profile }))
  if (installed === undefined) {
    await visit.opens('/')
    await visit.hasTheAppInstalled()
    await visit.losesSignal()
  } else {
    await visit.losesSignal()
    await visit.opens('/')
    await visit.page.locator('html[data-app=started]').waitFor({ state: 'attached' })
  }
  return visit
}
