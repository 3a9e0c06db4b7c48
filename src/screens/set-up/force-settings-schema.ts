import * as v from 'valibot'
import { numberAndExtension } from '../../directory/telephone'
import {
  FOUND,
  type ForceSettings,
  type LOCAL_CONTACTS,
  LONGEST_AFTER_HANDOVER,
  NATIONAL_DEFAULTS,
  NATIONS,
} from '../../guidance/force-settings'

/** Hosts that an email address or a web address in the file may belong to. */
const KNOWN_HOSTS = ['police.uk', 'gov.uk', 'gov.wales', 'llyw.cymru', 'nhs.uk', 'nhs.net', 'cjsm.net'] as const

export const LONGEST_FILE = 64_000

const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{DI}]/u
const MARKUP = /[<>]/
const SCHEME = /\p{L}[\p{L}\p{N}+.-]*:(?=\S)|[/\\]{2}/u
const HOST = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:\p{L}{2,}|xn--[\w-]+)|\d{1,3}(?:\.\d{1,3}){3}/giu
const DOTS = /[。．｡․]/g
/** As long as such a number is, so that a digit left out is seen; 070 is a personal number, which may cost extra. */
const PHONE = /^(?:999|101|111|(?:\+44|0)(?:1\d{8,9}|[23]\d{9}|7[1-9]\d{8}|80\d{7,8}))$/
const EMAIL = /^[a-z0-9._+-]{1,64}@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i
const AGE_KEY = /^age1[02-9ac-hj-np-z]{58}$/
const GAPS = /\{(?!name\}|crime\})|(?<!\{name|\{crime)\}/

const isKnownHost = (host: string) =>
  KNOWN_HOSTS.some((known) => host.toLowerCase() === known || host.toLowerCase().endsWith(`.${known}`))

const hostsIn = (text: string) => text.normalize('NFKC').replace(DOTS, '.').match(HOST) ?? []

const words = (longest: number) =>
  v.pipe(
    v.string('must be words in quotation marks'),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(longest, `is longer than ${longest} characters`),
    v.check((text) => !HIDDEN.test(text), 'holds a character that cannot be seen'),
    v.check((text) => !MARKUP.test(text), 'holds < or >'),
    v.check((text) => !SCHEME.test(text.normalize('NFKC')), 'holds a link: write an address without https://'),
    v.check((text) => hostsIn(text).every(isKnownHost), 'holds an address outside the public bodies we know'),
  )

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Of what is not written so no more is said than that. */
const day = v.pipe(
  v.string('must be a date such as 2026-11-25'),
  v.regex(DAY, 'must be a date such as 2026-11-25'),
  v.check((date) => {
    const read = new Date(`${date}T00:00:00Z`)
    return !DAY.test(date) || (!Number.isNaN(read.getTime()) && read.toISOString().startsWith(date))
  }, 'is not a day of the calendar'),
)

const whole = (least: number, most: number) => {
  const says = `must be a whole number from ${least} to ${most}`
  return v.pipe(v.number(says), v.integer(says), v.minValue(least, says), v.maxValue(most, says))
}

const phone = v.pipe(
  v.string('must be a number in quotation marks'),
  v.check((typed) => {
    const [number = ''] = numberAndExtension(typed)
    return /^[+\d][\d ]*$/.test(number) && PHONE.test(number.replace(/ /g, ''))
  }, 'must be a UK number: digits, spaces and perhaps an extension, and none that costs extra'),
)

const email = v.pipe(
  v.string('must be an email address'),
  v.regex(EMAIL, 'must be an email address'),
  v.check((address) => isKnownHost(EMAIL.exec(address)?.[1] ?? ''), 'is outside the public bodies we know'),
)

/** v.strictObject that says in plain words what is missing and what is not known. */
const group = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? 'is not a setting we know'
      : issue.received === 'undefined'
        ? 'is missing'
        : 'must be a group of settings',
  )

const national = NATIONAL_DEFAULTS

const contact = group({
  name: words(120),
  phone: v.exactOptional(phone),
  email: v.exactOptional(email),
  hours: v.exactOptional(words(120)),
})

const contacts = group({
  frontDoor: v.optional(contact, national.contacts.frontDoor),
  outOfHoursSocialCare: v.optional(contact, national.contacts.outOfHoursSocialCare),
  supervisor: v.optional(contact, national.contacts.supervisor),
  specialistTeam: v.optional(contact, national.contacts.specialistTeam),
  forensics: v.optional(contact, national.contacts.forensics),
  registrar: v.optional(contact, national.contacts.registrar),
  sarc: v.optional(contact, national.contacts.sarc),
  lado: v.optional(contact, national.contacts.lado),
} satisfies Record<(typeof LOCAL_CONTACTS)[number], unknown>)

