import { describe, expect, it } from 'vitest'
import { FIRST_MINUTE } from '../../src/directory/first-minute'
import { GONE } from '../../src/directory/gone'
import { CONTACTS } from '../../src/directory/helplines'
import { PROVIDERS } from '../../src/directory/providers'
import { addressInstead, namesInstead, type SearchEntry, searchEntries } from '../../src/directory/search-entries'
import { TAKE_DOWN_ORDER, TAKE_DOWN_SECTIONS } from '../../src/directory/take-down'

const entries = searchEntries('england')

/** As plain as a search can be: the whole query stands in a name or an old name. */
const found = (query: string): SearchEntry[] =>
  entries.filter(({ title, also }) =>
    [title, ...also].some((words) => words.toLowerCase().includes(query.toLowerCase())),
  )

describe('the list to search', () => {
  it('holds every helpline, provider, section, step and old name once', () => {
    expect(entries.map(({ id }) => id)).toEqual([...new Set(entries.map(({ id }) => id))])
    expect(entries).toHaveLength(
      CONTACTS.length +
        PROVIDERS.length +
        TAKE_DOWN_ORDER.length +
        TAKE_DOWN_SECTIONS.length +
        FIRST_MINUTE.length +
        GONE.length,
    )
  })

  it('does not say of an app without an entry of its own that nothing can be reported there', () => {
    const other = entries.find(({ id }) => id === 'provider:other-site')
    expect(other?.title).toBe('Any other app or site')
    expect(other?.text).toMatch(/use its Report option/)
    expect(TAKE_DOWN_SECTIONS.filter(({ title }) => PROVIDERS.some(({ name }) => name === title))).toEqual([])
  })

  it('every entry leads to an anchor that exists in the app', () => {
    const sections = [...TAKE_DOWN_ORDER, ...TAKE_DOWN_SECTIONS].map(({ id }) => id)
    const steps = FIRST_MINUTE.map(({ id }) => id)
    const exists = (href = '') => {
      const [page, anchor = ''] = href.split('#')
      const hasId = (all: readonly { id: string }[]) => all.some(({ id }) => id === anchor)
      if (page === '/helplines') return hasId(CONTACTS)
      if (page === '/take-down') return hasId(PROVIDERS) || sections.includes(anchor)
      return page === '/first-minute' && steps.includes(anchor)
    }
    expect(entries.filter(({ href }) => !exists(href))).toEqual([])
  })

  it.each([
    ['0808 800 5002', '/helplines#nspcc-helpline'],
    ['08088005002', '/helplines#nspcc-helpline'],
    ['0844 381 4772', '/helplines#posh'],
    ['net aware', '/helplines#internet-matters'],
    ['netaware', '/helplines#internet-matters'],
    ['zip-it', '/helplines#childline'],
    ['thinkuknow', '/helplines#ceop-ed'],
    ['lr_eudpa', '/take-down#google'],
    ['So You Got Naked Online', '/helplines#swgfl'],
    ['hopelineuk', '/helplines#papyrus'],
    ['07860 039967', '/helplines#papyrus'],
    ['Action Fraud', '/helplines#report-fraud'],
    ['support.snapchat.com', '/take-down#snapchat'],
    ['OnlineChat.aspx', '/helplines#childline'],
  ])('the old name %s leads to %s', (old, href) => {
    expect(found(old).map((entry) => entry.href)).toContain(href)
  })

  it.each([
    ['08001111', '/helplines#childline'],
    ['0800 11 11', '/helplines#childline'],
    ['papirus', '/helplines#papyrus'],
    ['85258', '/helplines#shout'],
    ['insta', '/take-down#instagram'],
    ['whats app', '/take-down#whatsapp'],
    ['twitter', '/take-down#x'],
    ['sextortion', '/take-down#blackmail'],
    ['air drop', '/take-down#airdrop'],
  ])('%s leads to %s', (query, href) => {
    expect(found(query).map((entry) => entry.href)).toContain(href)
  })

  it('an old name says what became of it and what to use', () => {
    expect(entries.find(({ id }) => id === 'old-name:nspcc-o2')).toEqual({
      id: 'old-name:nspcc-o2',
      kind: 'old-name',
      title: 'NSPCC and O2 Online Safety Helpline',
      text: 'Begun in 2015; nothing recent gives it, so it is taken to be closed. The note also calls it the NSPCC adults helpline. Instead: NSPCC Helpline.',
      href: '/helplines#nspcc-helpline',
      also: ['0808 800 5002', '08088005002', 'online safety helpline', 'o2', 'nspcc adults helpline'],
    })
  })

  it('a provider comes before a helpline where both stand in for what is gone', () => {
    const google = GONE.find(({ id }) => id === 'google-right-to-be-forgotten')
    if (google === undefined) throw new Error('not found')
    expect(namesInstead(google, 'england')).toEqual(['Google Search', 'Internet Watch Foundation', 'Report Remove'])
    expect(addressInstead(google, 'england')).toBe('/take-down#google')
  })
})
