import { expect, test } from 'vitest'
import { deviceKey, matterKey } from '../../src/case/subject'
import { FIRST_MINUTE } from '../../src/directory/first-minute'
import { asText } from '../../src/documents/document-text'
import { inShort } from '../../src/documents/letter-in-short'
import { SETTLED_BY } from '../../src/flow/settled-by'
import { BESIDE_THE_NOTE, besideWords } from '../../src/guidance/beside-the-note'
import { CAUTION_SOURCES } from '../../src/guidance/caution-sources'
import { CAUTION } from '../../src/guidance/cautions'
import { DUTY } from '../../src/guidance/duties'
import { EARLY_HELP } from '../../src/guidance/early-help'
import { LATER_HELP } from '../../src/guidance/later-help'
import { MEANS } from '../../src/guidance/meanings'
import { PARAGRAPHS } from '../../src/guidance/paragraphs'
import { type FactId, QUESTIONS } from '../../src/guidance/questions'
import { route } from '../../src/guidance/rules/overview'
import { SOURCES } from '../../src/guidance/sources'
import { WORDS } from '../../src/guidance/words'
import { thePaper } from '../documents/made'
import { v02, v26 } from '../documents/scenarios'
import { after, begun, says } from '../flow/told'

const paragraph = (id: 14 | 15 | 16) =>
  Object.values(PARAGRAPHS[id])
    .flat(2)
    .map((one) => JSON.stringify(one))
    .join('\n')
const paper = (...of: Parameters<typeof thePaper>) => asText(thePaper(...of))
const optionsOf = (fact: FactId) => {
  const { asked } = QUESTIONS[fact]
  return asked.as === 'choice' ? asked.options : []
}

const spread = after(begun, says(matterKey('m1'), 'extensiveSharing', 'yes'))
const pressed = after(begun, says(matterKey('m1'), 'coercion', 'yes'))
const agreed = after(
  begun,
  { type: 'device-added', device: 'phone-a', kind: 'phone', owner: 'child-a' },
  says(deviceKey('phone-a'), 'lookedAtByAgreement', 'yes'),
)

