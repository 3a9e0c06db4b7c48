import type { Case } from '../../src/case/case'
import type { DeviceKind, Happening } from '../../src/case/event'
import { happen } from '../../src/case/replay'
import { deviceKey, matterKey, partKey, personKey } from '../../src/case/subject'
import type { ClearEvent, ClearHead } from '../../src/drafts/database'
import { STAGE_IDS, STAGES } from '../../src/flow/stages'
import { assess, type Facts } from '../../src/guidance/assess'
import { EDITION_NOW } from '../../src/guidance/edition'
import { QUESTIONS } from '../../src/guidance/questions'
import { summaryOf } from '../../src/screens/case/case-words'
import vignettes from '../guidance/cases.json'

/** The stages by the heading under which an officer knows them. */
export const STAGE_HEADINGS = STAGE_IDS.map((stage) => STAGES[stage].heading)

/** The questions of the stage with the most of them, as they are put. */
export const FEATURE_QUESTIONS = STAGES.features.asks.map((fact) => QUESTIONS[fact].asks)

/** How often a second the largest vignette is judged. */
export function assessmentsPerSecond(): number {
  const all = (vignettes as unknown as { matters: { facts: Facts }[] }[]).flatMap((one) => one.matters)
  const largest = all.reduce((a, b) => (JSON.stringify(b.facts).length > JSON.stringify(a.facts).length ? b : a)).facts
  const times = 5_000
  for (let n = 0; n < times; n++) assess(largest)
  const started = performance.now()
  for (let n = 0; n < times; n++) assess(largest)
  return (times / (performance.now() - started)) * 1000
}

export interface Seed {
  label: string
  stage: string
  events: ClearEvent[]
  head: ClearHead
}

/** In milliseconds: none of them has been here so long that something is due, and none begins later than now. */
const START = Date.now() - 36 * 3_600_000
const APART = 100_000

class Telling {
  kase: Case | undefined
  #at: number

  constructor(at: number) {
    this.#at = at
  }

  tell(happening: Happening): this {
    this.#at += 1_000
    this.kase = happen(this.kase, happening, new Date(this.#at).toISOString())
    return this
  }

  seed(): Seed {
    const kase = this.kase
    if (kase === undefined) throw new Error('Nothing was told')
    const place = { stage: 'features', matter: 'm1' }
    const summary = summaryOf(kase, place, new Date(this.#at).toISOString())
    return {
      label: summary.label,
      stage: STAGES.features.heading,
      events: kase.events.map((event) => ({ c: kase.id, n: event.seq, event })),
      head: { c: kase.id, rev: kase.events.length, place, summary },
    }
  }
}

const idOf = (number: number) => (number + 1).toString(16).padStart(32, '0')

/** A case as it is half-way through a first visit: two children, a phone, some answers. */
export function usualCase(number: number): Seed {
  const telling = new Telling(START + number * APART)
    .tell({ type: 'opened', case: idOf(number), edition: EDITION_NOW, reviewAsked: true })
    .tell({ type: 'matter-added', matter: 'm1' })
    .tell({ type: 'answered', subject: 'case', fact: 'howReported', value: 'school' })
    .tell({ type: 'answered', subject: matterKey('m1'), fact: 'crimeNumber', value: `B${number + 1}` })
  for (const person of ['p1', 'p2']) addPerson(telling, person)
  addDevice(telling, 'd1', 'p1', 'phone')
  return telling.tell({ type: 'answered', subject: matterKey('m1'), fact: 'coercion', value: 'no' }).seed()
}

/** 20 people, 20 devices, 5 matters and 2,000 events. */
export function largestCase(number: number): Seed {
  const telling = new Telling(START + number * APART)
    .tell({ type: 'opened', case: idOf(number), edition: EDITION_NOW, reviewAsked: true })
    .tell({ type: 'answered', subject: 'case', fact: 'howReported', value: 'school' })
  for (let n = 1; n <= 5; n++) telling.tell({ type: 'matter-added', matter: `m${n}` })
  telling.tell({ type: 'answered', subject: matterKey('m1'), fact: 'crimeNumber', value: `B${number + 1}` })
  for (let n = 1; n <= 20; n++) addPerson(telling, `p${n}`)
  for (let n = 1; n <= 20; n++) addDevice(telling, `d${n}`, `p${n}`, 'phone')
  const facts = STAGES.features.asks.filter((fact) => QUESTIONS[fact].about === 'matter')
  for (let n = 0; (telling.kase?.events.length ?? 0) < 2_000; n++) {
    const subject = matterKey(`m${(n % 5) + 1}`)
    const fact = facts[n % facts.length]
    if (fact !== undefined) telling.tell({ type: 'answered', subject, fact, value: n % 3 === 0 ? 'unknown' : 'no' })
  }
  return telling.seed()
}

function addPerson(telling: Telling, person: string): void {
  telling
    .tell({ type: 'person-added', person, kind: 'child' })
    .tell({ type: 'answered', subject: partKey('m1', person), fact: 'part', value: 'involved' })
    .tell({ type: 'answered', subject: personKey(person), fact: 'age', value: 14 })
    .tell({ type: 'answered', subject: personKey(person), fact: 'inCare', value: 'no' })
}

function addDevice(telling: Telling, device: string, owner: string, kind: DeviceKind): void {
  telling
    .tell({ type: 'device-added', device, kind, owner })
    .tell({ type: 'answered', subject: deviceKey(device), fact: 'held', value: 'owner' })
}
