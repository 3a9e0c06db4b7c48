import { LETTER_2016_AS_PRINTED, LETTER_2016_SINCE } from './letter-2016'
import { PARAGRAPH_NUMBERS, type ParagraphId } from './paragraph-ids'
import type { Correction, SourceId } from './sources'

export const NOTE_PARTS = [
  'Overview',
  'Scope and related material',
  'Initial police action',
  'Investigation',
  'Crime outcome code',
  'Dealing with images when outcome 21 is used',
  'Appendices',
] as const
export type NotePart = (typeof NOTE_PARTS)[number]

export interface Paragraph {
  readonly id: ParagraphId
  /** The section of the note that it stands in. */
  readonly part: NotePart
  readonly heading: string
  /** What it says, in our words. */
  readonly says: readonly [string, ...string[]]
  /** What it asks of the officer. */
  readonly asks: readonly string[]
  /** Words taken from the note exactly. */
  readonly quote?: { readonly text: readonly string[]; readonly source: SourceId }
  /** What has changed since 2016, or what it leaves open. */
  readonly since: readonly Correction[]
}

/** Holds until the force says since when. */
export const DUTY_UNSET = 'We found nothing that shows it in force. Ask your force, and refer in any case.'

/** In the note's order. */
export const PARAGRAPH_IDS: readonly ParagraphId[] = [...PARAGRAPH_NUMBERS, 'A', 'B']

