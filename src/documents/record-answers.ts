import { type Case, type Given, given } from '../case/case'
import { changesOf } from '../case/changes'
import { noteOn } from '../case/note-on'
import { said, shortOf } from '../case/said'
import { wasSaidOf } from '../case/still-said'
import { matterKey, type SubjectKey } from '../case/subject'
import { FACT_IDS, type FactId, QUESTIONS } from '../guidance/questions'
import { type Block, type Row, section } from './document'
import { timeOf } from './record-time'
import { SAID_OF, standsBeside } from './said'

/** In the record: before what follows from the answers, with the outcome, with whoever was told, or after all that. */
type Where = 'before' | 'after' | 'told' | 'last'

/** The questions about the case and the matter, under the heading that they begin. */
const GROUPS: readonly { from: FactId; title: string; where: Where }[] = [
  { from: 'howReported', title: 'First report', where: 'before' },
  { from: 'adultInvolved', title: 'Signs of harm, and agreement', where: 'before' },
  { from: 'checkPeople', title: 'Checks', where: 'before' },
  { from: 'referral', title: 'Referral', where: 'before' },
  { from: 'account', title: 'Accounts and views', where: 'before' },
  { from: 'anyDevices', title: 'Whether a device is part of this', where: 'before' },
  { from: 'uploaded', title: 'Online', where: 'before' },
  { from: 'outcome', title: 'Reasons for the outcome', where: 'after' },
  { from: 'nextStepsTold', title: 'Told', where: 'told' },
  { from: 'deletionGiven', title: 'Closing', where: 'last' },
]
/** What each child and family was told stands with the rest of the telling, not with the child. */
export const TOLD_EACH: readonly FactId[] = ['nextStepsTold', 'outcomeTold']

function factsOfGroup(index: number): readonly FactId[] {
  const start = FACT_IDS.indexOf(GROUPS[index]?.from ?? 'howReported')
  const next = GROUPS[index + 1]
  return FACT_IDS.slice(start, next === undefined ? undefined : FACT_IDS.indexOf(next.from))
}

export function groups(kase: Case, matter: string, where: Where): readonly Block[] {
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
    if (one === undefined) return []
    const value = [...answerLines(kase, subject, fact, one), ...noteLines(kase, subject, fact)].join('\n')
    const of = wasSaidOf(kase, subject, fact)
    const marks = [
      ...(of === undefined ? [] : [SAID_OF[of]]),
      ...(one.value === null || standsBeside(kase, subject, fact)
        ? []
        : ['Said beside an answer that is another now.']),
    ]
    return [{ key: shortOf(kase, subject, fact), value: [value, ...marks].join('\n') }]
  })
}

/**
 * The note that stands, with when it was written, and those that stood here before and were changed, newest first: what a
 * duty rested on stays in the record. What the officer typed in one go, or only added to, is one note.
 */
function noteLines(kase: Case, subject: SubjectKey, fact: FactId): readonly string[] {
  const stood = kase.events.flatMap((event, at) => {
    if (event.type !== 'noted' || event.subject !== subject || event.fact !== fact) return []
    const next = kase.events[at + 1]
    const goesOn = next?.type === 'noted' && next.subject === subject && next.fact === fact
    return goesOn || event.text.trim() === '' ? [] : [event]
  })
  const now = noteOn(kase, subject, fact)
  const standing = given(kase, subject, fact)?.note ?? ''
  const isAddedTo = (note: { text: string }, at: number) =>
    (stood[at + 1]?.text ?? standing).startsWith(note.text.trim())
  const before = stood.filter((note, at) => !isAddedTo(note, at))
  // Where it was added to on another day, the first words are not of that day.
  const [first, ...more] =
    now === undefined ? [] : stood.slice(stood.findLastIndex((one, at) => !isAddedTo(one, at)) + 1)
  const [last = first] = more.slice(-1)
  const times = [...new Set([first, last].flatMap((one) => (one === undefined ? [] : timeOf(kase, one))))]
  return [
    ...(now === undefined
      ? []
      : [
          `${now.isFromBefore ? 'Note from before that' : 'Note'}: ${now.text}${times.length === 0 ? '' : ` (${times.join(', added to ')})`}`,
        ]),
    ...before.reverse().map((note) => `Note before that: ${note.text} (${timeOf(kase, note)})`),
  ]
}

function answerLines(kase: Case, subject: SubjectKey, fact: FactId, one: Given): readonly string[] {
  const onlyNoted = one.value === null && one.earlier.length === 0
  const long = QUESTIONS[fact].asked.as === 'text'
  const line = (value: Given['value'], at: { seq: number; at: string }) => {
    const words = said(kase, fact, value).trim() || 'Nothing written'
    const time = timeOf(kase, at)
    // A time that was taken as it was then says itself when.
    return words === time ? words : `${words}${long && value !== null ? '\n' : ' '}(${time})`
  }
  return [
    onlyNoted ? 'Not asked' : line(one.value, one),
    ...(one.why === undefined ? [] : [`Why it was changed: ${one.why}`]),
    ...[...changesOf(kase, subject, fact)]
      .reverse()
      .flatMap((before) => [
        `Before that: ${line(before.value, before)}`,
        ...(before.why === undefined ? [] : [`Why it was changed then: ${before.why}`]),
      ]),
  ]
}
