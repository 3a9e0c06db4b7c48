import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/directory/contact'
import { contactSource } from '../../src/directory/contact'
import { GONE, goneSource } from '../../src/directory/gone'
import { CONTACTS, contactOf } from '../../src/directory/helplines'
import { PROVIDERS, providerOf, providerSource } from '../../src/directory/providers'
import { TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS } from '../../src/directory/take-down'
import { LIVE } from './whole-directory'

const said = ({ routes }: Pick<Contact, 'routes'>) => routes.map(({ value, status }) => `${value}: ${status}`)

describe('each number, address and page has its own kind', () => {
  it('a Childline number is confirmed while its chat is to be checked first', () => {
    expect(said(contactOf('childline'))).toEqual([
      '0800 1111: confirmed',
      'childline.org.uk: confirmed',
      'childline.org.uk: check-first',
      'childline.org.uk, page on nudes: check-first',
    ])
    expect(contactOf('childline').routes[2]?.href).toBe('https://www.childline.org.uk/')
  })

  it('the NSPCC number and email are confirmed, its text number is not', () => {
    expect(said(contactOf('nspcc-helpline'))).toEqual([
      '0808 800 5000: confirmed',
      'help@nspcc.org.uk: confirmed',
      '88858: check-first',
    ])
  })

  it.each(['posh', 'mcf', 'shore', 'rape-crisis', 'brook', 'barnardos', 'nspcc-web', 'swgfl', 'parent-info'] as const)(
    'nothing of %s is confirmed',
    (id) => {
      expect(contactOf(id).routes.map(({ status }) => status)).not.toContain('confirmed')
      expect(contactOf(id).routes.length).toBeGreaterThan(0)
    },
  )

  it.each(['papyrus', 'samaritans', 'shout', 'ceop', 'iwf', 'take-it-down', 'report-fraud', 'ceop-ed'] as const)(
    'all of %s is confirmed as of its source',
    (id) => {
      expect(contactOf(id).routes.map(({ status }) => status)).not.toContain('check-first')
      expect(contactOf(id).routes.length).toBeGreaterThan(0)
    },
  )

  it('in Wales pressing 2 on 111 is to be checked first; in England the option is confirmed', () => {
    expect(contactOf('nhs111').routes.map(({ nations, value, status }) => ({ nations, value, status }))).toEqual([
      { nations: ['england'], value: '111, then option 2', status: 'confirmed' },
      { nations: ['wales'], value: '111, then press 2', status: 'check-first' },
    ])
  })

  it('of the providers, only pages that somebody saw in use are confirmed', () => {
    const confirmed = PROVIDERS.flatMap(({ id, routes }) =>
      routes.filter(({ status }) => status === 'confirmed').map(({ href }) => `${id} ${href}`),
    )
    expect(confirmed).toEqual([
      'snapchat https://help.snapchat.com/',
      'instagram https://help.instagram.com/192435014247952',
      'facebook https://www.facebook.com/help/contact/567360146613371',
      'youtube https://support.google.com/youtube/answer/2802027',
      'tiktok https://www.tiktok.com/legal/report/feedback',
      'x https://help.x.com/en/forms/safety-and-sensitive-content',
      'discord https://dis.gd/report',
      'telegram mailto:stopCA@telegram.org',
      'reddit https://www.reddit.com/report',
      'pornhub https://www.pornhub.com/content-removal',
    ])
  })

  it('what rests on no source is never confirmed', () => {
    const bare = LIVE.filter(({ route }) => route.source.ids.every((id) => id === 'no-source'))
    expect(bare.length).toBeGreaterThan(0)
    expect(bare.filter(({ route }) => route.status === 'confirmed')).toEqual([])
  })

  it('what rests on the 2016 note alone is never confirmed', () => {
    const old = LIVE.filter(({ route }) => route.source.ids.every((id) => id === 'note-2016'))
    expect(old.length).toBeGreaterThan(0)
    expect(old.filter(({ route }) => route.status === 'confirmed')).toEqual([])
  })

  it('what is to be checked first says why, in a sentence', () => {
    const doubtful = LIVE.flatMap(({ route }) => (route.status === 'check-first' ? [route.why] : []))
    expect(doubtful.length).toBeGreaterThan(20)
    expect(doubtful.filter((why) => !/^[A-Z].{15,}\.$/.test(why))).toEqual([])
  })
})

