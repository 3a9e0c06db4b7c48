import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SEEN_IN } from '../../src/directory/seen-in'
import { assess } from '../../src/guidance/assess'
import { CAUTION_SOURCES } from '../../src/guidance/caution-sources'
import { CAUTION } from '../../src/guidance/cautions'
import { CONCLUSION, WORDING } from '../../src/guidance/conclusions'
import { DUTY } from '../../src/guidance/duties'
import { isShared } from '../../src/guidance/duty-titles'
import { EDITION } from '../../src/guidance/edition'
import { CAUTIONS, DUTIES } from '../../src/guidance/facts'
import { LOCAL_CONTACTS, NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { LETTER_2016_AS_PRINTED } from '../../src/guidance/letter-2016'
import { MEANS } from '../../src/guidance/meanings'
import { OUTCOME_SOURCES } from '../../src/guidance/outcome-sources'
import { CONFLICTS, HOME_OFFICE_CODES, OUTCOMES, outcomeWithCode, PLAUSIBLE } from '../../src/guidance/outcomes'
import { PARAGRAPH_NUMBERS } from '../../src/guidance/paragraph-ids'
import { NOTE_PARTS, PARAGRAPH_IDS, PARAGRAPHS } from '../../src/guidance/paragraphs'
import { problemWith, QUESTIONS } from '../../src/guidance/questions'
import { RULES } from '../../src/guidance/rules/index'
import { SOURCES, type SourceId, SURE } from '../../src/guidance/sources'
import { WORDS } from '../../src/guidance/words'
import note from './note-8-grams.json'
import { quiet } from './quiet-facts'

const paragraphs = PARAGRAPH_IDS.map((id) => PARAGRAPHS[id])
const sourceIds = Object.keys(SOURCES) as SourceId[]
const corrections = paragraphs.flatMap((paragraph) => paragraph.since.map((since) => ({ id: paragraph.id, ...since })))
const outcomes = OUTCOMES.map((outcome) => ({ ...outcome, sources: OUTCOME_SOURCES[outcome.code] }))
const claims = [...corrections, ...outcomes, ...Object.values(CONFLICTS)]

/** What no part of the content rests on, kept for a reason. */
const WAIVED: readonly SourceId[] = []

function texts(content: unknown): string[] {
  if (typeof content === 'string') return [content]
  if (typeof content !== 'object' || content === null) return []
  return Object.values(content).flatMap(texts)
}

/** The section names and the title are the note's, as anyone citing it must give them. */
const withoutQuotes = paragraphs.map(({ quote: _, part: __, ...own }) => own)
const { title: _, ...ownEdition } = EDITION
const ours = texts([
  withoutQuotes,
  ownEdition,
  SOURCES,
  SURE,
  CONCLUSION,
  WORDING,
  MEANS,
  DUTY,
  CAUTION,
  OUTCOMES,
  PLAUSIBLE,
  CONFLICTS,
  WORDS,
  NATIONAL_DEFAULTS,
])
const everything = [...ours, ...texts(paragraphs.map((paragraph) => paragraph.quote)), ...LETTER_2016_AS_PRINTED]

function runsOfEight(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’‘]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '))
}

function digest(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, 10)
}

