import {
  adds,
  checksDone,
  child,
  chooses,
  inMatter,
  NOTHING_AGGRAVATING,
  nobodyInDanger,
  nothingOnline,
  ofCase,
  ofMatter,
  ofPerson,
  phoneOf,
  type Story,
} from './story'
import { LISTED } from './story-list'

export const notWhoHeSaid: Story = {
  ...LISTED['not-who-he-said'],
  steps: [
    {
      stage: 'report',
      told: [
        'A mother comes to the front counter with her daughter. The girl sent one picture to a boy she met in a game. She says she wanted to, and that he was nice about it.',
      ],
      does: ofCase({ howReported: 'parent', toldNoCopies: ['children', 'parents'] }),
    },
    {
      stage: 'people',
      told: [
        'The girl, child A, is 14. The boy says that he is 16 and lives two towns away: child B. For now you have a first name and his word. Nothing special is known of either.',
      ],
      does: [...child('child-a', 14), ...child('child-b', 16)],
    },
    {
      stage: 'welfare',
      told: [
        'She is calm. Asked plainly, she says no to both questions. The boy’s school, reached by phone, says the same of the pupil they think he is.',
      ],
      does: nobodyInDanger('child-a', 'child-b'),
    },
    {
      stage: 'features',
      told: [
        'She felt no pressure. It was her idea, she says, and nobody else has it. A colleague looks the account up, finds a matching pupil and tells you that no adult is in it. Put down what you have been told.',
      ],
      does: ofMatter(NOTHING_AGGRAVATING),
    },
    {
      stage: 'checks',
      told: ['Checks come back clear for the girl, the home and the pupil with that name.'],
      does: [...checksDone, ...ofMatter({ significantRisk: 'no' })],
    },
    {
      stage: 'accounts',
      told: ['Her account is short and open. On what you know today you would call it non-abusive.'],
      does: ofMatter({ nonAbusive: 'yes' }),
    },
    {
      stage: 'online',
      told: ['As far as she knows the picture is with him alone.'],
      does: nothingOnline,
    },
    {
      stage: 'decision',
      told: ['At the end of the shift you choose outcome 21 and put it up for review.'],
      does: chooses('21'),
    },
    {
      stage: 'review',
      told: [
        'Next morning. The reviewer asked how you knew who he was. The account belongs to a man of 24; the pupil’s name was borrowed. Go back to People, open “change” beside child B, and put it right.',
        'Then look again at what the checks show, and at your own judgement.',
      ],
      does: [
        ...ofPerson('child-b', { kind: 'adult', age: 24 }),
        ...ofMatter({ adultInvolved: 'yes', significantRisk: 'yes', nonAbusive: 'no' }),
      ],
    },
  ],
  fits: [],
  teaches: [
    'A profile and somebody’s word are not proof of age. Until identity is confirmed, “no adult took part” is not known.',
    'Once an adult is in it this is child sexual abuse: full investigation by specialists and a referral. Outcome 21, if it was chosen before that, is no longer supported: the case cannot be closed on it.',
  ],
}

export const toldToSend: Story = {
  ...LISTED['told-to-send'],
  steps: [
    {
      stage: 'report',
      told: [
        'A girl broke down at her aunt’s. A boy in her class told her that his cousins would wait for her after school unless she sent him a picture. She sent one. Now he wants more.',
      ],
      does: ofCase({ howReported: 'parent', toldNoCopies: ['children', 'parents'] }),
    },
    {
      stage: 'people',
      told: ['Child A, the girl, and child B, the boy, are 15. Neither is in care or on a plan, and no need is known.'],
      does: [...child('child-a', 15), ...child('child-b', 15, { keptOrCopied: 'yes' })],
    },
    {
      stage: 'welfare',
      told: [
        'She does not want to hurt herself. Whether the cousins mean it she cannot say, and neither can you yet. He is at home and well, and has nothing to fear from anyone.',
      ],
      does: [...ofPerson('child-a', { selfHarmRisk: 'no', otherHarmRisk: 'unknown' }), ...nobodyInDanger('child-b')],
    },
    {
      stage: 'features',
      told: [
        'The threat of a beating is in the messages. She did not agree to any of it. No adult, money or longer build-up has come to light, and nothing like it before. Whether he used her for more, meant to shame her or sent it on is not known.',
        'They are of an age; who held power over whom is not clear yet.',
      ],
      does: ofMatter({
        ...NOTHING_AGGRAVATING,
        coercion: 'yes',
        violence: 'yes',
        exploitation: 'unknown',
        maliciousIntent: 'unknown',
        extensiveSharing: 'unknown',
        consent: 'no',
        ageAppropriate: 'unknown',
      }),
    },
    {
      stage: 'checks',
      told: [
        'The checks are done. One of the cousins is known for assault. With that, the risk to her is significant.',
      ],
      does: [...checksDone, ...ofMatter({ significantRisk: 'yes' })],
    },
    {
      stage: 'accounts',
      told: ['You take a first account, few words, her own. You stop there. Nothing in it is non-abusive.'],
      does: ofMatter({ nonAbusive: 'no' }),
    },
    {
      stage: 'devices',
      told: [
        'His phone: the school took it from him this morning and has it in the safe. He used it for this, and the picture is on it.',
      ],
      does: phoneOf('child-b', {
        held: 'school',
        usedByPersonOfConcern: 'yes',
        holdsImagery: 'yes',
        deviceDecision: 'seize',
      }),
    },
    {
      stage: 'online',
      told: ['Nobody knows yet whether it went online or out of her control.'],
      does: ofMatter({ uploaded: 'unknown', beyondControl: 'unknown' }),
    },
  ],
  fits: [],
  teaches: [
    'One yes to pressure or violence decides the route: full investigation, whatever the other answers turn out to be. No outcome is due yet.',
    '“Not known” is kept as that. It neither helps nor harms anyone until it is settled, and it stays on the list.',
  ],
}

