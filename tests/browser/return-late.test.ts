import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSealedVisit, type Sealed, unlocksByCode } from './sealed-visit'
import { STAGES, type Stage } from './visit'

let sealed: Sealed
beforeAll(async () => {
  sealed = await newSealedVisit()
  const { officer } = sealed
  await officer.goesTo('People')
  await officer.addsAChild('Child A', { age: 15 })
  await officer.addsAChild('Child B', { age: 15 })
}, 120_000)
afterAll(() => sealed.officer.phone.close())

/** As after a battery that gave out: the page comes anew, and its later parts with it. */
async function comesBackTo(stage: Stage) {
  const { officer, code } = sealed
  await officer.seesSaved()
  await officer.page.reload()
  await unlocksByCode(officer, code)
  await officer.page.getByRole('heading', { level: 2, name: STAGES[stage], exact: true }).waitFor()
}

const isInSight = (name: string, role: 'textbox' | 'radiogroup' | 'button') =>
  expect
    .poll(async () => {
      const box = await sealed.officer.page.getByRole(role, { name, exact: true }).boundingBox()
      return box !== null && box.y > 0 && box.y + box.height < 844
    })
    .toBe(true)

test('in a stage whose own part of the app comes late the officer stands at the question too', async () => {
  await comesBackTo('People')
  await isInSight('Does Child B hold a copy?', 'radiogroup')
  expect(await sealed.officer.page.evaluate(() => document.activeElement?.textContent)).toContain(
    'Does Child\u00a0B hold a copy?',
  )
})

test('a reason against the advice that is half written is named in sight, nothing is chosen, and it goes on where it was', async () => {
  const { officer } = sealed
  const WHY = 'Why outcome 10, against the advice?'
  await officer.goesTo('Aggravating features')
  await officer.answersFeatures({ pressure: 'Yes' })
  await officer.goesTo('Outcome')
  await officer.answers('Outcome', '10 · Police: formal action not in the public interest')
  await officer.fills(WHY, 'Talked over with the')
  await comesBackTo('Outcome')
  await officer.sees('Outcome 10 is not chosen yet: your reason for it is half written.')
  await isInSight('Go on with your reason', 'button')
  expect(await officer.page.getByRole('radio', { checked: true, name: /^10 ·/ }).count()).toBe(0)
  expect(await officer.page.getByRole('textbox', { name: WHY }).count()).toBe(0)
  await officer.tapsOn('Go on with your reason')
  await officer.seesField(WHY, 'Talked over with the')
  await officer.fills(WHY, 'Talked over with the inspector.')
  await officer.tapsOn('Choose 10 for this reason')
  await officer.seesAnswer('Outcome', '10 · Police: formal action not in the public interest')
  await comesBackTo('Outcome')
  await officer.seesAnswer('Outcome', '10 · Police: formal action not in the public interest')
  expect(await officer.page.getByRole('textbox', { name: WHY }).count()).toBe(0)
  expect(await officer.page.getByRole('button', { name: 'Go on with your reason' }).count()).toBe(0)
})

test('a reason that was begun for another outcome does not come back over the one that was chosen', async () => {
  const { officer } = sealed
  await officer.answers('Outcome', '20 · Another body takes it on')
  await officer.fills('Why outcome 20, against the advice?', 'Half a')
  await officer.tapsOn('Don’t choose it')
  await officer.answers('Outcome', '22 · Activity done, further action not in the public interest')
  await officer.fills('Why outcome 22, against the advice?', 'Half another')
  const other = '18 · Investigation complete, no suspect identified'
  await officer.answers('Outcome', other)
  await officer.fills('Why outcome 18, against the advice?', 'The account was anonymous.')
  await officer.tapsOn('Choose 18 for this reason')
  await officer.seesAnswer('Outcome', other)
  await comesBackTo('Outcome')
  await officer.seesAnswer('Outcome', other)
  expect(await officer.page.getByRole('button', { name: 'Go on with your reason' }).count()).toBe(0)
})

test('why a duty is not done, half written, is there again and in sight', async () => {
  const { officer } = sealed
  const WHY = 'Why not: Raise the child contact form'
  await officer.goesTo('Closing')
  await officer.tapsOn('Say why not: Raise the child contact form')
  await officer.fills(WHY, 'The front door')
  await comesBackTo('Closing')
  await officer.seesField(WHY, 'The front door')
  await isInSight(WHY, 'textbox')
})

test('a report that is half written is there again and in sight', async () => {
  const { officer } = sealed
  await officer.goesTo('Online')
  await officer.answersAll({ 'Was it put on a platform or site?': 'Yes' })
  await officer.tapsOn('Note a report')
  await officer.fills('What was reported, and any reference', 'The account')
  await comesBackTo('Online')
  await officer.seesField('What was reported, and any reference', 'The account')
  await isInSight('What was reported, and any reference', 'textbox')
})