/** The note's 26 paragraphs and two appendices. */
export const PARAGRAPHS: Readonly<Record<ParagraphId, Paragraph>> = {
  1: {
    id: 1,
    part: 'Overview',
    heading: 'What the note is for',
    says: [
      'The note helps police answer in proportion when someone under 18 has, makes or shares an indecent image of themselves or of another child.',
      'Doing any of these may be an offence under the Protection of Children Act 1978 or section 160 of the Criminal Justice Act 1988.',
    ],
    asks: [
      'Check that this is about images of under-18s, made, held or passed on by under-18s.',
      'Name the two Acts rightly in your record: 1978 and 1988.',
    ],
    since: [
      {
        text: 'The 2016 text gives the second Act as 1998. That is a slip: possession is section 160 of the Act of 1988.',
        sources: ['college-page', 'cps-indecent-images', 'soa-2003'],
        sure: 'primary',
        date: 'slip in the 2016 text',
      },
      {
        text: 'The College now has a web page in place of this note. Its opening keeps the same shape and still names outcome 21; the rest was not seen.',
        sources: ['college-page'],
        sure: 'primary',
        date: 'date not shown',
      },
      {
        text: 'Sixteen and seventeen-year-olds may have sex, but the image law protects everyone under 18. Agreement makes it less serious, not legal. There is a narrow defence for a couple of 16 or over who are married, civil partners or in an enduring family relationship.',
        sources: ['pca-1978'],
        sure: 'primary',
        date: 'as in October 2023',
      },
      {
        text: 'There are also defences to having or passing on an image: a legitimate reason, or not having seen it or had cause to suspect it; where it came unasked, also not having kept it unreasonably long.',
        sources: ['pca-1978', 'field'],
        sure: 'general',
        date: 'as in October 2023',
      },
      {
        text: 'For taking, making or passing on an image the most that a court can give is 10 years: a ceiling, which says little of a child.',
        sources: ['pca-1978'],
        sure: 'primary',
        date: 'as in October 2023',
      },
    ],
  },
  2: {
    id: 2,
    part: 'Overview',
    heading: 'When a lighter response can be right',
    says: [
      'Most sexual offences that involve children need a full criminal investigation: above all where there is exploitation, coercion, money to be made, or an adult who took part.',
      'Images that children made of themselves, or had from each other with agreement, may be handled differently. An experienced first responder, a safer school officer or a neighbourhood team may be the right person, so that no child is shamed or scared more than need be.',
      'Outcome 21 lets police close such a crime in proportion.',
    ],
    asks: [
      'Look first for exploitation, coercion, profit and an adult who took part.',
      'Where one is present, hand the case to full investigation.',
      'Where none is, ask who is best placed to deal with it.',
    ],
    since: [
      {
        text: 'An instruction to forces is reported to sort these cases into aggravated, non-aggravated and repeated, and in the non-aggravated kind to record the children as persons involved rather than suspects. It was not published: your Force Crime Registrar has it.',
        sources: ['npcc-recording'],
        sure: 'secondary',
        date: 'reported 1 May 2024',
      },
      {
        text: "The College's newer page speaks of permission where this note speaks of consent. It still names first responders, safer school officers and neighbourhood teams.",
        sources: ['college-page'],
        sure: 'primary',
        date: 'date not shown',
      },
      {
        text: 'Somebody who says online that they are a teenager may be a gang that blackmails. Many victims are boys of 14 to 18. Do not treat the other child as real, or the images as willingly sent, until somebody has checked.',
        sources: ['nca-alert', 'nca-alert-reports'],
        sure: 'primary',
        date: '29 April 2024',
      },
      {
        text: "The CPS was reported to hold that children close in age who share by agreement within a relationship are usually not prosecuted, unless there is exploitation, grooming or bullying. Its guidance on indecent images was updated in May 2024; today's wording on this was not seen.",
        sources: ['cps-2016', 'cps-indecent-images'],
        sure: 'secondary',
        date: 'wording of October 2016',
      },
      {
        text: 'The note sends you to its paragraph 20 for outcome 21. What it is stands in paragraph 19, when it fits in 20.',
        sources: ['note-2016'],
        sure: 'primary',
        date: 'slip in the 2016 text',
      },
    ],
  },
  3: {
    id: 3,
    part: 'Overview',
    heading: 'What it could do to the child later',
    says: [
      'Whether a criminal process is needed depends also on what it could do to a child in years to come: being called a sex offender, or having it come up in a DBS check.',
      'Chief constables may decide whether behaviour of this kind is mentioned on an enhanced check, as with anything else that is not a conviction.',
    ],
    asks: [
      'Write down what an investigation, a label and a later disclosure could mean for each child.',
      'Say why what you decide is necessary and no more than that.',
    ],
    since: [
      {
        text: 'A caution given to somebody under 18 is no longer disclosed automatically on a standard or enhanced certificate, whatever the offence. More under paragraph 22.',
        sources: ['exceptions-order-2020', 'filtering-rules'],
        sure: 'primary',
        date: 'in force 28 November 2020',
      },
      {
        text: 'For the two image offences a child comes under notification only with a custodial sentence of 12 months or more, and only where the image showed somebody under 16. Some other sexual offences have no such floor: there even a caution can bring it. Never tell a child that they will be on the register unless you have checked.',
        sources: ['soa-2003'],
        sure: 'primary',
        date: 'date of copy not noted',
      },
      {
        text: 'The Child Gravity Matrix of 2023 is the national tool for deciding how an under-18 is dealt with.',
        sources: ['gravity-matrix'],
        sure: 'secondary',
        date: '2023',
      },
      {
        text: 'Youth Justice Board guidance favours diversion and warns of the harm that a label does.',
        sources: ['out-of-court-guidance'],
        sure: 'primary',
        date: 'date not noted',
      },
    ],
  },
  4: {
    id: 4,
    part: 'Overview',
    heading: 'Working with schools',
    says: [
      'Police work with schools in three ways: teaching children about the risks of exchanging images, involving the school in an inquiry where that makes sense, and knowing what a school may do about deleting images.',
    ],
    asks: [
      'Find out whether a school is involved, and speak to its designated safeguarding lead.',
      'Know what its staff may do with a phone, and what they may not.',
    ],
    since: [
      {
        text: 'School staff now do not view, copy, share or save such images, nor ask a child to. Only the safeguarding lead may look, exceptionally, to keep a child safe. See paragraph 8.',
        sources: ['ukcis-overview', 'ukcis-full'],
        sure: 'primary',
        date: '11 March 2024',
        onlyIn: 'england',
      },
      {
        text: 'Wales has its own advice for schools, published on Hwb. English school guidance does not apply there.',
        sources: ['hwb'],
        sure: 'primary',
        date: 'date not noted',
        onlyIn: 'wales',
      },
    ],
  },
  5: {
    id: 5,
    part: 'Scope and related material',
    heading: 'What the words mean',
    says: [
      'The note calls it youth produced sexual imagery: someone under 18 sharing indecent stills or video of themselves or of another under-18.',
      'Other words are loose. To some children sexting is a flirty text and an image is a nude, and many parents do not know where the law begins.',
      'In a survey of the time, 3 in 100 children of 11 to 16 had taken a fully naked picture of themselves. Fewer had shared it.',
    ],
    asks: [
      "Use the child's own words to find out what was sent, and plain ones yourself.",
      'Say what it is, a nude or semi-nude image, and leave blame out.',
    ],
    since: [
      {
        text: 'Guidance now avoids sexting. Schools and the College say nudes and semi-nudes, police say self-generated indecent imagery.',
        sources: ['hwb', 'college-page', 'npcc-recording'],
        sure: 'primary',
        date: 'since about 2020',
      },
      {
        text: 'An image made or altered by computer counts if it looks like a photograph and seems to show a child, AI and nudify pictures included. The child shown has done nothing. What does not look like one, a drawing for example, can fall under section 62 of the Coroners and Justice Act 2009.',
        sources: ['pca-1978', 'cps-indecent-images'],
        sure: 'primary',
        date: 'as in October 2023',
      },
      {
        text: 'Ordinary public photos are enough to make a fake nude and to blackmail with it, the NCA and IWF warned parents.',
        sources: ['nca-nudify'],
        sure: 'secondary',
        date: '3 July 2026',
      },
      {
        text: 'Self-generated does not mean freely made: inspectors warned of the pressure and blackmail behind such images.',
        sources: ['hmicfrs-2023'],
        sure: 'primary',
        date: '5 April 2023',
      },
      {
        text: 'Live streams and files sent straight from phone to phone, by AirDrop for example, are meant as well.',
        sources: ['hwb', 'field'],
        sure: 'general',
        date: 'date not noted',
      },
      {
        text: "The survey figure is of 2016. Do not quote it as today's.",
        sources: ['note-2016'],
        sure: 'primary',
        date: 'survey of 2016',
      },
    ],
  },
  6: {
    id: 6,
    part: 'Scope and related material',
    heading: 'From willing sharing to abuse',
    says: [
      'This runs from images shared willingly all the way to exploitation.',
      'Where it is aggravated, by exploitation, coercion, profit or an adult for example, it is child sexual abuse. Investigation and prosecution for the image offences are then right.',
    ],
    asks: [
      'Ask again, with what you know now, whether anything aggravating is present.',
      'Treat it as child sexual abuse where it is.',
    ],
    since: [
      {
        text: 'Sexual extortion for money is the pattern to look for now: a stranger, a move to another app, threats, demands for money or gift cards, sometimes a faked image. Nobody pays, contact stops, nothing is deleted, and the child is never to blame.',
        sources: ['nca-alert', 'nca-alert-reports'],
        sure: 'primary',
        date: '29 April 2024',
      },
      {
        text: 'New offences cover making or supplying a tool that generates child abuse images and supplying nudify tools. The main ones are reported to be in force since 29 June 2026. Some new intimate image offences are about adults only: for a child the Act of 1978 stays the usual one.',
        sources: ['sexual-images-law-2026', 'legislation-tracker'],
        sure: 'secondary',
        date: '29 June 2026',
      },
      {
        text: 'Other sexual offences may fit better than the image ones, where a child was made to do something, an adult wrote to a child sexually or somebody threatens to share an image (section 66B of the Sexual Offences Act 2003). Take advice on the charge.',
        sources: ['field'],
        sure: 'general',
        date: 'no text seen',
      },
    ],
  },
  7: {
    id: 7,
    part: 'Scope and related material',
    heading: 'What the note covers',
    says: [
      'The note is about your first response to a report, and about what is proportionate and lawful when nothing aggravating is found. It does not tell you how to run a full investigation.',
    ],
    asks: ['Use it for the first response. For anything aggravated, go by your specialist team and its guidance.'],
    since: [],
  },
  8: {
    id: 8,
    part: 'Scope and related material',
    heading: "The schools' own advice",
    says: [
      'The note was written beside advice for schools in England on judging the risk, on searching for, seizing, looking at and deleting what is on a phone, and on when to call the police.',
      'Police advise schools during an inquiry and help to teach children. The message is that an image once sent is out of your hands. Appendix A lists material.',
    ],
    asks: [
      'Go by the advice for schools of today, not that of 2014 or 2016.',
      'Tell children what sharing does, and that there is a way to get an image removed.',
    ],
    since: [
      {
        text: 'UKCCIS is now UKCIS. Its advice, Sharing nudes and semi-nudes, took the place of the 2016 text in December 2020. Where an adult shares such images it is abuse, and the school calls the police without delay.',
        sources: ['ukcis-full', 'ukcis-overview'],
        sure: 'primary',
        date: 'updated 11 March 2024',
        onlyIn: 'england',
      },
      {
        text: 'Schools are to bring in police or social care at once for: an adult; coercion, blackmail, grooming or doubt that the child could agree; acts that are violent or unusual for that stage; sexual acts with someone under 13 shown; or a child at risk of harm now. Otherwise the safeguarding lead may deal with it. The list itself was not reached in the copy we read.',
        sources: ['ukcis-full', 'field'],
        sure: 'general',
        date: '11 March 2024',
        onlyIn: 'england',
      },
      {
        text: 'The search advice in the footnote of 2014 has been replaced. Staff who suspect such an image avoid looking, take the device, keep it as evidence and pass it to police.',
        sources: ['dfe-searching'],
        sure: 'secondary',
        date: 'in use since September 2022',
        onlyIn: 'england',
      },
      {
        text: 'Keeping children safe in education 2026 names generative AI and deepfakes.',
        sources: ['kcsie-2026'],
        sure: 'secondary',
        date: '1 September 2026',
        onlyIn: 'england',
      },
      {
        text: "The Welsh version on Hwb expressly covers AirDrop, and a classmate's face put on another body. The DfE's texts do not apply in Wales.",
        sources: ['hwb'],
        sure: 'primary',
        date: 'date not noted',
        onlyIn: 'wales',
      },
    ],
  },
  9: {
    id: 9,
    part: 'Initial police action',
    heading: 'Record the crime',
    says: [
      'Every reported offence of this kind is recorded as a crime. The note names the Home Office Counting Rules (HOCR) for that.',
    ],
    asks: [
      'Record a crime for each matter and note its number.',
      'Think about how each child is entered: victim, person involved or suspect.',
    ],
    since: [
      {
        text: 'The Home Office Counting Rules that the note names are now issued as the Crime Recording Rules for Frontline Officers and Staff, with a protocol for schools. What they say today about these images was not seen.',
        sources: ['recording-rules'],
        sure: 'primary',
        date: 'updated 15 March 2024',
      },
      {
        text: 'Recording a crime need not make a child a suspect. Where nothing is aggravated, national guidance is reported to say person involved. A suspect marker for a sexual offence is what a later check finds.',
        sources: ['npcc-recording'],
        sure: 'secondary',
        date: 'reported 1 May 2024',
      },
      {
        text: 'A child under 10 cannot commit an offence and must not be entered as a suspect. It has happened to children as young as four.',
        sources: ['yjlc-sexting'],
        sure: 'secondary',
        date: 'date not noted',
      },
      {
        text: 'Two offence classes are in use: 86/2 for taking, making or passing on, and 86/10 for having.',
        sources: ['west-yorkshire-foi'],
        sure: 'primary',
        date: 'August 2023',
      },
    ],
  },
  10: {
    id: 10,
    part: 'Initial police action',
    heading: 'The first questions, and welfare',
    says: [
      'At the first report find out whether anything aggravating is there, an adult or violence for instance, whether a known vulnerability plays a part, and how everyone concerned is.',
      'Tell people where to find help, and how not to break the law themselves: nobody makes a copy of the image on their own phone.',
    ],
    asks: [
      'Ask about everything that aggravates and about known vulnerabilities.',
      'Check on every child, the one who passed the image on too.',
      'Tell each child, parent and teacher not to look, copy, send, screenshot or delete, and where help is.',
    ],
    since: [
      {
        text: 'Ask now about self-harm and suicide, and about strangers, other apps, threats, money and gift cards. Where there is blackmail, the question about suicide comes first.',
        sources: ['nca-alert', 'nca-alert-reports', 'field'],
        sure: 'general',
        date: '29 April 2024',
      },
      {
        text: 'Nobody asks school staff or a parent to send on, print or photograph the image so that police can see it.',
        sources: ['ukcis-overview'],
        sure: 'primary',
        date: '11 March 2024',
      },
      {
        text: 'That an adult took no part is known only once somebody has confirmed who is behind a profile. A name on a screen is not that.',
        sources: ['nca-alert', 'field'],
        sure: 'general',
        date: '29 April 2024',
      },
    ],
  },
  11: {
    id: 11,
    part: 'Initial police action',
    heading: 'Background checks',
    says: [
      'Check the victims, those thought responsible and, where it matters, the places, on every police system, PNC and PND included, and with partners where you can, for example through a MASH.',
      'Best before any meeting with agencies, children or parents. If safety needs action at once, that may have to come first.',
    ],
    asks: [
      'Check people, places and partners, and note which systems you searched.',
      'Finish before you meet the family or other agencies.',
      'If safety came first, record that, and check as soon as you can.',
    ],
    since: [
      {
        text: 'LEDS is taking the place of the PNC in stages. Search whichever your force has.',
        sources: ['field'],
        sure: 'general',
        date: 'no text seen',
      },
    ],
  },
  12: {
    id: 12,
    part: 'Initial police action',
    heading: 'Referral and strategy meeting',
    says: [
      'If there is significant risk, or a child is already known to child protection, in care or on a plan for example, expect to make a referral, to hold a strategy meeting, or both.',
      'Together they find what keeps the child safe, and see that everybody with a duty of care carries it out.',
    ],
    asks: [
      'Find out for each child whether they are in care, on a plan or under enquiry.',
      'Refer, and ask for a strategy meeting, where risk is significant or a child is known to child protection.',
      'Write down why if you decide not to.',
    ],
    since: [
      {
        text: 'Local Safeguarding Children Boards are gone. Council, integrated care board and police are now safeguarding partners.',
        sources: ['safeguarding-partners'],
        sure: 'secondary',
        date: 'Children and Social Work Act 2017',
        onlyIn: 'england',
      },
      {
        text: 'The guidance for agencies is Working Together of December 2023, which takes in harm from peers and online. Whether there is a later edition could not be found out.',
        sources: ['working-together', 'safeguarding-partners'],
        sure: 'secondary',
        date: 'December 2023',
        onlyIn: 'england',
      },
      {
        text: `A duty to report suspected child sex offences, which names constables, became law in April 2026, with exceptions for some willing activity between children. ${DUTY_UNSET}`,
        sources: ['reporting-duty-memo', 'reporting-duty-nspcc', 'legislation-tracker'],
        sure: 'secondary',
        date: 'Royal Assent 29 April 2026',
        onlyIn: 'england',
      },
      {
        text: 'Multi-agency child protection teams are planned for 2027.',
        sources: ['child-protection-teams'],
        sure: 'secondary',
        date: 'planned for 2027',
        onlyIn: 'england',
      },
      {
        text: 'Wales has the Wales Safeguarding Procedures, regional safeguarding boards and a duty under the Act of 2014 to report a child at risk.',
        sources: ['wales-act-2014'],
        sure: 'general',
        date: 'no text seen',
        onlyIn: 'wales',
      },
      {
        text: 'The ladder: danger now, 999 or police protection (section 46); reason to suspect significant harm, a strategy discussion (section 47); less than that, the front door: section 17 in England, the Act of 2014 in Wales, or early help.',
        sources: ['children-act-1989', 'wales-act-2014'],
        sure: 'general',
        date: 'no text seen',
      },
    ],
  },
  13: {
    id: 13,
    part: 'Initial police action',
    heading: 'Choosing the approach',
    says: [
      'Most sexual offences connected with children raise serious safeguarding worries. When nothing aggravating is found here, supporting the children may be better than a criminal process.',
      'The choice rests on a careful look at the facts: what aggravates, what is known of each child, and what parents, carers and teachers think.',
    ],
    asks: [
      'Set out the facts, the background of each child and what others think.',
      'Choose support over process only where nothing aggravating is present, and say why.',
    ],
    since: [
      {
        text: 'Agreement needs understanding and a free choice. Ask about special needs, age gap, power and pressure before you call it willing.',
        sources: ['ukcis-full', 'field'],
        sure: 'general',
        date: '11 March 2024',
      },
      {
        text: 'Repeats are reported to be a kind of their own in national recording guidance. Behind them there may be unmet need or exploitation: refer before you judge.',
        sources: ['npcc-recording', 'field'],
        sure: 'secondary',
        date: 'reported 1 May 2024',
      },
    ],
  },
  14: {
    id: 14,
    part: 'Investigation',
    heading: 'First accounts',
    says: [
      "Take first accounts with care and with the child's needs in mind.",
      'Whether a criminal process is needed and proportionate depends, as in paragraph 3, on what it could do to a child later: the label, and a DBS check.',
    ],
    asks: [
      'Keep it short and open, without blame, where the child feels safe.',
      'Stop when suspicion of an offence grows.',
      'Put the long-term effect on each child into your reasons.',
    ],
    since: [
      {
        text: 'Once you have grounds to suspect a child of an offence, questions about it need a caution, their rights and an appropriate adult; a solicitor costs nothing. School staff are not neutral, and an informal talk at school is no way round it. By paragraph 11.16 of the Code a child is interviewed at their school only in exceptional circumstances and with the agreement of the head or whoever the head names. Parents and the appropriate adult are told first and given time to come.',
        sources: ['pace-code-c'],
        sure: 'general',
        date: 'text not seen',
      },
      {
        text: 'What a DBS check can show has changed: see paragraph 22.',
        sources: ['exceptions-order-2020', 'filtering-rules'],
        sure: 'primary',
        date: 'in force 28 November 2020',
      },
    ],
  },
  15: {
    id: 15,
    part: 'Investigation',
    heading: 'Devices: leave, secure or seize',
    says: [
      'Taking a phone can become necessary for the inquiry or to keep a child safe. First see whether evidence can be kept without that while you take accounts, for instance by having the school hold on to it.',
      'Each decision follows the National Decision Model, is thought through and written down. At lower risk, say where sharing was willing and fits their age, devices are not taken as routine. The note names a still with a body-worn camera as one other way.',
      'At higher risk go, where you can, for the devices of whoever is believed to have passed images on without consent, or to have exploited the other child.',
    ],
    asks: [
      'Decide for each device: leave it, secure it or seize it.',
      'Work through the National Decision Model and write down your reasons.',
      'At higher risk, look first to the device of whoever may have shared without consent or exploited.',
    ],
    since: [
      {
        text: 'A child cannot agree to their own device being examined. A parent or guardian can; for a child in care, somebody acting for the council; failing both, another responsible adult who is not the officer, and then a parent is told, unless that would be wrong. The child is asked what they think.',
        sources: ['pcsc-2022', 'extraction-code'],
        sure: 'primary',
        date: 'in force 8 November 2022',
      },
      {
        text: 'Whoever is asked to agree gets written notice of what, why and how, that they may refuse, and that a refusal alone does not end the inquiry. No undue pressure is put on them. What they agreed to is written down, and they get a copy.',
        sources: ['pcsc-2022', 'extraction-code'],
        sure: 'primary',
        date: 'in force 8 November 2022',
      },
      {
        text: 'Section 40 lets police do without agreement only in narrow cases. One is a risk to the life of a child who uses that device, or of serious harm to that child. A risk to somebody else is not enough. What you extract must be relevant, necessary and proportionate, with no less intrusive way. Where in doubt, ask the digital forensics unit.',
        sources: ['pcsc-2022', 'field'],
        sure: 'general',
        date: 'in force 8 November 2022',
      },
      {
        text: 'PACE is another law. Its powers to seize and examine a device need no agreement, and the 2022 Act leaves them as they are. Say in your record which power you use.',
        sources: ['pcsc-2022', 'field'],
        sure: 'general',
        date: 'as in March 2023',
      },
      {
        text: 'With a still, your camera makes another indecent image of a child. It must be necessary for the investigation, it lodges the image in the video store, and on a device shown by agreement it looks like extraction. No national ruling was found. A written description is often enough: ask a supervisor and go by force policy.',
        sources: ['pca-1978', 'pcsc-2022', 'field'],
        sure: 'general',
        date: 'our reading of the two Acts',
      },
      {
        text: 'A school may keep a device safe for police, but its staff do not look through it.',
        sources: ['ukcis-overview', 'dfe-searching'],
        sure: 'secondary',
        date: '11 March 2024',
        onlyIn: 'england',
      },
      {
        text: 'The Code of Ethics at the centre of the National Decision Model was reissued.',
        sources: ['field'],
        sure: 'general',
        date: '2024',
      },
    ],
  },
  16: {
    id: 16,
    part: 'Investigation',
    heading: 'Formal interview',
    says: [
      'At higher risk, where consent is missing or something aggravates, the victim may need a formal interview. The note names Achieving Best Evidence (ABE), and means it also for the child whom it calls the "instigator".',
    ],
    asks: [
      'At higher risk, plan the interview with a trained interviewer: ABE for a victim or a witness, under caution for a suspect.',
      'If you decide against one, write down why.',
    ],
    since: [
      {
        text: '"Instigator" is the word of the note. Today an ABE interview is for victims and witnesses. A child who may be a suspect is interviewed under caution, with an appropriate adult and free legal advice.',
        sources: ['pace-code-c', 'field'],
        sure: 'general',
        date: 'text not seen',
      },
      {
        text: 'The Achieving Best Evidence guidance has been revised.',
        sources: ['field'],
        sure: 'general',
        date: '2022',
      },
    ],
  },
  17: {
    id: 17,
    part: 'Investigation',
    heading: 'Welfare, and what happens next',
    says: [
      'Ask how the child is, now and in the time ahead. Any worry that they may come to harm, by their own hand or otherwise, goes straight to child protection, or is acted on there and then.',
      'Once there is an account, tell the child and the parents or carers what is likely to come, leave time for questions and point them to help.',
      'Leave it in writing too: whom to contact, and where support is.',
    ],
    asks: [
      'Ask each child about self-harm and suicide in plain words, and act at once on a yes.',
      'Explain the next steps to child and parents, unless telling one of them could do harm.',
      'Leave a named contact and sources of support in writing.',
    ],
    since: [
      {
        text: 'NHS 111 now has a mental health option, for all ages. 999 or A&E if a life is at risk.',
        sources: ['nhs-111'],
        sure: 'secondary',
        date: 'date not noted',
      },
      {
        text: 'A child who is being blackmailed may see no way out. Tell them that there is help and it is not their fault.',
        sources: ['nca-alert', 'nca-alert-reports'],
        sure: 'primary',
        date: '29 April 2024',
      },
    ],
  },
  18: {
    id: 18,
    part: 'Investigation',
    heading: 'Getting images taken down',
    says: [
      "If an image is online, the app's own reporting tool may be the quickest way to have it removed. Appendix B lists the ways to report.",
    ],
    asks: [
      'Note account, link, date and time before anything goes, never the image.',
      'Help the child or the poster to report it, and the child to use Report Remove or Take It Down.',
      'Settle evidence before anything is deleted.',
    ],
    since: [
      {
        text: 'Report Remove lets an under-18 report their own image to have it removed: they give the image or link, the IWF makes a digital fingerprint. No adult is needed. Officers, staff and parents do not look at it or upload it for them.',
        sources: ['report-remove'],
        sure: 'primary',
        date: 'date not noted',
      },
      {
        text: 'Take It Down does the same worldwide. The fingerprint is made on the device and the image stays there. StopNCII is for adults only.',
        sources: ['nca-alert', 'removal-copies'],
        sure: 'secondary',
        date: '2024',
      },
      {
        text: 'Since 29 June 2026 services are reported to owe a separate way to report intimate images and removal within 48 hours. Whether this covers images of under-18s was not established.',
        sources: ['online-safety-duties'],
        sure: 'secondary',
        date: '29 June 2026',
      },
      {
        text: 'Since 7 April 2026 services are reported to owe the NCA a report of child sexual abuse content they find.',
        sources: ['online-safety-duties'],
        sure: 'secondary',
        date: '7 April 2026',
      },
      {
        text: 'A social media ban for under-16s was announced in June 2026; when it starts could not be found out. Its duty falls on the platforms. No child should stay silent for fear of having an account.',
        sources: ['under-16-ban'],
        sure: 'secondary',
        date: '15 June 2026',
      },
    ],
  },
  19: {
    id: 19,
    part: 'Crime outcome code',
    heading: 'What outcome 21 is',
    says: [
      'Each crime gets an outcome from a fixed Home Office list. Outcome 21 joined it in January 2016.',
      'With it the crime stays on record, and nobody faces formal action because that would not serve the public.',
    ],
    asks: ['Give each crime one outcome code, the true one, with your reasons.'],
    quote: {
      text: [
        'Further investigation, resulting from the crime report, which could provide evidence sufficient to support formal action being taken against the suspect is not in the public interest – police decision.',
      ],
      source: 'note-2016',
    },
    since: [
      {
        text: 'There is more to choose from. Outcome 20: another body takes it on. Outcome 22, since 1 April 2019: a diversion, education or other activity has been done; it needs no admission, but the activity must be real.',
        sources: ['outcome-22-reports', 'outcomes-data', 'youth-endowment-fund'],
        sure: 'secondary',
        date: '1 April 2019',
      },
      {
        text: 'Outcome 23 is deferred prosecution for children, with conditions. Its text was not seen.',
        sources: ['beyond-admission', 'knife-guidance'],
        sure: 'secondary',
        date: 'about February 2026',
      },
      {
        text: 'Outcome 11 is for a child under 10, who cannot commit an offence.',
        sources: ['outcomes-data'],
        sure: 'secondary',
        date: 'year to March 2026',
      },
      {
        text: "Open conflict: one force's checklist wants a named suspect for outcome 21, national guidance is reported to say person involved. Ask your Force Crime Registrar.",
        sources: ['cleveland-foi', 'npcc-recording'],
        sure: 'secondary',
        date: '2024',
      },
    ],
  },
  20: {
    id: 20,
    part: 'Crime outcome code',
    heading: 'When outcome 21 fits',
    says: [
      'Outcome 21 may be the best close when making and sharing were not abusive and nothing points to exploitation, grooming, profit or malice, and it is not persistent. Wide or unfitting sharing, on a porn site for example, counts as malice.',
      'If any of these is present, outcome 21 is out.',
    ],
    asks: [
      'Look for each factor and answer each: no evidence means that you looked.',
      'Judge, after the accounts, whether this was abusive.',
      'Leave outcome 21 alone if a factor is present or not known.',
    ],
    since: [
      {
        text: 'The bracket that opens in this paragraph never closes. We read it so: wide or inappropriate sharing is an example of malice, and persistence is a factor of its own.',
        sources: ['note-2016'],
        sure: 'primary',
        date: 'slip in the 2016 text',
      },
      {
        text: 'Persistence need not mean punishment. National guidance is reported to treat repeats apart; look for need and exploitation behind them.',
        sources: ['npcc-recording', 'field'],
        sure: 'secondary',
        date: 'reported 1 May 2024',
      },
      {
        text: 'Where a real activity was delivered, outcome 22 may be truer than 21. No national ruling for this subject was found.',
        sources: ['outcome-22-reports', 'field'],
        sure: 'general',
        date: '1 April 2019',
      },
      {
        text: 'In West Yorkshire outcome 21 closed 540, 629 and 600 such cases of under-18s in three years; outcome 22: 1, 10 and 59; charges: 4, 8 and 11.',
        sources: ['west-yorkshire-foi'],
        sure: 'primary',
        date: '2019 to 2021',
      },
    ],
  },
  21: {
    id: 21,
    part: 'Crime outcome code',
    heading: 'Senior review',
    says: ['Forces are likely to want outcome 21 looked over by somebody senior or experienced enough.'],
    asks: ['Have it reviewed as your force sets it, and note who, when and what they decided.'],
    since: [
      {
        text: 'No national rank was found. Forces use supervisors, inspectors, decision makers or public protection.',
        sources: ['field'],
        sure: 'general',
        date: 'no text seen',
      },
    ],
  },
  22: {
    id: 22,
    part: 'Crime outcome code',
    heading: 'Telling people the outcome, and the letter',
    says: [
      'Once decided, tell those affected, their parents or carers and, where right, the school. Say what it means now and later: that is what families worry about most.',
      'In 2016 the note held that a caution, a youth caution among them, or a conviction had to show on a DBS certificate. For youth cautions this is no longer so: see below.',
      'Anything else shows only on an enhanced check, if a chief officer finds it relevant. Nobody can promise that it will not.',
      'For outcome 21 the note gives a letter, whose sense is also explained in person. Its words stand below, as they were in 2016.',
    ],
    asks: [
      'Tell each child, parents or carers and, where right, the school: in person and in writing.',
      'Explain what may show in later checks, and promise nothing.',
      "Use your force's wording of the letter, true for how this child is recorded.",
    ],
    quote: { text: LETTER_2016_AS_PRINTED, source: 'note-2016' },
    since: [
      {
        text: 'Since 28 November 2020 a caution, reprimand or warning given to somebody under 18 is never disclosed automatically, be the certificate standard or enhanced, whatever the offence and without any waiting time.',
        sources: ['exceptions-order-2020', 'filtering-rules', 'yjlc-records'],
        sure: 'primary',
        date: 'in force 28 November 2020',
      },
      {
        text: 'One screening company excepts youth conditional cautions. The Order covers every caution given under 18, and we go by the Order.',
        sources: ['exceptions-order-2020', 'dbs-vendor'],
        sure: 'primary',
        date: 'in force 28 November 2020',
      },
      {
        text: 'What counts is age on the day the caution is given. Someone who turns 18 first gets an adult caution, and for a listed offence that always shows.',
        sources: ['exceptions-order-2020', 'dbs-guide'],
        sure: 'primary',
        date: 'in force 28 November 2020',
      },
      {
        text: 'A conviction under 18 for a listed offence always shows, and so does custody. Others show for five and a half years, each judged by itself. Both image offences are believed to be on the list, which was not seen.',
        sources: ['dbs-guide', 'exceptions-order-2020', 'field'],
        sure: 'general',
        date: 'in force 28 November 2020',
      },
      {
        text: 'The no-promise rule stands. On an enhanced check a chief officer may still disclose a youth caution, outcome 21 or 22, an allegation or a community resolution, if reasonably thought relevant and fit to disclose.',
        sources: ['dbs-guide', 'dbs-police-information'],
        sure: 'secondary',
        date: 'date not noted',
      },
      {
        text: 'A basic check shows only what is not spent, so nothing of outcome 21 or 22. What a visa form asks is for that country to say: promise nothing.',
        sources: ['field'],
        sure: 'general',
        date: 'no text seen',
      },
      {
        text: LETTER_2016_SINCE,
        sources: ['npcc-recording'],
        sure: 'secondary',
        date: 'reported 1 May 2024',
      },
    ],
  },
  23: {
    id: 23,
    part: 'Dealing with images when outcome 21 is used',
    heading: 'Deleting the images',
    says: [
      'For a low-risk case that closes with outcome 21 and no device taken: tell whoever has a copy, clearly, to delete it, and have them prove that they did.',
      'The school may be able to use its own powers to seize, look at and delete what is there.',
    ],
    asks: [
      'Settle evidence and the removal tools first, then give a clear direction to delete.',
      'Cover cloud, chats, recently deleted folders and other devices.',
      'Have it confirmed in words, never by a look at the image.',
    ],
    since: [
      {
        text: 'The order matters: safety, then what is evidence, then help with Report Remove or Take It Down, which need the image, or for Report Remove its link, and only then deletion. Where there was extortion, messages are not deleted.',
        sources: ['report-remove', 'nca-alert-reports'],
        sure: 'primary',
        date: '29 April 2024',
      },
      {
        text: 'Proof must not mean showing, sending or photographing the image: that would be one more offence. Take a statement that names every place a copy could be.',
        sources: ['pca-1978', 'field'],
        sure: 'general',
        date: 'our reading of the Act',
      },
      {
        text: 'Do not ask a school to look or delete. Its staff do not view such images, and do not delete what may be evidence.',
        sources: ['ukcis-overview', 'dfe-searching-2018'],
        sure: 'secondary',
        date: '11 March 2024',
        onlyIn: 'england',
      },
      {
        text: 'In Wales too, ask no school to look or to delete: whoever looks makes more harm, a copy can be an offence, and what is deleted may be evidence. The advice for its staff is on Hwb; what it says of this was not seen.',
        sources: ['hwb', 'pca-1978', 'field'],
        sure: 'general',
        date: 'date not noted',
        onlyIn: 'wales',
      },
      {
        text: 'Where a school deals with it alone, it normally asks the child to delete and to confirm by a set time, once no other agency needs the image.',
        sources: ['ukcis-full', 'field'],
        sure: 'general',
        date: '11 March 2024',
        onlyIn: 'england',
      },
    ],
  },
  24: {
    id: 24,
    part: 'Dealing with images when outcome 21 is used',
    heading: 'Giving a device back',
    says: [
      'A seized device that holds such images will probably not go back, unless for example they show only its owner. Traces are hard to wipe, and handing the phone over could count as supply of the images.',
      'Returning one is likely to need sign-off by a manager, a superintendent for instance.',
    ],
    asks: ['Tell the family early that it may not come back.', 'Have a manager decide on return, and record it.'],
    since: [
      {
        text: 'The worry about supply rests on section 1(2) of the 1978 Act: to distribute is to part with an image or to show or offer it to another. The rank in the note is an example, not law.',
        sources: ['pca-1978', 'note-2016'],
        sure: 'primary',
        date: 'as in October 2023',
      },
      {
        text: 'Section 5 of that Act gives a way to forfeit and destroy images and devices without a conviction.',
        sources: ['pca-1978'],
        sure: 'primary',
        date: 'as in October 2023',
      },
    ],
  },
  25: {
    id: 25,
    part: 'Dealing with images when outcome 21 is used',
    heading: 'The national image database',
    says: [
      'CAID is the national store of indecent images of children, open to every high tech crime unit. It shares its records with big technology firms, to stop images going round again.',
      "If images you seized have spread beyond the child's control, speak to that unit so that they go in, and a later case will know them.",
    ],
    asks: [
      "Where a device is seized and images are out of the child's control, speak to digital forensics about CAID.",
      'Tell them what they need to know about who is shown.',
    ],
    since: [
      {
        text: 'High Tech Crime Units are mostly called Digital Forensics Units now.',
        sources: ['field'],
        sure: 'general',
        date: 'no text seen',
      },
      {
        text: 'Grading images A, B or C is for trained graders. A first responder neither grades nor looks for the sake of it.',
        sources: ['field'],
        sure: 'general',
        date: 'no text seen',
      },
    ],
  },
  26: {
    id: 26,
    part: 'Dealing with images when outcome 21 is used',
    heading: 'The child contact form',
    says: [
      "Raise the form that reports a child's contact with police, so that partners hear of it and information is shared well.",
    ],
    asks: ["Send your force's form for each child who came to notice."],
    since: [
      {
        text: 'Each force has its own name for it: public protection notice, child come to notice, MERLIN in the Met, vulnerability form.',
        sources: ['field'],
        sure: 'general',
        date: 'no text seen',
      },
      {
        text: 'It does not take the place of a referral. See paragraph 12, also for the duty to report.',
        sources: ['reporting-duty-memo', 'legislation-tracker'],
        sure: 'secondary',
        date: 'Royal Assent 29 April 2026',
        onlyIn: 'england',
      },
    ],
  },
  A: {
    id: 'A',
    part: 'Appendices',
    heading: 'Help for children, parents and professionals',
    says: [
      'Besides what the local safeguarding body offers, it names helplines and reporting points, advice for parents and material for children, meant for police and school websites.',
      'Helplines and reporting: Childline, CEOP, the removal service of Childline and the IWF, the NSPCC and the Marie Collins Foundation.',
      "For parents: pages of the NSPCC, CEOP, Childnet, Parent Info and the UK Safer Internet Centre. For children: Zip-It, Childline's pages and a booklet on what to do after a nude got out.",
    ],
    asks: [
      'Give each child and parent help that fits them and still exists: use the helplines here, not the 2016 list.',
    ],
    since: [
      {
        text: "Childline's number is printed oddly spaced in 2016: it is 0800 1111, free, day and night. The addresses given for its chat and pages are old.",
        sources: ['helpline-copies'],
        sure: 'secondary',
        date: 'August 2026',
      },
      {
        text: 'The removal service of Childline and the IWF is now Report Remove.',
        sources: ['report-remove'],
        sure: 'primary',
        date: 'date not noted',
      },
      {
        text: "The second number given for the NSPCC, its online safety line with O2, is believed to be gone. The appendices give it two names. Adults ring the NSPCC's main line.",
        sources: ['o2-helpline', 'helpline-copies', 'field'],
        sure: 'general',
        date: 'launched 2015, no recent trace',
      },
      {
        text: 'Thinkuknow is now CEOP Education.',
        sources: ['ceop-education', 'nca-alert'],
        sure: 'primary',
        date: 'date not noted',
      },
      {
        text: "Not found to be offered still: Zip-It, and the booklet at its old address. Not confirmed: the Marie Collins Foundation's number, Parent Info and the pages for parents.",
        sources: ['field'],
        sure: 'general',
        date: 'November 2026',
      },
      {
        text: 'UKCCIS is now UKCIS, and in England the safeguarding boards named are now safeguarding partners.',
        sources: ['ukcis-full', 'safeguarding-partners'],
        sure: 'secondary',
        date: '11 March 2024',
      },
    ],
  },
  B: {
    id: 'B',
    part: 'Appendices',
    heading: 'Getting images removed, service by service',
    says: [
      'Each service has its own way and its own speed. Often it is quickest if whoever posted the image takes it down.',
      'It goes through Snapchat, WhatsApp, Instagram, Facebook, YouTube and Google, and names a list of others.',
      'Behind them stand the IWF, for sites with no way to report; CEOP, for abuse or grooming; the NSPCC and Childline; and a helpline for professionals.',
    ],
    asks: [
      'Use the take-down pages here for the way to report on each service.',
      'Settle evidence and the removal tools before the poster deletes.',
      'Report to the IWF where a site has no way, and to CEOP where a child is being abused, groomed or blackmailed.',
    ],
    since: [
      {
        text: "Most of the services' pages have moved. For YouTube the old address is still in use.",
        sources: ['removal-copies', 'helpline-copies'],
        sure: 'secondary',
        date: 'October 2026',
      },
      {
        text: 'The Google form named there is about outdated search results, and misleads here. Google has a way of its own for images of under-18s.',
        sources: ['removal-copies'],
        sure: 'secondary',
        date: 'October 2026',
      },
      {
        text: 'The IWF has a direct page for anonymous reports. Children go through Report Remove.',
        sources: ['helpline-copies', 'report-remove'],
        sure: 'secondary',
        date: 'August 2026',
      },
      {
        text: 'Net Aware is believed closed; Internet Matters explains app by app.',
        sources: ['nca-alert', 'field'],
        sure: 'general',
        date: '2024',
      },
      {
        text: "The professionals' helpline has another prefix now. That it still runs could not be confirmed.",
        sources: ['posh-pages'],
        sure: 'secondary',
        date: '2018 and 2020',
      },
      {
        text: 'Nothing can be taken down from a phone that received it by AirDrop or iMessage: there the remedy is the person who has it.',
        sources: ['field'],
        sure: 'general',
        date: 'no text seen',
      },
    ],
  },
}
