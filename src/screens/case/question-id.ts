import type { SubjectKey } from '../../case/subject'
import type { FactId } from '../../guidance/questions'

/** Of the question on the page. */
export const questionId = (subject: SubjectKey, fact: FactId): string =>
  `ask-${subject.replaceAll(/[^a-z0-9]+/gi, '-')}-${fact}`

/** Of a form that is no question: whoever writes there comes back to it too. */
export const formId = (name: string): string => `ask-${name}`

/** The first question that ends below this height of the screen, in CSS pixels. */
export const questionBelow = (height: number): Element | undefined =>
  [...document.querySelectorAll('main [id^=ask-]')].find((one) => one.getBoundingClientRect().bottom > height)

/** The question or form that holds the field that is written in. */
export const writtenIn = (): string | undefined => document.activeElement?.closest('main [id^=ask-]')?.id