describe('the note', () => {
  it('is whole: 26 paragraphs and two appendices, in its own order and its own sections', () => {
    expect(PARAGRAPH_IDS).toEqual([...PARAGRAPH_NUMBERS, 'A', 'B'])
    expect(Object.values(PARAGRAPHS).map((paragraph) => paragraph.id)).toEqual(PARAGRAPH_IDS)
    const order = paragraphs.map((paragraph) => NOTE_PARTS.indexOf(paragraph.part))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(
      NOTE_PARTS.map((part) => paragraphs.filter((paragraph) => paragraph.part === part).map(({ id }) => id)),
    ).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12, 13],
      [14, 15, 16, 17, 18],
      [19, 20, 21, 22],
      [23, 24, 25, 26],
      ['A', 'B'],
    ])
  })

  it('says of each paragraph what it says and what it asks, in one to four short pieces', () => {
    const wanting = paragraphs.filter(
      ({ heading, says, asks }) =>
        heading === '' || says.length > 4 || asks.length === 0 || [...says, ...asks].some((text) => text.length > 420),
    )
    expect(wanting.map(({ id }) => id)).toEqual([])
    expect(new Set(paragraphs.map(({ heading }) => heading)).size).toBe(paragraphs.length)
  })

  it('quotes the definition of outcome 21 and the letter exactly, and nothing else', () => {
    expect(paragraphs.filter(({ quote }) => quote).map(({ id }) => id)).toEqual([19, 22])
    expect(PARAGRAPHS[19].quote).toEqual({
      text: [
        'Further investigation, resulting from the crime report, which could provide evidence sufficient to support formal action being taken against the suspect is not in the public interest – police decision.',
      ],
      source: 'note-2016',
    })
    expect(PARAGRAPHS[22].quote).toEqual({
      text: [
        'You/Your child has been recorded on police systems against (add crime type) in line with Home Office crime recording rules. After consideration of all relevant factors, a decision has been made that no further action will be taken by the police in this instance.',
        '***** has not been convicted or cautioned for any offence connected with this investigation.',
        "In the event that a future 'Enhanced Disclosure and Barring Service' (DBS) check is required it is unlikely that this record will be disclosed unless you/your child are investigated or have further action taken against you/them in the future which could suggest a relevant pattern of behaviour.",
        'Any decision to disclose will be made by the chief police officer dealing with the request, based on all factors and information available at the time of the decision.',
      ],
      source: 'note-2016',
    })
  })

  it('is told in our own words: no run of eight words is the same outside the two quotations', () => {
    const grams = new Set(note.grams.split(' '))
    const borrowed = (text: string) => runsOfEight(text).filter((run) => grams.has(digest(run)))
    expect(borrowed(LETTER_2016_AS_PRINTED.join(' ')).length).toBeGreaterThan(50)
    expect(ours.flatMap(borrowed)).toEqual([])
  })
})

describe('what has changed since', () => {
  it.each([
    [1, 'section 160 of the Act of 1988'],
    [2, 'persons involved rather than suspects'],
    [5, 'made or altered by computer'],
    [5, 'section 62 of the Coroners and Justice Act 2009'],
    [6, 'Sexual extortion for money'],
    [8, 'UKCCIS is now UKCIS'],
    [9, 'Crime Recording Rules'],
    [12, 'safeguarding partners'],
    [12, 'nothing that shows it in force'],
    [12, 'Wales Safeguarding Procedures'],
    [14, 'appropriate adult'],
    [15, 'A child cannot agree'],
    [15, 'your camera makes another indecent image of a child'],
    [18, 'Report Remove'],
    [18, 'Take It Down'],
    [19, 'Outcome 20'],
    [19, 'Outcome 22'],
    [19, 'Outcome 23'],
    [20, 'never closes'],
    [22, 'never disclosed automatically'],
    [22, 'age on the day the caution is given'],
    [22, 'no-promise rule stands'],
    [23, 'The order matters'],
    [24, 'forfeit and destroy'],
    [25, 'Digital Forensics Units'],
    ['A', '0800 1111'],
    ['B', 'another prefix'],
  ] as const)('stands beside the paragraph it touches: %s, %s', (id, words) => {
    expect(PARAGRAPHS[id].since.map((since) => since.text).join('\n')).toContain(words)
  })

  it('has for each claim a date, a source and a sureness that its sources can bear', () => {
    const unknown = claims.flatMap(({ sources }) => sources.filter((id) => !sourceIds.includes(id)))
    expect(unknown).toEqual([])
    expect(corrections.filter(({ text, date }) => text === '' || date === '')).toEqual([])
    const overclaimed = claims.filter(
      ({ sources, sure }) =>
        (sure === 'primary' && !sources.some((id) => SOURCES[id].read === 'primary')) ||
        (sure === 'secondary' && sources.every((id) => SOURCES[id].read === 'not-seen')),
    )
    expect(overclaimed).toEqual([])
  })

  it('never says of the search advice or of safeguarding partners that they were read: others report both', () => {
    const reported: readonly SourceId[] = ['dfe-searching', 'dfe-searching-2018', 'safeguarding-partners']
    const resting = corrections.filter(({ sources }) => sources.some((id) => reported.includes(id)))
    expect(resting).toHaveLength(6)
    expect(resting.filter(({ sure }) => sure === 'primary').map(({ text }) => text)).toEqual([])
  })

  it('uses every source or says why not', () => {
    const used = new Set<SourceId>([
      ...claims.flatMap(({ sources }) => sources),
      ...Object.values(CAUTION_SOURCES).flat(),
      ...paragraphs.flatMap(({ quote }) => (quote ? [quote.source] : [])),
    ])
    expect(sourceIds.filter((id) => !used.has(id) && !WAIVED.includes(id))).toEqual([])
  })

  it('says of each source what it is, its date, and when we read it if we did', () => {
    for (const id of sourceIds) {
      const { title, date, address, read, lastRead } = SOURCES[id]
      expect(title && date, id).not.toBe('')
      expect(lastRead, id).toEqual(read === 'not-seen' ? undefined : expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/))
      if (address !== undefined) expect(new URL(address).protocol, id).toBe('https:')
    }
  })

  it('makes up no date for a source that shows none', () => {
    expect(SEEN_IN['nhs-111-links'].date).toBeNull()
    expect(SOURCES['nhs-111'].date).toBe('date not noted')
    const resting = corrections.filter(({ sources }) => sources.every((id) => id === 'nhs-111'))
    expect(resting.map(({ date }) => date)).toEqual(['date not noted'])
  })

  it('never rests on somebody’s code as if it were an authority', () => {
    expect(texts(SOURCES).filter((text) => /repositor|github/i.test(text))).toEqual([])
  })
})

