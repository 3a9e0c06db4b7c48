import { type Case, type Given, given, matterOf } from '../case/case'
import { assessmentOf, peopleOf } from '../case/facts-of'
import { caseLabel, deviceLabel, matterLabel, personLabel } from '../case/labels'
import { deviceKey, matterKey, partKey, personKey, type SubjectKey } from '../case/subject'
import { CAUTION } from '../guidance/cautions'
import { WORDING } from '../guidance/conclusions'
import { DUTY } from '../guidance/duties'
import { EDITION } from '../guidance/edition'
import { type ConclusionKey, type Reason, VERDICTS } from '../guidance/facts'
import { outcomeWithCode } from '../guidance/outcomes'
import { FACT_IDS, type FactId, QUESTIONS } from '../guidance/questions'
import { type Block, type Document, heading, list, paragraph, type Row, rows, section } from './document'
import { type Extras, made, typed } from './extras'
import { urgentRows } from './known'
import { historyBlocks, timeOf } from './record-history'
import { answerWords, conclusionTitle, conclusionWords, factWords, paragraphsWords, said, shortOf } from './said'
import { devicesIn } from './who'

/** The decision record of one matter: what was known, when, what followed from it and what was decided. */
export function decisionRecord(kase: Case, matter: string, extras: Extras): Document {
  const blocks: readonly Block[] = [
    rows(
      ['Case', caseLabel(kase)],
      ['Matter', kase.matters.length > 1 ? matterLabel(kase, matter) : undefined],
      ['Opened', timeOf(kase, { seq: 1, at: kase.openedAt })],
      ['Judged under', `the briefing note of ${EDITION.date}, edition ${kase.edition}`],
      ['Kept by', typed(extras.names?.officer)],
      ['Seal of the events', extras.chainCode],
    ),
    paragraph(
      'People go by a letter. No image is described or kept here. The advice is the note’s; the decisions are the officer’s.',
    ),
    ...groups(kase, matter, 'before'),
    ...people(kase, matter),
    ...section('Urgent risk, and what was done', [
      { is: 'rows', rows: urgentRows(kase, (at) => timeOf(kase, { at })) },
    ]),
    ...conclusions(kase, matter, extras),
    ...devices(kase, matter, extras),
    ...groups(kase, matter, 'after'),
    ...outcome(kase, matter),
    ...duties(kase, matter, extras),
    ...told(kase, matter),
    ...historyBlocks(kase, matter, answerRows),
  ]
  return made('decision-record', kase, matter, extras, { title: 'Decision record', blocks })
}

/** The questions about the case and the matter, under the heading that they begin. */
const GROUPS: readonly { from: FactId; title: string; where: 'before' | 'after' | 'told' }[] = [
  { from: 'howReported', title: 'First report', where: 'before' },
  { from: 'adultInvolved', title: 'Signs of harm, and agreement', where: 'before' },
  { from: 'checkPeople', title: 'Checks', where: 'before' },
  { from: 'referral', title: 'Referral', where: 'before' },
  { from: 'account', title: 'Accounts and views', where: 'before' },
  { from: 'anyDevices', title: 'Whether a device is part of this', where: 'before' },
  { from: 'uploaded', title: 'Online', where: 'before' },
  { from: 'outcome', title: 'Reasons for the outcome', where: 'after' },
  { from: 'nextStepsTold', title: 'Told', where: 'told' },
  { from: 'deletionGiven', title: 'Closing', where: 'after' },
]
const TOLD_EACH: readonly FactId[] = ['nextStepsTold', 'outcomeTold']

function factsOfGroup(index: number): readonly FactId[] {
  const start = FACT_IDS.indexOf(GROUPS[index]?.from ?? 'howReported')
  const next = GROUPS[index + 1]
  return FACT_IDS.slice(start, next === undefined ? undefined : FACT_IDS.indexOf(next.from))
}

function groups(kase: Case, matter: string, where: 'before' | 'after' | 'told'): readonly Block[] {
  return GROUPS.flatMap((group, index) => {
    if (group.where !== where) return []
    const answers = factsOfGroup(index).flatMap((fact) =>
      QUESTIONS[fact].about === 'case'
        ? answerRows(kase, 'case', [fact])
        : QUESTIONS[fact].about === 'matter'
          ? answerRows(kase, matterKey(matter), [fact])
          : [],
    )
    return section(group.title, [{ is: 'rows', rows: answers }], where === 'told' ? 2 : 1)
  })
}

