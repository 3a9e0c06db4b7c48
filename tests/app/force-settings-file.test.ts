import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import {
  freshForceSettings,
  hostFile,
  type KeptFile,
  keptForceSettings,
  remembered,
} from '../../src/app/force-settings-file'
import { type ForceSettings, LONGEST_AFTER_HANDOVER, NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { asFarAsItGoes, forceSettingsFrom } from '../../src/screens/set-up/force-settings-schema'

const SAMPLE = readFileSync('public/force-settings.json', 'utf8')

const EXSHIRE: ForceSettings = {
  ...NATIONAL_DEFAULTS,
  date: '2026-11-03',
  reviewBy: '2027-05-01',
  forceName: 'Exshire Police',
  nation: 'wales',
  contacts: {
    ...NATIONAL_DEFAULTS.contacts,
    frontDoor: {
      name: 'the Exshire MASH',
      phone: '01234 567890',
      email: 'mash@exshire.gov.uk',
      hours: 'Monday to Friday, 9am to 5pm',
    },
    forensics: { name: 'the Exshire DFU', phone: '+44 7700 900123', email: 'dfu@exshire.police.uk' },
  },
  review: null,
  record: { system: 'Niche', boxLength: 4000 },
  letterWording: ['Dear {name},', 'About {crime}. More on www.exshire.police.uk/young-people.'],
  unitPublicKey: `age1${'q'.repeat(58)}`,
}
const WRITTEN = JSON.stringify(EXSHIRE)

function memory(text?: string): KeptFile & { text: string | undefined } {
  return {
    text,
    async read() {
      return this.text
    },
    async write(written) {
      this.text = written
    },
  }
}

const problemsOf = (change: Record<string, unknown>) => {
  const parsed = forceSettingsFrom(JSON.stringify({ ...EXSHIRE, ...change }))
  return 'problems' in parsed ? parsed.problems : []
}

const withFrontDoor = (change: Record<string, unknown>) =>
  problemsOf({ contacts: { ...EXSHIRE.contacts, frontDoor: { ...EXSHIRE.contacts.frontDoor, ...change } } })

test('the sample on the host says what the app would say without it', () => {
  expect(forceSettingsFrom(SAMPLE)).toEqual({ settings: NATIONAL_DEFAULTS })
})

test('what a force sets is taken as it stands', () => {
  expect(forceSettingsFrom(WRITTEN)).toEqual({ settings: EXSHIRE })
})

test('what a force leaves out comes from the national defaults', () => {
  const short = { format: 1, date: '2026-11-03', reviewBy: '2027-05-01', nation: 'england' }
  expect(forceSettingsFrom(JSON.stringify(short))).toEqual({ settings: { ...NATIONAL_DEFAULTS, ...short } })
})

test('what is wrong is named in plain words', () => {
  expect(problemsOf({ date: undefined })).toEqual(['date is missing'])
  expect(problemsOf({ date: '2026-02-30' })).toEqual(['date is not a day of the calendar'])
  expect(problemsOf({ reviewBy: '2026-13-01' })).toEqual(['reviewBy is not a day of the calendar'])
  expect(problemsOf({ reviewBy: '2020-01-01' })).toEqual(['reviewBy must not be before date'])
  expect(problemsOf({ date: '25/11/2026' })).toEqual(['date must be a date such as 2026-11-25'])
  expect(problemsOf({ reviewBy: '1 May 2027' })).toEqual(['reviewBy must be a date such as 2026-11-25'])
  expect(problemsOf({ nation: 'scotland' })).toEqual(['nation must be "england" or "wales"'])
  expect(problemsOf({ lock: { idleMinutes: 600, hiddenSeconds: 60 } })).toEqual([
    'lock.idleMinutes must be a whole number from 1 to 5',
  ])
  expect(problemsOf({ helplines: [] })).toEqual(['helplines is not a setting we know'])
  expect(problemsOf({ 'https://evil.example': 1 })).toEqual(['(a strange name) is not a setting we know'])
  expect(problemsOf({ review: { by: '<b>an inspector</b>' } })).toEqual(['review.by holds < or >'])
  expect(problemsOf({ reportingDutySince: '2026-11-03' })).toEqual(['reportingDutySince is for England only'])
  expect(problemsOf({ nation: 'england', reportingDutySince: '2026-11-03' })).toEqual([])
  expect(problemsOf({ nation: 'england', reportingDutySince: 'soon' })).toEqual([
    'reportingDutySince must be a date such as 2026-11-25',
  ])
  for (const words of ['Dear {victim},', 'Dear {name', 'Dear name},', 'Dear {{name}},']) {
    expect(problemsOf({ letterWording: [words] })).toEqual([
      'letterWording.0 may hold {name} and {crime}, no other braces',
    ])
  }
  expect(forceSettingsFrom(SAMPLE.replace('}', ''))).toEqual({
    problems: ['it is not JSON: a comma, a bracket or a quotation mark is missing or too many'],
  })
})

test.each([
  ['0900 123 4567', 'a premium number'],
  ['0844 381 4772', 'a number that costs extra'],
  ['+1 202 555 0100', 'a number abroad'],
  ['0300 123 456', 'a digit short'],
  ['020 7946 000', 'a digit short'],
  ['07700 90012', 'a digit short'],
  ['0300 123 45678', 'a digit too many'],
  ['070 1234 5678', 'a personal number'],
  ['01234 567890 ext', 'no extension'],
  ['0900 123 4567 ext 12', 'an extension of a premium number'],
  ['01234;phone-context=evil', 'a parameter'],
  ['*21*07700900123#', 'a code that diverts calls'],
])('a phone number is refused: %s (%s)', (phone) => {
  expect(withFrontDoor({ phone })).toEqual([
    'contacts.frontDoor.phone must be a UK number: digits, spaces and perhaps an extension, and none that costs extra',
  ])
})

test.each([
  '01234 567890',
  '01234 56789',
  '+44 1234 567890',
  '0800 123 4567',
  '0800 123 456',
  '101',
  '111',
  '999',
  '07700 900123',
  '01234 567890 ext 12',
])('a phone number is taken: %s', (phone) => {
  expect(withFrontDoor({ phone })).toEqual([])
})

test.each([
  ['half a character', 'Front \ud83d door'],
  ['a letter without a shape', '\u3164'],
  ['a mark that turns the writing round', 'Front \u202edoor'],
  ['a line of its own', 'Front\u2028door'],
])('words with %s are refused', (_, name) => {
  expect(withFrontDoor({ name })).toEqual(['contacts.frontDoor.name holds a character that cannot be seen'])
})

test.each(['mash@evil.example', 'mash@gmail.com', 'mash@police.uk.evil.example', 'mash@notpolice.uk'])(
  'an email address elsewhere is refused: %s',
  (email) => {
    expect(withFrontDoor({ email })).toEqual(['contacts.frontDoor.email is outside the public bodies we know'])
  },
)

test.each([
  'see evil.example/form',
  'see www.exshire.police.uk.evil.example',
  'see evil。example',
  'see ｅｖｉｌ．ｅｘａｍｐｌｅ',
  'see 10.0.0.1',
  'see пример.рф',
])('an address elsewhere is refused in any words: %s', (name) => {
  expect(withFrontDoor({ name })).toEqual([
    'contacts.frontDoor.name holds an address outside the public bodies we know',
  ])
})

test.each(['javascript:alert(1)', 'https://www.exshire.police.uk', '//exshire.police.uk', 'ｄａｔａ：text'])(
  'a link is refused in any words: %s',
  (name) => {
    expect(withFrontDoor({ name })).toEqual(['contacts.frontDoor.name holds a link: write an address without https://'])
  },
)

test('a good file is used and kept', async () => {
  const store = memory()
  expect(await freshForceSettings(store, async () => WRITTEN)).toEqual({ settings: EXSHIRE, from: 'file' })
  expect(await keptForceSettings(store)).toEqual({ settings: EXSHIRE, from: 'kept' })
})

test('a bad file changes nothing, and says so', async () => {
  const store = memory(WRITTEN)
  expect(await freshForceSettings(store, async () => '{ "format": 2 }')).toEqual({
    settings: EXSHIRE,
    from: 'kept',
    problem:
      'Your force’s settings file could not be used: format must be 1; date is missing; reviewBy is missing; and 1 more. The last good copy on this phone is used. Tell whoever looks after this app in your force.',
  })
  expect(store.text).toBe(WRITTEN)
})

test('a bad file on a phone without a good one leaves the national defaults', async () => {
  const { problem = '', ...loaded } = await freshForceSettings(memory('rubbish'), async () => '[]')
  expect(loaded).toEqual({ settings: NATIONAL_DEFAULTS, from: 'national' })
  expect(problem).toContain('The national defaults are used.')
})

test('what an older version kept and this one can’t use is said to be, and not that the force has set nothing', async () => {
  const { problem = '', ...loaded } = await keptForceSettings(memory('{ "format": 0 }'))
  expect(loaded).toEqual({ settings: NATIONAL_DEFAULTS, from: 'national' })
  expect(problem).toMatch(
    /^Your force’s settings file could not be used: format must be 1; .*The national defaults are used\./,
  )
  const noNetwork = async () => undefined
  expect((await freshForceSettings(memory('{ "format": 0 }'), noNetwork)).problem).toBe(problem)
  expect(await freshForceSettings(memory(), noNetwork)).toEqual(loaded)
})

test('of three faults all are named, and no more is said to follow', async () => {
  const { problem = '' } = await freshForceSettings(memory(), async () => '{ "format": 1 }')
  expect(problem).toContain(
    ': date is missing; reviewBy is missing; nation is missing. The national defaults are used.',
  )
})

test('reminders may fall on one day, and none later than what comes after it', () => {
  const periods = (remindFromDay: number, remindDailyFromDay: number, chooseFromDay: number) =>
    problemsOf({ retention: { hoursAfterHandover: 72, remindFromDay, remindDailyFromDay, chooseFromDay } })
  const wrong = ['retention must not have a later reminder before an earlier one']
  expect([periods(7, 7, 7), periods(8, 7, 28), periods(3, 8, 7)]).toEqual([[], wrong, wrong])
})

const retention = (more: object) => ({ retention: { ...NATIONAL_DEFAULTS.retention, ...more } })
test.each<[string, number, number, (value: number) => Record<string, unknown>]>([
  ['lock.idleMinutes', 1, 5, (idleMinutes) => ({ lock: { idleMinutes, hiddenSeconds: 60 } })],
  ['lock.hiddenSeconds', 0, 60, (hiddenSeconds) => ({ lock: { idleMinutes: 5, hiddenSeconds } })],
  ['wipeAfterWrongTries', 5, 100, (wipeAfterWrongTries) => ({ wipeAfterWrongTries })],
  ['record.boxLength', 200, 1_000_000, (boxLength) => ({ record: { system: 'Niche', boxLength } })],
  [
    'retention.hoursAfterHandover',
    0,
    LONGEST_AFTER_HANDOVER,
    (hoursAfterHandover) => retention({ hoursAfterHandover }),
  ],
  [
    'retention.remindFromDay',
    1,
    28,
    (remindFromDay) => retention({ remindFromDay, remindDailyFromDay: 28, chooseFromDay: 28 }),
  ],
  [
    'retention.remindDailyFromDay',
    1,
    28,
    (remindDailyFromDay) => retention({ remindFromDay: 1, remindDailyFromDay, chooseFromDay: 90 }),
  ],
  [
    'retention.chooseFromDay',
    1,
    90,
    (chooseFromDay) => retention({ remindFromDay: 1, remindDailyFromDay: 1, chooseFromDay }),
  ],
])('%s may be from %i to %i', (name, least, most, set) => {
  expect([problemsOf(set(least)), problemsOf(set(most))]).toEqual([[], []])
  for (const value of [least - 1, most + 1]) expect(problemsOf(set(value))?.[0]).toMatch(`${name} must be`)
})

const by = (words: string) => ({ by: words })
test.each<[string, number, (words: string) => Record<string, unknown>]>([
  ['forceName', 120, (forceName) => ({ forceName })],
  ['childContactForm', 120, (childContactForm) => ({ childContactForm })],
  ['review.by', 120, (words) => ({ review: by(words) })],
  ['returnSignOff.by', 120, (words) => ({ returnSignOff: by(words) })],
  ['record.system', 120, (system) => ({ record: { system } })],
  ['contacts.lado.name', 120, (name) => ({ contacts: { lado: { name } } })],
  ['contacts.lado.hours', 120, (hours) => ({ contacts: { lado: { name: 'the LADO', hours } } })],
  ['letterWording.0', 4_000, (words) => ({ letterWording: [words] })],
])('%s holds at most %i characters, no address elsewhere, and something', (name, most, set) => {
  expect(problemsOf(set('x'.repeat(most)))).toEqual([])
  expect([
    problemsOf(set('x'.repeat(most + 1))),
    problemsOf(set('see evil.example')),
    problemsOf(set('  ')),
    problemsOf(set('a > b')),
  ]).toEqual([
    [`${name} is longer than ${most} characters`],
    [`${name} holds an address outside the public bodies we know`],
    [`${name} is empty`],
    [`${name} holds < or >`],
  ])
})

test('the space around words is no part of them', () => {
  const parsed = forceSettingsFrom(JSON.stringify({ ...EXSHIRE, forceName: '  Exshire Police\n' }))
  expect('settings' in parsed && parsed.settings.forceName).toBe('Exshire Police')
})

test('the letter of a force has a paragraph at least, and no more than twenty', () => {
  const paragraphs = (many: number) => problemsOf({ letterWording: Array(many).fill('Dear {name},') })
  expect([0, 1, 20, 21].map(paragraphs)).toEqual([
    ['letterWording is empty'],
    [],
    [],
    ['letterWording has more than 20 paragraphs'],
  ])
})

test('a force may do without a review, and not without whoever signs a device back', () => {
  expect([problemsOf({ review: null }), problemsOf({ returnSignOff: null })]).toEqual([
    [],
    ['returnSignOff must be a group of settings'],
  ])
})

test.each(['police.uk', 'gov.uk', 'gov.wales', 'llyw.cymru', 'nhs.uk', 'nhs.net', 'cjsm.net'])(
  'an email address of a public body is taken: %s',
  (host) => {
    expect(withFrontDoor({ email: `front.door+1@exshire.${host}` })).toEqual([])
  },
)

test.each([
  'mash;x@exshire.gov.uk',
  'mash?cc=a@exshire.gov.uk',
  'mash@exshire.gov.uk?cc=a',
  ' mash@exshire.gov.uk',
  '',
])('what is no more than like one is refused: %s', (email) => {
  expect(withFrontDoor({ email })[0]).toBe('contacts.frontDoor.email must be an email address')
})

test('a key is one whole key', () => {
  const key = EXSHIRE.unitPublicKey ?? ''
  const wrong = ['unitPublicKey must be a public key that begins with age1']
  expect(
    [key, `${key}q`, key.slice(0, -1), ` ${key}`, key.replace('q', 'b')].map((unitPublicKey) =>
      problemsOf({ unitPublicKey }),
    ),
  ).toEqual([[], wrong, wrong, wrong, wrong])
})

test('a file that is far too long is not read', () => {
  expect(forceSettingsFrom(WRITTEN.padEnd(64_000))).toEqual({ settings: EXSHIRE })
  expect(forceSettingsFrom(WRITTEN.padEnd(64_001))).toEqual({ problems: ['it is far too long'] })
})

test('arrangements may be due for another look on their very day', () => {
  expect(problemsOf({ reviewBy: EXSHIRE.date })).toEqual([])
})

test('what the host answers is the file only where it is one', async () => {
  const answers = (status: number, type: string | undefined) => {
    const headers = type === undefined ? undefined : { 'Content-Type': type }
    vi.stubGlobal(
      'fetch',
      async () => new Response(new TextEncoder().encode('{}'), { status, ...(headers && { headers }) }),
    )
    return hostFile()
  }
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('navigator', { onLine: true })
  expect(await answers(200, 'application/json; charset=utf-8')).toBe('{}')
  expect(await answers(404, 'application/json')).toBeUndefined()
  expect(await answers(200, 'text/html')).toBeUndefined()
  expect(await answers(200, undefined)).toBeUndefined()
  vi.stubGlobal('navigator', { onLine: false })
  expect(await answers(200, 'application/json')).toBeUndefined()
})

test('the host is asked for its own file, with nothing that says who asks', async () => {
  const fetched = vi.fn(async (..._: Parameters<typeof fetch>) => Response.json({}))
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('navigator', { onLine: true })
  onTestFinished(() => void vi.unstubAllGlobals())
  await hostFile()
  // A network that leads every request to a page of its own is no host.
  expect(fetched.mock.calls[0]?.[1]).toEqual({ cache: 'no-cache', credentials: 'omit', redirect: 'error' })
})

test('what was written while the copy on the phone was being read is not taken back by that', async () => {
  let comes = (_: string) => {}
  const file = remembered({ read: () => new Promise((resolve) => (comes = resolve)), write: async () => undefined })
  const reading = file.read()
  await file.write('new')
  comes('old')
  expect([await reading, await file.read()]).toEqual(['new', 'new'])
})

test('without a network, or with a store that fails, the app still has settings', async () => {
  const failing: KeptFile = {
    read: () => Promise.reject(new Error('no storage')),
    write: () => Promise.reject(new Error('no storage')),
  }
  const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await freshForceSettings(memory(WRITTEN), noNetwork)).toEqual({ settings: EXSHIRE, from: 'kept' })
  expect(await freshForceSettings(failing, noNetwork)).toEqual({ settings: NATIONAL_DEFAULTS, from: 'national' })
  expect(await freshForceSettings(failing, async () => WRITTEN)).toEqual({ settings: EXSHIRE, from: 'file' })
})

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const HOSTILE: Json[] = [
  'https://evil.example/x',
  'http://exshire.police.uk@evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'tel:+15550100',
  '//evil.example',
  '\\\\evil.example\\share',
  'www.evil.example',
  'mash@evil.example',
  'mash@police.uk.evil.example',
  'Ring evil。example today',
  'https:\u200b//evil.example',
  '\u202eku.ecilop',
  '0909 879 0000',
  '<img src=x onerror=alert(1)>',
  '{name} {constructor}',
  'x'.repeat(70_000),
  '',
  null,
  -1,
  1e308,
  true,
  [],
  {},
  { toString: 'x' },
  ['https://evil.example'],
]