describe('outcomes', () => {
  it('are all there, in the order of their codes', () => {
    expect(OUTCOMES.map(({ code }) => code)).toEqual(HOME_OFFICE_CODES)
    expect(HOME_OFFICE_CODES).toEqual(
      Array.from({ length: 23 }, (_, at) => `${at + 1}`).flatMap((code) => (+code < 4 ? [code, `${code}A`] : [code])),
    )
    expect(OUTCOMES.filter(({ name, meaning, needs }) => !(name && meaning && needs))).toEqual([])
  })

  it('have one usual one, outcome 21', () => {
    expect(outcomeWithCode('21')?.note).toMatch(
      /One force at least does not normally use it for domestic abuse or hate crime/,
    )
    expect(OUTCOMES.filter(({ plausible }) => plausible === 'default').map(({ code }) => code)).toEqual(['21'])
  })

  it('are of another subject only where they never fit: what is rare here is not ruled out', () => {
    expect(OUTCOMES.filter(({ plausible }) => plausible === 'no').map(({ code }) => code)).toEqual([
      '4',
      '6',
      '7',
      '19',
    ])
  })

  it('are found by code, and an unknown code finds none', () => {
    expect(outcomeWithCode('22')?.code).toBe('22')
    expect(outcomeWithCode('99')).toBeUndefined()
  })

  it('leave the conflict over suspects to the Force Crime Registrar', () => {
    expect(CONFLICTS.suspectOrPersonInvolved.ask).toContain('Force Crime Registrar')
    expect(CONFLICTS.suspectOrPersonInvolved.text).toMatch(/cannot both be followed/)
    expect(Object.values(CONFLICTS).flatMap(({ codes }) => [...codes])).toEqual(['21', '21', '22'])
  })
})

