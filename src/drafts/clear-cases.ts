import type { DeskView } from './desk-view'
import type { Leaving } from './drafts'
import { type MovedIn, moveIn } from './moving-in'
import type { SealedDrafts } from './sealed-drafts'

interface ClearCasesDeps {
  clearDrafts: () => Promise<Leaving | undefined>
  eraseClearDrafts: () => Promise<void>
}

/** What an earlier version kept in clear, sealed as soon as there is an open vault. A browser that refuses it has none. */
export class ClearCases {
  readonly #deps: ClearCasesDeps
  readonly #say: (known: Partial<DeskView>) => void

  constructor(deps: ClearCasesDeps, say: (known: Partial<DeskView>) => void) {
    this.#deps = deps
    this.#say = say
  }

  async look(): Promise<void> {
    const clear = await this.#there()
    const inClear = (await clear?.list().catch(() => []))?.length ?? 0
    if (inClear > 0) this.#say({ inClear })
  }

  async sealInto(sealed: SealedDrafts): Promise<MovedIn> {
    const clear = await this.#there()
    if (clear === undefined) return { ids: [], left: 0 }
    const moved = await moveIn(clear, sealed)
    if (moved.left === 0) await this.erase()
    this.#say({ inClear: moved.left })
    return moved
  }

  async erase(): Promise<void> {
    await this.#deps.eraseClearDrafts().catch(() => undefined)
  }

  #there(): Promise<Leaving | undefined> {
    return this.#deps.clearDrafts().catch(() => undefined)
  }
}