/** Every answer given about a subject, with when, what it was before, why it changed and its note. */
export function answerRows(kase: Case, subject: SubjectKey, facts: readonly FactId[]): readonly Row[] {
  return facts.flatMap((fact) => {
    const one = given(kase, subject, fact)
    return one === undefined ? [] : [{ key: shortOf(kase, subject, fact), value: answerLines(kase, fact, one) }]
  })
}

function answerLines(kase: Case, fact: FactId, one: Given): string {
  const onlyNoted = one.value === null && one.earlier.length === 0
  const long = QUESTIONS[fact].asked.as === 'text'
  const line = (value: Given['value'], at: { seq: number; at: string }) =>
    `${said(kase, fact, value).trim() || 'Nothing written'}${long && value !== null ? '\n' : ' '}(${timeOf(kase, at)})`
  return [
    onlyNoted ? 'Not asked' : line(one.value, one),
    ...(one.why === undefined ? [] : [`Why it was changed: ${one.why}`]),
    ...[...one.earlier]
      .reverse()
      .flatMap((before) => [
        `Before that: ${line(before.value, before)}`,
        ...(before.why === undefined ? [] : [`Why it was changed then: ${before.why}`]),
      ]),
    ...(one.note === undefined || one.note.trim() === '' ? [] : [`Note: ${one.note}`]),
  ].join('\n')
}

const aboutPeople = FACT_IDS.filter((fact) => QUESTIONS[fact].about === 'person' && !TOLD_EACH.includes(fact))
const aboutParts = FACT_IDS.filter((fact) => QUESTIONS[fact].about === 'part' && !TOLD_EACH.includes(fact))

function people(kase: Case, matter: string): readonly Block[] {
  const here = peopleOf(kase, matter).map(({ id }) => id)
  const elsewhere = (id: string) =>
    kase.matters.filter((one) => one.id !== matter && peopleOf(kase, one.id).some((person) => person.id === id))
  const shown = kase.people.filter(({ id }) => here.includes(id) || elsewhere(id).length === 0)
  const others = kase.people.filter((one) => !shown.includes(one))
  const blocks = [
    ...shown.flatMap(({ id }) =>
      section(
        personLabel(kase, id),
        [
          {
            is: 'rows',
            rows: [
              ...answerRows(kase, partKey(matter, id), aboutParts),
              ...answerRows(kase, personKey(id), aboutPeople),
            ],
          },
        ],
        2,
      ),
    ),
    ...section(
      'In another matter of this case',
      [
        rows(
          ...others.map(({ id }): [string, string] => [
            personLabel(kase, id),
            elsewhere(id)
              .map((one) => matterLabel(kase, one.id))
              .join(', '),
          ]),
        ),
      ],
      2,
    ),
  ]
  return blocks.length === 0
    ? [heading('People'), paragraph('Nobody has been recorded yet.')]
    : [heading('People'), ...blocks]
}

function conclusions(kase: Case, matter: string, { assessment }: Extras): readonly Block[] {
  const others = kase.matters.filter(({ id }) => id !== matter)
  return [
    ...section('What follows from the answers', [
      { is: 'rows', rows: VERDICTS.map((key) => conclusionRow(kase, matter, assessment, key)) },
      rows(
        ...others.map(({ id }): [string, string] => [
          `Risk of the other matter “${matterLabel(kase, id)}”`,
          WORDING.risk[assessmentOf(kase, id).risk].short,
        ]),
      ),
    ]),
    ...section('Not known at the time', [
      assessment.unknowns.length === 0
        ? paragraph('Every answer that could move a conclusion was known.')
        : list(
            ...assessment.unknowns.map(
              ({ fact, wouldChange }) =>
                `${factWords(kase, fact, matter)} (could change: ${wouldChange.map((key) => conclusionTitle(kase, key)).join('; ')})`,
            ),
          ),
    ]),
    ...section('Cautions shown', [
      list(
        ...assessment.cautions.map(
          (caution) => `${CAUTION[caution].title} (${paragraphsWords(CAUTION[caution].paragraphs)})`,
        ),
      ),
    ]),
  ]
}

function conclusionRow(kase: Case, matter: string, assessment: Extras['assessment'], key: ConclusionKey): Row {
  const reasons = assessment.because[key] ?? []
  const where = paragraphsWords(reasons.flatMap((reason) => reason.paragraphs))
  return {
    key: conclusionTitle(kase, key),
    value: [
      `${conclusionWords(assessment, key) ?? ''}${where === '' ? '' : ` (${where})`}`,
      ...reasonLines(kase, matter, reasons),
    ].join('\n'),
  }
}

