import {
  adds,
  checksDone,
  child,
  chooses,
  NOTHING_AGGRAVATING,
  nobodyInDanger,
  nothingOnline,
  ofCase,
  ofMatter,
  ofPerson,
  type Story,
} from './story'
import { LISTED } from './story-list'

export const thirdTime: Story = {
  ...LISTED['third-time'],
  steps: [
    {
      stage: 'report',
      told: [
        'A form tutor rings about a boy in Year 9. A girl in his class told her that the two of them swapped pictures last week. It is the third report about him since January.',
      ],
      does: ofCase({ howReported: 'school', toldNoCopies: ['children', 'staff'] }),
    },
    {
      stage: 'people',
      told: [
        'The boy, child A, and the girl, child B, are both 14. The school knows of no care, plan or special need.',
      ],
      does: [...child('child-a', 14), ...child('child-b', 14)],
    },
    {
      stage: 'welfare',
      told: ['You ask both. Neither has thought of hurting themselves and neither is afraid of anybody.'],
      does: nobodyInDanger('child-a', 'child-b'),
    },
    {
      stage: 'features',
      told: [
        'Each picture was sent willingly and kept private. Nobody pressed anybody. All who took part are known in person and of the same age.',
        'The two earlier reports were the same: one other child each time, willing, nothing passed on.',
      ],
      does: ofMatter({ ...NOTHING_AGGRAVATING, persistentBehaviour: 'yes' }),
    },
    {
      stage: 'checks',
      told: ['All checks are back. Apart from the two earlier reports they show nothing.'],
      does: [...checksDone, ...ofMatter({ significantRisk: 'no' })],
    },
    {
      stage: 'accounts',
      told: [
        'He shrugs: “Everybody does it.” His mother is at her wits’ end. You find this exchange itself non-abusive.',
      ],
      does: ofMatter({ nonAbusive: 'yes' }),
    },
    {
      stage: 'online',
      told: ['Nothing was put online or passed on.'],
      does: nothingOnline,
    },
    {
      stage: 'decision',
      told: ['A colleague says: “Just 21 it again.”'],
      does: [],
    },
  ],
  fits: ['22', '10', '20'],
  teaches: [
    'Persistent behaviour rules out outcome 21, however gentle each exchange was. It does not by itself make the risk higher.',
    'Look at why it goes on: a referral is worth talking over, and help that is really given can support outcome 22.',
  ],
}

export const keptAsProof: Story = {
  ...LISTED['kept-as-proof'],
  steps: [
    {
      stage: 'report',
      told: [
        'A head teacher rings. Two pupils swapped pictures; their form teacher found out. To “have evidence”, the teacher forwarded one of them to his own phone and then told the head.',
      ],
      does: ofCase({ howReported: 'school', toldNoCopies: ['children', 'parents', 'staff'] }),
    },
    {
      stage: 'people',
      told: [
        'The pupils, child A and child B, are both 15. Nothing special is known of either. Add the teacher as school staff: he holds a copy, and telling him things puts nobody at risk.',
      ],
      does: [
        ...child('child-a', 15),
        ...child('child-b', 15),
        ...adds('adult', 'staff'),
        ...ofPerson('adult-c', { keptOrCopied: 'yes', tellingMayHarm: 'no' }),
      ],
    },
    {
      stage: 'welfare',
      told: ['You ask both children. Embarrassed, but no thought of self-harm, and nobody whom they fear.'],
      does: nobodyInDanger('child-a', 'child-b'),
    },
    {
      stage: 'features',
      told: [
        'Between the children it was willing and private. The teacher did not ask for any picture and took no part in it; what he did came after. Everyone is known in person. It is the first time.',
      ],
      does: ofMatter(NOTHING_AGGRAVATING),
    },
    {
      stage: 'checks',
      told: ['Checks on the children, the homes and with partners show nothing.'],
      does: [...checksDone, ...ofMatter({ significantRisk: 'no' })],
    },
    {
      stage: 'accounts',
      told: ['Both accounts agree. You judge what happened between the two non-abusive.'],
      does: ofMatter({ nonAbusive: 'yes' }),
    },
    {
      stage: 'online',
      told: ['Apart from the teacher’s copy the picture went nowhere.'],
      does: nothingOnline,
    },
    {
      stage: 'decision',
      told: ['The head asks whether the teacher’s copy makes it worse for the pupils.'],
      does: chooses('21'),
    },
  ],
  fits: ['21'],
  teaches: [
    'What the adult did is a matter of its own and goes to those who deal with allegations against staff. It does not change how the children are judged.',
    'Nobody deletes his copy on your word: it is dealt with as part of that matter, and until then no direction to delete is given.',
  ],
}
