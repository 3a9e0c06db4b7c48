import { FEATURES, NOTHING_AGGRAVATING } from '../browser/visit'
import type { Move } from './by-hand'

const tap = (name: string): Move => ({ does: 'tap', name })
const see = (heading: string): Move => ({ does: 'see', heading })
const read = (words: string): Move => ({ does: 'read', words })
const fill = (label: string, text: string): Move => ({ does: 'fill', label, text })
const answers = (all: Readonly<Record<string, string | readonly string[]>>): readonly Move[] =>
  Object.entries(all).flatMap(([question, answer]) =>
    [answer].flat().map((one): Move => ({ does: 'answer', question, answer: one })),
  )

const child = (who: string, holdsACopy: 'Yes' | 'No'): readonly Move[] => [
  { does: 'tap', name: 'Add a person', unless: 'Who is it?' },
  ...answers({ 'Who is it?': 'A child who is involved' }),
  see(who),
  fill(`How old was ${who} when it happened?`, '15'),
  ...answers({
    [`How is ${who} shown on the crime record?`]: 'Person involved',
    [`Is ${who} in care?`]: 'No',
    [`Is there child protection activity around ${who} now?`]: 'No',
    [`Is ${who} known to be vulnerable?`]: 'No',
    [`Does ${who} hold a copy?`]: holdsACopy,
  }),
]

const askedAboutHarm = (who: string) =>
  answers({ [`Might ${who} harm themselves?`]: 'No', [`Could ${who} come to any other harm now?`]: 'No' })

const account = (who: string, weight: string): readonly Move[] => [
  ...answers({ [`First account from ${who}`]: 'Taken' }),
  fill(`What could an investigation or a prosecution mean for ${who} in the long run?`, weight),
]

/** Two 15-year-olds, nothing passed on (V02), from the first question to closed. */
export const KEPT_PRIVATE: readonly Move[] = [
  see('What was reported'),
  ...answers({ 'How did it come to the police?': 'From a school or college', 'When was it reported?': 'Now' }),
  fill('What is said to have happened?', 'One image each way, kept private, they say.'),
  ...answers({
    'Who has been told not to look, copy, forward, screenshot or delete?': [
      'The children',
      'Parents or carers',
      'School staff',
    ],
    'Recorded as': 'Taking, making or sharing (86/2)',
  }),
  fill('Crime number', '1187'),
  tap('Continue to people'),
  see('Who is in it'),
  ...child('Child A', 'No'),
  ...child('Child B', 'Yes'),
  tap('Continue to welfare'),
  see('Is every child safe?'),
  ...askedAboutHarm('Child A'),
  ...askedAboutHarm('Child B'),
  tap('Continue to aggravating features'),
  see('What makes it worse'),
  ...answers(
    Object.fromEntries(
      Object.entries(NOTHING_AGGRAVATING).map(([feature, said]) => [FEATURES[feature as keyof typeof FEATURES], said]),
    ),
  ),
  fill('How do you know that no adult took part?', 'Both seen in person; school record'),
  tap('Continue to checks'),
  see('What do the systems know?'),
  ...answers({
    'Checks on the people': 'Done',
    'Checks on the places': 'Done',
    'What partners hold': 'Done',
    'Do the checks or the accounts show significant risk to a child?': 'No',
    'Which systems?': 'PND',
  }),
  tap('Continue to referral'),
  see('Who else must know now?'),
  tap('Continue to accounts'),
  see('What do they say?'),
  ...account('Child A', 'Wants to teach; a record would weigh on her for years.'),
  ...account('Child B', 'Ashamed; a label at school would follow him.'),
  ...answers({
    'Have the views of the children, parents and school been heard?': 'Heard',
    'Your own judgement, after the accounts: was it non-abusive?': 'Yes',
  }),
  tap('Continue to devices'),
  see('Phones and other devices'),
  ...answers({ 'Whose is it?': 'Child B' }),
  see('Child B’s phone'),
  ...answers({
    'Where is Child B’s phone now?': 'With its owner',
    'Was Child B’s phone used by someone who may have shared without consent or exploited a child?': 'No',
    'Is an image on Child B’s phone?': 'Yes',
    'Only of the owner?': 'No',
    'Is Child B’s phone to be examined because somebody agreed to it?': 'No',
    'Was a still of the image taken with a camera, or will one be?': 'No',
    'What have you decided for Child B’s phone?': 'Leave it with its owner',
  }),
  read('No routine seizure'),
  tap('Continue to online'),
  see('Where has it gone?'),
  ...answers({
    'Was it put on a platform or site?': 'No',
    'Has it gone beyond the child’s control?': 'No',
    'Is what is needed as evidence settled, before anything is deleted?': 'Nothing is needed as evidence',
  }),
  tap('Continue to outcome'),
  see('How should this end?'),
  ...answers({ Outcome: '21 · Further investigation not in the public interest' }),
  fill('Your reasons', 'Willing on both sides, kept private, nothing aggravating; support at school is under way.'),
  tap('Continue to review'),
  see('A second pair of eyes'),
  read('Waiting for a review.'),
  fill('Reviewer’s name, rank or role', 'Detective inspector, child protection'),
  tap('Agreed'),
  read('Reviewed and agreed.'),
  tap('Continue to telling the family'),
  see('Who is told what'),
  ...answers({
    'Next steps explained to Child A and their parents or carers': 'Told in person',
    'Next steps explained to Child B and their parents or carers': 'Told in person',
    'Written information with a named contact and support': 'Given',
    'The outcome explained to Child A and their parents or carers': 'Told in person',
    'The outcome explained to Child B and their parents or carers': 'Told in person',
    'What a DBS check may show, explained truthfully': 'Explained',
  }),
  tap('Continue to closing'),
  see('What is left to do'),
  ...answers({ 'Deletion direction': 'Given in writing' }),
  tap('Close this case'),
  read('This case can’t be closed yet'),
  ...answers({
    'Deletion confirmed': 'A signed statement',
    'Child contact form': 'Raised',
    'Talk about sharing images, without blame': 'Done with the children',
  }),
  read('Every duty is done or explained.'),
  tap('Close this case'),
  see('This case is closed'),
  read('21 · Further investigation not in the public interest'),
]