function places(value: Json, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))]
}

function replaced(value: Json, [name, ...rest]: string[], by: Json): Json {
  if (name === undefined) return by
  if (Array.isArray(value)) return value.map((inner, at) => (String(at) === name ? replaced(inner, rest, by) : inner))
  if (typeof value !== 'object' || value === null) return by
  return { ...value, [name]: replaced(value[name] ?? null, rest, by) }
}

const original: Json = JSON.parse(WRITTEN)
const mutated = fc.oneof(
  fc
    .tuple(fc.constantFrom(...places(original)), fc.constantFrom(...HOSTILE))
    .map(([path, by]) => JSON.stringify(replaced(original, path, by))),
  fc
    .tuple(fc.constantFrom(...places(original)), fc.constantFrom(...HOSTILE.filter((one) => typeof one === 'string')))
    .map(([path, added]) => {
      const leaf = path.reduce<Json>((inner, name) => (inner as { [name: string]: Json })[name] ?? null, original)
      return JSON.stringify(replaced(original, path, typeof leaf === 'string' ? `${leaf} ${added}` : added))
    }),
  fc
    .tuple(fc.constantFrom('__proto__', 'constructor', 'https://evil.example', 'url'), fc.jsonValue())
    .map(([name, inner]) => `{"${name}":${JSON.stringify(inner)},${WRITTEN.slice(1)}`),
  fc
    .tuple(fc.nat(WRITTEN.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 12 }))
    .map(([at, gone, put]) => WRITTEN.slice(0, at) + put + WRITTEN.slice(at + gone)),
  fc
    .tuple(fc.nat(WRITTEN.length), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }))
    .map(([at, put]) => WRITTEN.slice(0, at) + put + WRITTEN.slice(at + 1)),
  fc.string({ unit: 'binary' }),
)

