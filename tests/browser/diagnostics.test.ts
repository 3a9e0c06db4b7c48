import { expect, test } from 'vitest'
import { staticFiles } from '../../scripts/serve.mjs'
import { newPhone } from './harness'
import { Visit } from './visit'

const withSignal = async (does: (officer: Visit) => Promise<void>) => {
  const officer = new Visit(await newPhone())
  try {
    await does(officer)
  } finally {
    await officer.phone.close()
  }
}

test('from the settings, it says that the host sends what it should; without signal it claims nothing', () =>
  withSignal(async (officer) => {
    const { page } = officer
    await officer.opens('/')
    await officer.hasTheAppInstalled()
    await officer.opens('/settings')
    await page.getByRole('link', { name: 'Diagnostics' }).tap()
    await page.getByRole('status').filter({ hasText: 'on each of the 5 files that were asked for' }).waitFor()
    await page.getByText('✓ Yes').waitFor()
    const { asked } = officer.phone.server
    asked.length = 0
    await officer.tapsOn('Ask again')
    // All of them are kept on this phone but one, and the host was asked all the same.
    const askedFor = () => [...new Set(asked)].sort()
    await expect
      .poll(askedFor)
      .toEqual([
        '/',
        expect.stringMatching(/^\/assets\/kdf\.worker-[^/]*\.js$/),
        expect.stringMatching(/^\/assets\/live-headers-[^/]*\.js$/),
        '/force-settings.json',
        '/sw.js',
      ])
    await officer.losesSignal()
    await officer.tapsOn('Ask again')
    await page.getByRole('status').filter({ hasText: 'The host did not answer' }).waitFor()
    expect(await page.getByText('As it should be').count()).toBe(0)
  }))

/** The host sends a header of some files as it is made to; nothing: it leaves it out. */
function sends(officer: Visit, file: RegExp, name: string, made: (value: string) => string | undefined) {
  const answer = staticFiles('dist')
  officer.phone.server.answerInstead((request, response) => {
    const set = response.setHeader.bind(response)
    response.setHeader = (header, value) => {
      const own = header === name && file.test(request.url ?? '') ? made(String(value)) : value
      return own === undefined ? response : set(header, own)
    }
    answer(request, response)
  })
}

test('a host that lost a header everywhere is told on, by its name', () =>
  withSignal(async (officer) => {
    const { page } = officer
    sends(officer, /./, 'Referrer-Policy', () => undefined)
    await officer.opens('/settings/diagnostics')
    await page.getByRole('status').filter({ hasText: 'One header is not as it should be' }).waitFor()
    await page.getByRole('heading', { name: 'On each of the 5 files that were asked for' }).waitFor()
    await page.getByText('Not sent. It should be: no-referrer').waitFor()
  }))

test('a host that weakened the policy of one file is told on once the app is kept here, whichever it is', () =>
  withSignal(async (officer) => {
    const { page } = officer
    await officer.opens('/')
    await officer.hasTheAppInstalled()
    await officer.opens('/settings/diagnostics')
    await page.getByRole('status').filter({ hasText: 'As it should be' }).waitFor()
    for (const [file, words] of [
      [/^\/$/, 'the page itself'],
      [/^\/sw\.js$/, 'the file that keeps the app on this phone'],
      [/^\/force-settings\.json$/, 'the file of what your force has set'],
      [/^\/assets\/live-headers-/, 'a script of the app'],
      [/^\/assets\/kdf\.worker-/, 'the file that checks your passphrase'],
    ] as const) {
      sends(officer, file, 'Content-Security-Policy', (policy) => policy.replace("'self'", "'self' 'unsafe-inline'"))
      await officer.tapsOn('Ask again')
      await page.getByRole('heading', { name: `On ${words}`, exact: true }).waitFor()
      await page.getByRole('status').filter({ hasText: 'One header is not as it should be' }).waitFor()
      await page.getByText(/^Not expected: script-src 'self' 'unsafe-inline'/).waitFor()
    }
  }))
