/** Which edition of the note is followed, and how old what we know besides it is. Stamped on every draft and document. */
export const EDITION = {
  title: "Police action in response to youth produced sexual imagery ('Sexting')",
  publisher: 'College of Policing',
  date: 'November 2016',
  version: '1.0',
  /** Of the corrections, outcomes and contacts that stand beside the note. */
  factsVersion: '2026.11',
  factsDate: '2026-11-25',
  /** 180 days after factsDate. */
  reviewBy: '2027-05-24',
  newerPage: {
    title: 'Responding to the taking or sharing of nude and semi-nude images by young people',
    address:
      'https://www.college.police.uk/guidance/responding-taking-or-sharing-nude-and-semi-nude-images-young-people',
  },
  follows:
    'This follows the 2016 edition, with later changes marked. The College has since put a newer page in its place: read that too, and where the two differ go by the newer page and your force.',
} as const

/** What a case is judged under: 'edition/facts version'. */
export const EDITION_NOW = `${EDITION.version}/${EDITION.factsVersion}`
