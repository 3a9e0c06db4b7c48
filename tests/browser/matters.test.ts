import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisit, type Visit } from './visit'

let officer: Visit
beforeAll(async () => {
  officer = await newVisit()
  await officer.beginsWith(
    'Child A sent one image to child B, who passed it on.',
    { 'Child A': { age: 14 }, 'Child B': { age: 15 } },
    '2203',
  )
  await officer.goesTo('First report')
  await officer.tapsOn('More than one matter in this incident?')
  await officer.tapsOn('Add a matter')
  await officer.sees('Take a matter off that was added by mistake')
})
afterAll(() => officer.phone.close())

const partOf = (child: string) => officer.page.getByRole('radiogroup', { name: `${child}’s part in this` })

test('whoever has no part in a second matter is said not to be in it, and that is still so after a reload', async () => {
  await officer.goesTo('People')
  await partOf('Child A').getByText('Not in this matter').tap()
  await partOf('Child B').getByText('Involved', { exact: true }).tap()
  await officer.sees('How old was Child B when it happened?')
  await officer.seesSaved()
  await officer.page.reload()
  await officer.isAt('People')
  await officer.sees('How old was Child B when it happened?')
  expect(await partOf('Child A').getByRole('radio', { name: 'Not in this matter' }).isChecked()).toBe(true)
  expect(await officer.page.getByText('How old was Child A when it happened?').count()).toBe(0)
})

test('a matter that was added by mistake is taken off with a reason; what was reported stays, also after a reload', async () => {
  await officer.goesTo('First report')
  await officer.page.getByText('Take a matter off that was added by mistake').tap()
  const which = officer.page.getByRole('radiogroup', { name: 'Which?' })
  await which.getByText('Matter 2').waitFor()
  // The first has its crime number, and what was answered of it.
  expect(await which.getByRole('radio').count()).toBe(1)
  await which.getByText('Matter 2').tap()
  await officer.fills('Why?', 'Added by a slip')
  await officer.tapsOn('Take off')
  const isOne = async () => {
    await officer.sees('More than one matter in this incident?')
    expect(await officer.page.getByRole('radiogroup', { name: 'Matter', exact: true }).count()).toBe(0)
    expect(await officer.page.getByRole('textbox', { name: 'Crime number' }).inputValue()).toBe('2203')
  }
  await isOne()
  await officer.seesSaved()
  await officer.page.reload()
  await officer.isAt('First report')
  await isOne()
})
