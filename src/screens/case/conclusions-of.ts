import { answerTo, type Case } from '../../case/case'
import { deviceLabel } from '../../case/labels'
import { conclusionTitle } from '../../case/said'
import { matterKey } from '../../case/subject'
import { type Conclusion, type Values, WORDING, type Wording } from '../../guidance/conclusions'
import type { Assessment, ConclusionKey } from '../../guidance/facts'
import { MEANS } from '../../guidance/meanings'

/** A conclusion as it is shown. */
export interface Shown {
  conclusion: ConclusionKey
  name: string
  short: string
  means: string
}

/** 'Outcome 21: can be considered'. What it is of is said once. */
export const titleOf = ({ name, short }: Pick<Shown, 'name' | 'short'>): string =>
  `${name}: ${short.startsWith(`${name} `) ? short.slice(name.length + 1) : short}`

function said<Of extends Conclusion>(of: Of, value: Values[Of]): Pick<Shown, 'short' | 'means'> {
  const wordings: Readonly<Record<Values[Of], Wording>> = WORDING[of]
  const meanings: Readonly<Record<Values[Of], string>> = MEANS[of]
  return { short: wordings[value].short, means: meanings[value] }
}

/** Every conclusion worth showing in this matter, the weightiest first. */
export function conclusionsOf(kase: Case, matter: string, judged: Assessment): readonly Shown[] {
  const shown = <Of extends Conclusion & ConclusionKey>(of: Of, value: Values[Of]): Shown => ({
    conclusion: of,
    name: conclusionTitle(kase, of),
    ...said(of, value),
  })
  return [
    shown('risk', judged.risk),
    shown('outcome21', judged.outcome21),
    shown('route', judged.route),
    shown('referral', judged.referral),
    shown('formalInterview', judged.formalInterview),
    ...Object.entries(judged.devices).flatMap(([device, { stance, return: back }]): Shown[] => [
      {
        conclusion: `devices.${device}.stance`,
        name: deviceLabel(kase, device),
        ...said('stance', stance),
      },
      ...(back === 'n/a'
        ? []
        : [
            {
              conclusion: `devices.${device}.return` as const,
              name: `${deviceLabel(kase, device)}: giving it back`,
              ...said('return', back),
            },
          ]),
    ]),
    shown('deletionDirection', judged.deletionDirection),
    // Where images have spread it is decided about also while no device is seized.
    ...(judged.caid === 'liaise' || answerTo(kase, matterKey(matter), 'beyondControl') === 'yes'
      ? [shown('caid', judged.caid)]
      : []),
  ]
}
