import { type Case, lastSeq } from '../case/case'
import { whenGiven } from '../case/days'
import type { CaseEvent, Judged, RemovalReport, TakesOn } from '../case/event'
import { concludedIn } from '../case/judged'
import { deviceWord, matterLabel, personLabel } from '../case/labels'
import { conclusionTitle } from '../case/said'
import { deviceKey, matterKey, partKey, personKey } from '../case/subject'
import { TAKES_ON_WORDS } from '../case/takes-on'
import { capitalised, uncapitalised } from '../guidance/capitals'
import { valueShort } from '../guidance/conclusions'
import { DUTY_TITLE } from '../guidance/duty-titles'
import { type About, FACT_IDS, QUESTIONS } from '../guidance/questions'
import { STAGE_TITLE } from '../guidance/stage-titles'
import { type Block, heading, type Row, rows, section } from './document'
import { personThen } from './issued-title'
import { when } from './london-time'
import { answerRows } from './record-answers'
import { timeOf } from './record-time'
import { unstopped } from './said'

type Pair = readonly [key: string, value: string]

/** When it was reported, and when it was noted if that was another time. */
function reportedAt(kase: Case, report: Case['removals'][number]): string {
  const given = report.when === undefined ? undefined : whenGiven(report.when)
  if (given === undefined || given === when(report.at)) return timeOf(kase, report)
  return `${given}, noted ${timeOf(kase, report)}`
}

/** 'The image, by child A', as far as it was said. */
const whatAndBy = ({ what, by }: RemovalReport): string =>
  [by === '' ? what : unstopped(what), by === '' ? '' : `by ${by}`].filter((words) => words !== '').join(', ')

/** What was reported to a platform or site, for whoever goes on from here. */
export const removalRows = (kase: Case): readonly Pair[] =>
  kase.removals.map((report) => [
    `Reported for removal, ${reportedAt(kase, report)}`,
    [unstopped(report.place), whatAndBy(report)].filter(Boolean).join(': '),
  ])

/** What happened to the case besides its answers, and what was taken off it. */
export function historyBlocks(kase: Case, matter: string): readonly Block[] {
  const part = (title: string, all: readonly Pair[]) => section(title, [rows(...all)], 2)
  const blocks: readonly Block[] = [
    ...part('Reported for removal', reported(kase)),
    ...part('Looked at, not finished', notFinished(kase, matter)),
    ...withdrawn(kase, matter),
    ...part('Closing and handing over', closings(kase, matter)),
    ...part('The phone’s clock', setBackWords(kase)),
  ]
  return blocks.length === 0 ? [] : [heading('What else happened'), ...blocks]
}

const reported = (kase: Case): readonly Pair[] =>
  kase.removals.map((one) => [one.place, `${whatAndBy(one)} (${reportedAt(kase, one)})`.trimStart()])

/** Each stage that was set aside, by the last time first: why it was not finished then stays, also once it was taken up. */
function notFinished(kase: Case, matter: string): readonly Pair[] {
  const lines = new Map<string, string[]>()
  for (const event of kase.events) {
    if ((event.type !== 'set-aside' && event.type !== 'taken-up') || !event.stage.startsWith(`${matter}/`)) continue
    const words = event.type === 'taken-up' ? 'Taken up again' : event.why.trim() === '' ? 'No reason given' : event.why
    lines.set(event.stage, [`${words} (${timeOf(kase, event)})`, ...(lines.get(event.stage) ?? [])])
  }
  return [...lines].map(([stage, all]) => [stageTitle(stage.slice(matter.length + 1)), all.join('\nBefore that: ')])
}

/** What is none of ours is of a newer app. */
const stageTitle = (id: string): string =>
  Object.entries(STAGE_TITLE).find(([known]) => known === id)?.[1] ?? capitalised(id)

const closings = (kase: Case, matter: string): readonly Pair[] =>
  kase.events.flatMap((event): readonly Pair[] => {
    switch (event.type) {
      case 'closed':
        return [['Closed', timeOf(kase, event)]]
      case 'reopened':
        return [['Reopened', `${event.why} (${timeOf(kase, event)})`]]
      case 'handed-over':
        return [['Handed over', `To ${unstopped(event.to)}${takenOn(event.as)} (${timeOf(kase, event)})`]]
      case 'edition-seen':
        return [
          ['Guidance changed', `Edition ${event.edition} (${timeOf(kase, event)})`],
          ...concludedBefore(kase, matter, event.was),
        ]
      default:
        return []
    }
  })

const takenOn = (as: TakesOn | undefined) =>
  as === undefined || as === 'other' ? '' : `, ${uncapitalised(TAKES_ON_WORDS[as])}`

