// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GONE } from '../../src/directory/gone'
import { CONTACTS } from '../../src/directory/helplines'
import { NATIONAL_DEFAULTS } from '../../src/guidance/force-settings'
import { OUTCOMES } from '../../src/guidance/outcomes'
import { PARAGRAPH_IDS } from '../../src/guidance/paragraphs'
import { WORDS } from '../../src/guidance/words'
import { screensAt } from '../../src/screens/routes'
import { buildSearchIndex } from '../../src/screens/search-index'
import { reads } from './reading'

afterEach(cleanup)

const index = buildSearchIndex('england')
const ids = (typed: string) => index.search(typed).map(({ id }) => id)

test.each([
  ['thinkuknow', 'helpline:ceop-ed'],
  ['0808 800 5002', 'helpline:nspcc-helpline'],
  ['08088005002', 'helpline:nspcc-helpline'],
  ['0844 381 4772', 'helpline:posh'],
  ['net aware', 'helpline:internet-matters'],
  ['zipit', 'helpline:childline'],
  ['Action Fraud', 'helpline:report-fraud'],
  ['hopeline uk', 'helpline:papyrus'],
])('an old name or number, %s, leads to what is used now', (typed, now) => {
  const [contact] = CONTACTS.filter(({ id }) => `helpline:${id}` === now)
  expect(index.search(typed).slice(0, 3)).toContainEqual(
    expect.objectContaining({ kind: 'old-name', text: expect.stringContaining(contact?.name ?? 'no such contact') }),
  )
})

test.each([
  ['chidline', 'helpline:childline'],
  ['seop', 'helpline:ceop'],
  ['samaritns', 'helpline:samaritans'],
  ['snapchap', 'provider:snapchat'],
  ['instgram', 'provider:instagram'],
  ['telegarm', 'provider:telegram'],
  ['blackmaled', 'take-down:blackmail'],
])('a slip of the thumb, %s, still finds it', (typed, id) => {
  expect(ids(typed).slice(0, 3)).toContain(id)
})

test.each([
  'suicidal',
  'self harm',
  'kill herself',
  'wants to die',
  'selfharm',
  'wantstodie',
  'the child is 12 and suicidal',
])('a child who may die, typed as %s, leads to Childline at once', (typed) => {
  expect(ids(typed).slice(0, 5)).toContain('helpline:childline')
})

test.each([
  ['outcome21', 'outcome:21'],
  ['para15', 'paragraph:15'],
  ['reportremove', 'helpline:report-remove'],
  ['socialservices', 'helpline:local-csc'],
  ['rapecrisis', 'helpline:rape-crisis'],
])('what is two words, typed as one, %s, finds it first', (typed, id) => {
  expect(ids(typed)[0]).toBe(id)
})

test.each([
  ['group chat', 'provider:whatsapp'],
  ['deepfake', 'take-down:blackmail'],
  ['nudify', 'take-down:blackmail'],
])('what officers call it, %s, leads to where it is taken down', (typed, id) => {
  expect(ids(typed).slice(0, 3)).toContain(id)
})

/** As they come from one thumb, in a hurry. */
const IN_A_HURRY = {
  'word:nudes and semi-nudes': ['nudes', 'sexting', 'nuds'],
  'provider:snapchat': ['snapchat', 'snap', 'snpchat'],
  'provider:whatsapp': ['whatsap', 'wats app'],
  'provider:other-site': ['signal', 'kik', 'omegle'],
  'helpline:report-remove': [
    'report remove',
    'reprt remove',
    'leaked',
    'revenge porn',
    'intimate image',
    'image shared',
  ],
  'take-down:blackmail': ['blackmail', 'blackmale', 'threatening', 'threatened', 'gift card'],
  'helpline:rph': ['revenge'],
  'helpline:ceop': ['groomed', 'cse', 'stranger online', 'catfish'],
  'word:pseudo-photograph': ['AI fake', 'deep fake'],
  'word:DBS check': ['DBS', 'job'],
  'outcome:21': ['outcome 21', 'o21'],
  'paragraph:8': ['u13', 'under 13'],
  'take-down:under-16': ['u16', 'ban'],
  'outcome:11': ['under 10', 'u10'],
  'first-minute:secure': ['phone seize', 'sieze phone', 'confiscate'],
  'paragraph:17': ['parent wont tell', 'dont tell parents'],
  'paragraph:22': ['basic check', 'visa', 'travel', 'nfa', 'appeal', 'complaint'],
  'paragraph:1': ['prison', 'max sentence', 'girlfriend'],
  'paragraph:14': ['solicitor', 'lawyer', 'arest'],
  'take-down:in-the-app': ['account hacked', 'got hacked'],
  'paragraph:12': ['in care', 'foster'],
  'word:person involved': ['suspect'],
  'word:LADO': ['teacher kept'],
  'word:SEND': ['autistic'],
  'word:body-worn video': ['bodycam'],
}
test.each(Object.entries(IN_A_HURRY).flatMap(([id, all]) => all.map((typed) => [typed, id] as const)))(
  'typed with one thumb, %s has %s among its first three',
  (typed, id) => {
    expect(ids(typed).slice(0, 3)).toContain(id)
  },
)

