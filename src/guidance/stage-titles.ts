/** What each stage of a case is called, on the screen and on paper. */
export const STAGE_TITLE = {
  report: 'First report',
  people: 'People',
  welfare: 'Welfare',
  features: 'Aggravating features',
  checks: 'Checks',
  referral: 'Referral',
  accounts: 'Accounts',
  devices: 'Devices',
  online: 'Online',
  decision: 'Outcome',
  review: 'Review',
  telling: 'Telling the family',
  closing: 'Closing',
} as const
