import type { Page } from 'playwright-core'

/** What a screen shows: its stage, and each answer and text by its question. */
export interface Shown {
  stage: string
  answers: Record<string, string>
}

/** Runs in a page: from here on it calls `saidSaved` each time that the screen says "Saved on this phone". */
export function saysWhenSaved(): void {
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
    [...document.querySelectorAll('[role=status]')].some((line) => line.textContent?.startsWith('Saved on this phone'))
  const page = window as unknown as { saidSaved: (shown: Shown) => void; shown: () => Shown }
  page.shown = read
  new MutationObserver(() => isSaved() && page.saidSaved(read())).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  })
}

/** What a page shows now in which that runs. */
export const shownOn = (page: Page): Promise<Shown> =>
  page.evaluate(() => (window as unknown as { shown: () => Shown }).shown())
