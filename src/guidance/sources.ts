/** primary: read in a copy of the original text. secondary: reported by somebody else. not-seen: known in the field, no text read. */
export type Reading = 'primary' | 'secondary' | 'not-seen'

/** How sure a statement is. general: known in the field, to be confirmed before it is relied on. */
export type Sure = 'primary' | 'secondary' | 'general'

export const SURE: Readonly<Record<Sure, string>> = {
  primary: 'Read in a copy of the original text',
  secondary: 'Reported by others; the original was not seen',
  general: 'General knowledge, no source seen: confirm before you rely on it',
}

interface Source {
  readonly title: string
  readonly address?: string
  /** The text's own date, in words. */
  readonly date: string
  readonly read: Reading
  /** ISO date on which it was last read for this content; absent if it was not. */
  readonly lastRead?: string
}

const lastRead = '2026-11-25'

const sources = {
  'note-2016': {
    title: 'College of Policing briefing note, version 1.0',
    date: 'November 2016',
    read: 'primary',
    lastRead,
  },
  'college-page': {
    title:
      "College of Policing: the taking or sharing of nude and semi-nude images by young people (only the page's opening was seen)",
    address:
      'https://www.college.police.uk/guidance/responding-taking-or-sharing-nude-and-semi-nude-images-young-people',
    date: 'date not shown',
    read: 'primary',
    lastRead,
  },
  'npcc-recording': {
    title:
      "NPCC guidance to forces on recording children's self-generated imagery, as reported by the Youth Justice Legal Centre (not published)",
    address: 'https://yjlc.uk/resources/legal-updates/npcc-recording-child-self-generated-indecent-imagery-guidance',
    date: '1 May 2024',
    read: 'secondary',
    lastRead,
  },
  'cps-indecent-images': {
    title: 'CPS: Indecent and Prohibited Images of Children (title and dates seen)',
    address: 'https://www.cps.gov.uk/legal-guidance/indecent-and-prohibited-images-children',
    date: 'updated 7 May 2024',
    read: 'primary',
    lastRead,
  },
  'cps-2016': {
    title: 'CPS wording of October 2016 on children who share images, as reported by Corker Binning',
    date: 'December 2016',
    read: 'secondary',
    lastRead,
  },
  'gravity-matrix': {
    title: 'NPCC Child Gravity Matrix, as reported by Olliers Solicitors',
    date: '27 June 2024',
    read: 'secondary',
    lastRead,
  },
  'out-of-court-guidance': {
    title: 'Youth Justice Board: use of out-of-court disposals',
    address: 'https://www.gov.uk/government/publications/use-out-of-court-disposals',
    date: 'date not noted',
    read: 'primary',
    lastRead,
  },
  'hmicfrs-2023': {
    title: 'HMICFRS inspection of how police and the NCA tackle online child sexual abuse',
    date: '5 April 2023',
    read: 'primary',
    lastRead,
  },
  'nca-alert': {
    title: 'NCA alert to schools on financially motivated sexual extortion, in copies on school websites',
    date: '29 April 2024',
    read: 'primary',
    lastRead,
  },
  'nca-alert-reports': {
    title: "News and youth-work reports of the NCA's alert and its advice to victims",
    date: 'April 2024',
    read: 'secondary',
    lastRead,
  },
  'nca-nudify': {
    title: "NCA and IWF advice to parents on 'nudify' apps, as reported in the press",
    date: '3 July 2026',
    read: 'secondary',
    lastRead,
  },
  'recording-rules': {
    title:
      'Home Office Crime Recording Rules for Frontline Officers and Staff, with the Schools Protocol (its announcement was seen)',
    date: 'updated 15 March 2024',
    read: 'primary',
    lastRead,
  },
  'west-yorkshire-foi': {
    title: 'West Yorkshire Police, freedom of information answer 1711564-23',
    date: 'August 2023',
    read: 'primary',
    lastRead,
  },
  'cleveland-foi': {
    title: 'Cleveland Police, freedom of information answer 38-25, with a briefing on outcome 21 (cut short)',
    date: '30 October 2024',
    read: 'primary',
    lastRead,
  },
  'outcomes-data': {
    title: 'Home Office crime outcomes data, seen in secondary copies',
    date: 'year to March 2026',
    read: 'secondary',
    lastRead,
  },
  'outcome-22-reports': {
    title: 'Youth Justice Legal Centre and Kingsley Napley on outcome 22',
    date: '19 November 2020',
    read: 'secondary',
    lastRead,
  },
  'youth-endowment-fund': {
    title: 'Youth Endowment Fund on diversion and outcome 22',
    date: 'date not noted',
    read: 'secondary',
    lastRead,
  },
  'beyond-admission': {
    title: "Centre for Justice Innovation, 'Beyond admission'",
    date: 'early 2026',
    read: 'secondary',
    lastRead,
  },
  'knife-guidance': {
    title: 'Home Office and Ministry of Justice guidance on child knife possession',
    date: '12 February 2026',
    read: 'primary',
    lastRead,
  },
  'commons-justice-2020': {
    title: 'House of Commons Justice Committee report 306, on what becomes of childhood records',
    date: '2020',
    read: 'primary',
    lastRead,
  },
  'ukcis-full': {
    title: 'UKCIS: Sharing nudes and semi-nudes, full advice for schools (read in part)',
    address:
      'https://www.gov.uk/government/publications/sharing-nudes-and-semi-nudes-advice-for-education-settings-working-with-children-and-young-people',
    date: '11 March 2024',
    read: 'primary',
    lastRead,
  },
  'ukcis-overview': {
    title: 'UKCIS: Sharing nudes and semi-nudes, how to respond to an incident (the overview for staff)',
    date: '11 March 2024',
    read: 'primary',
    lastRead,
  },
  'dfe-searching': {
    title: "DfE: Searching, screening and confiscation, as reported in schools' summaries",
    date: 'July 2022',
    read: 'secondary',
    lastRead,
  },
  'dfe-searching-2018': {
    title: 'Law firm EMW on the DfE search advice',
    date: '2018',
    read: 'secondary',
    lastRead,
  },
  'kcsie-2026': {
    title: 'DfE: Keeping children safe in education 2026, seen in secondary copies',
    date: '1 September 2026',
    read: 'secondary',
    lastRead,
  },
  hwb: {
    title: 'Welsh Government and UKCIS advice on sharing nudes, on Hwb',
    address:
      'https://hwb.gov.wales/zones/keeping-safe-online/welsh-government-guidance/sharing-nudes-and-semi-nudes-responding-to-incidents-and-safeguarding-children-and-young-people',
    date: 'date not noted',
    read: 'primary',
    lastRead,
  },
  'pca-1978': {
    title: 'Protection of Children Act 1978, sections 1, 1A, 1B, 5 and 7',
    address: 'https://www.legislation.gov.uk/ukpga/1978/37',
    date: 'as in October 2023',
    read: 'primary',
    lastRead,
  },
  'soa-2003': {
    title: 'Sexual Offences Act 2003, Schedule 3',
    address: 'https://www.legislation.gov.uk/ukpga/2003/42',
    date: 'date of copy not noted',
    read: 'primary',
    lastRead,
  },
  'pcsc-2022': {
    title: 'Police, Crime, Sentencing and Courts Act 2022, sections 37 to 44',
    address: 'https://www.legislation.gov.uk/ukpga/2022/32',
    date: 'as in March 2023',
    read: 'primary',
    lastRead,
  },
  'extraction-code': {
    title: 'Regulations bringing in the code of practice on extracting information from devices',
    address: 'https://www.legislation.gov.uk/uksi/2022/1054',
    date: '8 November 2022',
    read: 'primary',
    lastRead,
  },
  'exceptions-order-2020': {
    title: 'Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975 (Amendment) (England and Wales) Order 2020',
    address: 'https://www.legislation.gov.uk/uksi/2020/1373',
    date: 'in force 28 November 2020',
    read: 'primary',
    lastRead,
  },
  'filtering-rules': {
    title: 'GOV.UK: new filtering rules for DBS certificates',
    address: 'https://www.gov.uk/government/news/new-filtering-rules',
    date: '19 November 2020',
    read: 'primary',
    lastRead,
  },
  'yjlc-records': {
    title: 'Youth Justice Legal Centre on the change to the criminal records regime for children',
    date: 'November 2020',
    read: 'secondary',
    lastRead,
  },
  'dbs-guide': {
    title: "Training provider's summary of the DBS guide to filtering",
    date: 'date not noted',
    read: 'secondary',
    lastRead,
  },
  'dbs-police-information': {
    title: 'Law firm Morgan LaRoche on police information in enhanced checks',
    date: 'date not noted',
    read: 'secondary',
    lastRead,
  },
  'dbs-vendor': {
    title: 'Screening company Verifile on youth conditional cautions',
    date: 'date not noted',
    read: 'secondary',
    lastRead,
  },
  'sexual-images-law-2026': {
    title: 'Kingsley Napley and others on the Crime and Policing Act 2026 and the law on intimate images',
    date: '28 May 2026',
    read: 'secondary',
    lastRead,
  },
  'legislation-tracker': {
    title: 'Legislation Tracker on when the Crime and Policing Act 2026 comes into force',
    date: '25 June 2026',
    read: 'secondary',
    lastRead,
  },
  'reporting-duty-memo': {
    title: 'Home Office delegated powers memorandum on the Crime and Policing Bill',
    date: '13 February 2026',
    read: 'primary',
    lastRead,
  },
  'reporting-duty-nspcc': {
    title: 'NSPCC Learning on the mandatory reporting duty',
    date: 'September 2025',
    read: 'secondary',
    lastRead,
  },
  'yjlc-sexting': {
    title: 'Youth Justice Legal Centre guide on sexting, and legal commentary',
    date: 'date not noted',
    read: 'secondary',
    lastRead,
  },
  'safeguarding-partners': {
    title:
      'Local Government Association and others on safeguarding partners after the Children and Social Work Act 2017',
    date: '2018 and later',
    read: 'secondary',
    lastRead,
  },
  'working-together': {
    title: 'Working together to safeguard children, from a copy of its front matter',
    date: 'December 2023',
    read: 'secondary',
    lastRead,
  },
  'child-protection-teams': {
    title: 'Winckworth Sherwood on multi-agency child protection teams',
    date: 'date not noted',
    read: 'secondary',
    lastRead,
  },
  'report-remove': {
    title: 'Internet Watch Foundation: Report Remove',
    address: 'https://www.iwf.org.uk/what-we-do/why-we-exist/report-remove',
    date: 'date not noted',
    read: 'primary',
    lastRead,
  },
  'removal-copies': {
    title: 'Addresses for getting images removed, seen in secondary copies and not opened',
    date: 'October 2026',
    read: 'secondary',
    lastRead,
  },
  'online-safety-duties': {
    title: 'Online Safety Act duties on intimate images and on reports to the NCA, seen in secondary copies',
    date: '10 August 2026',
    read: 'secondary',
    lastRead,
  },
  'under-16-ban': {
    title: 'Spencer West and others on the announced social media ban for under-16s',
    date: '23 June 2026',
    read: 'secondary',
    lastRead,
  },
  'helpline-copies': {
    title: 'Official helpline and reporting pages, seen in secondary copies and not rung',
    date: 'August 2026',
    read: 'secondary',
    lastRead,
  },
  'nhs-111': {
    title: 'NHS 111 mental health option, seen in secondary copies',
    date: 'date not noted',
    read: 'secondary',
    lastRead,
  },
  'ceop-education': {
    title: 'CEOP Education, professional pages',
    address: 'https://www.ceopeducation.co.uk',
    date: 'date not noted',
    read: 'primary',
    lastRead,
  },
  'posh-pages': {
    title: 'NAHT and SWGfL pages on the Professionals Online Safety Helpline',
    date: '2018 and 2020',
    read: 'secondary',
    lastRead,
  },
  'o2-helpline': {
    title: 'Dorset PCC on the launch of the NSPCC and O2 helpline',
    date: 'September 2015',
    read: 'secondary',
    lastRead,
  },
  'pace-code-c': { title: 'PACE Code C', date: 'not seen', read: 'not-seen' },
  'children-act-1989': { title: 'Children Act 1989, sections 17, 46 and 47', date: 'not seen', read: 'not-seen' },
  'wales-act-2014': {
    title: 'Social Services and Well-being (Wales) Act 2014, and the Wales Safeguarding Procedures',
    date: 'not seen',
    read: 'not-seen',
  },
  field: { title: 'General knowledge of the field', date: 'no text seen', read: 'not-seen' },
} satisfies Record<string, Source>

export type SourceId = keyof typeof sources

/** What the content rests on besides the note: each with its own date and whether we read it. Nothing here was rung or opened live. */
export const SOURCES: Readonly<Record<SourceId, Source>> = sources

/** Something to know beside the note: what changed since 2016, or what it left open. */
export interface Correction {
  readonly text: string
  readonly sources: readonly [SourceId, ...SourceId[]]
  readonly sure: Sure
  /** When it changed or was reported, in words. */
  readonly date: string
  /** Absent: both England and Wales. */
  readonly onlyIn?: 'england' | 'wales'
}
