import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
  await officer.beginsWith('Child A says she wants to die since her image went round.', { 'Child A': { age: 15 } })
})
afterAll(() => officer.phone.close())

const URGENT = 'Child A may harm themselves'

test('a child speaks of self-harm: the urgent screen stands in front until what was done is recorded', async () => {
  await officer.continuesTo('Welfare')
  await officer.asksAboutHarm('Child A', 'Yes')
  await officer.seesHeading(URGENT)
  await officer.seesSaved()
  await officer.page.getByRole('link', { name: 'Call 999' }).waitFor()

  await officer.page.reload()
  await officer.seesHeading(URGENT)
  await officer.opens(officer.page.url().replace('/welfare', '/decision'))
  await officer.seesHeading(URGENT)
  await officer.killsTheApp()
  await officer.reopens()
  await officer.opensTheOnlyCase()
  await officer.seesHeading(URGENT)

  await officer.tapsOn('Record what was done and go back')
  await officer.sees('Say what you did. If nothing yet, do it first: this can wait here.')
  await officer.answers('What did you do for Child A?', 'Something else, written below')
  await officer.tapsOn('Record what was done and go back')
  await officer.sees('Write down what else you did.')
  await officer.fills('Who is with them, who was told, what was agreed', 'School nurse with her; mother on her way.')
  await officer.answers('What did you do for Child A?', 'Immediate child protection referral')
  await officer.tapsOn('Record what was done and go back')

  await officer.leavesSafely('Welfare', { Risk: 'Not known yet', 'Outcome 21': 'Not yet', Referral: 'Now' })
  await officer.seesAnswer('Might Child A harm themselves?', 'Yes')
})

test('the referral is immediate, and says why', async () => {
  await officer.goesTo('Referral')
  await officer.sees('Refer now')
  await officer.taps('Why')
  await officer.sees('Child A may harm themselves: Yes')
  const list = await officer.opensTheList()
  await list.getByText('Refer now').waitFor()
  await officer.opensTheOnlyCase()
  await officer.isAt('Referral')
})

test('another harm brings the urgent screen back; a slip takes back that answer in one tap, and no other', async () => {
  await officer.goesTo('Welfare')
  await officer.answers('Could Child A come to any other harm now?', 'Yes')
  await officer.seesHeading('Child A may come to harm')
  await officer.goesBack()
  await officer.seesHeading('Child A may come to harm')
  await officer.tapsOn('That was a slip: ask again')
  await officer.isAt('Welfare')
  const given = (question: string) =>
    officer.page.getByRole('radiogroup', { name: question }).getByRole('radio', { checked: true }).count()
  expect(await given('Could Child A come to any other harm now?')).toBe(0)
  expect(await given('Might Child A harm themselves?')).toBe(1)
})
