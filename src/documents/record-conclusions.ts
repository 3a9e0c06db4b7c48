import { answerTo, type Case } from '../case/case'
import { DECISION_MODEL } from '../case/decision-model'
import { assessmentOf } from '../case/facts-of'
import { deviceLabel, matterLabel } from '../case/labels'
import { oneOf } from '../case/one-of'
import { devicesIn } from '../case/own-facts'
import { conclusionTitle, deviceIn, shortOf } from '../case/said'
import { deviceKey } from '../case/subject'
import { BESIDE_THE_NOTE, besideWords } from '../guidance/beside-the-note'
import { CAUTION } from '../guidance/cautions'
import { WORDING } from '../guidance/conclusions'
import { type ConclusionKey, HELD, VERDICTS } from '../guidance/facts'
import { FACT_IDS, type FactId, QUESTIONS } from '../guidance/questions'
import { type Block, heading, list, paragraph, type Row, rows, section } from './document'
import type { Extras } from './extras'
import { changeWords, missingWords, openWords } from './outlook-words'
import { reasonsTogether } from './reasons'
import { answerRows } from './record-answers'
import { conclusionWords, paragraphsWords } from './said'

export function conclusions(kase: Case, matter: string, { assessment }: Extras): readonly Block[] {
  return [
    ...section('What follows from the answers', [
      { is: 'rows', rows: VERDICTS.map((key) => conclusionRow(kase, matter, assessment, key)) },
      otherRisks(kase, matter),
    ]),
    ...section('Not known when this was made', [
      assessment.unknowns.length === 0
        ? paragraph('Nothing that was not known could have moved a conclusion.')
        : list(...openWords(kase, matter, assessment)),
    ]),
    ...(assessment.unknowns.length === 0
      ? []
      : section('What would have changed it', [
          paragraph(missingWords(kase, matter, assessment.unknowns.length)),
          rows(...changeWords(kase, matter)),
        ])),
    ...section('Cautions shown', [
      list(
        ...assessment.cautions.map(
          (caution) =>
            `${CAUTION[caution].title} (${[paragraphsWords(CAUTION[caution].paragraphs), ...(BESIDE_THE_NOTE[caution] ?? []).map(besideWords)].join('; ')})`,
        ),
      ),
    ]),
  ]
}

/** What is decided of one matter, and what is deleted, is not decided without the others. */
export const otherRisks = (kase: Case, matter: string): Block =>
  rows(
    ...kase.matters
      .filter(({ id }) => id !== matter)
      .map(({ id }): [string, string] => [
        `Risk of the other matter “${matterLabel(kase, id)}”`,
        WORDING.risk[assessmentOf(kase, id).risk].short,
      ]),
  )

function conclusionRow(kase: Case, matter: string, assessment: Extras['assessment'], key: ConclusionKey): Row {
  const reasons = assessment.because[key] ?? []
  const where = paragraphsWords(reasons.flatMap((reason) => reason.paragraphs))
  return {
    key: conclusionTitle(kase, key),
    value: [
      `${nowhereKnown(kase, key) ?? conclusionWords(assessment, key) ?? ''}${where === '' ? '' : ` (${where})`}`,
      ...reasonsTogether(kase, matter, reasons).map(({ text }) => text),
    ].join('\n'),
  }
}

/** Where a device is decides whether there is anything to give back: a place that nobody has said is no place. */
function nowhereKnown(kase: Case, key: ConclusionKey): string | undefined {
  const device = deviceIn(key)
  if (device?.what !== 'return') return undefined
  if (oneOf(HELD, answerTo(kase, deviceKey(device.id), 'held')) !== undefined) return undefined
  return 'Not settled: where it is is not known'
}

const afterNdm: readonly FactId[] = ['deviceDecision', 'returnDecision', 'returnSignedBy', 'deviceMatters']
const beforeNdm = FACT_IDS.filter(
  (fact) =>
    QUESTIONS[fact].about === 'device' && !afterNdm.includes(fact) && !DECISION_MODEL.some((step) => step === fact),
)

/** Each device in the order of the National Decision Model; a step that nobody wrote down shows as that. */
export function devices(kase: Case, matter: string, { assessment }: Extras): readonly Block[] {
  const blocks = devicesIn(kase, matter).flatMap((id) =>
    section(
      deviceLabel(kase, id),
      [
        {
          is: 'rows',
          rows: [
            ...answerRows(kase, deviceKey(id), beforeNdm),
            ...DECISION_MODEL.flatMap((step) => {
              const found = answerRows(kase, deviceKey(id), [step])
              return found.length > 0 ? found : [{ key: shortOf(kase, deviceKey(id), step), value: 'Not written down' }]
            }),
            conclusionRow(kase, matter, assessment, `devices.${id}.stance`),
            ...answerRows(kase, deviceKey(id), afterNdm.slice(0, 1)),
            conclusionRow(kase, matter, assessment, `devices.${id}.return`),
            ...answerRows(kase, deviceKey(id), afterNdm.slice(1)),
          ],
        },
      ],
      2,
    ),
  )
  return blocks.length === 0 ? [] : [heading('Devices'), ...blocks]
}