/** Nobody scrolls in a hurry: the first is the one that is opened or rung. */
const FIRST = {
  'word:nudes and semi-nudes': ['sexting', 'nudes', 'nude', 'nudez'],
  'word:pseudo-photograph': ['ai nude', 'nudify', 'deepfake', 'fake nude'],
  'word:permission': ['consent', 'consensual'],
  'word:LADO': ['lado'],
  'word:bail': ['bail', 'police bail', 'RUI', 'released under investigation'],
  'word:appropriate adult': ['appropriate adult', 'voluntary attendance'],
  'word:police protection': ['ppo'],
  'word:digital processing notice': ['consent form'],
  'word:DBS check': ['dbs', 'disclosure'],
  'word:records system': ['crime number'],
  'provider:snapchat': ['snapchat', 'snap', 'snapcaht'],
  'provider:other-site': [
    'threads',
    'monkey',
    'xbox',
    'steam',
    'yubo',
    'wizz',
    'ometv',
    'locket',
    'wechat',
    'dropbox',
    'tinder',
    'grindr',
  ],
  'app:take-in': ['handover', 'hand over', 'handover file', 'take in'],
  'app:ways': ['recovery code', 'forgot password', 'forgotten password', 'forgot passphrase', 'locked out', 'face id'],
  'app:storage': ['erase', 'gdpr', 'foi', 'icloud', 'backup', 'data protection', 'no signal', 'offline', 'no wifi'],
  'helpline:take-it-down': ['take it down', 'takedown', 'takeitdown'],
  'helpline:report-remove': ['revenge porn', 'revnge porn', 'ex-boyfriend'],
  'helpline:iwf': ['iwf', 'IWF'],
  'helpline:ceop': ['ceop', 'groomed'],
  'helpline:nspcc-helpline': ['nspcc', 'nspc'],
  'helpline:local-csc': ['social services', 'mash'],
  'helpline:papyrus': ['suicide', 'suiside'],
  'helpline:nhs111': ['camhs'],
  'helpline:childline': ['lgbt', 'gay', 'pregnant', 'crying', 'not eating'],
  'helpline:police': ['overdose', 'overdosed', 'hanging'],
  'take-down:blackmail': ['sextortion', 'sextorsion', 'blackmail', 'blackmale', 'threat', 'paypal', 'scam', 'scammed'],
  'take-down:evidence': ['exhibit'],
  'take-down:deletion': ['delete', 'delet', 'deleted'],
  'first-minute:safe': ['what do i do', 'what now'],
  'first-minute:hands-off': ['look at image', 'view image'],
  'first-minute:secure': ['phone seize', 'seize phone', 'seize'],
  'outcome:1': ['charge', 'charged'],
  'outcome:2': ['caution'],
  'outcome:11': ['under 10', '9 year old', '9yo', 'u10'],
  'outcome:21': ['no further action'],
  'paragraph:1': ['13 year old', '16-year-old', '17 yr old', 'law', 'offence', 'age of consent', 'girlfriend'],
  'paragraph:2': ['adult', 'over 18', '19 year old', 'stepdad'],
  'paragraph:6': ['county lines'],
  'paragraph:8': ['under 13', 'u13', '12 year old', '10yrs old'],
  'paragraph:12': ['care', 'in care'],
  'paragraph:14': ['statement', 'solicitor', 'arrest', 'arrested', 'interpreter', 'deaf'],
  'take-down:in-the-app': ['hacked', 'hacking'],
  'paragraph:15': [
    'passcode',
    'phone code',
    'ipad',
    'laptop',
    'password',
    'pin code',
    'search warrant',
    'section 18',
    'parent refuses',
  ],
  'paragraph:17': ['parents', 'parent', 'tell parents', 'mum', 'forced marriage', 'hbv'],
  'paragraph:21': ['sergeant', 'sgt'],
  'paragraph:22': ['appeal', 'complaint', 'letter', 'visa'],
}
test.each(Object.entries(FIRST).flatMap(([id, all]) => all.map((typed) => [typed, id] as const)))(
  'typed in a hurry, %s has %s first',
  (typed, id) => {
    expect(ids(typed)[0]).toBe(id)
  },
)