const signedBy = group({ by: words(120) })

const retention = v.pipe(
  group({
    hoursAfterHandover: whole(0, LONGEST_AFTER_HANDOVER),
    remindFromDay: whole(1, 28),
    remindDailyFromDay: whole(1, 28),
    chooseFromDay: whole(1, 90),
  }),
  v.check(
    ({ remindFromDay, remindDailyFromDay, chooseFromDay }) =>
      remindFromDay <= remindDailyFromDay && remindDailyFromDay <= chooseFromDay,
    'must not have a later reminder before an earlier one',
  ),
)

/** No later than a day after today: it may be tomorrow already where the file was written. */
const past = (today: string) =>
  v.pipe(
    day,
    v.check((date) => !(Date.parse(date) - Date.parse(today) > 86_400_000), 'is in the future'),
  )

const signed = (today: string) => ({ by: words(120), on: past(today) })

const signedByKey = (today: string) =>
  v.record(
    v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/, 'has a strange name')),
    group(signed(today)),
    'must be a group of settings',
  )

const SHORT_NUMBER = /^[\d ]{3,8}$/
const hostOf = (address: string) => {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return host.replace(/^www\./, '')
}
const isWithin = (host: string, known: string) => known !== '' && (host === known || host.endsWith(`.${known}`))

/** What takes the place of a number or an address: of its own kind, and of a web page or an email only within the same host or a public body. */
function wrongInstead(href: string, to: string | undefined): string | undefined {
  if (to === undefined) return 'is missing: what takes its place?'
  if (/^(tel|sms):/.test(href)) {
    return SHORT_NUMBER.test(to) || v.safeParse(phone, to).success
      ? undefined
      : 'must be a UK number, and none that costs extra'
  }
  const [, own = ''] = href.startsWith('mailto:') ? href.split('@') : ['', hostOf(href)]
  const host = href.startsWith('mailto:') ? (EMAIL.exec(to)?.[1] ?? '') : /^https:/.test(to) ? hostOf(to) : ''
  if (host === '')
    return href.startsWith('mailto:') ? 'must be an email address' : 'must be an address that begins with https://'
  return isWithin(host, own) || isKnownHost(host)
    ? undefined
    : 'is on a host that is neither the same as before nor one of the public bodies we know'
}

const checks = (today: string) =>
  v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^(tel|sms|mailto|https):[^\s<>"']{1,300}$/, 'is neither a number nor an address')),
      group({
        found: v.picklist(FOUND, 'must be "right", "changed" or "dead"'),
        to: v.exactOptional(v.pipe(v.string('must be words in quotation marks'), v.maxLength(300, 'is too long'))),
        ...signed(today),
      }),
      'must be a group of settings',
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      for (const [href, { found, to }] of Object.entries(dataset.value)) {
        const message = found === 'changed' ? wrongInstead(href, to) : to && 'is only for what has changed'
        if (message) addIssue({ message, path: pathTo(dataset.value, href, 'to') })
      }
    }),
  )

const pathTo = (input: object, ...keys: readonly string[]) =>
  keys.map((key) => ({ type: 'object', origin: 'value', input, key, value: undefined }) as const) as unknown as [
    v.IssuePathItem,
  ]

const settingsOn = (today: string) =>
  v.pipe(
    group({
      format: v.literal(1, 'must be 1'),
      date: past(today),
      reviewBy: day,
      forceName: v.exactOptional(words(120)),
      nation: v.picklist(NATIONS, 'must be "england" or "wales"'),
      contacts: v.optional(contacts, {}),
      childContactForm: v.optional(words(120), national.childContactForm),
      review: v.optional(v.nullable(signedBy), national.review),
      returnSignOff: v.optional(signedBy, national.returnSignOff),
      record: v.optional(
        group({ system: words(120), boxLength: v.exactOptional(whole(200, 1_000_000)) }),
        national.record,
      ),
      letterWording: v.exactOptional(
        v.pipe(
          v.array(
            v.pipe(
              words(4_000),
              v.check((text) => !GAPS.test(text), 'may hold {name} and {crime}, no other braces'),
            ),
            'must be a list of paragraphs',
          ),
          v.minLength(1, 'is empty'),
          v.maxLength(20, 'has more than 20 paragraphs'),
        ),
      ),
      reportingDutySince: v.exactOptional(day),
      unitPublicKey: v.exactOptional(
        v.pipe(v.string('must be a key'), v.regex(AGE_KEY, 'must be a public key that begins with age1')),
      ),
      retention: v.optional(retention, national.retention),
      lock: v.optional(group({ idleMinutes: whole(1, 5), hiddenSeconds: whole(0, 60) }), national.lock),
      passkeysAllowed: v.optional(v.boolean('must be true or false'), national.passkeysAllowed),
      wipeAfterWrongTries: v.optional(
        v.union([v.literal('off'), whole(5, 100)], 'must be "off" or a whole number from 5 to 100'),
        national.wipeAfterWrongTries,
      ),
      contactChecks: v.exactOptional(checks(today)),
      legalChecks: v.exactOptional(signedByKey(today)),
      approvals: v.exactOptional(signedByKey(today)),
    }),
    v.forward(
      v.check(
        ({ date, reviewBy }) => ![date, reviewBy].every((one) => DAY.test(one)) || date <= reviewBy,
        'must not be before date',
      ),
      ['reviewBy'],
    ),
    v.forward(
      v.check(
        ({ nation, reportingDutySince }) => nation === 'england' || reportingDutySince === undefined,
        'is for England only',
      ),
      ['reportingDutySince'],
    ),
  )

