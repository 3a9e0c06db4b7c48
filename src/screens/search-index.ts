import MiniSearch from 'minisearch'
import type { Contact, Place } from '../directory/contact'
import { type SearchEntry, searchEntries } from '../directory/search-entries'
import { needsOf, OUTCOMES } from '../guidance/outcomes'
import { PARAGRAPH_IDS, PARAGRAPHS } from '../guidance/paragraphs'
import { WORDS, type Word } from '../guidance/words'
import { paragraphAddress, paragraphName } from './paragraph-name'

export type ResultKind = SearchEntry['kind'] | 'paragraph' | 'outcome' | 'word' | 'app'

export interface Result {
  readonly id: string
  readonly kind: ResultKind
  readonly title: string
  readonly text: string
  /** Absent: all there is to say is said here. */
  readonly href?: string
  /** A helpline: whose it is. */
  readonly contact?: Contact
}

interface Entry extends Result {
  readonly adultsOnly?: true
  readonly also: readonly string[]
}

/** The app's own pages, of which somebody may not know where they are. */
const OWN: readonly Omit<Entry, 'kind'>[] = [
  {
    id: 'app:take-in',
    title: 'Take in a handover file',
    text: 'From another phone, or a review that comes back. To hand a case over, open it, then Papers.',
    href: '/take-in',
    also: ['handover', 'hand over'],
  },
  {
    id: 'app:ways',
    title: 'Ways to open the cases',
    text: 'Passphrase, recovery code, fingerprint or face, PIN.',
    href: '/settings/ways',
    also: ['forgot passphrase', 'forgotten password', 'forgot password', 'face id', 'locked out', 'recovery code'],
  },
  {
    id: 'app:storage',
    title: 'What is kept on this phone',
    text: 'Until when, how it is protected and erased, and whether the app works without a signal.',
    href: '/settings/storage',
    also: 'erase,gdpr,data protection,foi,icloud,backup,offline,no signal,no wifi'.split(','),
  },
]

/** What is typed for it in a hurry, besides its names. */
const TYPED: Readonly<Record<string, string>> = {
  'helpline:ceop': 'ceop,groomed,cse,stranger,catfish',
  'helpline:childline': 'lgbt,gay,pregnant,crying,not eating',
  'helpline:police': 'overdose,overdosed,hanging',
  'helpline:nhs111': 'camhs,hospital,crisis team',
  'helpline:report-remove': 'reportremove,revenge porn,intimate image,image shared,ex boyfriend,ex girlfriend',
  'provider:other-site':
    'signal,kik,omegle,threads,monkey,bereal,vsco,xbox,playstation,steam,yubo,wizz,ometv,locket,wechat,dropbox,tinder,grindr',
  'take-down:in-the-app': 'hacked,hacking',
  'take-down:blackmail': 'sextorsion,threatening,threatened,paypal,crypto,bitcoin,overseas,abroad,scam,scammed',
  'take-down:evidence': 'exhibit',
  'first-minute:safe': 'what do i do,what now',
  'first-minute:hands-off': 'look at image,view image,watch',
  'first-minute:secure': 'sieze,confiscate',
  'outcome:1': 'charge',
  'outcome:21': 'nfa,no further action',
  'paragraph:1': 'prison,jail,max sentence,girlfriend,boyfriend,law,offence,age of consent,under 18',
  'paragraph:2': 'adult,over 18,stepdad,stepfather,uncle,coach',
  'paragraph:4': 'headteacher',
  'paragraph:6': 'county lines',
  'paragraph:8': 'under 13',
  'paragraph:12': 'care,in care,foster',
  'paragraph:14': 'lawyer,statement,arrest,interpreter,language,deaf',
  'paragraph:15':
    'passcode,password,pin code,ipad,tablet,laptop,computer,usb,memory stick,console,warrant,search warrant,section 18,section 19,s18,s19,refuse,refuses,refused,wont hand over',
  'paragraph:17': 'parent,parents,mum,dad,dont tell,wont tell,honour,hbv,forced marriage',
  'paragraph:21': 'sergeant,sgt,inspector',
  'paragraph:22': 'visa,travel,nfa,appeal,complaint',
  'word:DBS check': 'job',
  'word:appropriate adult': 'voluntary attendance,voluntary interview',
  'word:digital processing notice': 'consent form,agreement form',
  'word:police protection': 'ppo',
  'word:pseudo-photograph': 'chatgpt,grok,undress',
  'word:person involved': 'suspect',
  'word:SEND': 'autistic,autism',
  'word:body-worn video': 'bodycam',
}

function entries(place: Place): Entry[] {
  return [
    ...OWN.map((page): Entry => ({ ...page, kind: 'app' })),
    ...searchEntries(place).map((entry) => ({ ...entry, text: entry.text.replaceAll('..', '.') })),
    ...PARAGRAPH_IDS.map((id): Entry => {
      const { heading, says, asks, since } = PARAGRAPHS[id]
      return {
        id: `paragraph:${id}`,
        kind: 'paragraph',
        title: `${paragraphName(id)}: ${heading}`,
        text: [...says, ...asks, ...since.map((correction) => correction.text)].join(' '),
        href: paragraphAddress(id),
        also: [`para ${id}`, `p${id}`],
      }
    }),
    ...OUTCOMES.map((outcome): Entry => {
      const { code, name, meaning, note, paragraphs } = outcome
      const [paragraph] = paragraphs ?? []
      return {
        id: `outcome:${code}`,
        kind: 'outcome',
        title: `Outcome ${code}: ${name}`,
        text: [meaning, needsOf(outcome), note].filter(Boolean).join(' '),
        also: [`code ${code}`, `o${code}`],
        ...(paragraph !== undefined && { href: paragraphAddress(paragraph) }),
      }
    }),
    ...WORDS.map(
      (word): Entry => ({
        id: `word:${word.term}`,
        kind: 'word',
        title: word.term,
        text: aboutWord(word),
        also: [...(word.also ?? []), ...(word.was ?? [])],
      }),
    ),
  ]
}