describe('duties and cautions', () => {
  it('each have words, and the paragraphs of the decision model', () => {
    expect(Object.keys(DUTY)).toEqual(DUTIES)
    expect(Object.keys(CAUTION)).toEqual(CAUTIONS)
    expect(DUTIES.map((id) => [id, ...DUTY[id].paragraphs].join(' '))).toEqual([
      'check-welfare 10 17',
      'child-protection-referral 12 17',
      'strategy-meeting 12',
      'advise-no-copies 10',
      'evidence-before-deletion 23',
      'online-removal 18',
      'record-crime 9',
      'background-checks 11',
      'specialist-investigation 2 6',
      'device-decisions 15',
      'initial-accounts 14',
      'hear-views 13',
      'formal-interview 16',
      'notify-family 17',
      'written-information 17',
      'child-contact-form 26',
      'weigh-impact 3 14',
      'senior-review 21',
      'outcome-code 19',
      'explain-outcome 22',
      'dbs-explanation 22',
      'deletion-direction 23',
      'deletion-decision 23',
      'deletion-confirmed 23',
      'return-sign-off 24',
      'caid 25',
      'educate 4 8',
    ])
  })

  it('rest on no less than their rules do: a caution’s words may name more paragraphs, a duty names the same', () => {
    const own = new Map(RULES.map((rule) => [rule.concludes, rule.paragraphs]))
    for (const id of CAUTIONS)
      expect(CAUTION[id].paragraphs, id).toEqual(expect.arrayContaining([...(own.get(`cautions.${id}`) ?? [])]))
    expect(CAUTIONS.filter((id) => !own.has(`cautions.${id}`))).toEqual([])
    expect(DUTIES.map((id) => own.get(`duties.${id}`))).toEqual(DUTIES.map((id) => DUTY[id].paragraphs))
  })

  it('say which duties all matters share', () => {
    expect(DUTIES.filter(isShared)).toEqual([
      'check-welfare',
      'advise-no-copies',
      'background-checks',
      'child-contact-form',
      'educate',
    ])
  })

  it('say nowhere as if it had been seen what guidance to schools has referred of under-13s', () => {
    const rule = RULES.find(({ id }) => id === 'under-13')?.says
    for (const words of [CAUTION['under-13'].text, rule]) expect(words).toMatch(/guidance.* is believed to/)
  })

  it('points nobody who chose 22 to an outcome that what was found may have ruled out', () => {
    const { cautions, outcome21 } = assess({
      ...quiet,
      features: { ...quiet.features, persistentBehaviour: 'yes' },
      decision: { outcome: '22' },
    })
    expect([outcome21, cautions]).toEqual(['closed', ['no-activity']])
    expect(CAUTION['no-activity'].text).not.toMatch(/21/)
  })

  it('are short: a title at a glance, a caution of four sentences at most', () => {
    const titles = [...Object.values(DUTY), ...Object.values(CAUTION)].map(({ title }) => title)
    expect(titles.filter((title) => title.length > 50 || title.endsWith('.'))).toEqual([])
    expect(new Set(titles).size).toBe(titles.length)
    const long = CAUTIONS.filter((id) => CAUTION[id].text.length > 300 || CAUTION[id].text.split(/[.?] /).length > 4)
    expect(long).toEqual([])
  })
})

describe('conclusions', () => {
  it('have a name, a short form, a tag and a meaning for each value', () => {
    expect(Object.keys(WORDING)).toEqual(Object.keys(CONCLUSION))
    expect(texts([CONCLUSION, WORDING, MEANS]).filter((text) => text === '')).toEqual([])
    const keys = (of: object) => Object.entries(of).map(([conclusion, values]) => [conclusion, Object.keys(values)])
    expect(keys(MEANS)).toEqual(keys(WORDING))
    const tags = Object.values(WORDING).map((values) => Object.values(values).map(({ tag }) => tag))
    expect(tags.filter((each) => new Set(each).size !== each.length || each.some((tag) => tag.length > 16))).toEqual([])
  })

  it('says no more than holds whatever it was concluded from, and whatever the force has settled', () => {
    const answers = assess(quiet).because.referral?.map(({ answer }) => answer)
    expect(answers).toEqual(expect.arrayContaining(['no', 'yes']))
    expect(MEANS.referral['not-indicated']).not.toMatch(/answered no/)
    // A force may ask for no review.
    for (const words of [MEANS.outcome21.open, outcomeWithCode('21')?.needs])
      expect(words).toMatch(/review where your force asks for one/)
  })
})

describe('questions', () => {
  it('of a device are read in one go: neither “exploited use” nor “was … be taken”', () => {
    expect(QUESTIONS.usedByPersonOfConcern.asks).toMatch(/^Was \{who\} used by someone who .* exploited a child\?$/)
    expect(QUESTIONS.stillTaken.asks).toMatch(/^Was a still .* taken .*, or will one be\?$/)
  })
})

