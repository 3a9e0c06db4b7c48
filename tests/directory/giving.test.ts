import { describe, expect, it } from 'vitest'
import { phone } from '../../src/directory/contact'
import { forceContact } from '../../src/directory/force-contacts'
import { givenCodes, givenText, printedText, qrPayload } from '../../src/directory/giving'
import { CONTACTS, contactOf } from '../../src/directory/helplines'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { contactsFor } from './reader'
import { LIVE } from './whole-directory'

const SUBJECT = /nude|naked|porn|sex|indecent|abuse|image|nonce|groom|blackmail/i
const PLAIN = /^[\n\x20-\x7e]+$/

describe('what is given', () => {
  it('reads as names and numbers', () => {
    expect(
      givenText(
        [contactOf('childline'), contactOf('report-remove'), contactOf('papyrus'), contactOf('shout')],
        'england',
      ),
    ).toBe(`Childline
Call 0800 1111
https://www.childline.org.uk/

Childline: Report Remove
childline.org.uk (search there for "Report Remove")

PAPYRUS HOPELINE247
Call 0800 068 4141
Text 88247
Email pat@papyrus-uk.org

Shout
Text SHOUT to 85258`)
  })

  it('says what to check first', () => {
    expect(givenText([contactOf('nspcc-helpline')], 'england')).toBe(`NSPCC Helpline
Call 0808 800 5000
Email help@nspcc.org.uk
Text 88858 (check first)`)
  })

  it('prints what is confirmed alone, and as of when', () => {
    expect(printedText(contactOf('nspcc-helpline'), 'england')).toBe(`NSPCC Helpline
Call 0808 800 5000
Email help@nspcc.org.uk
As of August 2026`)
    const printed = CONTACTS.flatMap((contact) => printedText(contact, 'england') ?? [])
    expect(printed.length).toBeGreaterThan(15)
    expect(
      printed.filter((text) => !/\n(As of ([A-Z][a-z]+ )?|Source undated, read [A-Z][a-z]+ )20\d\d$/.test(text)),
    ).toEqual([])
    // A source that shows no date is not said to be as of the day when it was read.
    expect(printedText(contactOf('victim-support'), 'england')).toMatch(/\nSource undated, read November 2026$/)
    expect(printed.join('\n')).not.toContain('check first')
    // Whoever finds a card in somebody’s pocket reads no more of it than of what is sent.
    const names = CONTACTS.flatMap((contact) => (contact.neutralName ? [[contact, contact.neutralName] as const] : []))
    for (const [contact, name] of names) expect((printedText(contact, 'england') ?? name).split('\n')[0]).toBe(name)
    const without = CONTACTS.filter((contact) => printedText(contact, 'england') === undefined)
    expect(without.length).toBeGreaterThan(0)
    for (const { routes } of without)
      expect(routes.filter(({ status, nations }) => status === 'confirmed' && !nations)).toEqual([])
  })

  it('gives the number of the nation', () => {
    expect(givenText([contactOf('nhs111')], 'england')).toContain('Call 111, then option 2')
    expect(givenText([contactOf('nhs111')], 'wales')).toContain('Call 111, then press 2 (check first)')
  })

  it('gives nothing of one nation alone where no nation is said', () => {
    // @ts-expect-error no nation
    expect(givenText([contactOf('nhs111')])).toBe('NHS 111, mental health')
    // @ts-expect-error no nation
    expect(givenCodes([contactOf('nhs111')])).toEqual(['NHS 111, mental health'])
  })

  it.each(['child', 'parent', 'professional', 'adult'] as const)(
    'to a %s: plain letters only, and nothing that tells a bystander the subject',
    (audience) => {
      const words = givenText(contactsFor(audience), 'england')
      expect(words).toMatch(PLAIN)
      expect(words).not.toMatch(SUBJECT)
    },
  )

  it('other letters become plain ones', () => {
    const welsh = {
      ...contactOf('police'),
      name: 'Tŷ’r Ysgol – “Llŷn”',
      routes: [phone('999', { seen: ['no-source'] })],
    }
    expect(givenText([welsh], 'england')).toBe('Ty\'r Ysgol - "Llyn"\nCall 999')
  })
})

describe('a set as codes', () => {
  it('the usual four fit in one', () => {
    const usual = ['childline', 'papyrus', 'shout', 'report-remove'] as const
    expect(givenCodes(usual.map(contactOf), 'england')).toEqual([givenText(usual.map(contactOf), 'england')])
  })

  it('all of them take several, each readable, no contact torn apart or left out', () => {
    const codes = givenCodes(CONTACTS, 'england')
    expect(codes.length).toBeGreaterThan(3)
    expect(codes.filter((code) => code.length > 280)).toEqual([])
    expect(codes.join('\n\n')).toBe(givenText(CONTACTS, 'england'))
  })

  it('none of nothing', () => {
    expect(givenCodes([], 'england')).toEqual([])
  })
})

describe('the force’s own contacts', () => {
  const withContact = (own: object) => ({
    ...NATIONAL_DEFAULTS,
    contacts: { ...NATIONAL_DEFAULTS.contacts, sarc: { name: 'the Exshire sexual assault centre', ...own } },
  })

  it('go out under a plain name, with what the force has given', () => {
    const contact = forceContact('sarc', withContact({ phone: '+44 1234 567890', email: 'desk@exshire.police.uk' }))
    expect(contact && givenText([contact], 'england')).toBe(
      'Health centre\nCall +44 1234 567890\nEmail desk@exshire.police.uk',
    )
    expect(contact?.routes.map(qrPayload)).toEqual(['tel:+441234567890', 'mailto:desk@exshire.police.uk'])
  })

  it('are not made up where it has given none', () => {
    expect(forceContact('sarc', withContact({}))).toBeUndefined()
  })
})

describe('what goes into a QR code', () => {
  it('a number is dialled, and a page that gives the subject away is replaced by a neutral one', () => {
    expect(contactOf('childline').routes.slice(0, 2).map(qrPayload)).toEqual([
      'tel:08001111',
      'https://www.childline.org.uk/',
    ])
    expect(contactOf('report-remove').routes.map(qrPayload)).toEqual([
      'https://www.childline.org.uk/',
      'https://www.childline.org.uk/',
    ])
    expect(contactOf('rph').routes.map(qrPayload)).toEqual(['tel:03456000459', 'tel:03456000459'])
  })

  it('only the page whose own name gives it away, and which has no other, does so', () => {
    const payloads = LIVE.map(({ route }) => qrPayload(route))
    expect(payloads.filter((payload) => !PLAIN.test(payload))).toEqual([])
    expect(payloads.filter((payload) => SUBJECT.test(payload))).toEqual(['https://www.pornhub.com/content-removal'])
  })

  it('a neutral address belongs to the same contact or to a front page', () => {
    for (const { routes } of CONTACTS) {
      for (const { neutral } of routes) {
        if (neutral === undefined) continue
        const own = routes.map(({ href }) => href)
        expect([...own, 'https://www.childline.org.uk/', 'https://www.gov.uk/']).toContain(neutral.href)
      }
    }
  })
})
