import type { FactId } from './questions'

/** What helps with the questions of the stages that come with the first script. */
export const EARLY_HELP: Partial<Record<FactId, string>> = {
  happenedWhen: 'A date, a range, or “over the last month”.',
  happenedWhere: 'The place, the app or the group. No names of children.',
  saidToHaveHappened:
    'In a few lines, and who says so. Write “child A”, “child B”, never a name. Describe no image beyond what you were told.',
  toldNoCopies: 'A well-meant copy “as evidence” can itself be an offence.',
  matterTitle: 'For example “her own sending”. No names.',
  crimeNumber: 'Every report is recorded as a crime. That does not make a child a suspect.',
  crimeType: 'The Force Crime Registrar settles doubts about class and number.',
  selfHarmRisk:
    'Ask plainly, whoever they are: “Are you thinking of hurting yourself, or of suicide?” Asking does not plant it.',
  otherHarmRisk: 'From another child, above all one they live with, from home, from someone online.',
  whoIsWith: 'By role: “mother”, “form tutor”.',
  adultInvolved:
    'Asked for it, made it, received it, shared it or paid; not one who kept or passed on a copy only to report it. “No” needs identity confirmed by more than a profile or a child’s word; otherwise it is not known.',
  exploitation: 'Used for someone else’s gain, pleasure or standing.',
  coercion:
    'Include pleading that would not stop, and strangers online who turn to threats. What an angry parent has said since belongs under Welfare.',
  grooming: 'A new friend online, gifts, secrecy, a move to another app.',
  violence:
    'In the image, to get it or between those involved; a weapon counts. What an angry parent has done since belongs under Welfare.',
  profitMotive: 'Cash, gift cards, game credit, followers.',
  extensiveSharing: 'A large group or several chats count as widely.',
  persistentBehaviour:
    'One earlier image in the same exchange is not persistent. Persistent behaviour rules out outcome 21, and is a reason to look for what the child needs.',
  consent: 'Agreeing to one person is not agreeing to the next. Doubt whether a child could agree: not known.',
  synthetic: 'AI, “nudified”, a face put on a body. It still counts as an image of a child.',
  identityConfirmed: 'Seen in person, school record, number traced. A profile proves nothing.',
  checkPartners: 'MASH or front door, social care, school, health.',
}
