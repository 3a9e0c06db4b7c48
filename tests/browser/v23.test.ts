import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOTHING_AGGRAVATING, newVisit, type Visit } from './visit'

let officer: Visit

beforeAll(async () => {
  officer = await newVisit()
})
afterAll(() => officer.phone.close())

const SENDING = 'Her own sending'
const RECEIVING = 'The boyfriend receiving'
const POSTING = 'The posting'
const TITLE = 'What is this matter, in three or four words?'

async function namesThisMatter(title: string, crime: string) {
  await officer.fills(TITLE, title)
  await officer.answers('Recorded as', 'Taking, making or sharing (86/2)')
  await officer.fills('Crime number', crime)
  await officer.seesAnswer('Matter', title)
}

async function sayWhatIsDeleted(words: string) {
  await officer.opensWhereItStands()
  await officer.seesHeading(`Deleting the images: ${words}`)
  await officer.closesTheSheet()
}

test('three matters, three results, and nothing is deleted while one is open', async () => {
  await officer.startsACase()
  await officer.reports({
    how: 'From a school or college',
    said: 'Child A sent one image to child B. Child C took it from his phone and posted it to chats at two schools.',
    told: ['The children', 'Parents or carers', 'School staff'],
  })
  await officer.tapsOn('More than one matter in this incident?')
  await officer.tapsOn('Add a matter')
  await officer.tapsOn('Another matter in this incident')
  await officer.tapsOn('Add a matter')
  await namesThisMatter(POSTING, '303')
  await officer.turnsTo('Matter 2')
  await namesThisMatter(RECEIVING, '302')
  await officer.turnsTo('Matter 1')
  await namesThisMatter(SENDING, '301')

  await officer.continuesTo('People')
  await officer.addsAChild('Child A', { age: 14 })
  await officer.addsAChild('Child B', { age: 14 })
  await officer.turnsTo(POSTING)
  await officer.addsAChild('Child C', { age: 15 })
  await officer.answers('Child A’s part in this', 'Involved')
  await officer.turnsTo(RECEIVING)
  await officer.answers('Child B’s part in this', 'Involved')

  await officer.continuesTo('Welfare')
  await officer.asksAboutHarm('Child B')
  await officer.turnsTo(POSTING)
  await officer.asksAboutHarm('Child A')
  await officer.asksAboutHarm('Child C')

  await officer.continuesTo('Aggravating features')
  await officer.answersFeatures({
    ...NOTHING_AGGRAVATING,
    meantToHurt: 'Yes',
    sharedWidely: 'Yes',
    agreed: 'No',
  })
  for (const matter of [SENDING, RECEIVING]) {
    await officer.turnsTo(matter)
    await officer.answersFeatures()
  }

  await officer.continuesTo('Checks')
  await officer.runsChecks('Done')
  await officer.turnsTo(SENDING)
  await officer.answers('Do the checks or the accounts show significant risk to a child?', 'No')
  await officer.turnsTo(POSTING)
  await officer.answers('Do the checks or the accounts show significant risk to a child?', 'Yes')

  await officer.goesTo('Accounts')
  await officer.judges('No')
  for (const matter of [RECEIVING, SENDING]) {
    await officer.turnsTo(matter)
    await officer.judges('Yes')
  }

  await officer.continuesTo('Devices')
  await officer.turnsTo(RECEIVING)
  await officer.addsAPhone('Child B', {
    'Where is {it} now?': 'With its owner',
    'Was {it} used by someone who may have shared without consent or exploited a child?': 'No',
    'Is an image on {it}?': 'Yes',
    'Which matters does {it} concern?': RECEIVING,
  })
  await officer.seesAdvised('Child B’s phone', 'No routine seizure')
  await officer.turnsTo(POSTING)
  await officer.doesNotSeeAdvised('Child B’s phone', 'No routine seizure')
  await officer.addsAPhone('Child C', {
    'Which matters does {it} concern?': POSTING,
    'Where is {it} now?': 'Seized by police',
    'Was {it} used by someone who may have shared without consent or exploited a child?': 'Yes',
    'Is an image on {it}?': 'Yes',
    'Only of the owner?': 'No',
  })
  await officer.seesAdvised('Child C’s phone', 'Seize where possible')

  await officer.continuesTo('Online')
  await officer.answersAll({
    'Was it put on a platform or site?': 'Yes',
    'Has it gone beyond the child’s control?': 'Yes',
    'Digital forensics unit told, for CAID': 'Told',
  })

  const POSTED = { Risk: 'Higher', 'Outcome 21': 'Ruled out', Referral: 'Likely' }
  const SENT = { Risk: 'Higher', 'Outcome 21': 'Open', Referral: 'Likely' }
  await officer.leavesSafely('Online', POSTED)
  await officer.seesAnswer('Matter', POSTING)

  await officer.goesTo('Outcome')
  await officer.seesStanding(POSTED)
  expect(await officer.isOffered('21 · Further investigation not in the public interest')).toBe(false)
  await sayWhatIsDeleted('Nobody deletes anything yet')

  await officer.turnsTo(RECEIVING)
  await officer.seesStanding(SENT)
  expect(await officer.isOffered('21 · Further investigation not in the public interest')).toBe(true)

  await officer.turnsTo(SENDING)
  await officer.opensWhereItStands()
  await officer.seesHeading('Risk: Lower risk')
  await officer.closesTheSheet()
  await officer.chooses21('Her own image, to one boy, willingly.')
  await officer.continuesTo('Review')
  await officer.fills('Reviewer’s name, rank or role', 'Inspector')
  await officer.tapsOn('Agreed')
  await officer.continuesTo('Telling the family')
  await officer.continuesTo('Closing')
  await officer.leavesSafely('Closing', SENT)
  await sayWhatIsDeleted('Nobody deletes anything yet')
  expect(await officer.page.getByRole('radiogroup', { name: 'Deletion direction' }).count()).toBe(0)
  expect(await officer.triesToClose()).toEqual([
    `No outcome has been chosen: ${RECEIVING}, ${POSTING}`,
    `Duties are neither done nor explained: ${SENDING}, ${RECEIVING}, ${POSTING}`,
  ])
})

test('her copy may be deleted once the posting turns out to be no worse', async () => {
  await officer.goesTo('Aggravating features')
  await officer.turnsTo(POSTING)
  await officer.answersFeatures({ meantToHurt: 'No', sharedWidely: 'No', agreed: 'Yes' })
  await officer.goesTo('Accounts')
  await officer.judges('Yes')
  await officer.goesTo('Closing')
  await officer.turnsTo(SENDING)
  await officer.answers('Deletion direction', 'Given in person')
  await sayWhatIsDeleted('Direct that the images are deleted')
})
