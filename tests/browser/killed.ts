import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { seeded } from '../guidance/random-facts'
import { STORES, type Store } from './canaries'
import type { Phone } from './harness'
import { newSealedVisit, opensLocked, type Sealed, unlocksByCode } from './sealed-visit'
import { type Shown, saysWhenSaved, shownOn } from './shown'
import { FEATURES, type Visit } from './visit'

const ADULT = 'Did an adult take part?'
export const IDENTITY = 'How do you know that no adult took part?'

/** By question, what the officer has given or was about to give. */
type Given = Record<string, string[]>

interface Said extends Shown {
  /** How much had been given to each question by then. */
  upTo: Record<string, number>
}

export interface Watch {
  /** What the screen showed each time that it said "Saved on this phone". */
  said: Said[]
  given: Given
  shown(): Promise<Shown>
  whenSaid(): Promise<void>
}

/** From the next page on. */
export async function watches(page: Page): Promise<Watch> {
  const said: Said[] = []
  const given: Given = {}
  const waiting: (() => void)[] = []
  await page.exposeFunction('saidSaved', (shown: Shown) => {
    const upTo = Object.fromEntries(Object.entries(given).map(([question, all]) => [question, all.length]))
    said.push({ ...shown, upTo })
    for (const go of waiting.splice(0)) go()
  })
  await page.addInitScript(saysWhenSaved)
  return { said, given, shown: () => shownOn(page), whenSaid: () => new Promise((go) => waiting.push(go)) }
}

/** What was called saved and is not there again: by its question, what was said and what is shown now. */
export function lostOf(said: Said, given: Given, now: Shown): string[] {
  const lost = said.stage === now.stage ? [] : [`stage: ${said.stage} became ${now.stage}`]
  for (const [question, answer] of Object.entries(said.answers)) {
    const shown = now.answers[question] ?? ''
    const all = given[question] ?? []
    const isText = question === IDENTITY
    const isWhatWasSaid = (one: string) => (isText ? one.startsWith(answer) : one === answer)
    const by = said.upTo[question] ?? 0
    const when = all.slice(0, by).findLastIndex(isWhatWasSaid)
    const later = all.slice(when + 1)
    const isThere = isText
      ? shown.startsWith(answer) || (shown !== '' && later.some((text) => text.startsWith(shown)))
      : [answer, ...later].includes(shown)
    if (!isThere) lost.push(`${question}: ${answer} became ${shown}; given by then ${by} of ${all.join(', ')}`)
  }
  return lost
}

/** Answers one question after another, and writes one text after another, until the browser is gone. */
export async function answersUntilKilled(officer: Visit, random: () => number, given: Given): Promise<void> {
  const gives = (question: string, answer: string) => {
    given[question] = [...(given[question] ?? []), answer]
  }
  const questions = Object.values(FEATURES).slice(1)
  try {
    for (;;) {
      const question = questions[Math.floor(random() * questions.length)] ?? ADULT
      const answer = ['Yes', 'No', 'Not known'][Math.floor(random() * 3)] ?? 'Yes'
      gives(question, answer)
      await officer.answers(question, answer)
      if (random() < 0.8) continue
      const { keyboard } = officer.page
      const text = `${nextSign()}: seen in person, number traced.`
      const field = officer.page.getByRole('textbox', { name: IDENTITY })
      gives(IDENTITY, text)
      await field.focus()
      await keyboard.press('ControlOrMeta+A')
      await keyboard.type(text)
    }
  } catch (failure) {
    if (officer.phone.isRunning) throw failure
  }
}

/** Ideographs: more of them than any run writes texts. */
const FIRST_SIGN = 0x4e00
const SIGNS = 20_000
let written = 0

/** How each text begins, also after a kill, so that what was begun of one is never taken for another. */
function nextSign(): string {
  written += 1
  return String.fromCodePoint(FIRST_SIGN + (written % SIGNS))
}

export interface Killed {
  kills: number
  /** Times that the screen said "saved" before a kill. */
  acknowledged: number
  /** Answers that were on the screen when it last said so. */
  compared: number
  lost: string[]
  /** Kills after which something was lost. */
  losing: number
  /** Chains that were not as they were sealed. */
  torn: string[]
  unopenable: string[]
  /** From the page's address to the case, passphrase and key derivation in it, each time. */
  openingsMs: number[]
}

