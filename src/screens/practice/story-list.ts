/** A made-up case as the list shows it. */
export interface Listed {
  id: string
  title: string
  /** What the officer hears first. */
  hears: string
}

const table = {
  'kept-between-them': {
    title: 'Kept between the two of them',
    hears: 'A school rings about two pupils in a relationship, after a mother read her son’s messages.',
  },
  'not-who-he-said': {
    title: 'Not who he said',
    hears: 'A girl sent one picture to a boy she knows from a game. The next morning changes everything.',
  },
  'walked-out': {
    title: 'She walked out ten minutes ago',
    hears: 'A picture has gone round, the girl in it has left the building, and her friends are frightened.',
  },
  'told-to-send': {
    title: 'Told to send it, or else',
    hears: 'A girl tells her aunt that a boy in her class scared her into sending a picture.',
  },
  'third-time': {
    title: 'The third time this year',
    hears: 'A form tutor reports the same boy again: another exchange of pictures, willing as before.',
  },
  'class-chat': {
    title: 'Made on a phone, sent to the class',
    hears: 'A picture of a girl is in the class chat. She never took one.',
  },
  'kept-as-proof': {
    title: 'Kept as proof',
    hears: 'A teacher found out about two pupils and wanted to do the right thing.',
  },
  'nearly-eighteen': {
    title: 'Nearly eighteen',
    hears: 'A boy showed one friend a picture of his girlfriend. He is sorry, and his birthday is near.',
  },
} as const satisfies Record<string, Omit<Listed, 'id'>>

/** Eight made-up cases, the plainest first. */
export const STORY_LIST: readonly Listed[] = Object.entries(table).map(([id, said]) => ({ id, ...said }))

export const LISTED = Object.fromEntries(STORY_LIST.map((one) => [one.id, one])) as Record<keyof typeof table, Listed>
