/** Where a number or address was seen. date: the source's own, as exact as it gives it; null: it shows none. */
interface Seen {
  readonly what: string
  readonly date: string | null
  /** When whoever keeps this content last read it. */
  readonly lastRead: string
}

const LAST_READ = '2026-11-25'
const seen = (what: string, date: string | null): Seen => ({ what, date, lastRead: LAST_READ })

export const SEEN_IN = {
  'note-2016': seen('The briefing note itself', '2016-11'),
  'crisis-numbers': seen('A public list of crisis numbers, with the date its keeper gives', '2026-08-11'),
  'official-pages': seen('A public list of official pages, with the date its keeper gives', '2026-08-28'),
  'night-waits-2022': seen('Sunderland Echo, on waits at Childline', '2022-08-28'),
  'iwf-report-remove': seen('Internet Watch Foundation, Report Remove page', null),
  'nspcc-2020': seen('NSPCC pages of 2020 to 2022', '2020'),
  'pcc-2015': seen('Dorset Police and Crime Commissioner, launch of the line', '2015-09'),
  'mcf-2019': seen('Marie Collins Foundation pages', '2019'),
  'ceop-education': seen('CEOP Education, pages for professionals', null),
  'nca-alert-2024': seen('National Crime Agency letter to schools and parents, as schools published it', '2024'),
  'uksic-news-2020': seen('UK Safer Internet Centre news', '2020'),
  'parent-info-2020': seen('Parent Info articles', '2020'),
  'report-remove-links': seen('Public code that links to Report Remove', null),
  'iwf-links': seen('Public code that links to the Internet Watch Foundation', null),
  'posh-2018': seen('NAHT page about the helpline', '2018'),
  'posh-2020': seen('SWGfL report on its helplines', '2020'),
  'posh-links': seen('Public code that gives the helpline', null),
  'posh-2013': seen('A page about the helpline', '2013'),
  'fearless-2024': seen('Crimestoppers Fearless news on Report Remove', '2024'),
  'forum-2026': seen('A parents’ forum', '2026'),
  'link-list': seen('A public list of removal links that asks its reader to check each one', null),
  'adult-image-links': seen('Public code of 2025 and 2026', '2025'),
  'harmful-content-links': seen('Public code of 2026', '2026'),
  'npcc-news': seen('National Police Chiefs’ Council news', null),
  'nhs-111-links': seen('Public code that gives NHS 111', null),
  'victim-support-links': seen('Public code that gives Victim Support', null),
  'fraud-2026': seen('Notes on Home Office outcomes data, year to March 2026', '2026-03'),
  'removal-duty-2026': seen('A secondary account of the Online Safety Act duties', '2026-08-10'),
  'under-16-2026': seen('Spencer West solicitors, on the planned ban', '2026-06-23'),
  'provider-pages': seen('Public copies of the providers’ own pages and code', null),
  'youtube-links': seen('Public code of August 2026', '2026-08'),
  'ukcis-2024': seen('GOV.UK, Sharing nudes and semi-nudes', '2024-03-11'),
  'no-source': seen('Commonly given, but no source was seen', null),
} as const satisfies Record<string, Seen>

export type SeenId = keyof typeof SEEN_IN

/** A person rang the number or opened the page: written into the content by hand. */
export interface Check {
  readonly by: string
  /** ISO date. */
  readonly on: string
}

export interface SourceLine {
  /** 'seen in a source of August 2026'; 'checked by … on …' only once a person has written a check. */
  readonly says: string
  readonly date: string | null
  readonly lastRead: string
  readonly ids: readonly SeenId[]
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** '2026-08-11' and '2026-08' → 'August 2026'; '2020' → '2020'. */
export function monthAndYear(date: string): string {
  const [year = '', month] = date.split('-')
  return month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`
}

/** '2026-11-25' → '25 November 2026'. */
export function dayMonthYear(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthAndYear(date)}`
}

/** The line that stands under a number: by the newest dated source. */
export function seenIn(ids: readonly SeenId[], check?: Check): SourceLine {
  const sources: Seen[] = ids.map((id) => SEEN_IN[id])
  const date = sources.reduce<string | null>(
    (newest, source) => (source.date !== null && (newest === null || source.date > newest) ? source.date : newest),
    null,
  )
  const [lastRead = LAST_READ] = sources.map((source) => source.lastRead).sort()
  const line = { date, lastRead, ids }
  if (check !== undefined) return { says: `checked by ${check.by} on ${dayMonthYear(check.on)}`, ...line }
  if (date !== null) return { says: `seen in a source of ${monthAndYear(date)}`, ...line }
  if (ids.every((id) => id === 'no-source')) return { says: 'no source seen', ...line }
  return { says: `seen in a source without a date, read in ${monthAndYear(lastRead)}`, ...line }
}