const PUBLIC_BODY = /(^|[@.])(police\.uk|gov\.uk|gov\.wales|llyw\.cymru|nhs\.uk|nhs\.net|cjsm\.net)(\/[\w/-]*)?$/i

/** Words that a reader, a dialler or a browser could take for somewhere to go. */
const goesElsewhere = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[\s,;()"'’]+/)
    .map((token) => token.replace(/[.?!]+$/, ''))
    .filter((token) => /[\p{L}\d][.。][\p{L}\d]/u.test(token) || /@|\/\/|\\\\|\p{L}:./u.test(token))
    .filter((token) => !PUBLIC_BODY.test(token))

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

test('500 mutated files: none throws, none brings in a host or scheme we do not know', () => {
  const seen = { used: 0, refused: 0 }
  fc.assert(
    fc.property(mutated, (text) => {
      const parsed = forceSettingsFrom(text)
      const words = stringsIn(parsed)
      expect(words.filter((word) => /evil|javascript/i.test(word))).toEqual([])
      if ('settings' in parsed) {
        seen.used += 1
        expect(words.flatMap(goesElsewhere)).toEqual([])
        expect(Object.keys(parsed.settings).every((name) => name in { ...EXSHIRE })).toBe(true)
      } else {
        seen.refused += 1
        expect(parsed.problems.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500, seed: 26 },
  )
  expect(seen.used).toBeGreaterThan(30)
  expect(seen.refused).toBeGreaterThan(200)
})

const CHECK = { found: 'right', by: 'Safeguarding sergeant', on: '2026-11-20' }
const checksOf = (contactChecks: Record<string, unknown>) => problemsOf({ contactChecks })

test('what the force checked is taken, and what replaces a number is held to the same rules as the rest', () => {
  expect(checksOf({ 'tel:08001111': CHECK, 'https://www.iwf.org.uk/': { ...CHECK, found: 'dead' } })).toEqual([])
  const changed = (to?: string, href = 'tel:08001111') => checksOf({ [href]: { ...CHECK, found: 'changed', to } })
  expect(changed('0800 400 222')).toEqual([])
  expect(changed('https://iwf.org.uk/new', 'https://www.iwf.org.uk/')).toEqual([])
  for (const to of [undefined, '0906 123 4567', 'javascript:alert(1)']) expect(changed(to)).toHaveLength(1)
  for (const to of ['https://iwf.org.uk.evil.example/', 'javascript:alert(1)', 'http://iwf.org.uk/']) {
    expect(changed(to, 'https://www.iwf.org.uk/')).toHaveLength(1)
  }
  expect(checksOf({ 'javascript:alert(1)': CHECK })).toHaveLength(1)
})

test('a date in the future is named', () => {
  const text = JSON.stringify({
    ...EXSHIRE,
    date: '2026-12-03',
    legalChecks: { 'cps-2016': { by: 'Legal', on: '2026-12-03' } },
  })
  expect(forceSettingsFrom(text, '2026-12-02')).toHaveProperty('settings')
  const parsed = forceSettingsFrom(text, '2026-12-01')
  expect('problems' in parsed && parsed.problems).toEqual([
    'date is in the future',
    'legalChecks.(a strange name).on is in the future',
  ])
})

test('a file of another version is read as far as it can be, and what cannot is named', () => {
  const newer = {
    ...EXSHIRE,
    format: 2,
    shiftPattern: 'nights',
    lock: { idleMinutes: 900, hiddenSeconds: 30 },
    contacts: { ...EXSHIRE.contacts, frontDoor: { phone: '01234 567890' }, lado: { name: '<script>', phone: 'x' } },
    contactChecks: { 'tel:08001111': { found: 'right' }, 'tel:116123': CHECK },
  }
  const { settings, problems } = asFarAsItGoes(JSON.stringify(newer), '2026-12-01')
  expect(problems).toEqual(
    expect.arrayContaining([
      'format must be 1',
      'shiftPattern is not a setting we know',
      'contacts.lado.name holds < or >',
    ]),
  )
  expect(settings).toMatchObject({
    forceName: 'Exshire Police',
    lock: { idleMinutes: 5, hiddenSeconds: 30 },
    contacts: { frontDoor: { name: 'your MASH or front door', phone: '01234 567890' } },
    contactChecks: { 'tel:116123': CHECK },
  })
  expect(settings?.contacts.lado).toEqual(NATIONAL_DEFAULTS.contacts.lado)
  expect(Object.keys(settings?.contactChecks ?? {})).toEqual(['tel:116123'])
  expect(asFarAsItGoes('{', '2026-12-01').settings).toBeUndefined()
  expect(asFarAsItGoes('x'.repeat(10_000_000), '2026-12-01').problems).toEqual(['it is far too long'])
})
