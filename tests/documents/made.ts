import { readFileSync } from 'node:fs'
import type { Case } from '../../src/case/case'
import { assessmentOf } from '../../src/case/facts-of'
import type { Document, DocumentKind } from '../../src/documents/document'
import { papersOf } from '../../src/documents/documents'
import type { Extras } from '../../src/documents/extras'
import { doneAt } from '../../src/flow/done-at'
import { owedBy } from '../../src/flow/owed'
import { noLongerHold } from '../../src/flow/papers-out'
import type { Facts } from '../../src/guidance/facts'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { EDITION_NOW } from '../case/case-from-facts'

export const NOW = '2026-11-26T10:00:00.000Z'

/** What a screen passes to every paper. */
export function extrasFor(kase: Case, matter: string, more: Partial<Extras> = {}): Extras {
  return {
    assessment: assessmentOf(kase, matter),
    owed: owedBy(kase, matter).map((owed) => {
      const at = owed.state === 'done' ? doneAt(kase, matter, owed.duty) : undefined
      return at === undefined ? owed : { ...owed, at }
    }),
    noLonger: noLongerHold(kase),
    settings: NATIONAL_DEFAULTS,
    edition: EDITION_NOW,
    now: NOW,
    ...more,
  }
}

/** Every paper of a matter with whether the case allows it and what is made. */
export function everyPaper(kase: Case, matter: string, more: Partial<Extras> = {}) {
  const all = extrasFor(kase, matter, more)
  return papersOf(kase, matter).map(({ offer, for: person }) => {
    const extras = person === undefined ? all : { ...all, for: person }
    return {
      id: offer.id,
      for: person,
      allowed: offer.allowed(kase, matter, extras),
      document: offer.make(kase, matter, extras),
      offer,
      extras,
    }
  })
}

export function thePaper(
  kase: Case,
  matter: string,
  id: DocumentKind,
  person?: string,
  more: Partial<Extras> = {},
): Document {
  const found = everyPaper(kase, matter, more).find((one) => one.id === id && one.for === person)
  if (found?.document === undefined) throw new Error(`No ${id} for ${person}: ${found?.allowed}`)
  return found.document
}

interface SharedCase {
  id: string
  matters: { matter: string; facts: Facts }[]
}

export const SHARED_CASES: readonly SharedCase[] = JSON.parse(readFileSync('tests/guidance/cases.json', 'utf8'))

export function sharedFacts(id: string, index = 0): Facts {
  const facts = SHARED_CASES.find((one) => one.id === id)?.matters[index]?.facts
  if (facts === undefined) throw new Error(`No case ${id}, matter ${index}`)
  return facts
}
