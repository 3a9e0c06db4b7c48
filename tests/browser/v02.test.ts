import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
  await officer.killsTheApp()
  await officer.reopens()
})
afterAll(() => officer.phone.close())

const UNKNOWN = { Risk: 'Not known yet', 'Outcome 21': 'Not yet' }
const LOWER = { Risk: 'Lower', 'Outcome 21': 'Open' }

test('two 15-year-olds, nothing passed on: from first report to closed, with no signal', async () => {
  await officer.startsACase()
  await officer.reports({
    how: 'From a school or college',
    said: 'A parent found messages between child A and child B. One image each way, kept private, they say.',
    told: ['The children', 'Parents or carers', 'School staff'],
    crime: '1187',
  })
  await officer.leavesSafely('First report', UNKNOWN)

  await officer.continuesTo('People')
  await officer.addsAChild('Child A', { age: 15 })
  await officer.addsAChild('Child B', { age: 15, holdsACopy: 'Yes' })
  await officer.leavesSafely('People', UNKNOWN)

  await officer.continuesTo('Welfare')
  await officer.asksAboutHarm('Child A')
  await officer.asksAboutHarm('Child B')
  await officer.leavesSafely('Welfare', UNKNOWN)

  await officer.continuesTo('Aggravating features')
  await officer.answersFeatures()
  await officer.fills('How do you know that no adult took part?', 'Both seen in person; school record')
  await officer.leavesSafely('Aggravating features', UNKNOWN)

  await officer.continuesTo('Checks')
  await officer.runsChecks('Done')
  await officer.answersAll({ 'Which systems?': 'PND' })
  await officer.leavesSafely('Checks', UNKNOWN)

  await officer.continuesTo('Referral')
  await officer.leavesSafely('Referral', UNKNOWN)

  await officer.continuesTo('Accounts')
  await officer.takesAnAccount('Child A', 'Wants to teach; a record would weigh on her for years.')
  await officer.takesAnAccount('Child B', 'Ashamed; a label at school would follow him.')
  await officer.answers('Have the views of the children, parents and school been heard?', 'Heard')
  await officer.judges('Yes')
  await officer.leavesSafely('Accounts', LOWER)

  await officer.continuesTo('Devices')
  await officer.addsAPhone('Child B', {
    'Where is {it} now?': 'With its owner',
    'Was {it} used by someone who may have shared without consent or exploited a child?': 'No',
    'Is an image on {it}?': 'Yes',
    'Only of the owner?': 'No',
    'Is {it} to be examined because somebody agreed to it?': 'No',
    'Was a still of the image taken with a camera, or will one be?': 'No',
    'What have you decided for {it}?': 'Leave it with its owner',
  })
  await officer.seesAdvised('Child B’s phone', 'No routine seizure')
  await officer.leavesSafely('Devices', LOWER)

  await officer.continuesTo('Online')
  await officer.answersAll({
    'Was it put on a platform or site?': 'No',
    'Has it gone beyond the child’s control?': 'No',
    'Is what is needed as evidence settled, before anything is deleted?': 'Nothing is needed as evidence',
  })
  await officer.leavesSafely('Online', LOWER)

  await officer.continuesTo('Outcome')
  await officer.chooses21('Willing on both sides, kept private, nothing aggravating; support at school is under way.')
  await officer.leavesSafely('Outcome', LOWER)

  await officer.continuesTo('Review')
  await officer.sees('Waiting for a review.')
  await officer.sees('Outcome 21 needs a review')
  await officer.fills('Reviewer’s name, rank or role', 'Detective inspector, child protection')
  await officer.tapsOn('Agreed')
  await officer.sees('Reviewed and agreed.')
  await officer.doesNotSee('Outcome 21 needs a review')
  await officer.leavesSafely('Review', LOWER)

  await officer.continuesTo('Telling the family')
  await officer.answersAll({
    'Next steps explained to Child A and their parents or carers': 'Told in person',
    'Next steps explained to Child B and their parents or carers': 'Told in person',
    'Written information with a named contact and support': 'Given',
    'The outcome explained to Child A and their parents or carers': 'Told in person',
    'The outcome explained to Child B and their parents or carers': 'Told in person',
    'What a DBS check may show, explained truthfully': 'Explained',
  })
  await officer.leavesSafely('Telling the family', LOWER)

  await officer.continuesTo('Closing')
  await officer.answers('Deletion direction', 'Given in writing')
  expect(await officer.triesToClose()).toEqual(['Duties are neither done nor explained'])
  const tall = officer.page.viewportSize() ?? { width: 390, height: 844 }
  await officer.page.setViewportSize({ width: 360, height: 640 })
  // On a low screen the button alone says it, and no empty list stands over it.
  expect(await officer.triesToClose()).toEqual([])
  expect(await officer.page.getByRole('alert').getByRole('list').count()).toBe(0)
  expect(await officer.page.getByRole('button', { name: /^Go to .* left$/ }).isVisible()).toBe(true)
  await officer.page.setViewportSize(tall)
  await officer.answersAll({
    'Deletion confirmed': 'A signed statement',
    'Child contact form': 'Raised',
    'Talk about sharing images, without blame': 'Done with the children',
  })
  await officer.sees('Every duty is done or explained.')
  await officer.leavesSafely('Closing', LOWER)

  await officer.tapsOn('Close this case')
  await officer.seesHeading('This case is closed')
  await officer.seesSaved()
  await officer.page.reload()
  await officer.seesHeading('This case is closed')
  await officer.sees('21 · Further investigation not in the public interest')

  console.log(`Taps: ${officer.allTaps}`, officer.tapsAt)
  expect(officer.allTaps).toBeLessThan(90)

  await officer.tapsOn('Back to Cases')
  const closed = officer.page.getByRole('region', { name: 'Closed' })
  await closed.getByRole('link', { name: 'Ref 1187 · A and B' }).waitFor()
  expect(await officer.page.getByRole('region', { name: 'Open on this phone' }).count()).toBe(0)
})
