import { answerTo, type Case, given } from '../case/case'
import { asItLeft } from '../case/issued'
import { deviceLabel, deviceWord, listed } from '../case/labels'
import { noteOn } from '../case/note-on'
import { devicesIn } from '../case/own-facts'
import { hasTurned18, partIn } from '../case/people-in'
import { said, shortOf } from '../case/said'
import { type SaidOf, wasSaidOf } from '../case/still-said'
import { deviceKey, partKey, personKey, type SubjectKey } from '../case/subject'
import { othersWereToldOf } from '../case/told-of'
import { capitalised } from '../guidance/capitals'
import { HARM_RISKS, isAdult, isUnder10, type Person } from '../guidance/facts'
import { TOO_YOUNG } from '../guidance/not-convicted'
import type { FactId } from '../guidance/questions'
import { urgentWords } from '../guidance/urgent-actions'
import { tellingIsSettled } from './before-telling'
import type { Row } from './document'
import { type Extras, nameOf } from './extras'
import { whoeverWas } from './issued-title'
import { dayOf } from './london-time'
import { answerIn, type Stands, standsAt } from './matter-answers'
import { saidTo, saidWithNote, unstopped } from './said'
import { whereIs } from './where-devices-are'
import { recordedAs } from './who'

export const RISKS = ['selfHarmRisk', 'otherHarmRisk', 'inCare', 'childProtectionPlan', 'knownVulnerability'] as const

/** One line about a child for another agency: what is known and what is not. */
export function childRows(kase: Case, matter: string, child: Person, extras: Extras): readonly Row[] {
  const saidOf = (fact: FactId) => wasSaidOf(kase, personKey(child.id), fact)
  const isOld = (fact: FactId) => saidOf(fact) !== undefined
  const old = (of: SaidOf) => RISKS.filter((fact) => saidOf(fact) === of).map((fact) => RISK_WORDS[fact])
  const by = (stands: Stands, of: readonly (typeof RISKS)[number][] = RISKS) =>
    of
      .filter((fact) => standsAt(kase, personKey(child.id), fact) === stands && !isOld(fact))
      .map((fact) => RISK_WORDS[fact])
  // Of whoever only reported it nothing else is ever asked.
  const asked = kase.matters.some(({ id }) => partIn(kase, id, child.id) === 'involved') ? RISKS : HARM_RISKS
  const row = (key: string, words: readonly string[]) =>
    words.length === 0 ? [] : [{ key, value: capitalised(listed(words)) }]
  const line = (key: string, value: string | undefined) => (value === undefined ? [] : [{ key, value }])
  const text = (key: string, subject: SubjectKey, fact: FactId) => line(key, saidWithNote(kase, subject, fact))
  return [
    { key: 'Who', value: nameOf(kase, child.id, extras) },
    { key: 'Age when it happened', value: ageOf(kase, child) },
    ...(hasTurned18(kase, child.id) ? [{ key: 'Now', value: '18 or over' }] : []),
    ...text('Part in this', partKey(matter, child.id), 'part'),
    ...line('On the crime record', onRecord(kase, matter, child)),
    ...row('Answered yes', by('yes')),
    ...row('Asked, and answered no', by('no')),
    ...row('Answered no before the threat was known, to be asked again', old('before-the-threat')),
    ...row('Answered no, to be asked again', old('less-risk')),
    ...row('Asked, not known', by('unknown')),
    ...row('Not asked yet', by('not-asked', asked)),
    ...notes(kase, personKey(child.id), ['age', ...RISKS]),
    ...line('Who is with them', withWhom(kase, child.id, extras)),
    ...text('What they need to be understood', personKey(child.id), 'communication'),
    ...text('What they want', personKey(child.id), 'childViews'),
    ...(child.part === 'involved'
      ? [
          {
            key: 'Family told what happens next',
            value: saidWithNote(kase, personKey(child.id), 'nextStepsTold') ?? 'Not recorded',
          },
        ]
      : []),
  ]
}

/** With the day, where it is another: it was so then. */
function withWhom(kase: Case, child: string, { now }: Extras): string | undefined {
  const said = given(kase, personKey(child), 'whoIsWith')
  const words = saidWithNote(kase, personKey(child), 'whoIsWith')
  const day = said && dayOf(said.at)
  return words === undefined || day === dayOf(now) ? words : `${unstopped(words)}, as of ${day}`
}

/** How a child stands there. Nobody goes on calling one under 10 a suspect. */
export function onRecord(kase: Case, matter: string, child: Person): string | undefined {
  const as = saidTo(kase, partKey(matter, child.id), 'recordedAs')
  const isWrong = isUnder10(child) && recordedAs(kase, matter, child.id) === 'suspect'
  return isWrong ? `${as}, to be put right. ${TOO_YOUNG}` : as
}

function ageOf(kase: Case, { id, age }: Person): string {
  if (age !== undefined) return `${age}`
  return given(kase, personKey(id), 'age')?.value === 'unknown' ? 'Not known' : 'Not asked yet'
}

const RISK_WORDS: Readonly<Record<(typeof RISKS)[number], string>> = {
  selfHarmRisk: 'risk of self-harm',
  otherHarmRisk: 'risk of other harm',
  inCare: 'in care',
  childProtectionPlan: 'child protection activity now',
  knownVulnerability: 'known vulnerability',
}

