import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesIn } from '../../src/directory/contact'
import { givenCodes, printedText, qrPayload } from '../../src/directory/giving'
import { CONTACTS } from '../../src/directory/helplines'
import { judgedBy } from '../judges'
import { readsCodes } from './codes'
import { keepsBack, newPhone, type Phone } from './harness'
import { Officer } from './officer'
import { newVisit, type Visit } from './visit'

const READ = {
  '/first-minute': ['First minute', 'Is everyone safe'],
  '/helplines': ['Helplines', 'Childline'],
  '/take-down': ['Take down', 'You never look at, send or upload the image'],
  '/guidance': ['Guidance', 'Paragraph 20'],
  '/guidance/20': ['Paragraph 20', 'Outcome 21'],
  '/guidance/A': ['Appendix A', 'Childline'],
} as const

const paths = Object.keys(READ) as readonly (keyof typeof READ)[]
const started = (page: Page) => page.locator('html[data-app=started]').waitFor({ state: 'attached' })

/** Its words are there, its folds open, and what can be tapped lies under the thumb. */
async function canBeReadAndTapped(page: Page, path: keyof typeof READ): Promise<void> {
  const [heading, words] = READ[path]
  await page.getByRole('heading', { level: 1 }).filter({ hasText: heading }).waitFor()
  expect(await page.locator('main').textContent()).toContain(words)
  for (const kind of ['a[href^="tel:"]', 'a[href^="https:"]', 'a[href^="/"]']) {
    const way = page.locator(`main ${kind}`).filter({ visible: true }).first()
    if ((await way.count()) > 0) await way.tap({ trial: true })
  }
  const fold = page.locator('main details:not([open]) > summary').filter({ visible: true }).first()
  if ((await fold.count()) > 0) {
    const folds = page.locator('main details[open]')
    const before = await folds.count()
    await fold.tap()
    expect(await folds.count()).toBe(before + 1)
  }
}

describe('with scripts off, online', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await newPhone({ javaScript: false })
  })
  afterAll(() => phone.close())

  test.each(paths)('%s is read and tapped', async (path) => {
    await phone.page.goto(path)
    await canBeReadAndTapped(phone.page, path)
  })

  test('a number, a text, an email and a page each have their own link', async () => {
    await phone.page.goto('/helplines')
    for (const scheme of ['tel:', 'sms:', 'mailto:', 'https:']) {
      expect(await phone.page.locator(`main a[href^="${scheme}"]`).count(), scheme).toBeGreaterThan(0)
    }
    await phone.page.locator('a[href="tel:08001111"]').filter({ visible: true }).first().tap({ trial: true })
  })

  test('nothing that needs a script is offered', async () => {
    await phone.page.goto('/helplines')
    expect(await phone.page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  })
})

describe('without signal, while every script fails to come', () => {
  let phone: Phone
  beforeAll(async () => {
    const officer = await newVisit()
    phone = officer.phone
    await officer.losesScripts()
  })
  afterAll(async () => {
    expect(phone.problems.filter((problem) => !/503|Failed to load|module script/.test(problem))).toEqual([])
    phone.problems.splice(0)
    await phone.close()
  })

  test.each(paths)('%s by its address is read and tapped', async (path) => {
    await phone.page.goto(path)
    await canBeReadAndTapped(phone.page, path)
    expect(await phone.page.locator('html[data-app=started]').count()).toBe(0)
  })
})

test.each(['/', '/practice', '/practice/kept-between-them/report', ...paths])(
  'where the app’s own script does not come, %s says so and stands as it is',
  async (path) => {
    const phone = await newPhone()
    try {
      await phone.page.route('**/assets/index-*.js', (route) => route.abort())
      await phone.page.goto(path)
      await phone.page.getByRole('alert').getByText('The app did not start. Reload the page.').waitFor()
      await phone.page.getByRole('heading', { level: 1 }).waitFor()
      expect(await phone.page.locator('html[data-app=started]').count()).toBe(0)
    } finally {
      await phone.quit()
      phone.problems.splice(0)
      await phone.close()
    }
  },
)

