import type { DutyId } from './facts'

/** What to do, in a few words: what stands above every stage. */
export const DUTY_TITLE: Readonly<Record<DutyId, string>> = {
  'check-welfare': 'Check the welfare of every child',
  'child-protection-referral': 'Make a child protection referral',
  'strategy-meeting': 'Hold a strategy meeting',
  'advise-no-copies': 'Tell everyone: no copies',
  'evidence-before-deletion': 'Settle evidence before anything is deleted',
  'online-removal': 'Help get the images taken down',
  'record-crime': 'Record the crime',
  'background-checks': 'Run the background checks',
  'specialist-investigation': 'Hand over to a specialist investigator',
  'device-decisions': 'Decide about each device',
  'initial-accounts': 'Take first accounts with care',
  'hear-views': 'Hear what others think',
  'formal-interview': 'Plan a formal interview',
  'notify-family': 'Explain what happens next',
  'written-information': 'Leave it in writing',
  'child-contact-form': 'Raise the child contact form',
  'weigh-impact': 'Weigh the long-term effect on each child',
  'senior-review': 'Have outcome 21 reviewed',
  'outcome-code': 'Choose the outcome code, and say why',
  'explain-outcome': 'Tell people the outcome',
  'dbs-explanation': 'Explain what a DBS check may show',
  'deletion-direction': 'Direct that copies are deleted',
  'deletion-decision': 'Settle what happens to the copies',
  'deletion-confirmed': 'Confirm that it was deleted',
  'return-sign-off': 'Get a decision on returning the device',
  caid: 'Ask digital forensics about CAID',
  educate: 'Talk about sharing images, without blame',
}

/** The same where whoever was told is to be told otherwise. */
export const TELL_TITLE: { readonly [duty in DutyId]?: string } = {
  'child-protection-referral': 'Tell social care what has changed',
  'specialist-investigation': 'Tell the specialists what has changed',
  'deletion-direction': 'Call back the direction to delete',
}

const SHARED: readonly DutyId[] = [
  'check-welfare',
  'advise-no-copies',
  'background-checks',
  'child-contact-form',
  'educate',
]

/** Done once for all matters of an incident, and shown once. */
export const isShared = (duty: DutyId): boolean => SHARED.includes(duty)
