import type { Case } from '../../case/case'
import { deviceLabel } from '../../case/labels'
import { WORDING, type Wording } from '../../guidance/conclusions'
import type { Assessment, ConclusionKey } from '../../guidance/facts'
import { conclusionWords } from './case-words'

/** A conclusion as it is shown. */
export interface Shown {
  conclusion: ConclusionKey
  name: string
  wording: Wording
}

/** Every conclusion worth showing, the weightiest first. */
export function conclusionsOf(kase: Case, judged: Assessment): readonly Shown[] {
  const shown = (conclusion: ConclusionKey, wording: Wording): Shown => ({
    conclusion,
    name: conclusionWords(kase, conclusion),
    wording,
  })
  return [
    shown('risk', WORDING.risk[judged.risk]),
    shown('outcome21', WORDING.outcome21[judged.outcome21]),
    shown('route', WORDING.route[judged.route]),
    shown('referral', WORDING.referral[judged.referral]),
    shown('formalInterview', WORDING.formalInterview[judged.formalInterview]),
    ...Object.entries(judged.devices).flatMap(([device, { stance, return: back }]) => [
      {
        conclusion: `devices.${device}.stance` as const,
        name: deviceLabel(kase, device),
        wording: WORDING.stance[stance],
      },
      ...(back === 'n/a'
        ? []
        : [
            {
              conclusion: `devices.${device}.return` as const,
              name: `${deviceLabel(kase, device)}: giving it back`,
              wording: WORDING.return[back],
            },
          ]),
    ]),
    shown('deletionDirection', WORDING.deletionDirection[judged.deletionDirection]),
    ...(judged.caid === 'liaise' ? [shown('caid', WORDING.caid.liaise)] : []),
  ]
}