export const walkedOut: Story = {
  ...LISTED['walked-out'],
  steps: [
    {
      stage: 'report',
      told: [
        'You are flagged down outside a college. A girl left in tears ten minutes ago: her picture went round at lunch. Two friends are crying and say she said she “can’t do this any more”.',
      ],
      does: ofCase({ howReported: 'child', toldNoCopies: ['children', 'reporter'] }),
    },
    {
      stage: 'people',
      told: [
        'All you have is that she is 15: child A. Who made or passed on the picture nobody says. There is no time to ask.',
      ],
      does: [...adds('child', 'involved'), ...ofPerson('child-a', { age: 15 })],
    },
    {
      stage: 'welfare',
      told: [
        'What she meant you do not know. That she may come to harm out there you must assume: answer that first.',
        'You circulate her description at once and a unit goes to her home. Record it as what was done: something else, in your words.',
      ],
      does: [
        ...ofPerson('child-a', { selfHarmRisk: 'unknown', otherHarmRisk: 'yes' }),
        {
          type: 'meetUrgent',
          person: 'child-a',
          actions: ['something-else'],
          text: 'Description circulated, unit sent to her home, friends kept with staff.',
        },
      ],
    },
    {
      stage: 'checks',
      told: ['No system could be looked at before you acted: safety came first.'],
      does: ofCase({
        checkPeople: 'prevented',
        checkPlaces: 'prevented',
        checkPartners: 'prevented',
        checksPrevented: 'She was missing; to be run by the control room within the hour.',
      }),
    },
    {
      stage: 'referral',
      told: [
        'She is found safe at the bus station and taken to her father. You ring social care from there, and a referral is made.',
      ],
      does: ofCase({ referral: 'made', referralTo: 'Social care front door, from the scene' }),
    },
  ],
  fits: [],
  teaches: [
    'A child who may come to harm comes in front of everything. You act, write down what was done, and only then go on.',
    'Almost all else is not known, and the app says so: risk, route and outcome 21 stay open. Checks that safety prevented are still owed.',
  ],
}