test('an old name that was not asked for comes after what is there now', () => {
  for (const typed of ['helpline', 'parents', 'sexting']) {
    const old = index.search(typed).map(({ kind }) => kind === 'old-name')
    expect([typed, old[0], old.includes(true)]).toEqual([typed, false, true])
  }
})

test.each([
  'revenge',
  'revenge porn',
  'intimate image',
  'intimate images',
  'image shared',
  'threatened',
  'nude shared',
  'adult',
])('what is only for an image of an adult comes after the rest for %s', (typed) => {
  const isOnlyForAdults = index
    .search(typed)
    .map(({ id, contact }) => contact?.adultsOnly === true || id === 'take-down:adults')
  expect(isOnlyForAdults.length).toBeGreaterThan(1)
  expect(isOnlyForAdults).toEqual([...isOnlyForAdults].sort())
})

test('a short word is not taken for another that begins otherwise, nor is a small word what was looked for', () => {
  expect(ids('bail')).not.toContain('paragraph:1')
  expect(ids('mash')).not.toContain('word:hash')
  expect(ids('ex boyfriend').length).toBeLessThan(4)
  expect(ids('released under bail')).toEqual(ids('released bail'))
  expect(['vpn', 'burglary', 'vpn for the'].flatMap(ids)).toEqual([])
})

test('a word typed whole comes before one that only looks like it', () => {
  expect(ids('visa')[0]).toBe('paragraph:22')
  expect(ids('lawyer')[0]).toBe('paragraph:14')
})

test('results are there by the second letter, and none before', () => {
  expect(ids('c')).toEqual([])
  expect(ids('ch').slice(0, 5)).toContain('helpline:childline')
  expect(ids('wh').slice(0, 5)).toContain('provider:whatsapp')
})

test('what is named as it was typed comes first', () => {
  expect(ids('outcome 22')[0]).toBe('outcome:22')
  expect(ids('paragraph 20')[0]).toBe('paragraph:20')
  expect(ids('childline')[0]).toBe('helpline:childline')
})

test('a number typed in part finds its line', () => {
  expect(ids('0800 11')[0]).toBe('helpline:childline')
  expect(ids('+44 800 11')[0]).toBe('helpline:childline')
  expect(ids('116123')[0]).toBe('helpline:samaritans')
})

test.each(['+44 800 1111', '+44 (0)800 1111', '0044 800 1111', '0800-1111'])(
  'a number that was copied as %s finds its line, and no other number',
  (typed) => {
    expect(ids(typed)).toEqual(ids('08001111'))
    expect(ids(typed)[0]).toBe('helpline:childline')
  },
)

test.each([
  ['LSCB', 'word:safeguarding partners'],
  ['sextortion', 'word:financially motivated sexual extortion'],
  ['YPSI', 'word:self-generated indecent imagery'],
])('a word of the field, %s, is explained', (typed, id) => {
  expect(ids(typed).slice(0, 3)).toContain(id)
})

test('every paragraph, outcome code, helpline and old name is found by its own name', () => {
  const missed = [
    ...PARAGRAPH_IDS.map((id) => [`${typeof id === 'number' ? 'paragraph' : 'appendix'} ${id}`, `paragraph:${id}`]),
    ...OUTCOMES.map(({ code }) => [`outcome ${code}`, `outcome:${code}`]),
    ...CONTACTS.map(({ id, name }) => [name, `helpline:${id}`]),
    ...GONE.map(({ id, name }) => [name, `old-name:${id}`]),
    ...WORDS.map(({ term }) => [term, `word:${term}`]),
  ].filter(([typed = '', id = '']) => !ids(typed).slice(0, 4).includes(id))
  expect(missed).toEqual([])
})

test('strange typing finds nothing and breaks nothing', () => {
  for (const typed of ['<script>', '\\', '(((', '%%%', '  ', '🙂🙂', 'x'.repeat(5_000)]) {
    expect(Array.isArray(index.search(typed))).toBe(true)
  }
})

test('an officer types an old name and follows it to the new one', async () => {
  const { officer } = reads('/search')
  await officer.type(screen.getByRole('searchbox', { name: 'Search everything here' }), 'thinkuk')
  const old = await screen.findByRole('link', { name: 'Thinkuknow, and its film Nude Selfies' })
  expect(screen.getByText('Old name or number')).toBeDefined()
  await officer.click(old)
  expect(screen.getByRole('heading', { level: 1, name: 'Helplines' })).toBeDefined()
  expect(screen.getByRole('article', { name: 'CEOP Education' })).toBeDefined()
})

