import type { ConclusionKey } from '../guidance/facts'
import { VERDICTS } from '../guidance/facts'
import type { Case } from './case'
import { assessmentOf } from './facts-of'

/** What was concluded of each matter under one edition: kept with the case, because the rules of that edition go with an update. */
export interface Judged {
  edition: string
  matters: { readonly [matter: string]: { readonly [conclusion in ConclusionKey]?: string } }
}

export function judgedOf(kase: Case): Judged {
  return {
    edition: kase.edition,
    matters: Object.fromEntries(kase.matters.map(({ id }) => [id, conclusionsOf(kase, id)])),
  }
}

function conclusionsOf(kase: Case, matter: string): { [conclusion in ConclusionKey]?: string } {
  const judged = assessmentOf(kase, matter)
  return Object.fromEntries([
    ...VERDICTS.map((key) => [key, judged[key]]),
    ...Object.entries(judged.devices).flatMap(([device, { stance, return: back }]) => [
      [`devices.${device}.stance`, stance],
      [`devices.${device}.return`, back],
    ]),
  ])
}

export interface Changed {
  matter: string
  conclusion: ConclusionKey
  was: string
  now: string
}

/** Where the rules of now conclude otherwise than was concluded before, from the same answers. */
export function changedSince(before: Judged, kase: Case): readonly Changed[] {
  return kase.matters.flatMap(({ id: matter }) =>
    Object.entries(conclusionsOf(kase, matter)).flatMap(([key, now]) => {
      const conclusion = key as ConclusionKey
      const was = before.matters[matter]?.[conclusion]
      return was === undefined || now === undefined || was === now ? [] : [{ matter, conclusion, was, now }]
    }),
  )
}