export const classChat: Story = {
  ...LISTED['class-chat'],
  steps: [
    {
      stage: 'report',
      told: [
        'A year head rings. A boy ran a holiday photo of a classmate through an app that strips clothes off and dropped the result into the class chat. Some 25 pupils could see it.',
      ],
      does: ofCase({ howReported: 'school', toldNoCopies: ['children', 'staff'] }),
    },
    {
      stage: 'people',
      told: ['The girl is child A, the boy child B, both 14. The school knows of nothing else about either.'],
      does: [...child('child-a', 14), ...child('child-b', 14, { keptOrCopied: 'yes' })],
    },
    {
      stage: 'welfare',
      told: [
        'She is furious more than sad, and safe with her parents. You ask both of them everything: no thought of self-harm, no fear of anyone.',
      ],
      does: nobodyInDanger('child-a', 'child-b'),
    },
    {
      stage: 'features',
      told: [
        'It was made by a computer; she agreed to nothing. It went to the whole class. No adult, no money, no threat, no grooming, no violence, never before. They are equals in age. Whether he meant to hurt her he does not say.',
      ],
      does: ofMatter({
        ...NOTHING_AGGRAVATING,
        synthetic: 'yes',
        extensiveSharing: 'yes',
        maliciousIntent: 'unknown',
        consent: 'no',
      }),
    },
    {
      stage: 'checks',
      told: [
        'The checks show nothing on either child, home or school. Nobody holds that a child is at significant risk.',
      ],
      does: [...checksDone, ...ofMatter({ significantRisk: 'no' })],
    },
    {
      stage: 'accounts',
      told: ['“It was a joke.” For her it was not. You do not find it non-abusive.'],
      does: ofMatter({ nonAbusive: 'no' }),
    },
    {
      stage: 'devices',
      told: ['He made it on his own phone, which he still has. It is on there.'],
      does: phoneOf('child-b', {
        held: 'owner',
        usedByPersonOfConcern: 'yes',
        holdsImagery: 'yes',
        deviceDecision: 'seize',
      }),
    },
    {
      stage: 'online',
      told: ['It is in the chat, and screenshots have been seen elsewhere.'],
      does: ofMatter({ uploaded: 'yes', beyondControl: 'yes' }),
    },
  ],
  fits: [],
  teaches: [
    'A made image of a child falls under the same law as a photograph, and the child shown agreed to nothing.',
    'Sharing it that widely rules out outcome 21 and points to full investigation. Evidence first, then removal, then deletion.',
  ],
}

export const nearlyEighteen: Story = {
  ...LISTED['nearly-eighteen'],
  steps: [
    {
      stage: 'report',
      told: [
        'A girl of 16 reports that her boyfriend sent a picture of her, which she had given him, on to his best friend. She was not asked. She is hurt; he has said sorry many times.',
      ],
      does: ofCase({ howReported: 'child', toldNoCopies: ['children'] }),
    },
    {
      stage: 'people',
      told: [
        'She is child A. He is child B, 17, and will be 18 in six weeks. The crime record shows her as victim and him as suspect. Nothing special is known of either.',
      ],
      does: [
        ...child('child-a', 16),
        ...inMatter('child-a', { recordedAs: 'victim' }),
        ...child('child-b', 17, { keptOrCopied: 'yes' }),
        ...inMatter('child-b', { recordedAs: 'suspect' }),
      ],
    },
    {
      stage: 'welfare',
      told: [
        'You ask both. She has good friends and no thought of harm. He is low, but clear that he would not hurt himself, and afraid of nobody.',
      ],
      does: nobodyInDanger('child-a', 'child-b'),
    },
    {
      stage: 'features',
      told: [
        'One picture, one friend, deleted since. He wanted to show off, not to shame her. No adult, pressure, money, grooming or violence, and never before. They are close in age and equals. She had not agreed to his passing it on.',
      ],
      does: ofMatter({ ...NOTHING_AGGRAVATING, consent: 'no' }),
    },
    {
      stage: 'checks',
      told: ['People and partners are checked and clear; no place matters here. No significant risk is seen.'],
      does: [
        ...ofCase({ checkPeople: 'done', checkPlaces: 'not-relevant', checkPartners: 'done' }),
        ...ofMatter({ significantRisk: 'no' }),
      ],
    },
    {
      stage: 'accounts',
      told: ['She wants him to understand, and no more. Having heard both, you lean to calling it non-abusive.'],
      does: ofMatter({ nonAbusive: 'yes' }),
    },
    {
      stage: 'devices',
      told: [
        'He offers his phone: “Look, it’s gone.” He has it with him; it holds her other picture. Nobody but he has agreed to its being looked at.',
      ],
      does: phoneOf('child-b', {
        held: 'owner',
        usedByPersonOfConcern: 'yes',
        holdsImagery: 'yes',
        imageryOnlyOfOwner: 'no',
        lookedAtByAgreement: 'yes',
        agreedBy: 'owner',
      }),
    },
    {
      stage: 'online',
      told: ['It never went further than the one friend.'],
      does: nothingOnline,
    },
    {
      stage: 'decision',
      told: ['Someone suggests a youth caution, quickly, before he turns 18. Weigh it.'],
      does: [],
    },
  ],
  fits: ['21', '22', '10'],
  teaches: [
    'She did not agree, so the risk counts as higher and the route is a careful weighing; yet nothing rules out outcome 21. That tension wants a senior view, in writing.',
    'A child recorded as a suspect has rights that a chat does not give, a child’s own yes does not let anyone examine a phone, and a caution weighs for years: choose the lightest outcome that does the job.',
  ],
}
