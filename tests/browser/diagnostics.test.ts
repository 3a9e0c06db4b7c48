import { expect, test } from 'vitest'
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
    await page.getByRole('status').filter({ hasText: 'As it should be' }).waitFor()
    await page.getByText('✓ Yes').waitFor()
    await officer.losesSignal()
    await officer.tapsOn('Ask again')
    await page.getByRole('status').filter({ hasText: 'The host did not answer' }).waitFor()
    expect(await page.getByText('As it should be').count()).toBe(0)
  }))

test('a host that lost a header and weakened another is told on, each by its name', () =>
  withSignal(async (officer) => {
    const { page } = officer
    await page.route('**/force-settings.json', async (route) => {
      const came = await route.fetch()
      const { 'referrer-policy': _, ...headers } = came.headers()
      const policy = headers['content-security-policy']?.replace(
        "script-src 'self'",
        "script-src 'self' 'unsafe-inline'",
      )
      await route.fulfill({ response: came, headers: { ...headers, 'content-security-policy': policy ?? '' } })
    })
    await officer.opens('/settings/diagnostics')
    await page.getByRole('status').filter({ hasText: '2 headers are not as they should be' }).waitFor()
    await page.getByText('Not sent. It should be: no-referrer').waitFor()
    await page.getByText("Not expected: script-src 'self' 'unsafe-inline'").waitFor()
  }))