/** How the browser comes to its end, and what the disk is like when it starts again. */
export interface Ending {
  /** Where the profile lies; one of its own unless said. */
  profile?: string
  /** Of the page, before anything of the app runs. */
  script?: () => void
  /** Before the browser is started. */
  starts?(): void
  /** When a case stands open and all is saved so far. */
  begins?(phone: Phone): void
  /** Until the end comes; unless said, until it has been called saved some times, and every other time a moment. */
  waits?(watch: Watch): Promise<unknown>
  ends(phone: Phone): Promise<void>
  /** When all is compared. */
  done?(): void
}

const KILLED: Ending = { ends: (phone) => phone.kill() }

const A_FAULT = /not as it was|can’t be read|missing|put back/i

/** A kept case at the stage with the most questions. */
export async function atFeatures(store: Store, profile?: string): Promise<Sealed> {
  const sealed = await newSealedVisit({ args: STORES[store], ...(profile && { profile }) })
  await sealed.officer.goesTo('Aggravating features')
  await sealed.officer.answers(ADULT, 'No')
  await sealed.officer.seesSaved()
  return { ...sealed, address: new URL(sealed.officer.page.url()).pathname }
}

async function comesAtSomeMoment(round: number, random: () => number, watch: Watch): Promise<void> {
  if (round % 2 === 1) return sleep(100 + random() * 1_500)
  for (let times = 1 + random() * 6; times > 0; times--) await watch.whenSaid()
}

/** Each so many times the case is opened with the words, and by the paper code in between, which derives no key. */
const WITH_THE_WORDS = 10

/** Kills the browser at so many moments while the officer answers, and looks each time at what is there again. */
export async function killedWhileAnswering(
  store: Store,
  kills: number,
  seed: number,
  ending: Ending = KILLED,
): Promise<Killed> {
  const random = seeded(seed)
  const sealed = await atFeatures(store, ending.profile)
  const { officer } = sealed
  const { phone } = officer
  const killed: Killed = {
    kills: 0,
    acknowledged: 0,
    compared: 0,
    lost: [],
    losing: 0,
    torn: [],
    unopenable: [],
    openingsMs: [],
  }
  await phone.quit()
  let before: { said: Said; given: Given } | undefined
  for (; killed.kills <= kills; killed.kills++) {
    ending.starts?.()
    await phone.relaunch()
    const watch = await watches(officer.page)
    if (ending.script) await officer.page.addInitScript(ending.script)
    const began = performance.now()
    const withTheWords = killed.kills % WITH_THE_WORDS === 0
    try {
      if (withTheWords) await opensLocked(officer, sealed, 'Aggravating features')
      else {
        await officer.opens(sealed.address)
        await unlocksByCode(officer, sealed.code)
        await officer.isAt('Aggravating features')
      }
      await officer.seesAllFeatures()
    } catch (failure) {
      killed.unopenable.push(`${killed.kills}: ${(failure as Error).message.split('\n')[0]}`)
      break
    }
    if (withTheWords) killed.openingsMs.push(performance.now() - began)
    if (before !== undefined) {
      const now = await watch.shown()
      const lost = lostOf(before.said, before.given, now)
      killed.lost.push(...lost.map((what) => `${killed.kills}: ${what}`))
      if (lost.length > 0) killed.losing++
      killed.compared += Object.keys(before.said.answers).length
    }
    if (await officer.page.getByText(A_FAULT).first().isVisible()) killed.torn.push(String(killed.kills))
    if (killed.kills === kills) break

    ending.begins?.(phone)
    watch.said.splice(0)
    const answering = answersUntilKilled(officer, random, watch.given).catch(async (cause: Error) => {
      const shown = JSON.stringify(await watch.shown().catch(() => undefined))
      const lost = killed.lost.join('; ') || 'nothing'
      throw new Error(`The officer can’t go on. Lost by then: ${lost}. Shown: ${shown}. ${cause.message}`, { cause })
    })
    const waits = ending.waits?.(watch) ?? comesAtSomeMoment(killed.kills, random, watch)
    // An officer who can't go on answering is heard of, and not waited for.
    await Promise.race([waits, answering])
    await ending.ends(phone)
    await answering
    killed.acknowledged += watch.said.length
    const said = watch.said.at(-1)
    before = said && { said, given: watch.given }
  }
  await phone.close()
  ending.done?.()
  return killed
}