/** Each point of docs/domain-review.md by its number: where it stands, and what it must and must not say. */
const SAYS: readonly [point: number, where: string, text: () => string, must: RegExp, not?: RegExp][] = [
  [
    1,
    'the question',
    () => QUESTIONS.persistentBehaviour.asks,
    /persistent: repeated incidents, or carried on after being told to stop/,
    /happened before/,
  ],
  [
    1,
    'its help',
    () => EARLY_HELP.persistentBehaviour ?? '',
    /One earlier image in the same exchange is not persistent/,
  ],
  [
    2,
    'the duty',
    () => DUTY['dbs-explanation'].detail,
    /not given a caution and not convicted.*nothing is then shown automatically.*may still weigh it.*chief officer decides.*"unlikely" is the word of the note of 2016/,
  ],
  [
    2,
    'the short letter',
    () => inShort('21', 'person-involved'),
    /not cautioned and not convicted.*on its own.*police chief.*advice of 2016 calls that unlikely/,
    /found guilty/,
  ],
  [2, 'where a caution was given', () => inShort('2', 'suspect'), /given a youth caution/, /not cautioned|unlikely/],
  [
    3,
    'the caution',
    () => CAUTION['child-cannot-agree'].text,
    /risk to the life of a user of this device, or of serious harm to them\. PACE powers are separate.*digital forensics unit/,
  ],
  [3, 'paragraph 15', () => paragraph(15), /A risk to somebody else is not enough/],
  [3, 'PACE in paragraph 15', () => paragraph(15), /PACE is another law/],
  [
    4,
    'the answers',
    () =>
      optionsOf('formalInterview')
        .map(({ says, help }) => `${says}. ${help}`)
        .join(' '),
    /ABE interview planned\. For a victim or a witness\. Interview under caution planned\. For a suspect: with an appropriate adult and legal advice/,
  ],
  [4, 'the advice', () => MEANS.formalInterview.consider, /victim or a witness, under caution for a suspect/],
  [
    4,
    'paragraph 16',
    () => paragraph(16),
    /Instigator.*word of the note\. Today an ABE interview is for victims and witnesses/,
    /who began it/,
  ],
  [
    5,
    'the direction',
    () => paper(v02(), 'm1', 'deletion-direction', 'child-b'),
    /You need not sign\.[\s\S]*No copy is left in the places above\. Signing this admits no offence\.[\s\S]*Parent or carer: _/,
    /I have deleted/,
  ],
  [
    6,
    'a letter once evidence is settled',
    () => paper(v02(), 'm1', 'letter-child', 'child-a'),
    /Please do not send, copy or show any image\.\n/,
    /delete/,
  ],
  [
    6,
    'a letter before',
    () => paper(v26(), 'm1', 'letter-child', 'child-b'),
    /do not delete anything until the officer named below says so\./,
  ],
  [
    10,
    'the family sheet',
    () => paper(v02(), 'm1', 'family-sheet', 'child-a'),
    /nude or nearly nude images of young people/,
    /sexual images of children|hard to hear/,
  ],
  [
    10,
    'the letter to parents',
    () => paper(v02(), 'm1', 'letter-parents', 'child-a'),
    /is one of those we were told about/,
    /sexual images of children|name came up/,
  ],
  [
    11,
    'the child’s sheet',
    () => paper(v02(), 'm1', 'child-sheet', 'child-a'),
    /You do not have to say anything about this to us\./,
  ],
  [
    12,
    'the note for the school',
    () => paper(v26(), 'm1', 'school-note'),
    /phone that the image is said to have been shared from\. Ask us first about any other/,
    /take the phone from the child/,
  ],
  [7, 'the rule', () => route.says, /malice, which is our reading/],
  [7, 'what it means', () => MEANS.route['full-investigation'], /malice or wide sharing .* is our reading of the note/],
  [
    7,
    'a record',
    () => paper(spread, 'm1', 'decision-record'),
    /Full investigation[^\n]*\n(.*\n)*?.*Shared widely \(our reading of the note\)/,
  ],
  [
    7,
    'a record of what the note says itself',
    () => paper(pressed, 'm1', 'decision-record'),
    /Yes/,
    /our reading of the note/,
  ],
  [8, 'a record', () => paper(v26(), 'm1', 'decision-record'), /Law, not the note: PACE Code C/],
  [
    8,
    'a record of a later law',
    () => paper(agreed, 'm1', 'decision-record'),
    /paragraph 15; Later law, not the note: Police, Crime, Sentencing and Courts Act 2022, sections 37 to 40 \(in force 8 November 2022\)/,
  ],
  [
    9,
    'the help beside it',
    () => LATER_HELP.keptOrCopied ?? '',
    /only for their safety and to have images taken down, never to build a case.*may be a suspect, a supervisor decides first/,
  ],
  [
    15,
    'the first minute',
    () => FIRST_MINUTE.find(({ id }) => id === 'secure')?.says.join(' ') ?? '',
    /The note contemplates a still\. What is stricter here is our reading/,
  ],
  [
    15,
    'the caution',
    () => CAUTION['camera-still'].text,
    /The note contemplates a still\. What is stricter here is our reading/,
  ],
  [16, 'paragraph 9', () => PARAGRAPHS[9].says.join(' '), /Home Office Counting Rules \(HOCR\)/],
  [
    17,
    'the caution',
    () => CAUTION['child-suspect'].text,
    /At school an interview is exceptional, and the head must agree \(Code C 11\.16\)/,
  ],
  [
    17,
    'paragraph 14',
    () => paragraph(14),
    /11\.16 of the Code a child is interviewed at their school only in exceptional circumstances/,
  ],
  [
    18,
    'the word',
    () => WORDS.find(({ term }) => term === 'cyberflashing')?.meaning ?? '',
    /alarm, distress or humiliate them, or for sexual gratification and reckless/,
  ],
]

test.each(SAYS)('point %i: %s', (_, __, text, must, not = /^$/) => {
  expect(text()).toMatch(must)
  expect(text()).not.toMatch(not)
})

test('point 4: an interview under caution settles the duty, as an ABE interview does', () => {
  const { settled } = SETTLED_BY['formal-interview']
  const is = (value: string) => settled(after(begun, says(matterKey('m1'), 'formalInterview', value)), 'm1')
  expect([is('planned'), is('under-caution'), is('not-yet')]).toEqual([true, true, false])
})

test('point 8: each thing besides the note is among what the caution rests on, with a name and a date, and is no law where it is guidance', () => {
  for (const [caution, all] of Object.entries(BESIDE_THE_NOTE)) {
    expect(CAUTION_SOURCES[caution as keyof typeof BESIDE_THE_NOTE].some((id) => id !== 'note-2016')).toBe(true)
    for (const one of all) expect(besideWords(one)).toMatch(/^(Later law|Law|Later guidance), not the note: .+ \(.+\)$/)
  }
  expect(BESIDE_THE_NOTE['child-cannot-agree']?.[0]?.date).toBe(PARAGRAPHS[15].since[0]?.date)
  expect(SOURCES['pcsc-2022'].title).toContain('Police, Crime, Sentencing and Courts Act 2022')
})
