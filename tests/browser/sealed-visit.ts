import { newPhone, type PhoneOptions } from './harness'
import { installedOnce, madeOnce } from './installed'
import { newVisit, STAGES, type Stage, Visit } from './visit'

/** What opens the cases on a phone. */
export interface Ways {
  passphrase: string
  code: string
}

const LOCKED = 'Your cases are locked'

/** From the first sight of the four words until the cases are kept, as an officer with paper at hand does it. */
export async function keepsCases(officer: Visit, { pin }: { pin?: string } = {}): Promise<Ways> {
  const { page } = officer
  const passphrase = await officer.typesTheWordsBack()
  const code = await officer.seesTheCode()
  await officer.tapsOn('I have written it down')
  if (pin !== undefined) {
    await page.getByText('Set a PIN until the app is closed').tap()
    await officer.fills('PIN of six digits or more', pin)
    await officer.tapsOn('Set the PIN')
    await officer.sees('The PIN is set')
  }
  await officer.tapsOn('Go on')
  return { passphrase, code }
}

export async function startsAKeptCase(officer: Visit, options: { pin?: string } = {}): Promise<Ways> {
  await officer.opens('/')
  await officer.tapsOn('Start a case')
  const ways = await keepsCases(officer, options)
  await officer.isAt('First report')
  await officer.seesSaved()
  return ways
}

/** Whether they open anything or not. */
export async function offersWords(officer: Visit, passphrase: string): Promise<void> {
  await officer.page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await officer.page.getByRole('button', { name: 'Open', exact: true }).tap()
}

export async function unlocks(officer: Visit, passphrase: string): Promise<void> {
  await offersWords(officer, passphrase)
  await officer.page.getByRole('heading', { name: LOCKED }).waitFor({ state: 'detached', timeout: 60_000 })
}

/** By the paper code: no key is derived, so it takes no time. */
export async function unlocksByCode(officer: Visit, code: string): Promise<void> {
  await officer.page.getByRole('button', { name: 'Use the recovery code', exact: true }).tap()
  await officer.page.getByRole('textbox', { name: 'Recovery code' }).fill(code)
  await officer.page.getByRole('button', { name: 'Open', exact: true }).tap()
  await officer.page.getByRole('heading', { name: LOCKED }).waitFor({ state: 'detached', timeout: 60_000 })
}

/** Opens a case where it stands, with the words. */
export async function opensLocked(
  officer: Visit,
  { address, passphrase }: Pick<Sealed, 'address' | 'passphrase'>,
  stage: Stage,
) {
  await officer.opens(address)
  await unlocks(officer, passphrase)
  await officer.page.getByRole('heading', { level: 2, name: STAGES[stage], exact: true }).waitFor()
}

export async function locks(officer: Visit): Promise<void> {
  await officer.page.getByRole('button', { name: 'Hide', exact: true }).tap()
  await officer.page.getByRole('button', { name: 'Lock now', exact: true }).tap()
  await isLocked(officer)
}

export const isLocked = (officer: Visit) => officer.page.getByRole('heading', { name: LOCKED }).waitFor()

/** The address of the case that is open. */
export const addressOf = (officer: Visit) => new URL(officer.page.url()).pathname

export interface Sealed extends Ways {
  officer: Visit
  /** Of the case, at the stage where it stands. */
  address: string
}

/** As `newSealedVisit`, with the vault made there and then: for what must have happened in this very browser. */
export async function newlySealedVisit({ pin, ...options }: PhoneOptions & { pin?: string } = {}): Promise<Sealed> {
  const officer = await newVisit(options)
  const ways = await startsAKeptCase(officer, pin === undefined ? {} : { pin })
  return { officer, address: addressOf(officer), ...ways }
}

/** Of a day: a case that began yesterday is another. */
async function sealedOnce(options: PhoneOptions) {
  const installed = await installedOnce(options)
  if (!installed) return undefined
  const today = new Date().toLocaleDateString('en-GB', { timeZone: 'Europe/London' })
  return madeOnce(`a kept case, ${today}`, { ...options, copyOf: installed.profile }, async (phone) => {
    const officer = new Visit(phone)
    await officer.losesSignal()
    const ways = await startsAKeptCase(officer)
    return { ...ways, address: addressOf(officer) }
  })
}

/** A phone with the app on it, no network, and a kept case at its first question, opened by the code. */
export async function newSealedVisit(options: PhoneOptions = {}): Promise<Sealed> {
  const made = await sealedOnce(options)
  if (!made) return newlySealedVisit(options)
  const officer = new Visit(await newPhone({ ...options, copyOf: made.profile }))
  await officer.losesSignal()
  await officer.opens(made.known.address)
  await unlocksByCode(officer, made.known.code)
  await officer.isAt('First report')
  await officer.seesSaved()
  return { officer, ...made.known }
}