/** 'No: Exploitation; Grooming', one line for each answer. */
function reasonLines(kase: Case, matter: string, reasons: readonly Reason[]): readonly string[] {
  const byAnswer = new Map<string, string[]>()
  for (const { fact, answer } of reasons) {
    const words = answerWords(kase, fact, matter, answer)
    byAnswer.set(words, [...(byAnswer.get(words) ?? []), factWords(kase, fact, matter)])
  }
  return [...byAnswer].map(([answer, facts]) => `${answer}: ${facts.join('; ')}`)
}

const NDM = ['ndmInformation', 'ndmThreat', 'ndmPowers', 'ndmOptions', 'ndmAction'] as const
const afterNdm: readonly FactId[] = ['deviceDecision', 'returnDecision', 'returnSignedBy', 'deviceMatters']
const beforeNdm = FACT_IDS.filter(
  (fact) => QUESTIONS[fact].about === 'device' && !afterNdm.includes(fact) && !NDM.some((step) => step === fact),
)

/** Each device in the order of the National Decision Model; a step that nobody wrote down shows as that. */
function devices(kase: Case, matter: string, { assessment }: Extras): readonly Block[] {
  const blocks = devicesIn(kase, matter).flatMap((id) =>
    section(
      deviceLabel(kase, id),
      [
        {
          is: 'rows',
          rows: [
            ...answerRows(kase, deviceKey(id), beforeNdm),
            ...NDM.flatMap((step) => {
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

function outcome(kase: Case, matter: string): readonly Block[] {
  const one = matterOf(kase, matter)
  const choices = [...(one?.choices ?? [])].reverse()
  return [
    ...section('Outcome', [
      choices.length === 0
        ? paragraph('No outcome had been chosen.')
        : rows(
            ...choices.flatMap((choice, index): [string, string | undefined][] => [
              [
                index === 0 ? 'Chosen' : 'Chosen before that',
                `${choice.outcome}, ${outcomeWithCode(choice.outcome)?.name ?? 'a code of the force'} (${timeOf(kase, choice)})`,
              ],
              ['Chosen against the advice, because', choice.departure],
            ]),
          ),
    ]),
    ...section('Where the officer departed from the advice', [
      rows(
        ...(one?.departures ?? []).map((departure): [string, string] => [
          conclusionTitle(kase, departure.from),
          `${departure.why} (${timeOf(kase, departure)})`,
        ]),
      ),
    ]),
    ...section('Review', [
      rows(
        ['The force asks for a review of outcome 21', kase.reviewAsked ? 'Yes' : 'No'],
        ...(one?.reviews ?? []).map((review): [string, string] => [
          `${review.agreed ? 'Agreed' : 'Returned'} by ${review.by}`,
          `${review.text.trim() === '' ? 'No words added' : review.text} (${timeOf(kase, review)})`,
        ]),
      ),
    ]),
  ]
}

function duties(kase: Case, matter: string, { owed }: Extras): readonly Block[] {
  const explained = matterOf(kase, matter)?.explained ?? {}
  return section('What was owed', [
    rows(
      ...owed.map(({ duty, state, why, at }): [string, string] => {
        const title = `${DUTY[duty].title} (${paragraphsWords(DUTY[duty].paragraphs)})`
        if (state === 'done') return [title, at === undefined ? 'Done' : `Done (${timeOf(kase, { at })})`]
        if (state === 'owed') return [title, 'Still owed']
        const said = explained[duty]
        return [title, `Not done, because: ${why ?? ''}${said === undefined ? '' : ` (${timeOf(kase, said)})`}`]
      }),
    ),
  ])
}

function told(kase: Case, matter: string): readonly Block[] {
  const each = peopleOf(kase, matter).flatMap(({ id }) => [
    ...answerRows(kase, personKey(id), ['nextStepsTold']),
    ...answerRows(kase, partKey(matter, id), ['outcomeTold']),
  ])
  const papers = kase.issued.filter((paper) => paper.matter === matter && paper.kind !== 'decision-record')
  const blocks: readonly Block[] = [
    ...section('Each child and family', [{ is: 'rows', rows: each }], 2),
    ...groups(kase, matter, 'told').map((block) => (block.is === 'heading' ? heading('All of them', 2) : block)),
    ...section(
      'Papers handed out',
      [
        rows(
          ...papers.map((paper): [string, string] => [
            paper.for === undefined ? paper.title : `${paper.title}, for ${personLabel(kase, paper.for)}`,
            timeOf(kase, paper),
          ]),
        ),
      ],
      2,
    ),
  ]
  return blocks.length === 0 ? [] : [heading('Who was told what'), ...blocks]
}