const setBackWords = (kase: Case): readonly Pair[] =>
  setBack(kase).map(({ first, last }) =>
    first === last
      ? [`Event ${first.seq} of ${lastSeq(kase)}`, `The clock moved back before this, and showed ${when(first.at)}`]
      : [
          `Events ${first.seq} to ${last.seq} of ${lastSeq(kase)}`,
          `The clock moved back before these, and showed ${when(first.at)} to ${when(last.at)}`,
        ],
  )

/** What happened while the phone's clock stood back, from the first to the last of each time. */
function setBack({ events }: Case): readonly { first: CaseEvent; last: CaseEvent }[] {
  return events.reduce<{ first: CaseEvent; last: CaseEvent }[]>((runs, event, at) => {
    if (!event.clockMovedBack) return runs
    const run = runs.at(-1)
    if (run === undefined || run.last !== events[at - 1]) runs.push({ first: event, last: event })
    else run.last = event
    return runs
  }, [])
}

type TakenOff<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

/** People, devices, matters and reports taken off the case, with what had been said about them. */
const withdrawn = (kase: Case, matter: string): readonly Block[] =>
  kase.events.flatMap((event, at): readonly Block[] => {
    switch (event.type) {
      case 'person-withdrawn':
        return personTakenOff(kase, matter, event, at)
      case 'matter-withdrawn':
        return matterTakenOff(kase, event)
      case 'device-withdrawn':
        return deviceTakenOff(kase, event)
      case 'removal-withdrawn':
        return removalTakenOff(kase, event)
      default:
        return []
    }
  })

function personTakenOff(kase: Case, matter: string, event: TakenOff<'person-withdrawn'>, at: number) {
  const name = personThen(kase, event.person, at)
  const answers = [
    ...answerRows(kase, partKey(matter, event.person), factsAbout('part')),
    ...answerRows(kase, personKey(event.person), factsAbout('person')),
  ].map(({ key, value }) => ({ key: key.replaceAll(personLabel(kase, event.person), name), value }))
  return takenOff(kase, `${name}, taken off this case`, event, answers)
}

function matterTakenOff(kase: Case, event: TakenOff<'matter-withdrawn'>) {
  return takenOff(kase, matterLabel(kase, event.matter), event, [
    ...answerRows(kase, matterKey(event.matter), factsAbout('matter')),
    ...kase.people.flatMap(({ id }) => answerRows(kase, partKey(event.matter, id), factsAbout('part'))),
    ...[...reasonsTakenBack(kase, event.matter), ...notFinished(kase, event.matter)].map(([key, value]) => ({
      key,
      value,
    })),
  ])
}

/** A matter is taken off only where no reason stands any more; what was written once stays. */
const reasonsTakenBack = (kase: Case, matter: string): readonly Pair[] =>
  kase.events.flatMap((event): readonly Pair[] =>
    event.type === 'duty-explained' && event.matter === matter && event.why !== ''
      ? [[DUTY_TITLE[event.duty], `${event.why} (${timeOf(kase, event)}), taken back`]]
      : [],
  )

function deviceTakenOff(kase: Case, event: TakenOff<'device-withdrawn'>) {
  const kind = kase.events.find((one) => one.type === 'device-added' && one.device === event.device)
  const word = kind?.type === 'device-added' ? deviceWord(kind.kind) : 'device'
  const answers = answerRows(kase, deviceKey(event.device), factsAbout('device')).map(({ key, value }) => ({
    key: key
      .replace('A device taken off this case', `The ${word}`)
      .replace('a device taken off this case', `the ${word}`),
    value,
  }))
  return takenOff(kase, `A ${word} taken off this case`, event, answers)
}

function removalTakenOff(kase: Case, event: TakenOff<'removal-withdrawn'>) {
  const noted = kase.events.find((one) => one.type === 'removal-reported' && one.at === event.noted)
  if (noted?.type !== 'removal-reported') return []
  const report = { ...noted.report, seq: noted.seq, at: noted.at }
  const was = `${whatAndBy(report)} (${reportedAt(kase, report)})`.trimStart()
  return takenOff(kase, 'A report for removal taken off this case', event, [{ key: report.place, value: was }])
}

/** Why and when, and then what had been said. */
const takenOff = (kase: Case, title: string, event: CaseEvent & { why: string }, said: readonly Row[]) =>
  section(
    title,
    [{ is: 'rows', rows: [{ key: 'Taken off', value: `${event.why} (${timeOf(kase, event)})` }, ...said] }],
    2,
  )

const factsAbout = (about: About) => FACT_IDS.filter((fact) => QUESTIONS[fact].about === about)

/** What the rules of an earlier edition concluded; they are not on the phone any more. */
function concludedBefore(kase: Case, matter: string, was: Judged | undefined): readonly Pair[] {
  return concludedIn(was?.matters[matter] ?? {}).flatMap(([conclusion, value]): readonly Pair[] =>
    value === 'n/a'
      ? []
      : [[`${conclusionTitle(kase, conclusion)}, under edition ${was?.edition}`, valueShort(conclusion, value)]],
  )
}
