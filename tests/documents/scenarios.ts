import type { Case } from '../../src/case/case'
import { matterKey, partKey, personKey } from '../../src/case/subject'
import { answered, caseFromFacts, caseFromMatters } from '../case/case-from-facts'
import { sharedFacts } from './made'

/** Two of fifteen, nothing passed on; consent was not known at first; outcome 21, reviewed and agreed. */
export function v02(): Case {
  return caseFromFacts(sharedFacts('V02', 1), {
    also: [
      answered('case', 'howReported', 'school'),
      answered('case', 'reportedWhen', '2026-11-25T13:40'),
      answered(
        'case',
        'saidToHaveHappened',
        'Child A and child B each sent the other one image.\nTold by the mother of child B.',
      ),
      answered('case', 'toldNoCopies', ['children', 'parents', 'staff']),
      answered(matterKey('m1'), 'crimeNumber', '1187/26'),
      answered(matterKey('m1'), 'crimeType', '86/2'),
      answered(partKey('m1', 'child-a'), 'recordedAs', 'person-involved'),
      answered(partKey('m1', 'child-b'), 'recordedAs', 'person-involved'),
      answered(matterKey('m1'), 'consent', 'unknown'),
      { type: 'answered', subject: matterKey('m1'), fact: 'consent', value: 'yes', why: 'Child B’s account' },
      answered('case', 'evidence', 'not-needed'),
      { type: 'noted', subject: personKey('child-a'), fact: 'selfHarmRisk', text: 'Asked at home, mother present.' },
      answered(
        matterKey('m1'),
        'publicInterest',
        'A first time, kept between the two.\nBoth families deal with it well.',
      ),
    ],
  })
}

/** The boy of sixteen proves to be a man of twenty-four the day after outcome 21 was chosen. */
export function v04(): Case {
  return caseFromFacts(sharedFacts('V04', 0), {
    afterwards: [
      {
        type: 'answered',
        subject: personKey('child-b'),
        fact: 'kind',
        value: 'adult',
        why: 'Number traced to a man of 24',
      },
      answered(personKey('child-b'), 'age', 24),
      answered(matterKey('m1'), 'nonAbusive', 'no'),
      answered(matterKey('m1'), 'significantRisk', 'yes'),
    ],
  })
}

/** Her own sending, the boyfriend receiving, the posting. */
export function v23(): Case {
  const titles = ['Her own sending', 'The boyfriend receiving', 'The posting']
  return caseFromMatters(
    titles.map((title, index) => ({ title, facts: sharedFacts('V23', index) })),
    {
      also: [
        answered(partKey('m1', 'child-a'), 'recordedAs', 'person-involved'),
        answered(partKey('m3', 'child-a'), 'recordedAs', 'victim'),
        answered(partKey('m3', 'child-c'), 'recordedAs', 'suspect'),
        answered(matterKey('m1'), 'crimeNumber', '2201/26'),
        answered(matterKey('m3'), 'crimeNumber', '2203/26'),
        answered(matterKey('m3'), 'specialistTeam', 'Online investigation team, from 16:00'),
        answered(
          matterKey('m3'),
          'leftAlone',
          'Child C has not been asked about the posting. His phone has not been opened.',
        ),
        answered(personKey('child-a'), 'account', 'taken'),
        answered(personKey('child-a'), 'accountWords', 'I only sent it to him.'),
        answered(personKey('child-c'), 'account', 'left'),
      ],
    },
  )
}

/** Seventeen, recorded as suspect, given a youth caution; she is recorded as victim. */
export function v26(): Case {
  return caseFromFacts(sharedFacts('V26'), {
    also: [answered(matterKey('m1'), 'crimeNumber', '3010/26'), answered(matterKey('m1'), 'crimeType', '86/2')],
  })
}

/** She walked out ten minutes ago: 999 rung and a referral made, nothing checked, nothing else known. */
export function v15(): Case {
  return caseFromFacts(sharedFacts('V15'), {
    also: [
      answered('case', 'howReported', 'school'),
      answered('case', 'saidToHaveHappened', 'Friends say that her image went round and that she left in tears.'),
      answered(matterKey('m1'), 'crimeNumber', '4411/26'),
      { type: 'urgent-met', person: 'child-a', actions: ['called-999'], text: 'Search begun.' },
      answered(personKey('child-a'), 'whoIsWith', 'Nobody'),
      answered('case', 'checksPrevented', 'She walked out ten minutes ago. Tonight.'),
      answered('case', 'referral', 'made'),
    ],
  })
}