/** 'Risk of self-harm and in care': what was answered yes of a child. */
export const needsSaid = (kase: Case, child: string): string =>
  capitalised(
    listed(RISKS.filter((fact) => standsAt(kase, personKey(child), fact) === 'yes').map((fact) => RISK_WORDS[fact])),
  )

/** What was written beside these answers: who asked for what, in a threat, is not in a yes. */
export function notes(kase: Case, subject: SubjectKey, facts: readonly FactId[]): readonly Row[] {
  return facts.flatMap((fact) => {
    const note = noteOn(kase, subject, fact)
    if (note === undefined) return []
    const key = `Note on “${shortOf(kase, subject, fact)}”`
    return [{ key: note.isFromBefore ? `${key}, written beside another answer` : key, value: note.text }]
  })
}

/** Parents, staff and others, and adults who took part: by label, part and what stands against telling them. */
export function otherPeopleRows(kase: Case, matter: string, people: readonly Person[], extras: Extras): readonly Row[] {
  return people.flatMap((one) => {
    const part = saidTo(kase, partKey(matter, one.id), 'part') ?? 'Part not recorded'
    const as = recordedAs(kase, matter, one.id)
    const more = [
      ...(as === 'not-settled' ? [] : [`on the crime record: ${said(kase, 'recordedAs', as).toLowerCase()}`]),
      ...(one.age === undefined ? [] : [`aged ${one.age}`]),
      ...(one.keptOrCopied === 'yes' ? ['holds a copy'] : []),
      ...(isAdult(one) && one.keptOrCopied !== 'yes' && one.keptOrCopied !== 'no'
        ? ['not known whether they hold a copy']
        : []),
      ...(one.tellingMayHarm === 'yes' ? ['telling them could put a child at risk'] : []),
      ...(tellingIsSettled(one) ? [] : ['not known whether telling them could put a child at risk']),
      ...(one.part === 'involved' ? wasAround(kase, partKey(matter, one.id)) : []),
    ]
    return [
      { key: nameOf(kase, one.id, extras), value: [part, ...more].join(', ') },
      // Why telling them could put a child at risk is what whoever rings the home must know.
      ...notes(kase, partKey(matter, one.id), ['part']),
      ...notes(kase, personKey(one.id), ['keptOrCopied', 'tellingMayHarm']),
    ]
  })
}

/** An adult who took part may live with a child, or work with children: said of them before, and not only by a slip. */
function wasAround(kase: Case, part: SubjectKey): readonly string[] {
  const { earlier = [], seq: now = 0 } = given(kase, part, 'part') ?? {}
  const last = earlier.findLast(
    ({ value, seq }, at) => (value === 'parent' || value === 'staff') && (earlier[at + 1]?.seq ?? now) !== seq + 1,
  )
  return last === undefined ? [] : [`recorded as ${said(kase, 'part', last.value ?? '').toLowerCase()} before`]
}

/** Each device: where it is and whether an image is said to be on it. */
export function deviceRows(kase: Case, matter: string): readonly Row[] {
  return devicesIn(kase, matter).map((id) => {
    const holds = {
      yes: 'said to hold an image',
      no: 'said to hold no image',
      unknown: 'not known whether it holds an image',
    }[answerIn(kase, deviceKey(id), 'holdsImagery')]
    return { key: deviceLabel(kase, id), value: `${whereIs(kase, id)}; ${holds}` }
  })
}

/** Those that a paper to social care or specialists was about, and that were taken off since: they would look for them still. */
export const devicesOffRows = (kase: Case): readonly Row[] =>
  kase.events.flatMap((event) => {
    if (event.type !== 'device-withdrawn') return []
    const added = kase.events.find((one) => one.type === 'device-added' && one.device === event.device)
    const isTold = kase.issued
      .map(asItLeft)
      .some(
        ({ kind, seq }) =>
          (kind === 'referral-text' || kind === 'specialist-handover') && seq > (added?.seq ?? 0) && seq < event.seq,
      )
    if (added?.type !== 'device-added' || !isTold) return []
    const owner = whoeverWas(kase, `${answerTo(kase, deviceKey(event.device), 'owner')}`)
    return [{ key: `Taken off: ${deviceWord(added.kind)} of ${owner}`, value: event.why }]
  })

/**
 * What was done for a child at risk, in the words that were ticked: a paper never says more than the officer did.
 * `all`: what was put right later, too; otherwise as far as others may have been told of it.
 */
export function urgentRows(kase: Case, time: (at: string) => string, all = false): readonly Row[] {
  return kase.urgentMet
    .filter(
      ({ putRight, person }, at) =>
        all || putRight === undefined || othersWereToldOf(kase, person, kase.urgentMet[at + 1]?.seq),
    )
    .map(({ person, actions, text, at, putRight, first = at }) => ({
      key: `${whoeverWas(kase, person)}, ${time(first)}`,
      value: `${putRight === undefined ? '' : `Put right ${time(putRight)}. Before that: `}${urgentWords(actions, text)}`,
    }))
}
