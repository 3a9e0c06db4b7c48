import type { FactId } from './questions'

/** What helps with the questions of the later stages: it comes with them. */
export const LATER_HELP: Partial<Record<FactId, string>> = {
  kind: 'What they were when it happened. Somebody who has turned 18 since then stays a child here. If someone turns out to be an adult, change it: they keep their letter.',
  age: 'For a child who is shown: their age when the image was made. For the others: their age when they did it. In whole years. If you have only a profile or another child’s word, choose “not known”.',
  eighteenSince: 'A caution is an adult caution once 18, whatever the age at the time.',
  recordedAs:
    'A child need not be a suspect for a crime to be recorded. Where nothing is aggravated, national advice since 2024 is reported to be “person involved” for a child: ask your Force Crime Registrar.',
  childProtectionPlan: 'A plan, an open section 47 enquiry or the like.',
  knownVulnerability:
    'A learning disability, going missing, earlier abuse, a mental health need. Could they freely agree?',
  keptOrCopied:
    'Ask a child this only for their safety and to have images taken down, never to build a case. Where they may be a suspect, a supervisor decides first whether to ask. A child’s copy is settled later on. An adult who keeps one may commit an offence. Nobody shows it to you to prove it.',
  tellingMayHarm: 'So-called honour, violence at home, rejection. If so, take advice before you tell them.',
  referralTo: 'Team or role, date and time, reference if there is one.',
  specialistTeam: 'Unit, name or role, time of handover.',
  leftAlone: 'Questions not asked, devices not opened, people not told.',
  account:
    'Short, open, no blame. If it turns to suspicion, stop: caution and appropriate adult. A child under 10 is only listened to.',
  longTermWeight: 'School, work with children, being labelled, shame.',
  nonAbusive: 'Yes means: nobody was used, hurt or overpowered. Not known until you have heard enough.',
  formalInterview: 'A trained interviewer plans it. Do not rehearse it with the child.',
  owner: 'Whoever uses it as theirs, whoever bought it.',
  holdsImagery: 'From what people say. You do not look.',
  ndmInformation: 'The National Decision Model, in five steps.',
  ndmThreat: 'To a child, to evidence, of harm by taking it.',
  lookedAtByAgreement: 'A child cannot agree to this in law, whatever they say.',
  agreedBy: 'Ask for and weigh the child’s views, and give the written notice.',
  stillTaken: 'A still is a copy of an indecent image of a child. A written description is often enough.',
  uploaded: 'Posted, in a story, in a group, on a site.',
  beyondControl: 'Nobody can say any more who holds it.',
  reportRemove:
    'The child does it, you never look. Help them before anything is deleted: it needs the image or the link.',
  publicInterest: 'Facts, background, the views you heard. What would prosecution do to this child?',
  activityDelivered: 'A named session or piece of work, really done. Advice at the door is not one.',
  nextStepsTold: 'And time for their questions.',
  dbsExplained:
    'A conviction or an adult caution can show by itself, and for a listed offence always does. Otherwise no promise either way: a chief officer decides about an enhanced check later.',
  deletionGiven: 'To whoever holds a copy: the phone, the cloud, recently deleted, other devices.',
  deletionDecided:
    'What was decided, with whom, and who sees to it by when. The note gives a direction only at lower risk and with outcome 21.',
  deletionConfirmed: 'By a statement. Never by showing the image, a screenshot or the phone’s gallery.',
}
