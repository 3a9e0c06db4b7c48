import type { ParagraphId } from '../guidance/paragraph-ids'
import type { ContactId } from './helplines'
import type { ProviderId } from './providers'
import { type SeenId, seenIn } from './seen-in'

export interface TakeDownSection {
  readonly id: string
  readonly title: string
  readonly says: readonly string[]
  readonly contacts: readonly ContactId[]
  readonly providers?: readonly ProviderId[]
  readonly paragraphs: readonly ParagraphId[]
  readonly notEstablished?: readonly string[]
  readonly seen: readonly SeenId[]
  /** Only ever for adults. */
  readonly adultsOnly?: true
  readonly also?: readonly string[]
}

/** The order in which it is done: what is deleted first can be neither evidence nor blocked elsewhere. */
export const TAKE_DOWN_ORDER: readonly TakeDownSection[] = [
  {
    id: 'safety',
    title: 'Safety',
    says: ['Is every child safe now? Ask about self-harm, threats and pressure before anything else.'],
    contacts: ['police', 'nhs111', 'childline'],
    paragraphs: [10, 17],
    seen: ['note-2016'],
  },
  {
    id: 'evidence',
    title: 'Evidence',
    says: [
      'Decide whether the police need the image or the messages. If in doubt, ask a supervisor before anything goes.',
      'Write down the username, the address (URL), the date and the time. Never take a screenshot of the image.',
    ],
    contacts: [],
    paragraphs: [15, 23],
    seen: ['nca-alert-2024', 'iwf-report-remove'],
    also: ['screenshot'],
  },
  {
    id: 'hash',
    title: 'Report Remove, while the image is still there',
    says: [
      'Help the child to use Report Remove or Take It Down now. Both work from the image, Report Remove from its address too, so they come before deletion.',
    ],
    contacts: ['report-remove', 'take-it-down'],
    paragraphs: [18, 'B'],
    seen: ['iwf-report-remove', 'nca-alert-2024'],
    also: ['hash'],
  },
  {
    id: 'deletion',
    title: 'Deletion',
    says: [
      'Only then is it deleted: posts, messages, the cloud, recently deleted items, other devices.',
      'Take the child’s word, written down. Nobody shows, sends or photographs anything to prove it.',
      'In blackmail, nothing is deleted, the messages least of all.',
    ],
    contacts: [],
    paragraphs: [23],
    seen: ['nca-alert-2024'],
    also: ['delete'],
  },
]

export const TAKE_DOWN_SECTIONS: readonly TakeDownSection[] = [
  {
    id: 'the-child-does-it',
    title: 'What the child does',
    says: [
      'Report Remove: the child opens the page and sends the image or its address. The Internet Watch Foundation looks at it and makes a code (a hash) that services use to find and block it.',
      'Take It Down: the code is made on the child’s own device, and the image stays there.',
      'No adult is needed. You may sit beside the child, but look away: adults never upload, send or look at the image.',
      'Under 13s need not prove their age to Report Remove. Proof of age has been described as optional since 2024.',
    ],
    contacts: ['report-remove', 'take-it-down', 'childline'],
    paragraphs: [18, 'A', 'B'],
    seen: ['iwf-report-remove', 'fearless-2024', 'nca-alert-2024', 'link-list'],
    also: ['upload', 'hash', 'proof of age', 'id'],
  },
  {
    id: 'in-the-app',
    title: 'In the app first',
    says: [
      'The report in the app is usually the fastest. Quicker still, when it is time: whoever posted it takes it down.',
      'Before that, note the username, the address (URL), the date and the time. Never a screenshot of the image.',
    ],
    contacts: [],
    paragraphs: [18, 'B'],
    seen: ['note-2016'],
    also: ['report in app'],
  },
  {
    id: '48-hours',
    title: 'Within 48 hours',
    says: [
      'Since 29 June 2026, services under the Online Safety Act are reported to have to give a separate way to report an intimate image, and to take such content down within 48 hours.',
      'Since 7 April 2026 they are reported to have to report child sexual abuse content to the National Crime Agency.',
    ],
    notEstablished: [
      'Whether the 48 hours cover images of under 18s, or leave them to the duties on child abuse content. Do not promise 48 hours to a child.',
    ],
    contacts: [],
    paragraphs: ['B'],
    seen: ['removal-duty-2026'],
    also: ['48 hours', 'online safety act', 'ofcom', 'deadline'],
  },
  {
    id: 'no-route',
    title: 'A site with no way to report',
    says: [
      'An adult reports the address to the Internet Watch Foundation. A child uses Report Remove with the address.',
      'Nobody opens the page to check it or searches for copies.',
    ],
    contacts: ['iwf', 'report-remove'],
    paragraphs: ['B'],
    seen: ['iwf-links', 'iwf-report-remove'],
    also: ['website', 'porn site'],
  },
  {
    id: 'cannot',
    title: 'What cannot be taken down',
    says: [
      'AirDrop, iMessage and other sharing from phone to phone leave nothing to report to: the image is with the person who got it. The answer is that person, not a platform.',
    ],
    contacts: ['report-remove', 'take-it-down'],
    providers: ['imessage', 'airdrop'],
    paragraphs: [15, 23],
    seen: ['no-source'],
    also: ['airdrop', 'imessage', 'bluetooth'],
  },
  {
    id: 'blackmail',
    title: 'Blackmail',
    says: [
      'Do not pay: it leads to more demands. Stop answering and block. Do not delete anything.',
      'It is never the child’s fault. Ask about self-harm and suicide now.',
      'It is for a full investigation. Report to CEOP, and help the child to use Report Remove or Take It Down: also for an image that was faked.',
    ],
    contacts: ['police', 'ceop', 'report-remove', 'take-it-down', 'childline', 'papyrus'],
    paragraphs: [2, 6, 17],
    seen: ['nca-alert-2024'],
    also: [
      'sextortion',
      'extortion',
      'threat',
      'money',
      'gift card',
      'blackmail',
      'blackmailed',
      'blackmailing',
      'faked',
      'deepfake',
      'nudify',
    ],
  },
  {
    id: 'search-results',
    title: 'Search results',
    says: [
      'For an image of someone under 18, use Google’s page for under 18s, not the "right to be forgotten" form of the 2016 note. Report the page itself too, and tell the Internet Watch Foundation.',
    ],
    contacts: ['iwf'],
    providers: ['google'],
    paragraphs: ['B'],
    seen: ['link-list'],
    also: ['google', 'right to be forgotten', 'de-index'],
  },
  {
    id: 'under-16',
    title: 'A child with an account',
    says: [
      'A ban on social media for under 16s was announced on 15 June 2026. Its duty is to fall on the platforms, not on children: having an account is no offence, and no reason not to report. It is reported to leave out WhatsApp and Signal.',
    ],
    notEstablished: ['When it comes into force.'],
    contacts: [],
    paragraphs: ['B'],
    seen: ['under-16-2026'],
    also: ['under 16', 'social media ban', 'age limit'],
  },
  {
    id: 'adults',
    title: 'Only where the person shown is an adult',
    says: [
      'StopNCII and the Revenge Porn Helpline are for people who were 18 or over in the image. Never offer them for an image of a child, nor to an adult who was under 18 in it: that is for Take It Down.',
    ],
    contacts: ['stopncii', 'rph'],
    paragraphs: ['B'],
    seen: ['link-list', 'adult-image-links'],
    adultsOnly: true,
    also: ['adult', 'revenge porn', 'stopncii'],
  },
]

export function takeDownSource(section: TakeDownSection) {
  return seenIn(section.seen)
}