test.each([
  ['/helplines', 'HelplinesScreen'],
  ['/practice/kept-between-them/report', 'PracticeCase'],
])('where a part of %s does not come, it says so and stands as it is', async (path, part) => {
  const phone = await newPhone()
  try {
    await phone.page.route(`**/assets/${part}-*.js`, (route) => route.abort())
    await phone.page.goto(path)
    await phone.page.getByRole('alert').getByText('The app did not start. Reload the page.').waitFor()
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
  } finally {
    await phone.quit()
    phone.problems.splice(0)
    await phone.close()
  }
})

test('on a first visit the scripts are asked for while the styles are still on their way', async () => {
  const phone = await newPhone()
  try {
    const styles = await keepsBack(phone.page, '**/assets/*.css')
    const asked = phone.page.waitForRequest(/\/assets\/index-[^/]*\.js$/)
    await phone.page.goto('/practice/kept-between-them/report', { waitUntil: 'commit' })
    await asked
    styles.comes()
    await started(phone.page)
  } finally {
    await phone.close()
  }
})

test('an answer that is tapped before the app has come stands chosen, and is counted once it has', async () => {
  const phone = await newPhone()
  try {
    const scripts = await keepsBack(phone.page, '**/assets/*.js')
    await phone.page.goto('/practice/kept-between-them/report', { waitUntil: 'commit' })
    const child = phone.page.getByRole('radio', { name: 'From a child', exact: true })
    await phone.page.getByText('From a child', { exact: true }).tap()
    expect(await child.isChecked()).toBe(true)
    await phone.page.getByText('From a parent or carer', { exact: true }).tap()
    await phone.page.getByText(/^0 of the \d+ needed$/).waitFor()
    expect(await phone.page.locator('html[data-app=started]').count()).toBe(0)
    scripts.comes()
    await started(phone.page)
    await phone.page.getByText(/^1 of the \d+ needed$/).waitFor()
    expect(await child.isChecked()).toBe(false)
    expect(await phone.page.getByRole('radio', { name: 'From a parent or carer', exact: true }).isChecked()).toBe(true)
  } finally {
    await phone.close()
  }
})

interface Manifest {
  shortcuts: { name: string; url: string }[]
}
const { shortcuts }: Manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8'))

describe('from the icon', () => {
  const HEADINGS: Record<string, string | RegExp> = {
    'First minute': 'First minute',
    Helplines: 'Helplines',
    'Take down': 'Take down',
    'Start a case': /Four words keep your cases/,
  }
  let phone: Phone
  beforeAll(async () => {
    phone = (await newVisit()).phone
  })
  afterAll(() => phone.close())

  test('there is a shortcut to each', () => {
    expect(shortcuts.map(({ name, url }) => [name, url])).toEqual([
      ['First minute', '/first-minute'],
      ['Helplines', '/helplines'],
      ['Take down', '/take-down'],
      ['Start a case', '/start'],
      ['Guidance', '/guidance'],
    ])
  })

  test.each(shortcuts.map(({ name, url }) => [name, url] as const))(
    '%s starts cold and without signal, with no tap',
    async (name, url) => {
      const officer = new Officer(phone)
      await officer.killsTheApp()
      await officer.reopens(url)
      await started(phone.page)
      await officer.seesHeading(HEADINGS[name] ?? name)
    },
  )
})

describe('what the build wrote', () => {
  /** From the list that the worker keeps: every address with a page of its own. */
  const addresses = [...readFileSync('dist/sw.js', 'utf8').matchAll(/"url":"([^"]+)\.html"/g)]
    .map(([, file = '']) => (file === 'index' ? '/' : `/${file}`))
    .filter((address) => address !== '/404')

  test('stays as it is when the app takes it over, on every page', async () => {
    const phone = await newPhone()
    try {
      await phone.page.goto('/')
      await phone.isInstalled()
      await phone.context.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          Object.assign(window, { written: document.querySelector('main') })
        })
      })
      expect(addresses.length).toBeGreaterThan(30)
      const replaced: string[] = []
      for (const address of addresses) {
        await phone.page.goto(address)
        await started(phone.page)
        const same = await phone.page.evaluate(() => {
          const written = Object.entries(window).find(([name]) => name === 'written')?.[1]
          return written instanceof HTMLElement && written.isConnected && document.querySelector('main') === written
        })
        if (!same) replaced.push(address)
      }
      expect(replaced).toEqual([])
    } finally {
      await phone.close()
    }
  })
})

