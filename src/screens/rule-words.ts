import { placeOf } from '../case/facts-of'
import { capitalised } from '../guidance/capitals'
import { CAUTION } from '../guidance/cautions'
import { CONCLUSION } from '../guidance/conclusions'
import { DUTY } from '../guidance/duties'
import type { FactPath } from '../guidance/facts'
import { type FactId, QUESTIONS } from '../guidance/questions'
import type { AnyRule } from '../guidance/rules/kinds-of-rule'

const OTHER_PATHS: Record<string, string> = {
  people: 'Who is recorded',
  devices: 'Which devices are recorded',
  otherMatters: 'The risk of the other matters',
  'decision.seniorReview': 'The senior review',
}

/** A question in a few words, whoever it is about: 'age' → 'A person’s age when it happened'. */
export function questionWords(fact: FactId): string {
  const { short, about } = QUESTIONS[fact]
  return capitalised(short.replaceAll('{who}', about === 'device' ? 'a device' : 'a person'))
}

/** A fact that a rule reads: 'people.*.age' → 'A person’s age when it happened'. */
export function factWords(path: FactPath): string {
  const fact = placeOf(path, '*')?.fact
  return fact === undefined ? (OTHER_PATHS[path] ?? path) : questionWords(fact)
}

const INNER: Record<string, string> = {
  adult: 'An adult took part',
  aggravated: 'An aggravating feature',
  malicious: 'Malice',
  higher: 'Something that makes the risk higher',
}

interface Concludes {
  kind: 'Conclusion' | 'Step on the way' | 'Caution' | 'Duty'
  words: string
}

/** What a rule concludes: 'duties.record-crime' → a duty, 'Record the crime'. */
export function concludesWords({ concludes }: AnyRule): Concludes {
  const [room, id = ''] = concludes.split('.')
  if (room === 'cautions') return { kind: 'Caution', words: titleIn(CAUTION, id) }
  if (room === 'duties') return { kind: 'Duty', words: titleIn(DUTY, id) }
  const name = room === 'devices' ? concludes.slice('devices.*.'.length) : concludes
  if (Object.hasOwn(CONCLUSION, name)) return { kind: 'Conclusion', words: CONCLUSION[name as keyof typeof CONCLUSION] }
  return { kind: 'Step on the way', words: INNER[name] ?? name }
}

const titleIn = (table: Readonly<Record<string, { title: string }>>, id: string) => table[id]?.title ?? id

export const ruleAddress = ({ id }: AnyRule): string => `/guidance/rules#${id}`
