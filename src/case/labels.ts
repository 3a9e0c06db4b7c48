import { answerTo, type Case, matterOf } from './case'
import { dayAndMonth } from './days'
import type { DeviceKind } from './event'
import { deviceKey, idsOf, matterKey, personKey, type SubjectKey } from './subject'
import { unturned } from './unturned'

const DEVICE_WORDS: Record<DeviceKind, string> = {
  phone: 'phone',
  tablet: 'tablet',
  computer: 'computer',
  console: 'games console',
  account: 'online account',
  other: 'device',
}

export const deviceWord = (kind: DeviceKind): string => DEVICE_WORDS[kind]

/** 'Child A', and 'Adult A' once A turns out to be an adult. */
export function personLabel(kase: Case, person: string): string {
  const one = kase.people.find((each) => each.id === person)
  if (one === undefined) return 'Someone taken off this case'
  return `${answerTo(kase, personKey(person), 'kind') === 'adult' ? 'Adult' : 'Child'} ${one.letter}`
}

export function deviceLabel(kase: Case, device: string): string {
  const one = kase.devices.find((each) => each.id === device)
  if (one === undefined) return 'A device taken off this case'
  // Of those who were taken off the case nobody says which is whose.
  const ownerOf = (id: string) => personLabel(kase, String(answerTo(kase, deviceKey(id), 'owner') ?? ''))
  const owner = ownerOf(device)
  const alike = kase.devices.filter(({ id, kind }) => kind === one.kind && ownerOf(id) === owner)
  const number = alike.length > 1 ? ` ${alike.indexOf(one) + 1}` : ''
  return `${owner}’s ${DEVICE_WORDS[one.kind]}${number}`
}

export function matterLabel(kase: Case, matter: string): string {
  const title = answerTo(kase, matterKey(matter), 'matterTitle')
  const name = typeof title === 'string' && title.trim() !== '' ? title : `Matter ${matter.replace(/^\D+/, '')}`
  return unturned(matterOf(kase, matter) === undefined ? `${name} (taken off)` : name)
}

/** As the screen shows it: at the end of a line 'Child' is not left without its letter. */
export const unparted = (label: string): string => label.replace(' ', '\u00a0')

/** 'A and B', 'A, B, C and 17 more'; nothing while nobody is in it. */
function letters({ people }: Case): string {
  const all = people.map((one) => one.letter)
  return listed(all.length > 4 ? [...all.slice(0, 3), `${all.length - 3} more`] : all)
}

/** 'A and B', 'Child A' alone, or 'New case' while nobody is in it: for where the rest is plain. */
export function caseTitle(kase: Case): string {
  const [first, ...others] = kase.people
  if (first === undefined) return 'New case'
  return others.length === 0 ? personLabel(kase, first.id) : letters(kase)
}

/** 'Ref 1187 · A, B and C', or 'Visit 25 Nov · A and B' while there is no crime number. */
export function caseLabel(kase: Case): string {
  const numbers = kase.matters.map((one) => String(answerTo(kase, matterKey(one.id), 'crimeNumber') ?? '').trim())
  const number = numbers.find((one) => one !== '' && one !== 'unknown')
  const day = dayAndMonth(new Date(kase.openedAt))
  const who = letters(kase)
  const what = number === undefined ? `Visit ${day}` : `Ref ${unturned(number)}`
  return who === '' ? what : `${what} · ${who}`
}

export function subjectLabel(kase: Case, subject: SubjectKey): string {
  const { person, device, matter } = idsOf(subject)
  if (person !== undefined) return personLabel(kase, person)
  if (device !== undefined) return deviceLabel(kase, device)
  return matter !== undefined && kase.matters.length > 1 ? matterLabel(kase, matter) : 'This case'
}

/** 'A, B and C'. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