const HANDED = CONTACTS.filter(({ routes, nations = ['england'] }) => routes.length > 0 && nations.includes('england'))

describe('given', () => {
  let officer: Visit
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'proportion-codes-'))
    officer = await newVisit()
    await officer.opens('/helplines')
    await started(officer.page)
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await officer.phone.close()
  })

  const sheet = () => officer.page.getByRole('dialog')
  const chips = () => sheet().getByRole('radio')
  const shownText = async () => (await sheet().locator('pre').textContent()) ?? ''

  /** Each code that the open sheet can show, by day and by night, with the words that stand below it. */
  async function photographs(name: string): Promise<{ picture: string; says: string }[]> {
    const shots: { picture: string; says: string }[] = []
    await sheet().waitFor()
    const count = Math.max(1, await chips().count())
    for (let at = 0; at < count; at++) {
      if (count > 1)
        await chips()
          .nth(at)
          .evaluate((chip: HTMLInputElement) => chip.click())
      await sheet().getByRole('img').waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await officer.page.emulateMedia({ colorScheme })
        const picture = join(folder, `${name}-${at}-${colorScheme}.png`)
        await sheet().locator('div:has(> pre)').screenshot({ path: picture, scale: 'css', animations: 'disabled' })
        shots.push({ picture, says: (await shownText()) ?? '' })
      }
    }
    return shots
  }

  const closes = async () => {
    await sheet().getByRole('button', { name: 'Close' }).tap()
    await sheet().waitFor({ state: 'detached' })
  }

  /** What is behind a fold or far down the page is reached at once. */
  const presses = (label: string) =>
    officer.page
      .locator(`[aria-label="${label}"]`)
      .first()
      .evaluate((button: HTMLElement) => button.click())

  const ticks = async (names: readonly string[]) => {
    await officer.tapsOn('Choose what to give')
    for (const name of names) {
      await officer.page
        .getByRole('checkbox', { name: `Give ${name}`, exact: true })
        .evaluate((box: HTMLInputElement) => box.click())
    }
  }

  judgedBy(
    'zbarimg',
    'every code of every contact is read by another’s decoder, by day and by night',
    async (zbarimg) => {
      const shots: { picture: string; says: string }[] = []
      const expected: string[] = []
      for (const contact of HANDED.filter(({ id }) => id !== 'police')) {
        await presses(`Give: ${contact.name}`)
        await sheet().waitFor()
        shots.push(...(await photographs(contact.id)))
        expected.push(...new Set(routesIn(contact, 'england').map(qrPayload)))
        await closes()
      }
      const read = readsCodes(
        zbarimg,
        shots.map(({ picture }) => picture),
      )
      expect(read).toEqual(shots.map(({ says }) => [says]))
      expect(new Set(read.flat())).toEqual(new Set(expected))
    },
  )

  judgedBy('zbarimg', 'so is every code of every contact at once, and each on the printed card', async (zbarimg) => {
    const { page } = officer
    await ticks(HANDED.map(({ name }) => name))
    await officer.tapsOn(`Give ${HANDED.length}`)
    const shots = await photographs('all')
    expect(shots.length).toBe(2 * givenCodes(HANDED, 'england').length)
    const read = readsCodes(
      zbarimg,
      shots.map(({ picture }) => picture),
    )
    expect(read).toEqual(shots.map(({ says }) => [says]))
    expect(read.filter((_, at) => at % 2 === 0).flat()).toEqual(givenCodes(HANDED, 'england'))

    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    const card = join(folder, 'card.png')
    await page.screenshot({ path: card, fullPage: true })
    const printed = HANDED.flatMap((one) => printedText(one, 'england') ?? [])
    expect(printed.length).toBeLessThan(HANDED.length)
    expect(new Set(readsCodes(zbarimg, [card])[0])).toEqual(new Set(printed))
    await page.emulateMedia({ media: null, colorScheme: 'light' })
    await closes()
    await officer.tapsOn('Stop choosing')
  })

  test('any set goes out by the share sheet, by text, as a copy and on paper, the same plain lines each time', async () => {
    const { page } = officer
    await page.evaluate(() => {
      const out: string[] = []
      Object.assign(window, { out, print: () => out.push('printed') })
      Object.assign(navigator, { share: async ({ text }: ShareData) => void out.push(`shared ${text}`) })
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text: string) => out.push(text) } })
    })
    await ticks(['Report Remove', 'NSPCC Helpline', 'Stop It Now'])
    await officer.tapsOn('Give 3')
    const lines = [
      'Childline: Report Remove',
      'childline.org.uk (search there for "Report Remove")',
      '',
      'NSPCC Helpline',
      'Call 0808 800 5000',
      'Email help@nspcc.org.uk',
      'Text 88858 (check first)',
      '',
      'Lucy Faithfull Foundation',
      'Call 0808 1000 900',
    ].join('\n')
    expect(await shownText()).toBe(lines)
    await officer.tapsOn('Share')
    await officer.tapsOn('Copy')
    await officer.tapsOn('Copy them')
    await officer.tapsOn('Print a card')
    const text = await sheet().getByRole('link', { name: 'Text it' }).getAttribute('href')
    expect(decodeURIComponent(text ?? '')).toBe(`sms:?&body=${lines}`)
    const out = () => page.evaluate(() => Object.entries(window).find(([name]) => name === 'out')?.[1])
    await expect.poll(out).toEqual([`shared ${lines}`, lines, 'printed'])
    await closes()
    await officer.tapsOn('Stop choosing')
  })

  test('a card is printed also while the phone’s own screen for printing lies over the page, and is all that is', async () => {
    const { page } = officer
    const turns = (to: 'hidden' | 'visible') =>
      page.evaluate((state) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
        document.dispatchEvent(new Event('visibilitychange'))
      }, to)
    await ticks(['NSPCC Helpline'])
    await officer.tapsOn('Give 1')
    await page.evaluate(() =>
      Object.assign(window, { print: () => document.documentElement.toggleAttribute('data-asked') }),
    )
    await officer.tapsOn('Print a card')
    await page.locator('html[data-asked]').waitFor({ state: 'attached' })
    await turns('hidden')
    await page.locator('#cover').waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    const printed = await page
      .locator('body > *')
      .evaluateAll((all) => all.flatMap((one) => (one.checkVisibility() ? (one.textContent ?? '') : [])))
    await page.emulateMedia({ media: null })
    await turns('visible')
    await page.locator('#cover').waitFor({ state: 'detached' })
    expect(printed).toEqual([expect.stringMatching(/^NSPCC Helpline.*Call 0808 800 5000/s)])
    await closes()
    await officer.tapsOn('Stop choosing')
  })

  judgedBy('zbarimg', 'and each square on the sheets for a family and for a child', async (zbarimg) => {
    const { page } = officer
    await officer.startsACase()
    await officer.goesTo('People')
    await officer.addsAChild('Child A', { age: 14 })
    await officer.goesTo('Welfare')
    await officer.asksAboutHarm('Child A')
    const shots: string[] = []
    for (const sheet of ['Sheet for the family: Child A', 'Sheet for the child: Child A']) {
      await officer.tapsOn('Papers')
      await page.getByRole('link', { name: sheet, exact: true }).tap()
      await page.getByRole('article').getByRole('img').first().waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        shots.push(join(folder, `${sheet}-${colorScheme}.png`))
        await page.getByRole('article').screenshot({ path: shots.at(-1) ?? '' })
      }
      await officer.tapsOn('Back to Papers')
      await officer.tapsOn('Back to the case')
    }
    await page.emulateMedia({ colorScheme: 'light' })
    const family = [
      'https://takeitdown.ncmec.org/',
      'https://www.ceopeducation.co.uk/',
      'https://www.childline.org.uk/',
      'https://www.internetmatters.org/',
    ]
    const child = ['https://www.childline.org.uk/']
    const read = readsCodes(zbarimg, shots).map((codes) => [...new Set(codes)].sort())
    expect(read).toEqual([family, family, child, child])
    await officer.opens('/helplines')
    await started(page)
  })

  test('for a child and for a parent the main ones are ticked to begin with', async () => {
    for (const [view, count] of [
      ['For a child', 4],
      ['For a parent', 4],
    ] as const) {
      await officer.tapsOn(view)
      await officer.tapsOn('Give several')
      await officer.tapsOn(`Give ${count}`)
      expect(await shownText()).not.toMatch(/remove-nude|nude|sex/i)
      await closes()
      await officer.tapsOn('Stop choosing')
    }
  })
})

