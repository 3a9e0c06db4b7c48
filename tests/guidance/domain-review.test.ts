import { expect, test } from 'vitest'
import { matterKey } from '../../src/case/subject'
import { asText } from '../../src/documents/document-text'
import { inShort } from '../../src/documents/letter-in-short'
import { SETTLED_BY } from '../../src/flow/settled-by'
import { CAUTION } from '../../src/guidance/cautions'
import { DUTY } from '../../src/guidance/duties'
import { EARLY_HELP } from '../../src/guidance/early-help'
import { MEANS } from '../../src/guidance/meanings'
import { PARAGRAPHS } from '../../src/guidance/paragraphs'
import { type FactId, QUESTIONS } from '../../src/guidance/questions'
import { thePaper } from '../documents/made'
import { v02, v26 } from '../documents/scenarios'
import { after, begun, says } from '../flow/told'

const paragraph = (id: 15 | 16) =>
  Object.values(PARAGRAPHS[id])
    .flat(2)
    .map((one) => JSON.stringify(one))
    .join('\n')
const paper = (...of: Parameters<typeof thePaper>) => asText(thePaper(...of))
const optionsOf = (fact: FactId) => {
  const { asked } = QUESTIONS[fact]
  return asked.as === 'choice' ? asked.options : []
}

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