type Parsed = { settings: ForceSettings } | { problems: readonly string[] }

const todayHere = () => new Date().toISOString().slice(0, 10)

/** Text from outside → settings, or what is wrong with it in plain words. Never throws. */
export function forceSettingsFrom(text: string, today = todayHere()): Parsed {
  const read = jsonFrom(text)
  if ('problem' in read) return { problems: [read.problem] }
  const judged = judgedSettings(read.json, today)
  return 'settings' in judged ? judged : { problems: judged.wrong.map(inWords) }
}

/**
 * Of a file of another version, or with mistakes: what can be read, and in plain words what was left out and has its
 * national default. Without settings, nothing could be read. Never throws.
 */
export function asFarAsItGoes(text: string, today: string): { settings?: ForceSettings; problems: readonly string[] } {
  const read = jsonFrom(text)
  if ('problem' in read) return { problems: [read.problem] }
  if (!isGroup(read.json)) return { problems: ['it holds no settings'] }
  const problems = new Set<string>()
  const json: Group = { ...structuredClone(NATIONAL_DEFAULTS), ...read.json }
  // What holds something wrong may be wrong without it, and is found in the next turn.
  for (let turn = 0; turn < 20; turn++) {
    const judged = judgedSettings(json, today)
    if ('settings' in judged) return { settings: judged.settings, problems: [...problems] }
    for (const one of judged.wrong) {
      problems.add(inWords(one))
      takeOut(json, one.path)
    }
  }
  return { problems: [...problems] }
}

type Group = Record<string, unknown>
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (group: unknown, key: string): unknown =>
  isGroup(group) && Object.hasOwn(group, key) ? group[key] : undefined
const at = (group: unknown, path: readonly string[]): unknown => path.reduce(own, group)

/** The national default takes its place where there is one. What is needed where it is missing goes as a whole. */
function takeOut(json: Group, path: readonly string[]): void {
  const [within, key = ''] = [path.slice(0, -1), path.at(-1)]
  const group = at(json, within)
  // It went with what held it.
  if (group === undefined) return
  const before = own(group, key)
  const instead = at(NATIONAL_DEFAULTS, path)
  if (isGroup(group) && instead !== undefined && instead !== before) group[key] = structuredClone(instead)
  else if (isGroup(group) && before !== undefined && instead === undefined) delete group[key]
  else if (within.length > 0) takeOut(json, within)
  else Object.assign(json, { date: NATIONAL_DEFAULTS.date, reviewBy: NATIONAL_DEFAULTS.reviewBy })
}

export interface Wrong {
  readonly path: readonly string[]
  readonly says: string
}

/** By the app's own rules: what a file must hold to be used. */
export function judgedSettings(
  json: unknown,
  today: string,
): { settings: ForceSettings } | { wrong: readonly Wrong[] } {
  const result = v.safeParse(settingsOn(today), json)
  if (result.success) return { settings: result.output }
  return {
    wrong: result.issues.map(({ path, message }) => ({
      path: path?.map(({ key }) => String(key)) ?? [],
      says: message,
    })),
  }
}

function jsonFrom(text: string): { json: unknown } | { problem: string } {
  if (text.length > LONGEST_FILE) return { problem: 'it is far too long' }
  try {
    return { json: JSON.parse(text) }
  } catch {
    return { problem: 'it is not JSON: a comma, a bracket or a quotation mark is missing or too many' }
  }
}

/** A name is repeated only if it is a plain one: the file is not to be trusted. */
function inWords({ path, says }: Wrong): string {
  const names = path.map((key) => (/^[a-z\d]{1,40}$/i.test(key) ? key : '(a strange name)'))
  return [names.join('.'), says].filter(Boolean).join(' ')
}
