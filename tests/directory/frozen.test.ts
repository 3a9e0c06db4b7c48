import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ALLOWED_HOSTS, ALLOWED_MAIL_DOMAINS, isAllowedHref } from './allowed'
import { asLines, LIVE } from './whole-directory'

const fixture = readFileSync(new URL('frozen-directory.txt', import.meta.url), 'utf8')

/** Typed by hand from the sources, apart from the directory itself. */
const NUMBERS: Record<string, string> = {
  '999': 'police',
  '101': 'police-101',
  '111': 'nhs111',
  '0800 068 4141': 'papyrus',
  '88247': 'papyrus',
  '116 123': 'samaritans',
  '85258': 'shout',
  '0800 1111': 'childline',
  '0808 800 5000': 'nspcc-helpline',
  '88858': 'nspcc-helpline',
  '0344 381 4772': 'posh',
  '0808 168 9111': 'victim-support',
  '01765 688827': 'mcf',
  '0808 1000 900': 'stop-it-now',
  '0808 500 2222': 'rape-crisis',
  '0345 6000 459': 'rph',
  '0300 123 2040': 'report-fraud',
}

describe('a number or address cannot change unnoticed', () => {
  it('the directory is, line for line, what the frozen list says', () => {
    expect(asLines()).toBe(fixture)
  })

  it('the frozen list has not been changed without changing its checksum here too', () => {
    expect(createHash('sha256').update(fixture).digest('hex')).toBe(
      '8ede326a90f160e3c81f1f86cd8b42d7afdcbb5b7f4d04fef3df1fbbf487ecf8',
    )
  })

  it('every number dialled or texted is one typed out here, with its owner', () => {
    const found = LIVE.filter(({ route }) => route.kind === 'phone' || route.kind === 'text').map(
      ({ owner, route }) => [route.href.replace(/^(tel|sms):/, ''), owner] as const,
    )
    const typed = Object.entries(NUMBERS).map(([number, owner]) => [number.replaceAll(' ', ''), owner] as const)
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(typed))
    expect(new Set(found.map(([digits]) => digits)).size).toBe(typed.length)
  })

  it('what is dialled is what is read, without the spaces', () => {
    for (const { route } of LIVE) {
      if (route.kind !== 'phone' && route.kind !== 'text') continue
      const digits = route.href.replace(/^(tel|sms):/, '')
      const read = Object.keys(NUMBERS).find((number) => number.replaceAll(' ', '') === digits)
      expect(route.value.replace(/^SHOUT to |, then .*$/g, '')).toBe(read)
    }
  })
})

describe('a link leads only where it may', () => {
  it('every link, and every neutral address, is on the list of schemes and hosts', () => {
    const links = LIVE.flatMap(({ route }) => [route.href, ...(route.neutral ? [route.neutral.href] : [])])
    expect(links.filter((href) => !isAllowedHref(href))).toEqual([])
  })

  it('no host stays on the list that nothing leads to', () => {
    const hosts = LIVE.filter(({ route }) => route.kind === 'web').map(({ route }) => new URL(route.href).host)
    expect([...new Set(hosts)].sort()).toEqual([...ALLOWED_HOSTS].sort())
    const mail = LIVE.filter(({ route }) => route.kind === 'email').map(({ route }) => route.value.split('@')[1])
    expect([...new Set(mail)].sort()).toEqual([...ALLOWED_MAIL_DOMAINS].sort())
  })

  it.each([
    'http://www.childline.org.uk/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://www.childline.org.uk.example.com/',
    'https://www.childline.org.uk@example.com/',
    'https://example.com/https://www.childline.org.uk/',
    'https://www.childline.org.uk:8443/',
    'https://childline.example/',
    'https://www.childline.org.uk/#x"onclick=',
    'HTTPS://WWW.CHILDLINE.ORG.UK.EXAMPLE.COM',
    '//www.childline.org.uk/',
    ' https://www.childline.org.uk/',
    'https://www.childline.org.uk/\n',
    'tel:0800 1111',
    'tel:08001111;ext=1',
    'tel:*#06#',
    'tel:12',
    'tel:123456789012',
    'sms:85258?body=x',
    'mailto:help@nspcc.org.uk?subject=case',
    'mailto:help@nspcc.org.uk,other@example.com',
    'mailto:help@example.com',
    '',
  ])('%j is refused', (href) => {
    expect(isAllowedHref(href)).toBe(false)
  })
})
