import { afterAll, beforeAll, expect, test } from 'vitest'
import { STAGE_IDS } from '../../src/flow/stages'
import { canary } from './canaries'
import { fillsFields, type Written } from './fills-everything'
import { PLAIN_ROUTES, turnsTo } from './inside'
import { newSealedVisit, type Sealed } from './sealed-visit'
import { STAGE_NAMES } from './visit'

let sealed: Sealed
const written: Written = {}

beforeAll(async () => {
  sealed = await newSealedVisit()
  const { officer } = sealed
  const crime = canary()
  await officer.fills('Crime number', crime)
  written.crime = crime
  await officer.goesTo('People')
  await officer.adds('A child who is involved', 'Child A')
  await officer.goesTo('Devices')
  await officer.addsAPhone('Child A', {})
})
afterAll(() => sealed.officer.phone.close())

const FIELDS = 'input, select, textarea, [contenteditable]'
const NO_TEXT = '[type=radio], [type=checkbox], [type=date], [type=time], [type=file]'

/**
 * What a keyboard, a spelling service or the browser's own session file could learn from the fields of this page: into
 * that file go the answer that is marked and the date, too.
 */
const openFields = () =>
  sealed.officer.page
    .locator(FIELDS)
    .evaluateAll(
      (fields, noText) =>
        fields
          .filter(
            (field) =>
              field.hasAttribute('contenteditable') ||
              field.getAttribute('autocomplete') !== 'off' ||
              (!field.matches(noText) &&
                (field.getAttribute('autocorrect') !== 'off' ||
                  field.getAttribute('spellcheck') !== 'false' ||
                  (field as Element & { writingSuggestions?: string }).writingSuggestions !== 'false' ||
                  !field.hasAttribute('autocapitalize'))),
          )
          .map((field) => field.outerHTML),
      NO_TEXT,
    )

/** What stands on this page and may be sent away to be translated, by a browser that offers that. */
const translated = () =>
  sealed.officer.page
    .locator('main, dialog')
    .evaluateAll((parts) => parts.filter((part) => (part as HTMLElement).translate).map((part) => part.tagName))

/** What this page leaves in places that are not sealed. */
const leftOutside = () =>
  sealed.officer.page.evaluate(async () => ({
    address: location.href,
    title: document.title,
    state: JSON.stringify(history.state),
    name: window.name,
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    cookie: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name).join(),
    caches: (await caches.keys()).join(),
  }))

const PARTS = [...STAGE_IDS, 'papers', 'papers/open', 'hand-over']
const ADDRESSES = new RegExp(`^(/case/[0-9a-f]{32}/(${PARTS.join('|')})|${PLAIN_ROUTES.join('|')})$`)
const TITLE = /^([A-Z][A-Za-z’, -]+ · )?Proportion$/

async function checks(where: string) {
  expect({ where, fields: await openFields() }).toEqual({ where, fields: [] })
  expect({ where, translated: await translated() }).toEqual({ where, translated: [] })
  const outside = await leftOutside()
  const said = Object.entries(written).filter(([, word]) => JSON.stringify(outside).includes(word))
  expect({ where, said }).toEqual({ where, said: [] })
  expect(new URL(outside.address).pathname).toMatch(ADDRESSES)
  expect(new URL(outside.address).search + new URL(outside.address).hash).toBe('')
  expect(outside.title).toMatch(TITLE)
}

test.each(STAGE_NAMES)(
  '%s: its fields tell the browser nothing, and nothing typed is outside the seal',
  async (stage) => {
    const { officer } = sealed
    await officer.goesTo(stage)
    await fillsFields(officer.page, stage, written)
    await officer.seesSaved()
    await checks(stage)
  },
)

test.each(['papers', 'Decision record', 'hand-over'])('the case’s %s likewise', async (part) => {
  const { officer, address } = sealed
  if (part !== 'Decision record') await turnsTo(officer.page, address.replace(/report$/, part))
  else {
    await officer.tapsOn(part)
    await officer.page.getByRole('article', { name: part }).waitFor()
  }
  await fillsFields(officer.page, part, written)
  await checks(part)
})

test('every page of the app is among them', () => {
  expect(PLAIN_ROUTES).toEqual(expect.arrayContaining(['/', '/start', '/take-in', '/settings/storage', '/search']))
})

test.each(PLAIN_ROUTES)('%s likewise', async (path) => {
  const { officer } = sealed
  await turnsTo(officer.page, path)
  await fillsFields(officer.page, path, written)
  await checks(path)
})

test('the sweep sees a field that says nothing, one to tick too, and a word in the history', async () => {
  const { officer } = sealed
  await officer.page.evaluate((word) => {
    const tick = Object.assign(document.createElement('input'), { type: 'checkbox' })
    document.body.append(document.createElement('textarea'), tick)
    history.replaceState({ word }, '')
  }, written.crime)
  expect((await openFields()).length).toBe(2)
  expect((await leftOutside()).state).toContain(written.crime)
})
