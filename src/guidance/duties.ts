import { DUTY_TITLE } from './duty-titles'
import { DUTIES, type DutyId } from './facts'
import type { ParagraphNumber } from './paragraph-ids'

interface DutyDetail {
  readonly detail: string
  readonly paragraphs: readonly [ParagraphNumber, ...ParagraphNumber[]]
}

interface DutyWords extends DutyDetail {
  /** What to do, in a few words. */
  readonly title: string
}

const DETAIL: Readonly<Record<DutyId, DutyDetail>> = {
  'check-welfare': {
    detail:
      'Ask about self-harm, thoughts of suicide and any other harm, for each child: the one shown, the one who shared, the one who told you. Note who is with them now.',
    paragraphs: [10, 17],
  },
  'child-protection-referral': {
    detail:
      'Refer to social care through your front door, or out of hours through the duty team. If a child is in danger now, act first and refer from where you stand. If you decide against it, write down why and who agreed.',
    paragraphs: [12, 17],
  },
  'strategy-meeting': {
    detail:
      'Ask social care for a strategy discussion. Agree who speaks to the child, who tells the family and what happens to the devices, and record what was decided.',
    paragraphs: [12],
  },
  'advise-no-copies': {
    detail:
      'Ask children, parents and staff not to look, copy, forward, screenshot or delete. Even a copy kept as proof can be an offence, however kindly meant. Note whom you told.',
    paragraphs: [10],
  },
  'evidence-before-deletion': {
    detail:
      'Safety first, then decide what is evidence, then let the child use the removal tools, which may need the image or its link. Deleting comes last. Where there was blackmail, messages are never deleted.',
    paragraphs: [23],
  },
  'online-removal': {
    detail:
      'Note usernames, links and times first, never the image itself. Report in the app, and help the child use Report Remove or Take It Down themselves: no adult looks at or uploads the image for them.',
    paragraphs: [18],
  },
  'record-crime': {
    detail:
      'Every report of such imagery is recorded as a crime. Note its number. A recorded crime does not by itself make a child a suspect: think about how each child is entered.',
    paragraphs: [9],
  },
  'background-checks': {
    detail:
      'Look up each person, and each place that matters, on local systems, PNC, PND and with partners. Do it before you meet the family or other agencies, unless safety could not wait: then say so and do it next.',
    paragraphs: [11],
  },
  'specialist-investigation': {
    detail:
      'Say who takes it on and since when, and agree what is left to you. Until then keep people safe, keep evidence as it is and leave the questioning to them.',
    paragraphs: [2, 6],
  },
  'device-decisions': {
    detail:
      'Work through the National Decision Model for each one: leave it, keep it safe, or seize it. Write down the choice, the reasons and what else you considered.',
    paragraphs: [15],
  },
  'initial-accounts': {
    detail:
      'Short, open questions, no blame, somewhere the child feels safe. If suspicion of an offence grows, stop: that needs a caution, rights and an appropriate adult, not a chat.',
    paragraphs: [14],
  },
  'hear-views': {
    detail:
      'Ask each child, their parents or carers, and the school how they see it and what they want to happen. Note it even where you decide otherwise.',
    paragraphs: [13],
  },
  'formal-interview': {
    detail:
      'For a victim or a witness, plan an Achieving Best Evidence interview with a specialist, and think of an intermediary. A suspect is interviewed under caution, with an appropriate adult and legal advice. If you decide against one, record why.',
    paragraphs: [16],
  },
  'notify-family': {
    detail:
      'After an account is taken, tell the child and their parents or carers the likely next steps and give them time for questions. Hold back from anyone whose knowing could put a child at risk, and say why.',
    paragraphs: [17],
  },
  'written-information': {
    detail: 'Leave a sheet with a named contact, how to reach them, and where the child and the parents can find help.',
    paragraphs: [17],
  },
  'child-contact-form': {
    detail:
      "Raise your force's form for each child who came to notice, so that social care, health and school can act on it. Give facts and worries, not a verdict.",
    paragraphs: [26],
  },
  'weigh-impact': {
    detail:
      'Ask what an investigation, a label or a later disclosure would do to this child, and whether it is needed all the same. Write the answer down.',
    paragraphs: [3, 14],
  },
  'senior-review': {
    detail:
      'Somebody senior or experienced enough, as your force sets it, reads your reasons and agrees or sends them back. Note who, when and what they said.',
    paragraphs: [21],
  },
  'outcome-code': {
    detail: 'Each crime is closed under one Home Office code. Pick the one that is true, with your reasons.',
    paragraphs: [19],
  },
  'explain-outcome': {
    detail:
      'Tell each child, their parents or carers and, where it is right, the school what was decided and what it means now and later. Say it in person and leave it in writing.',
    paragraphs: [22],
  },
  'dbs-explanation': {
    detail:
      'Where a child was not given a caution and not convicted, say so: nothing is then shown automatically. An enhanced check may still weigh it, and a chief officer decides. That this is "unlikely" is the word of the note of 2016: say whose word it is, and promise nothing.',
    paragraphs: [22],
  },
  'deletion-direction': {
    detail:
      'Give whoever holds a copy a clear direction: delete it everywhere, recently deleted folders, cloud, chats and other devices included, once evidence is settled and removal tools have been used.',
    paragraphs: [23],
  },
  'deletion-decision': {
    detail:
      'The note gives a direction only with outcome 21. Agree with a supervisor whether copies are to be deleted here, by whom and when, and write it down.',
    paragraphs: [23],
  },
  'deletion-confirmed': {
    detail:
      'Ask for a statement that every copy is gone. It is never proved by showing, sending or photographing the image, and nobody needs to see the phone.',
    paragraphs: [23],
  },
  'return-sign-off': {
    detail:
      'A manager decides, at the rank your force sets, whether a device with such images may go back. Think of forfeiture too, and tell the family early that it may not return.',
    paragraphs: [24],
  },
  caid: {
    detail:
      "Where images are out of the child's hands, the unit can add them to the national database so that they are recognised again. Give them what they need to know who is shown.",
    paragraphs: [25],
  },
  educate: {
    detail:
      'Say what the law is, that once shared it is out of your hands, and that there is help to have it taken down. Work with the school on what the others should hear.',
    paragraphs: [4, 8],
  },
}

/** A duty in words; only its title is needed before a later stage or a sheet is opened. */
export const DUTY = Object.fromEntries(
  DUTIES.map((duty) => [duty, { title: DUTY_TITLE[duty], ...DETAIL[duty] }]),
) as unknown as Readonly<Record<DutyId, DutyWords>>
