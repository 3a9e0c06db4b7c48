import { describe, expect, it } from 'vitest'
import { GONE } from '../../src/directory/gone'
import { type ContactId, contactOf } from '../../src/directory/helplines'
import { type ProviderId, providerOf } from '../../src/directory/providers'
import { TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS } from '../../src/directory/take-down'

/** Whom each is for, whom it leaves out and what it is not: typed by hand from what was read, apart from the routes, which are frozen. */
const OF_CONTACTS: Partial<Record<ContactId, readonly RegExp[]>> = {
  papyrus: [/^Under 35/],
  childline: [/^Under 19/, /longer at night/, /Adults: ring the NSPCC/],
  'report-remove': [/No adult is needed/, /Under 13s need not prove their age/, /never look at, upload or send/],
  'take-it-down': [
    /^Under 18, or under 18 in the image\. Worldwide/,
    /child’s own device/,
    /never look at, upload or send/,
  ],
  ceop: [/form, not a phone line/, /bullying, hacking or fake accounts/, /ring 999/],
  'nspcc-helpline': [/adult who is worried about a child/, /closed at night/],
  'local-csc': [/England only/, /postcode/],
  iwf: [/^Adults/, /Children: use Report Remove/, /Anonymous/],
  posh: [/police among them/, /^Professionals/],
  'stop-it-now': [/^Any adult/, /Not for children/],
  'rape-crisis': [/^16 and over/, /Under 16/],
  sarc: [/no single national number/],
  brook: [/^Under 25/],
  rhc: [
    /aged 13 or over; the age is not established/,
    /after the platform has refused/,
    /Sexual images of anyone under 18/,
  ],
  stopncii: [/^Adults, 18 and over/, /Anyone under 18 in the image/],
  rph: [/^Adults, 18 and over/, /Anyone under 18 in the image/],
  'report-fraud': [/Blackmail of a child: .* police and CEOP first/],
  'ukcis-advice': [/England/, /on Hwb/],
}

const OF_PROVIDERS: Partial<Record<ProviderId, readonly RegExp[]>> = {
  snapchat: [/Press and hold/],
  whatsapp: [/cannot usually see what a message holds/],
  youtube: [/Only someone with an account.* not established/],
  google: [/page itself stays up.* Internet Watch Foundation/],
  telegram: [/never the image/],
  pornhub: [/extensive sharing \(paragraph 20\)/],
  imessage: [/on the phone of whoever got it/],
  airdrop: [/Contacts Only/, /whoever accepted it/],
}

const OF_TAKING_DOWN: Record<string, readonly RegExp[]> = {
  evidence: [/username, the address \(URL\), the date and the time\. Never take a screenshot/],
  deletion: [
    /cloud, recently deleted items, other devices/,
    /Nobody shows, sends or photographs/,
    /In blackmail, nothing is deleted/,
  ],
  'the-child-does-it': [/No adult is needed/, /optional since 2024/, /image stays there/],
  '48-hours': [
    /29 June 2026, .* reported .* 48 hours/,
    /7 April 2026 they are reported .* National Crime Agency/,
    /Do not promise 48 hours/,
  ],
  blackmail: [/Do not pay/, /Do not delete anything/, /never the child’s fault/, /CEOP/, /faked/],
  'search-results': [/page for under 18s, not the "right to be forgotten" form/],
  'under-16': [
    /15 June 2026.* on the platforms, not on children.* reported to leave out WhatsApp and Signal/,
    /When it comes into force/,
  ],
  adults: [/Never offer them for an image of a child/],
}

const missing = (text: string, wanted: readonly RegExp[]) => wanted.filter((one) => !one.test(text)).map(String)

describe('what is said beside a number or an address', () => {
  it.each(Object.entries(OF_CONTACTS))('of the contact %s', (id, wanted) => {
    const { who, whatFor, notFor = '' } = contactOf(id as ContactId)
    expect(missing([who, whatFor, notFor].join('\n'), wanted)).toEqual([])
  })

  it.each(Object.entries(OF_PROVIDERS))('of the provider %s', (id, wanted) => {
    const { inApp = [], limits = '', cannotTakeDown = [], blocks = '' } = providerOf(id as ProviderId)
    expect(missing([...inApp, ...cannotTakeDown, limits, blocks].join('\n'), wanted)).toEqual([])
  })

  it.each(Object.entries(OF_TAKING_DOWN))('of taking down: %s', (id, wanted) => {
    const section = [...TAKE_DOWN_ORDER, ...TAKE_DOWN_SECTIONS].find((one) => one.id === id)
    expect(missing([...(section?.says ?? []), ...(section?.notEstablished ?? [])].join('\n'), wanted)).toEqual([])
  })

  it('of what is gone: when Report Fraud came, and that 0844 costs more', () => {
    const says = (id: string) => GONE.find((one) => one.id === id)?.says
    expect(says('action-fraud')).toMatch(/4 December 2025/)
    expect(says('posh-0844')).toMatch(/0344\. 0844 numbers carry a service charge/)
  })
})
