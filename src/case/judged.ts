import { type Assessment, type ConclusionKey, VERDICTS } from '../guidance/facts'
import type { Case } from './case'
import type { Judged } from './event'
import { assessmentOf } from './facts-of'

export function judgedOf(kase: Case): Judged {
  return {
    edition: kase.edition,
    matters: Object.fromEntries(kase.matters.map(({ id }) => [id, valuesIn(assessmentOf(kase, id))])),
  }
}

/** The value of each conclusion. */
export function valuesIn(judged: Assessment): { [conclusion in ConclusionKey]?: string } {
  return Object.fromEntries([
    ...VERDICTS.map((key) => [key, judged[key]]),
    ...Object.entries(judged.devices).flatMap(([device, { stance, return: back }]) => [
      [`devices.${device}.stance`, stance],
      [`devices.${device}.return`, back],
    ]),
  ])
}

/** Each conclusion that has a value, with it. */
export const concludedIn = (values: ReturnType<typeof valuesIn>): readonly (readonly [ConclusionKey, string])[] =>
  Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key as ConclusionKey, value] as const],
  )

export interface Changed {
  matter: string
  conclusion: ConclusionKey
  was: string
  now: string
}

/** Where the rules of now conclude otherwise than was concluded before, from the same answers. */
export function changedSince(before: Judged, kase: Case): readonly Changed[] {
  return kase.matters.flatMap(({ id: matter }) =>
    concludedIn(valuesIn(assessmentOf(kase, matter))).flatMap(([conclusion, now]) => {
      const was = before.matters[matter]?.[conclusion]
      return was === undefined || was === now ? [] : [{ matter, conclusion, was, now }]
    }),
  )
}
