import type { Visit } from './visit'

/** Two 15-year-olds, nothing passed on (V02): from the first report to outcome 21 chosen, not reviewed. The case is open at its first question. */
export async function worksToOutcome21(officer: Visit): Promise<void> {
  await officer.reports({
    how: 'From a school or college',
    said: 'A parent found messages between child A and child B. One image each way, kept private, they say.',
    told: ['The children', 'Parents or carers', 'School staff'],
    crime: '1187',
  })
  await officer.continuesTo('People')
  await officer.addsAChild('Child A', { age: 15 })
  await officer.addsAChild('Child B', { age: 15, holdsACopy: 'Yes' })
  await officer.continuesTo('Welfare')
  await officer.asksAboutHarm('Child A')
  await officer.asksAboutHarm('Child B')
  await officer.continuesTo('Aggravating features')
  await officer.answersFeatures()
  await officer.fills('How do you know that no adult took part?', 'Both seen in person; school record')
  await officer.continuesTo('Checks')
  await officer.runsChecks('Done')
  await officer.answersAll({ 'Which systems?': 'PND' })
  await officer.continuesTo('Referral')
  await officer.continuesTo('Accounts')
  await officer.takesAnAccount('Child A', 'Wants to teach; a record would weigh on her for years.')
  await officer.takesAnAccount('Child B', 'Ashamed; a label at school would follow him.')
  await officer.answers('Have the views of the children, parents and school been heard?', 'Heard')
  await officer.judges('Yes')
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
  await officer.continuesTo('Online')
  await officer.answersAll({
    'Was it put on a platform or site?': 'No',
    'Has it gone beyond the child’s control?': 'No',
    'Is what is needed as evidence settled, before anything is deleted?': 'Nothing is needed as evidence',
  })
  await officer.continuesTo('Outcome')
  await officer.chooses21('Willing on both sides, kept private, nothing aggravating; support at school is under way.')
  await officer.seesSaved()
}
