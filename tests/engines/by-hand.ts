import type { Engine } from './engine'

export type Move =
  /** Not where a group of that name is there already. */
  | { does: 'tap'; name: string; unless?: string }
  | { does: 'answer'; question: string; answer: string }
  | { does: 'fill'; label: string; text: string }
  /** Waits for a heading, or for words anywhere. */
  | { does: 'see'; heading: string }
  | { does: 'read'; words: string }

/** Makes a move in the page as soon as what it needs is there, by the names that a screen reader would say. */
export const moves = (engine: Engine, ...all: readonly Move[]): Promise<void> => engine.runs(move, all)

async function move(all: readonly Move[]): Promise<void> {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby')
    if (by)
      return tidy(
        by
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      )
    const said = element.getAttribute('aria-label')
    if (said) return tidy(said)
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
      return tidy(element.labels?.[0]?.textContent)
    }
    return tidy((element.querySelector(':scope > legend') ?? element).textContent)
  }
  const named = <Kind extends Element>(selector: string, name: string, within: ParentNode = document) =>
    [...within.querySelectorAll<Kind & Element>(selector)].find((one) => nameOf(one) === tidy(name))
  const group = (name: string) => named('fieldset, [role=radiogroup], [role=group]', name)
  const isThere = (one: Move): Element | undefined => {
    switch (one.does) {
      case 'tap':
        if (one.unless !== undefined && group(one.unless)) return document.body
        return named('button, a, summary', one.name)
      case 'answer': {
        const asked = group(one.question)
        return asked && named('input, button', one.answer, asked)
      }
      case 'fill':
        return named('input, textarea', one.label)
      case 'see':
        return named('h1, h2, h3', one.heading)
      case 'read':
        return tidy(document.body.textContent).includes(tidy(one.words)) ? document.body : undefined
    }
  }
  /** The app has taken it over from the page as it was written by the build. */
  const isAlive = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
  const isReady = (one: Move) => {
    const found = isThere(one)
    return found && (found === document.body || isAlive(found)) ? found : undefined
  }
  for (const one of all) {
    const end = Date.now() + 20_000
    let found = isReady(one)
    while (!found) {
      if (Date.now() > end)
        throw new Error(
          `Not there: ${JSON.stringify(one)} on “${tidy(document.querySelector('main')?.textContent).slice(0, 600)}”`,
        )
      await new Promise((resolve) => setTimeout(resolve, 20))
      found = isReady(one)
    }
    if (one.does === 'tap' || one.does === 'answer') (found as HTMLElement).click()
    if (one.does === 'fill') {
      const field = found as HTMLInputElement | HTMLTextAreaElement
      field.focus()
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
      set?.call(field, one.text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.blur()
    }
  }
}