function aboutWord({ meaning, was, since }: Word): string {
  return [meaning, was && `Was: ${was.join(', ')}.`, since].filter(Boolean).join(' ')
}

const termsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/\bu-?(?=1\d\b)/g, 'under ')
    .replace(/\b(\d\d?)\W?y(?:ea)?r?s?\W?o(?:ld)?s?\b/g, (_, age) => ageGroup(Number(age)))
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

const ageGroup = (age: number) => (age > 17 ? 'over 18' : `under ${age > 12 ? 18 : age > 9 ? 13 : 10}`)

/** As it is typed in a hurry: 'selfharm'. */
const inOne = (name: string) => termsOf(name).join('')

const digitsOf = (text: string) => text.replace(/\D/g, '')
/** As it is dialled in the United Kingdom, also where it was copied with the country's code: '+44 (0)800 1111'. */
const asDialled = (typed: string) => digitsOf(typed.replace(/^(?:\+|00)\s?44[\s(]*0?/, '0'))
/** From this many digits on it is a telephone number, and no word that a text has in it. */
const WHOLE_NUMBER = 7
const isNumber = (typed: string) => /^\+?[\d\s()-]{3,}$/.test(typed)

/** By itself none of them says what is looked for. */
const SAYS_LITTLE = new Set('under over section the and for with from not who has was are can'.split(' '))

/** As many as are found at once. */
const MOST = 30

/** What an entry is found by, and what it is called. */
const FIELDS: Readonly<Record<string, (entry: Entry) => string>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  also: ({ also, title }) => [...also, ...[...also, title].map(inOne)].join(' '),
  text: ({ text }) => text,
}

/** One box over everything: found from the second letter, forgiving of typing, old names leading to new. */
export interface SearchIndex {
  search(typed: string): readonly Result[]
}

export function buildSearchIndex(place: Place): SearchIndex {
  const all = new Map(
    entries(place).map((entry) => [
      entry.id,
      { ...entry, also: [...entry.also, ...(TYPED[entry.id]?.split(',') ?? [])] },
    ]),
  )
  const index = new MiniSearch<Entry>({
    fields: ['title', 'also', 'text'],
    extractField: (entry, field) => FIELDS[field]?.(entry) ?? '',
    tokenize: termsOf,
    processTerm: (term) => term,
  })
  index.addAll([...all.values()])

  const byNumber = (digits: string) =>
    [...all.values()].filter(({ also, text }) =>
      [...also, ...text.split(/(?<=[a-z]) |\. /)].some((words) => digitsOf(words).startsWith(digits)),
    )

  const byWords = (typed: string) => {
    const terms = termsOf(typed)
    const options = {
      prefix: true,
      fuzzy: (term: string) => (term.length > 6 ? 2 : term.length > 3 ? 1 : false),
      boost: { title: 4, also: 3, text: 1 },
      weights: { prefix: 0.6, fuzzy: 0.25 },
      // Whoever mistypes a short word seldom mistypes how it begins: 'bail' is not 'jail'.
      boostDocument: (id: string, term: string) =>
        !terms.some((one) => one.length > 6 || one[0] === term[0]) ? 0 : all.get(id)?.kind === 'old-name' ? 0.4 : 1,
    }
    const find = (words: string, combineWith: 'AND' | 'OR') => index.search(words, { ...options, combineWith })
    const every = find(typed, 'AND')
    const telling = terms.filter((term) => term.length > 2 && !SAYS_LITTLE.has(term)).join(' ')
    const most = every.length > 0 || telling === '' ? every : find(telling, 'AND')
    const hits = most.length > 0 ? most : find(telling === '' ? typed : telling, 'OR')
    const asked = terms.join(' ')
    const isAsked = (name: string) => termsOf(name).join(' ') === asked
    /** What is called that, what begins so, all else; last what is never for a child, unless it is asked for by its name. */
    const rank = ({ title, also, adultsOnly }: Entry) => {
      if (adultsOnly && !isAsked(title)) return 3
      if ([title, ...also].some(isAsked)) return 0
      return termsOf(title).join(' ').startsWith(asked) ? 1 : 2
    }
    const found = hits.flatMap(({ id }) => all.get(String(id)) ?? []).map((entry) => ({ entry, rank: rank(entry) }))
    return found.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry)
  }

  return {
    search(typed) {
      const words = typed.trim()
      if (words.length < 2) return []
      const digits = isNumber(words) ? asDialled(words) : ''
      const hits = [...(digits === '' ? [] : byNumber(digits)), ...(digits.length < WHOLE_NUMBER ? byWords(words) : [])]
      return [...new Set(hits)].slice(0, MOST)
    },
  }
}
