import {
  agreed,
  checksDone,
  child,
  chooses,
  NOTHING_AGGRAVATING,
  nobodyInDanger,
  nothingOnline,
  ofCase,
  ofMatter,
  phoneOf,
  type Story,
} from './story'
import { LISTED } from './story-list'

export const keptBetweenThem: Story = {
  ...LISTED['kept-between-them'],
  steps: [
    {
      stage: 'report',
      told: [
        'The safeguarding lead of a school rings. A mother looked through her son’s messages and found that he and a girl in his year had each sent the other one picture of themselves.',
        'Nobody at the school has looked at anything. The mother is shaken and asks whether she should wipe his phone.',
      ],
      does: ofCase({ howReported: 'school', toldNoCopies: ['parents', 'staff'] }),
    },
    {
      stage: 'people',
      told: [
        'Both are 15 and have been going out since the spring. Take the girl as child A and the boy as child B. He still has her picture; she deleted his long ago.',
        'The school knows of no care order, no plan and no particular need for either of them.',
      ],
      does: [...child('child-a', 15, { keptOrCopied: 'no' }), ...child('child-b', 15, { keptOrCopied: 'yes' })],
    },
    {
      stage: 'welfare',
      told: [
        'You see each of them alone, then with a parent. You ask in plain words about hurting themselves and about anyone they are afraid of. Both say no, and those who know them see it the same way.',
      ],
      does: nobodyInDanger('child-a', 'child-b'),
    },
    {
      stage: 'features',
      told: [
        'Each says it was their own idea and that the other was glad of it. Nobody pushed, paid or promised anything. Neither showed it to anyone else.',
        'You have met both; the school confirms who they are. It is the first time for either.',
      ],
      does: ofMatter(NOTHING_AGGRAVATING),
    },
    {
      stage: 'checks',
      told: ['Local systems, the national ones and the partners hold nothing on either child or either address.'],
      does: [...checksDone, ...ofMatter({ significantRisk: 'no' })],
    },
    {
      stage: 'accounts',
      told: [
        'The two accounts fit together. Both are ashamed and want it to be over. Both sets of parents and the school ask for help, not for a court.',
        'Having heard everyone, you find nothing abusive in it.',
      ],
      does: ofMatter({ nonAbusive: 'yes' }),
    },
    {
      stage: 'devices',
      told: [
        'Child B’s phone is in his bag. A’s picture is on it, none of himself. Nobody has reason to think he misused it.',
      ],
      does: phoneOf('child-b', {
        held: 'owner',
        usedByPersonOfConcern: 'no',
        holdsImagery: 'yes',
        imageryOnlyOfOwner: 'no',
        deviceDecision: 'leave',
      }),
    },
    {
      stage: 'online',
      told: ['Neither picture was put anywhere else: no group, no site, no backup that others use.'],
      does: nothingOnline,
    },
    {
      stage: 'decision',
      told: ['Your sergeant asks how you want to end it, and why.'],
      does: chooses('21'),
    },
    {
      stage: 'review',
      told: ['A detective inspector reads what you wrote and agrees.'],
      does: agreed('Detective inspector'),
    },
  ],
  fits: ['21'],
  teaches: [
    'Every sign of harm was asked about and none was found, so outcome 21 is open. It still needs your reasons and a second pair of eyes.',
    'The phone stays where it is. Once the review has agreed and it is settled what is needed as evidence, the picture is deleted. The child says so in their own words, and nobody looks.',
  ],
}