describe('where everything was seen', () => {
  it('every contact, provider and thing gone has a source', () => {
    const lines = [
      ...CONTACTS.map(contactSource),
      ...PROVIDERS.map(providerSource),
      ...GONE.map(goneSource),
      ...LIVE.map(({ route }) => route.source),
    ]
    expect(lines.filter(({ ids }) => ids.length === 0)).toEqual([])
  })

  it('nobody has rung a number: nothing is called checked', () => {
    expect(LIVE.filter(({ route }) => route.checked !== undefined || /checked/.test(route.source.says))).toEqual([])
  })

  it('every line reads as seen, by month or year, undated, or not at all', () => {
    const seen =
      /^(seen in a source of ((January|February|March|April|May|June|July|August|September|October|November|December) )?20\d\d|seen in a source without a date, read in November 2026|no source seen)$/
    expect(LIVE.map(({ route }) => route.source.says).filter((says) => !seen.test(says))).toEqual([])
    expect(contactOf('childline').routes[0]?.source).toEqual({
      says: 'seen in a source of August 2026',
      date: '2026-08-28',
      lastRead: '2026-11-25',
      ids: ['crisis-numbers', 'official-pages'],
    })
  })
})

describe('what a page shows of each', () => {
  it('ids are unique, also across the take-down page’s anchors', () => {
    const unique = (ids: string[]) => expect(ids).toEqual([...new Set(ids)])
    unique(CONTACTS.map(({ id }) => id))
    unique(GONE.map(({ id }) => id))
    unique([...PROVIDERS, ...TAKE_DOWN_ORDER, ...TAKE_DOWN_SECTIONS].map(({ id }) => id))
  })

  it('what each is for, and is not for, fits in a line or two', () => {
    for (const { whatFor, notFor, who } of CONTACTS) {
      for (const line of [whatFor, notFor ?? 'Nobody.', who]) expect(line.length).toBeLessThan(140)
      expect(whatFor).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('every provider says what to note first and how to get it down, or that it cannot be', () => {
    for (const { noteFirst, inApp = [], routes, cannotTakeDown = [], instead = [] } of PROVIDERS) {
      expect(noteFirst.length).toBeGreaterThan(1)
      expect(inApp.length + routes.length + cannotTakeDown.length + instead.length).toBeGreaterThan(0)
    }
    expect(PROVIDERS.filter(({ cannotTakeDown }) => cannotTakeDown).map(({ id }) => id)).toEqual([
      'imessage',
      'airdrop',
    ])
    expect(providerOf('airdrop').inApp).toBeUndefined()
  })

  it('nowhere is anyone told to take a screenshot, send, upload or show the image, but only not to', () => {
    const words = JSON.stringify([PROVIDERS, TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS])
    const sentences = words.split(/[."]/).filter((sentence) => /screenshot/i.test(sentence))
    expect(sentences.length).toBeGreaterThan(1)
    for (const sentence of sentences.filter((sentence) => sentence !== 'screenshot')) expect(sentence).toMatch(/never/i)
  })

  it('no way to get an image down is said to work for sure, and Take It Down takes no address', () => {
    const tools = [contactOf('report-remove'), contactOf('take-it-down'), contactOf('iwf')].map(
      ({ whatFor }) => whatFor,
    )
    expect(tools.filter((words) => /^(Gets|Removes|Takes)\b/.test(words))).toEqual([])
    const [hash] = TAKE_DOWN_ORDER.filter(({ id }) => id === 'hash')
    expect(hash?.says.join(' ')).toMatch(/Both work from the image, Report Remove from its address too,/)
  })

  it('no line is called confidential: what a caller says of a child at risk may be passed on', () => {
    const words = CONTACTS.flatMap(({ whatFor, notFor = '', who }) => [whatFor, notFor, who])
    expect(words.filter((line) => /confidential|anonymous line/i.test(line))).toEqual([])
  })

  it('the order is safety, evidence, hash, deletion', () => {
    expect(TAKE_DOWN_ORDER.map(({ id }) => id)).toEqual(['safety', 'evidence', 'hash', 'deletion'])
  })

  it('adult routes stand only in the section for adults', () => {
    const sections = [...TAKE_DOWN_ORDER, ...TAKE_DOWN_SECTIONS].filter(({ contacts }) =>
      contacts.some((id) => contactOf(id).adultsOnly),
    )
    expect(sections.map(({ id, adultsOnly }) => ({ id, adultsOnly }))).toEqual([{ id: 'adults', adultsOnly: true }])
  })

  it('the 48 hours say what is not established', () => {
    expect(TAKE_DOWN_SECTIONS.find(({ id }) => id === '48-hours')?.notEstablished).toHaveLength(1)
  })
})