/** In place of what stands there from the page before. */
async function searches(officer: ReturnType<typeof reads>['officer'], typed: string) {
  const box = screen.getByRole('searchbox', { name: 'Search everything here' })
  await officer.clear(box)
  await officer.type(box, typed)
}

test('a helpline that is found is rung from where it is found, and its row still leads to all about it', async () => {
  const { officer } = reads('/search')
  await searches(officer, 'childline')
  const call = await screen.findByRole('link', { name: 'Call Childline, 0800 1111' })
  expect(call.getAttribute('href')).toBe('tel:08001111')
  expect(screen.getByRole('link', { name: 'Childline' }).getAttribute('href')).toBe('/helplines#childline')
})

test.each([
  ['recovery code', 'Ways to open the cases', '/settings/ways'],
  ['gdpr', 'What is kept on this phone', '/settings/storage'],
  ['handover', 'Take in a handover file', '/take-in'],
])('what the app itself has, typed as %s, is led to', async (typed, name, address) => {
  const { officer } = reads('/search')
  await searches(officer, typed)
  const link = await screen.findByRole('link', { name })
  expect(link.getAttribute('href')).toBe(address)
  expect(screensAt(address)).not.toEqual(screensAt('/nowhere'))
  expect(link.closest('li')?.textContent).toContain('In this app')
})

test('what can be read nowhere else is said whole; of what can be opened, its beginning', async () => {
  const { officer } = reads('/search')
  await searches(officer, 'sextortion')
  const textOf = (title: HTMLElement) => title.closest('li')?.querySelector('span')
  expect(textOf(await screen.findByText('financially motivated sexual extortion'))?.className).toBe('')
  expect(textOf(screen.getByRole('link', { name: 'Blackmail' }))?.className).not.toBe('')
})

test('where nothing is found, Report Remove is offered, and not as if it were sure to take an image down', async () => {
  const { officer } = reads('/search')
  await searches(officer, 'qqqqzzzz')
  const remove = await screen.findByRole('link', { name: /^Report Remove/ })
  expect(remove.textContent).toBe('Report Remove: what the child can use')
})

test('what is to be checked first is not rung from a result', async () => {
  const toCheck = CONTACTS.filter(({ routes }) => routes[0]?.status === 'check-first')
  expect(toCheck.length).toBeGreaterThan(0)
  for (const { id, name } of toCheck) {
    const { officer, unmount } = reads('/search')
    await searches(officer, name)
    const row = await screen.findByRole('link', { name })
    expect([id, row.closest('li')?.querySelectorAll('a').length]).toEqual([id, 1])
    unmount()
  }
})

test.each(['mandatory reporting', 'reporting duty'])(
  '%s leads to the duty that is law and not shown to be in force',
  (typed) => {
    expect(index.search(typed)[0]?.title).toBe('duty to report')
  },
)

test('AI leads to images made by a computer before anything that only begins like it', () => {
  expect(ids('ai')[0]).toBe('word:pseudo-photograph')
})

const IN_WALES = { settings: { ...NATIONAL_DEFAULTS, nation: 'wales' as const } }

test('in Wales nothing of England alone is found, offered or led to', async () => {
  const here = buildSearchIndex('wales')
  const english = CONTACTS.filter(({ nations }) => nations?.includes('wales') === false)
  expect(english.map(({ id }) => id)).toEqual(['local-csc', 'ukcis-advice'])
  for (const { id, name, also = [] } of english) {
    for (const typed of [name, ...also]) {
      expect(here.search(typed).map((result) => result.id)).not.toContain(`helpline:${id}`)
      expect(here.search(typed).map(({ href }) => href)).not.toContain(`/helplines#${id}`)
    }
  }
  const [old] = here.search('ukccis').filter(({ kind }) => kind === 'old-name')
  expect(old?.href).toBeUndefined()
  expect(old?.text).toMatch(/Wales has its own version, on Hwb\.$/)
  const [crisis] = here.search('NHS 111, mental health')
  expect(crisis?.text).toContain('then press 2')
  expect(crisis?.text).not.toContain('then option 2')

  const { officer } = reads('/search', IN_WALES)
  await searches(officer, 'ukccis')
  await screen.findByText('Sexting in schools and colleges (UKCCIS, 2016)')
  expect(screen.queryByRole('link', { name: /UKCCIS|Sharing nudes/ })).toBeNull()
})

test('in Wales no old name leads to what is of England alone', () => {
  const { container } = reads('/helplines', IN_WALES)
  const dead = [...container.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => document.getElementById(href.slice(1)) === null)
  expect(dead).toEqual([])
})
