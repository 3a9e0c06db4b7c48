/** What no letter may say, whichever way: only a chief officer decides later, and only the law decides the rest. */
export const FORBIDDEN_PROMISES: readonly { pattern: RegExp; because: string }[] = [
  {
    pattern:
      /\b(?:will|would|can|could|shall) (?:never|not ever|under no circumstances)\b[^.]*\b(?:disclos|show|appear|come up|surface|mention|see|found|find)/i,
    because: 'Nobody can promise that something is never disclosed.',
  },
  {
    pattern:
      /\b(?:will not|won['’]t|cannot|can['’]t|shall not) (?:be )?(?:disclosed|shown|show|appear|come up|surface|be mentioned|be seen)\b/i,
    because: 'Nobody can promise that something is not disclosed.',
  },
  {
    pattern: /\b(?:always|automatically) (?:be )?(?:disclosed|shown|appears?|shows?)\b/i,
    because: 'Since 28 November 2020 a youth caution is not disclosed automatically.',
  },
  {
    pattern: /\b(?:must|has to|have to) (?:be )?(?:disclosed|shown|appear)\b|\bdisclosure\b[^.]*\bis mandatory\b/i,
    because: 'No disclosure is certain beforehand.',
  },
  {
    pattern: /\bwill (?:definitely |certainly |surely )?(?:be disclosed|show up|appear|come up)\b/i,
    because: 'No disclosure is certain beforehand.',
  },
  {
    pattern: /\bguarantee(?:s|d)?\b|\b(?:we|i|the police|you have my) promise\b/i,
    because: 'A letter guarantees nothing.',
  },
  {
    pattern: /\b(?:clean|clear) record\b|\bno (?:police )?record\b|\bno trace\b|\bwiped?\b|\berased from\b/i,
    because: 'The crime stays recorded on police systems.',
  },
  {
    pattern: /\b(?:will|shall) be (?:deleted|removed) from (?:police|our|the) (?:systems?|records?|database)/i,
    because: 'The crime stays recorded on police systems.',
  },
  {
    pattern: /\bregister\b/i,
    because: 'Whether anybody has to notify the police is for the law and a court, not for a letter.',
  },
  {
    pattern:
      /\bnothing to worry about\b|\bno (?:further )?consequences?\b|\b(?:will|won['’]t|will not) (?:not )?(?:affect|harm|ruin|stop) (?:your|their|any)\b/i,
    because: 'What follows later is not known now.',
  },
  {
    pattern:
      /\b(?:nobody|no one|no-one|employers?|schools?|universit(?:y|ies)) will (?:ever |never )?(?:know|find|see|hear)/i,
    because: 'Who hears of it later is not known now.',
  },
  {
    pattern:
      /\bthe end of (?:it|the matter)\b|\bcase is closed for good\b|\bnever be (?:looked at|opened|raised) again\b/i,
    because: 'New information can open it again.',
  },
  {
    pattern: /\bwithin 48 hours\b|\bwill be taken down\b|\b(?:will|can) be removed from the internet\b/i,
    because: 'Nobody can promise that an image comes down.',
  },
  {
    pattern: /\byou(?: are|['’]re) not in (?:any )?trouble\b|\byou will not (?:get|be) in (?:any )?trouble\b/i,
    because: 'What follows is not for this letter to say.',
  },
  {
    pattern: /\bwill have a criminal record\b|\bfor (?:the rest of (?:your|their) )?life\b/i,
    because: 'What follows later is not known now.',
  },
  { pattern: /\b1998\b/, because: 'The Act is of 1988.' },
]

/** What sounds alike and promises nothing. */
const NO_PROMISE =
  /\b(?:no|not a|cannot|can['’]t) guarantee\b|\bunlikely that (?:this|the) (?:record|information) will be disclosed\b|\bnot automatically disclosed\b/gi

/** The promises that a text makes, each with the words that make it. */
export function promisesIn(text: string): readonly { words: string; because: string }[] {
  return FORBIDDEN_PROMISES.flatMap(({ pattern, because }) => {
    // A pattern may end within a word; whoever reads what is quoted is given all of it.
    const found = new RegExp(`(?:${pattern.source})\\w*`, pattern.flags).exec(text.replaceAll(NO_PROMISE, ''))
    return found === null ? [] : [{ words: found[0], because }]
  })
}