describe('words', () => {
  it.each([
    ['LSCB', 'safeguarding partners'],
    ['UKCCIS', 'UKCIS'],
    ['HTCU', 'Digital Forensics Unit'],
    ['ACPO', 'NPCC'],
    ['YOT', 'youth justice service'],
    ['Thinkuknow', 'CEOP Education'],
    ['PYO', 'child who comes to notice again'],
    ['HOCR', 'Crime Recording Rules'],
    ['sexting', 'nudes and semi-nudes'],
    ['CRB', 'DBS check'],
  ])('lead from the old %s to %s', (old, term) => {
    expect(WORDS.filter(({ was }) => was?.includes(old)).map((word) => word.term)).toEqual([term])
  })

  it('have one entry each, and a name is old or new, never both', () => {
    const terms = WORDS.map(({ term }) => term.toLowerCase())
    const old = WORDS.flatMap(({ was }) => was ?? []).map((name) => name.toLowerCase())
    const now = [...terms, ...WORDS.flatMap(({ also }) => also ?? []).map((name) => name.toLowerCase())]
    expect(new Set(terms).size).toBe(terms.length)
    expect(old.filter((name, at) => now.includes(name) || old.indexOf(name) !== at)).toEqual([])
  })

  it('say as believed the dates that were read nowhere', () => {
    const since = (term: string) => WORDS.find((word) => word.term === term)?.since
    for (const term of ['cyberflashing', 'upskirting', 'NPCC', 'ABE interview', 'National Decision Model'])
      expect(since(term), term).toMatch(/\b[Bb]elieved\b/)
    const meaning = (term: string) => WORDS.find((word) => word.term === term)?.meaning
    expect(meaning('PNC and PND')).toMatch(/LEDS is believed/)
    expect(meaning('police protection')).toMatch(/believed to last up to 72 hours/)
    expect(meaning('LADO')).toMatch(/designated officer, believed to be told/)
  })

  it('promise of nobody that an image comes down', () => {
    const says = [...WORDS.map(({ meaning }) => meaning), ...PARAGRAPHS[18].since.map(({ text }) => text)]
    expect(says.filter((text) => /\band has (it|them) removed\b|\blets an under-18 have\b/.test(text))).toEqual([])
    expect(PARAGRAPHS[23].since.map(({ text }) => text).join()).toMatch(
      /need the image, or for Report Remove its link,/,
    )
  })

  it.each(['duty to report', 'child in need', 'front door', 'multi-agency child protection team', 'KCSIE'])(
    'says of what is of England alone that it is: %s',
    (term) => {
      const word = WORDS.find((one) => one.term === term)
      expect(`${word?.meaning} ${word?.since}`).toMatch(/\bin England\b/)
    },
  )
})

describe('the edition and the force', () => {
  it('give the facts 180 days before somebody should look again', () => {
    const days = (Date.parse(EDITION.reviewBy) - Date.parse(EDITION.factsDate)) / 86_400_000
    expect(days).toBe(180)
    expect([NATIONAL_DEFAULTS.date, NATIONAL_DEFAULTS.reviewBy]).toEqual([EDITION.factsDate, EDITION.reviewBy])
  })

  it('make nothing up for a force that has set nothing', () => {
    expect(NATIONAL_DEFAULTS).toEqual({
      format: 1,
      date: '2026-11-25',
      reviewBy: '2027-05-24',
      nation: 'england',
      contacts: Object.fromEntries(
        LOCAL_CONTACTS.map((id) => [id, { name: expect.stringMatching(/^(your|the) [^0-9@]+$/) }]),
      ),
      childContactForm: "your force's child contact form",
      review: { by: 'a suitably senior or experienced officer' },
      returnSignOff: { by: 'a manager, for example a superintendent' },
      record: { system: "your force's record system" },
      retention: { hoursAfterHandover: 72, remindFromDay: 3, remindDailyFromDay: 7, chooseFromDay: 28 },
      lock: { idleMinutes: 5, hiddenSeconds: 60 },
      passkeysAllowed: true,
      wipeAfterWrongTries: 'off',
    })
  })
})

describe('all of it', () => {
  it('prints no number that is gone or in doubt', () => {
    const gone = ['08088005002', '08443814772', '01765688827', '07860039967', '08080684141']
    const digits = everything.map((text) => text.replace(/\D/g, ''))
    expect(gone.filter((number) => digits.some((text) => text.includes(number)))).toEqual([])
  })

  it('is plain text that any records system keeps: straight quotes, no dashes, no markup', () => {
    expect(ours.filter((text) => /[^\x20-\x7e…]|[<>]|https?:(?!\/\/[a-z])/.test(text))).toEqual([])
  })

  it('blames no child and promises nothing', () => {
    const wrong =
      /\b(offending child|(known|identified) offender|perpetrator|guilty|promiscuous|will not be disclosed|will never show|guaranteed)\b/i
    expect(ours.filter((text) => wrong.test(text))).toEqual([])
  })

  it('calls nothing a disposal, which is an old name', () => {
    const titles = texts(SOURCES)
    expect(ours.filter((text) => /\bdisposals?\b/i.test(text) && !titles.includes(text))).toEqual(
      WORDS.flatMap(({ was }) => was ?? []).filter((name) => name.includes('disposal')),
    )
  })
})

it('what fits a question is counted as a person counts it: a sign of two halves once', () => {
  expect(problemWith('crimeNumber', '😀'.repeat(60))).toBeUndefined()
  expect(problemWith('crimeNumber', `${'😀'.repeat(60)}x`)).toContain('This has 61 characters; 60 fit here.')
})
