import type { SubjectKey } from '../../case/subject'
import type { FactId } from '../../guidance/questions'

/** No form is begun. */
export const NONE_BEGUN = {}

/** Begins the name of what was typed and can't be taken as it is. */
const REFUSED = '!'

/** Begins the name of a paper that another app was given, with when; its form says what the case is to keep of it. */
export const ON_ITS_WAY = 'out '

/** Its name: '!matter:m1 happenedWhen'. */
export const refusedName = (subject: SubjectKey, fact: FactId): string => `${REFUSED}${subject} ${fact}`

/** The forms begun and not recorded yet, by name. */
export class HalfDone {
  #forms: Readonly<Record<string, string>>
  readonly #changed: () => void

  constructor(forms: Readonly<Record<string, string>>, changed: () => void) {
    this.#forms = forms
    this.#changed = changed
  }

  readonly all = (): Readonly<Record<string, string>> => this.#forms

  readonly hasRefused = (): boolean => Object.keys(this.#forms).some((name) => name[0] === REFUSED)

  /** By name. */
  readonly onTheirWay = (): readonly string[] => Object.keys(this.#forms).filter((name) => name.startsWith(ON_ITS_WAY))

  /** Nothing: it was recorded, or is empty again. */
  keep(name: string, form: string | undefined): void {
    if (this.#forms[name] === form) return
    const { [name]: _, ...others } = this.#forms
    const forms = form === undefined ? others : { ...others, [name]: form }
    this.#forms = Object.keys(forms).length === 0 ? NONE_BEGUN : forms
    this.#changed()
  }

  /** What was begun of somebody or something that was taken off: nobody can finish it any more. */
  dropAbout(id: string): void {
    const parts = (name: string) => name.split(/[/: ]/)
    for (const name of Object.keys(this.#forms)) if (parts(name).includes(id)) this.keep(name, undefined)
  }
}
