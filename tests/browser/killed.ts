import type { Page } from 'playwright-core'
import { STORES, type Store } from './canaries'
import type { Phone } from './harness'
import { newSealedVisit, opensLocked, type Sealed } from './sealed-visit'
import { FEATURES, type Visit } from './visit'

export const ADULT = 'Did an adult take part?'
export const IDENTITY = 'How do you know that no adult took part?'

/** What a screen shows: its stage, and each answer and text by its question. */
export interface Shown {
  stage: string
  answers: Record<string, string>
}

/** Mulberry32: the same moments in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Watch {
  /** What the screen showed each time that it said "Saved on this phone". */
  said: Shown[]
  shown(): Promise<Shown>
  whenSaid(): Promise<void>
}

/** From the next page on. */
export async function watches(page: Page): Promise<Watch> {
  const said: Shown[] = []
  const waiting: (() => void)[] = []
  await page.exposeFunction('saidSaved', (shown: Shown) => {
    said.push(shown)
    for (const go of waiting.splice(0)) go()
  })
  await page.addInitScript(() => {
    const words = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
    const read = (): Shown => {
      const answers: Record<string, string> = {}
      for (const group of document.querySelectorAll('[role=radiogroup]')) {
        const given = group.querySelector('input:checked')
        if (given) answers[words(group.getAttribute('aria-labelledby'))] = given.closest('label')?.textContent ?? ''
      }
      for (const field of document.querySelectorAll<HTMLInputElement>('main input[type=text], main textarea')) {
        answers[words(field.getAttribute('aria-labelledby'))] = field.value
      }
      return { stage: document.querySelector('h2')?.textContent ?? '', answers }
    }
    const isSaved = () =>
      [...document.querySelectorAll('[role=status]')].some((line) =>
        line.textContent?.startsWith('Saved on this phone'),
      )
    const page = window as unknown as { saidSaved: (shown: Shown) => void; shown: () => Shown }
    page.shown = read
    new MutationObserver(() => isSaved() && page.saidSaved(read())).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
  const shown = () => page.evaluate(() => (window as unknown as { shown: () => Shown }).shown())
  return { said, shown, whenSaid: () => new Promise((go) => waiting.push(go)) }
}

/** What was called saved and is not there again: by its question, what was said and what is shown now. */
export function lostOf(said: Shown, given: Readonly<Record<string, string[]>>, now: Shown): string[] {
  const lost = said.stage === now.stage ? [] : [`stage: ${said.stage} became ${now.stage}`]
  for (const [question, answer] of Object.entries(said.answers)) {
    const shown = now.answers[question]
    if (question === IDENTITY) {
      if (shown?.slice(0, answer.length) !== answer) lost.push(`${question}: ${answer} became ${shown}`)
      continue
    }
    const answered = given[question] ?? []
    const later = answered.slice(answered.lastIndexOf(answer) + 1)
    if (shown === undefined || ![answer, ...later].includes(shown)) lost.push(`${question}: ${answer} became ${shown}`)
  }
  return lost
}

/** Answers one question after another, and writes, until the browser is gone. */
export async function answersUntilKilled(
  officer: Visit,
  random: () => number,
  text: string,
): Promise<Record<string, string[]>> {
  const given: Record<string, string[]> = {}
  const questions = Object.values(FEATURES).slice(1)
  try {
    for (;;) {
      const question = questions[Math.floor(random() * questions.length)] ?? ADULT
      const answer = ['Yes', 'No', 'Not known'][Math.floor(random() * 3)] ?? 'Yes'
      given[question] = [...(given[question] ?? []), answer]
      await officer.answers(question, answer)
      if (random() < 0.8) continue
      await officer.page.getByRole('textbox', { name: IDENTITY }).focus()
      await officer.page.keyboard.press('End')
      await officer.page.keyboard.type(text)
    }
  } catch (failure) {
    if (officer.phone.isRunning) throw failure
    return given
  }
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
  ends(phone: Phone): Promise<void>
  /** When all is compared. */
  done?(): void
}

export const KILLED: Ending = { ends: (phone) => phone.kill() }

const A_FAULT = /not as it was|can’t be read|missing|put back/i

/** A kept case at the stage with the most questions. */
export async function atFeatures(store: Store, profile?: string): Promise<Sealed> {
  const sealed = await newSealedVisit({ args: STORES[store], ...(profile && { profile }) })
  await sealed.officer.goesTo('Aggravating features')
  await sealed.officer.answers(ADULT, 'No')
  await sealed.officer.seesSaved()
  return { ...sealed, address: new URL(sealed.officer.page.url()).pathname }
}

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
  let before: { said: Shown; given: Record<string, string[]> } | undefined
  for (; killed.kills <= kills; killed.kills++) {
    ending.starts?.()
    await phone.relaunch()
    const watch = await watches(officer.page)
    if (ending.script) await officer.page.addInitScript(ending.script)
    const began = performance.now()
    try {
      await opensLocked(officer, sealed, 'Aggravating features')
    } catch (failure) {
      killed.unopenable.push(`${killed.kills}: ${(failure as Error).message.split('\n')[0]}`)
      break
    }
    killed.openingsMs.push(performance.now() - began)
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
    const answering = answersUntilKilled(officer, random, ` ${killed.kills}: seen in person.`)
    if (killed.kills % 2 === 0) for (let times = 1 + random() * 6; times > 0; times--) await watch.whenSaid()
    else await new Promise((go) => setTimeout(go, 100 + random() * 1_500))
    await ending.ends(phone)
    const given = await answering
    killed.acknowledged += watch.said.length
    const said = watch.said.at(-1)
    before = said && { said, given }
  }
  await phone.close()
  ending.done?.()
  return killed
}
