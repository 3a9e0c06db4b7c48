import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPhone, type Phone } from './harness'

let phone: Phone

beforeAll(async () => {
  phone = await newPhone()
  await phone.page.goto('/helplines')
})
afterAll(async () => {
  expect(phone.problems).toEqual([])
  await phone.close()
})

/** What was reported since the last time it was asked. */
function reported(): string {
  return phone.problems.splice(0).join('\n')
}

/**
 * Each attack runs from a timer, as the page's own script would: what the debugger runs itself is above the policy.
 * It says `hit` when it got through.
 */
const ATTACKS: Record<string, { attack: string; seen: RegExp }> = {
  'text run as script': { attack: `hit(eval('1'))`, seen: /policy: (script-src|require-trusted-types-for)/ },
  'a function made of text': {
    attack: `hit(new Function('return 1')())`,
    seen: /policy: (script-src|require-trusted-types-for)/,
  },
  'WebAssembly in the page': {
    attack: `new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); hit()`,
    seen: /policy: script-src/,
  },
  'markup from text': {
    attack: `document.body.innerHTML = '<b>x</b>'; hit()`,
    seen: /policy: require-trusted-types-for/,
  },
  'a script written into the page': {
    attack: `const s = document.createElement('script'); s.append('window.hit()'); document.body.append(s)`,
    seen: /policy: (script-src|require-trusted-types-for)/,
  },
  'a script of another host': {
    attack: `const s = document.createElement('script'); s.onload = hit; s.src = 'https://example.org/x.js'; document.body.append(s)`,
    seen: /policy: (script-src|require-trusted-types-for)/,
  },
  'a second policy for scripts': {
    attack: `trustedTypes.createPolicy('other', { createScriptURL: (url) => url }); hit()`,
    seen: /policy: trusted-types/,
  },
  'an event handler in markup': {
    attack: `const b = document.createElement('button'); b.setAttribute('onclick', 'hit()'); document.body.append(b); b.click()`,
    seen: /policy: (script-src|require-trusted-types-for)/,
  },
  'data sent to another host': {
    attack: `fetch('https://example.org/?case=1').then(hit, () => {})`,
    seen: /policy: connect-src/,
  },
  'a picture of another host': {
    attack: `const i = new Image(); i.onload = hit; i.src = 'https://example.org/x.png'`,
    seen: /policy: img-src/,
  },
  'a style in markup': {
    attack: `const p = document.createElement('p'); p.setAttribute('style', 'position: fixed'); document.body.append(p); if (getComputedStyle(p).position === 'fixed') hit()`,
    seen: /policy: style-src/,
  },
  'a form sent to another host': {
    attack: `const f = document.createElement('form'); f.action = 'https://example.org/'; document.body.append(f); f.submit()`,
    seen: /policy: form-action/,
  },
  'a frame of another host': {
    attack: `const f = document.createElement('iframe'); f.src = 'https://example.org/'; document.body.append(f)`,
    seen: /policy: (frame-src|default-src)/,
  },
  'a worker of another origin': {
    attack: `try { new Worker('data:text/javascript,postMessage(1)').onmessage = hit } catch { }`,
    seen: /policy: (require-trusted-types-for|worker-src)/,
  },
}

test.each(Object.entries(ATTACKS))('%s is blocked', async (_, { attack, seen }) => {
  await phone.page.evaluate((script) => {
    Object.assign(window, { wasHit: false, hit: () => Object.assign(window, { wasHit: true }) })
    setTimeout(new Function(script) as () => void)
  }, attack)
  await expect.poll(() => phone.problems.join('\n')).toMatch(seen)
  expect(await phone.page.evaluate(() => Object.entries(window).find(([name]) => name === 'wasHit'))).toEqual([
    'wasHit',
    false,
  ])
  phone.problems.splice(0)
})

test('a page that shares no memory with others, and no address that it was opened from', async () => {
  const state = await phone.page.evaluate(() => ({ isolated: crossOriginIsolated, referrer: document.referrer }))
  expect(state).toEqual({ isolated: true, referrer: '' })
})

test('an error on the console and a request to another host are seen', async () => {
  await phone.page.evaluate(() => console.error('planted'))
  await expect.poll(() => reported()).toMatch(/console: planted/)
  await phone.page.evaluate(() => fetch('https://example.org/').catch(() => undefined))
  await expect.poll(() => phone.problems.join('\n')).toMatch(/policy: connect-src/)
  phone.problems.splice(0)
})