describe('search, without signal', () => {
  let officer: Visit
  beforeAll(async () => {
    officer = await newVisit()
    await officer.opens('/search')
    await started(officer.page)
  })
  afterAll(() => officer.phone.close())

  const finds = async (typed: string) => {
    const { page } = officer
    await page.getByRole('searchbox').fill('')
    await page.getByRole('searchbox').fill(typed)
    await page.getByRole('listitem').first().waitFor()
    return page.locator('main').getByRole('listitem').allInnerTexts()
  }

  test.each([
    ['ch', 'Childline'],
    ['sn', 'Snapchat'],
    ['0808 800 5002', 'NSPCC Helpline'],
    ['0844 381 4772', 'Professionals Online Safety Helpline'],
    ['net aware', 'Internet Matters'],
    ['zipit', 'Childline'],
    ['thinkuknow', 'CEOP Education'],
    ['chidlin', 'Childline'],
    ['outcome 21', 'Outcome 21'],
    ['strategy meeting', 'trategy'],
  ])('%s finds %s', async (typed, found) => {
    await expect.poll(async () => (await finds(typed)).slice(0, 5).join('\n')).toContain(found)
  })

  test('nothing is said before the second letter', async () => {
    await officer.page.getByRole('searchbox').fill('c')
    await officer.sees('Two letters are enough')
  })

  test('an old name leads on to what is used now', async () => {
    await finds('net aware')
    await officer.page.getByRole('link', { name: /^Net Aware/ }).tap()
    await officer.seesHeading('Helplines')
    const now = officer.page.getByRole('article', { name: 'Internet Matters' })
    const isInSight = async () => {
      const { y = -1 } = (await now.boundingBox()) ?? {}
      return y > 0 && y < 700
    }
    await expect.poll(isInSight).toBe(true)
  })

  test.each(['/helplines#childline', '/first-minute#secure', '/take-down#blackmail', '/guidance/rules#outcome21'])(
    '%s stands right below the header, on a cold start too',
    async (address) => {
      await officer.opens(address)
      const id = address.slice(address.indexOf('#') + 1)
      const below = () =>
        officer.page.evaluate((part) => {
          const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? Number.NaN
          return (document.getElementById(part)?.getBoundingClientRect().top ?? Number.NaN) - header
        }, id)
      await expect.poll(async () => Math.round(await below())).toBeLessThanOrEqual(16)
      expect(await below()).toBeGreaterThanOrEqual(0)
    },
  )

  test('an app that is not named here leads to what to do about all of those', async () => {
    await officer.opens('/search')
    await finds('bumble')
    await officer.page.getByRole('link', { name: 'An app or site that is not named here' }).tap()
    await officer.seesHeading('Take down')
    await officer.sees('Any other app or site')
  })

  test('what was typed is there when one comes back, and the history never held it', async () => {
    await officer.opens('/search')
    await finds('childline')
    await officer.page
      .getByRole('link', { name: /^Childline/ })
      .first()
      .tap()
    await officer.seesHeading('Helplines')
    await officer.page.goBack()
    await expect.poll(() => officer.page.getByRole('searchbox').inputValue()).toBe('childline')
    expect(await officer.page.evaluate(() => JSON.stringify(history.state))).not.toContain('childline')
  })
})
