export interface Word {
  readonly term: string
  readonly meaning: string
  /** Other ways of saying or shortening it. */
  readonly also?: readonly string[]
  /** Names that it has replaced, still found in the note, on forms and in speech. */
  readonly was?: readonly string[]
  /** When or how that changed. */
  readonly since?: string
}

/** The field's words, for looking up: an old name leads to the one used now. */
export const WORDS: readonly Word[] = [
  {
    term: 'nudes and semi-nudes',
    meaning:
      'The word schools and the College now use for sexual images that children make or share: stills, video and live stream.',
    also: ['nude images', 'semi-nude images', 'nudes'],
    was: ['sexting'],
    since: 'Current guidance avoids "sexting", which many children take to mean flirty texts.',
  },
  {
    term: 'self-generated indecent imagery',
    meaning: 'The police term for sexual images that a child has made of themselves.',
    also: ['SGII', 'child self-generated indecent imagery', 'self-generated'],
    was: ['youth produced sexual imagery', 'youth-produced', 'YPSI'],
    since: 'The 2016 note says youth produced sexual imagery.',
  },
  {
    term: 'permission',
    meaning:
      'That a child was willing for an image to be made, and willing for each sharing of it. It lowers seriousness; it does not make the image legal.',
    also: ['willing sharing', 'consent'],
    was: ['consensual images'],
    since: "The College's current page says permission where the note says consent.",
  },
  {
    term: 'pseudo-photograph',
    meaning:
      'An image made or altered by computer that looks like a photograph. Of a child, it falls under the same law as a real one.',
    also: ['AI', 'AI image', 'AI-generated', 'deepfake', 'nudified', 'nudify', 'synthetic image', 'fake nude'],
  },
  {
    term: 'cyberflashing',
    meaning:
      'Sending somebody an image of genitals on purpose, either meaning to alarm, distress or humiliate them, or for sexual gratification and reckless whether it does. Sending it without that is not this offence. If it shows someone under 18, it is an indecent image of a child before anything else.',
    also: ['cyber flashing', 'unsolicited image', 'unwanted image', 'AirDrop', 'dick pic'],
    since: 'Section 66A of the Sexual Offences Act 2003, believed to be in force since 31 January 2024.',
  },
  {
    term: 'upskirting',
    meaning:
      "Taking an image under someone's clothes without their agreement. Of a child it may be an indecent image as well, and there is no willing child behind it.",
    also: ['up-skirting'],
    since: 'Believed to be an offence of its own since 2019.',
  },
  {
    term: 'CSAM',
    meaning: 'Child sexual abuse material: the wider term, now commoner than indecent images of children.',
    also: ['child sexual abuse material', 'IIOC', 'indecent images of children'],
    was: ['child pornography'],
  },
  {
    term: 'financially motivated sexual extortion',
    meaning:
      'Blackmail for money or gift cards with a real or faked image, often by a gang abroad posing as a teenager. Many victims are boys of 14 to 18.',
    also: ['blackmail', 'FMSE', 'extortion'],
    since: 'Not in the note; the NCA warned schools in April 2024.',
  },
  {
    term: 'aggravated, non-aggravated, repeated',
    meaning:
      'The three kinds that national recording guidance is reported to use for self-generated images. Repeated means that the child has come to notice before.',
    since: 'About spring 2024.',
  },
  {
    term: 'child who comes to notice again',
    meaning: 'Behind repeats there may be unmet need or exploitation: a reason to refer before judging.',
    also: ['persistent behaviour', 'repeat'],
    was: ['PYO', 'persistent young offender'],
  },
  {
    term: 'person involved',
    meaning:
      'How a child can be entered on a crime record without being called a suspect. Reported as the national way where nothing is aggravated.',
    since: 'About spring 2024.',
  },
  {
    term: 'child-on-child abuse',
    meaning: 'Abuse between children, of any kind. The term school guidance uses.',
    was: ['peer-on-peer abuse', 'peer on peer'],
  },
  {
    term: 'DSL',
    meaning: "Designated safeguarding lead: the school's person for child protection, and your first contact there.",
    also: ['designated safeguarding lead', 'safeguarding lead', 'DSP', 'designated safeguarding person'],
    since: 'In Wales: designated safeguarding person.',
  },
  {
    term: 'safer school officer',
    meaning:
      'A police officer who works with schools. With neighbourhood teams and experienced first responders, one of those the note has in mind for a lighter response.',
    also: ['SSO', 'safer schools officer', 'NPT', 'neighbourhood policing team', 'first responder'],
  },
  {
    term: 'front door',
    meaning:
      "Where a worry about a child is reported to the council's social care, often a multi-agency safeguarding hub.",
    also: ['MASH', 'multi-agency safeguarding hub', 'social care', 'children services'],
    since: 'Multi-agency child protection teams are planned for 2027 in England.',
  },
  {
    term: 'multi-agency child protection team',
    meaning:
      'A team of social care, police, health and education for child protection work in England, planned for 2027.',
    also: ['MACPT'],
  },
  {
    term: 'duty to report',
    meaning:
      'A duty on constables in England, among others, to report suspected child sex offences. It became law in April 2026. Whether it is in force: see paragraph 12. Refer in any case.',
    also: ['mandatory reporting', 'reporting duty', 'duty of constables'],
  },
  {
    term: 'strategy meeting',
    meaning:
      'Social care, police and health decide together whether a child may be suffering significant harm and what each will do.',
    also: ['strategy discussion', 'section 47', 's.47', 'section 47 enquiry'],
  },
  {
    term: 'police protection',
    meaning:
      'The power in section 46 of the Children Act 1989, believed to last up to 72 hours, to move a child to safety or keep them there.',
    also: ['section 46', 's.46'],
  },
  {
    term: 'child in need',
    meaning:
      'A child who needs social care support, without an enquiry into harm: in England under section 17 of the Children Act 1989, in Wales under the Act of 2014.',
    also: ['section 17', 's.17', 'early help'],
  },
  {
    term: 'safeguarding partners',
    meaning:
      'The council, the integrated care board and the police, who lead child safeguarding in an area of England. Wales has regional safeguarding boards.',
    also: ['LSCP', 'local safeguarding children partnership', 'regional safeguarding board'],
    was: ['LSCB', 'Local Safeguarding Children Board'],
    since: 'Children and Social Work Act 2017.',
  },
  {
    term: 'integrated care board',
    meaning: 'The NHS body that is one of the safeguarding partners.',
    also: ['ICB'],
    was: ['CCG', 'clinical commissioning group', 'PCT'],
  },
  {
    term: 'LADO',
    meaning:
      'Local authority designated officer, believed to be told when someone who works with children may have harmed one or broken the law, a teacher who kept a copy included.',
    also: ['local authority designated officer'],
  },
  {
    term: 'UKCIS',
    meaning: "UK Council for Internet Safety, which publishes the schools' advice on sharing nudes.",
    also: ['UK Council for Internet Safety'],
    was: ['UKCCIS', 'UK Council for Child Internet Safety'],
  },
  {
    term: 'KCSIE',
    meaning:
      'Keeping children safe in education: what schools in England must follow. The 2026 edition is reported to name AI and deepfakes.',
    also: ['Keeping children safe in education'],
  },
  {
    term: 'CEOP Education',
    meaning: "The NCA's programme of online safety lessons and advice for families.",
    was: ['Thinkuknow', 'thinkuknow.co.uk'],
  },
  {
    term: 'CEOP',
    meaning:
      'The part of the National Crime Agency that takes reports of online grooming, sexual abuse and blackmail of children.',
    also: ['NCA-CEOP', 'CEOP Safety Centre', 'Child Exploitation and Online Protection'],
  },
  {
    term: 'hash',
    meaning:
      'A digital fingerprint of an image, by which a platform can recognise and block it without a person seeing it again.',
    also: ['fingerprint', 'hashing'],
  },
  {
    term: 'NPCC',
    meaning: "National Police Chiefs' Council, which agrees national practice between forces.",
    also: ["National Police Chiefs' Council"],
    was: ['ACPO', 'Association of Chief Police Officers'],
    since: 'Believed to be since 2015.',
  },
  {
    term: 'ABE interview',
    meaning:
      'Achieving Best Evidence: a planned, usually recorded interview with a child victim or witness, by someone trained for it.',
    also: ['ABE', 'Achieving Best Evidence', 'VRI', 'visually recorded interview', 'video interview'],
    since: 'Guidance believed to have been revised in 2022.',
  },
  {
    term: 'National Decision Model',
    meaning:
      'With the Code of Ethics at the centre: gather information; assess threat and risk; consider powers and policy; identify options and contingencies; act and review.',
    also: ['NDM', 'Code of Ethics'],
    since: 'The Code of Ethics is believed to have been reissued in 2024.',
  },
  {
    term: 'appropriate adult',
    meaning:
      'Someone who supports a child suspect through police questioning and sees that they understand. Never the officer; school staff are not neutral.',
    also: ['AA', 'PACE', 'Code C'],
  },
  {
    term: 'body-worn video',
    meaning: "An officer's camera. A still of a child's sexual image taken with it is another copy of that image.",
    also: ['BWV', 'BWC', 'body worn camera', 'camera still'],
  },
  {
    term: 'digital processing notice',
    meaning:
      'The written notice given before a device is examined by agreement: what is wanted, why, how, and that one may refuse.',
    also: ['DPN', 'section 37 notice', 's.37', 'device agreement', 'digital extraction'],
    since: 'Since 8 November 2022.',
  },
  {
    term: 'Digital Forensics Unit',
    meaning: "The force's unit that examines devices and adds images to CAID.",
    also: ['DFU', 'digital forensics'],
    was: ['HTCU', 'High Tech Crime Unit', 'hi-tech crime unit'],
    since: 'The note has the old name.',
  },
  {
    term: 'online child abuse team',
    meaning: 'The specialist team for images and grooming online. Names differ between forces.',
    also: ['POLIT', 'OCAIT', 'paedophile online investigation team'],
  },
  {
    term: 'digital media investigator',
    meaning: 'An officer trained to follow digital lines of enquiry, such as accounts and platforms.',
    also: ['DMI'],
  },
  {
    term: 'CAID',
    meaning:
      'Child Abuse Image Database: the national store by which known images are recognised again. Grading A, B or C is for trained graders, not for you.',
    also: ['Child Abuse Image Database', 'category A', 'category B', 'category C', 'grading'],
  },
  {
    term: 'OIC',
    meaning: 'Officer in the case.',
    also: ['officer in the case', 'officer in charge'],
  },
  {
    term: 'designated decision maker',
    meaning: 'The person named by a force to approve a resolution or finalise an outcome.',
    also: ['DDM'],
  },
  {
    term: 'Force Crime Registrar',
    meaning:
      "The force's authority on how a crime is recorded and which outcome is right. Ask them when two rules pull different ways.",
    also: ['FCR', 'crime registrar'],
  },
  {
    term: 'Crime Recording Rules',
    meaning: 'The Home Office rules on what is recorded as a crime and how, with a protocol for schools.',
    also: ['Crime Recording Rules for Frontline Officers and Staff', 'Schools Protocol'],
    was: ['HOCR', 'Home Office Counting Rules', 'counting rules'],
  },
  {
    term: 'PNC and PND',
    meaning:
      'Police National Computer and Police National Database, to be searched with local systems. LEDS is believed to be replacing the PNC in stages.',
    also: ['PNC', 'PND', 'LEDS', 'Police National Computer', 'Police National Database'],
  },
  {
    term: 'records system',
    meaning: 'Where the crime is kept. What it is called there varies: occurrence, investigation or crime.',
    also: ['Niche', 'Athena', 'Connect', 'occurrence', 'URN', 'crime number'],
  },
  {
    term: 'child contact form',
    meaning: 'The form that tells partners a child has come to notice. Each force has its own name for it.',
    also: ['PPN', 'public protection notice', 'child come to notice', 'MERLIN', 'PAC', 'vulnerability form', 'VIST'],
  },
  {
    term: 'youth justice service',
    meaning:
      'The local team for children in trouble with the law. It also delivers many of the activities behind outcome 22.',
    also: ['YJS'],
    was: ['YOT', 'youth offending team', 'YOS'],
  },
  {
    term: 'out-of-court resolution',
    meaning: 'A way to close a case without going to court, from advice to a caution.',
    also: ['OoCR', 'diversion'],
    was: ['out-of-court disposal', 'OOCD', 'disposal', 'reprimand', 'final warning'],
  },
  {
    term: 'Child Gravity Matrix',
    meaning: 'The national tool for deciding how a child who has offended should be dealt with.',
    also: ['gravity matrix', 'gravity score'],
    was: ['ACPO gravity factor matrix'],
    since: 'New version in 2023.',
  },
  {
    term: 'DBS check',
    meaning:
      'What an employer may see. A caution given under 18 is never shown automatically on a standard or enhanced check; a chief officer may still add police information to an enhanced one.',
    also: ['DBS', 'Disclosure and Barring Service', 'enhanced check', 'certificate'],
    was: ['CRB', 'Criminal Records Bureau'],
    since: 'Rules changed on 28 November 2020.',
  },
  {
    term: 'notification',
    meaning:
      "The sex offenders' register. For the image offences a child is caught only by a custodial sentence of 12 months or more.",
    also: ["sex offenders' register", 'register', 'registration'],
  },
  {
    term: 'forfeiture',
    meaning: 'A legal way for police to keep and destroy such images and devices without a conviction.',
    also: ['section 5', 'destruction'],
  },
  {
    term: 'bail',
    meaning:
      'Letting a suspect go on conditions, or under investigation without them. The note says nothing of either: ask a supervisor or custody.',
    also: ['police bail', 'released under investigation', 'release under investigation', 'RUI'],
  },
  {
    term: 'SARC',
    meaning: 'Sexual assault referral centre: medical and emotional help after a sexual assault, for children too.',
    also: ['sexual assault referral centre'],
  },
  {
    term: 'SEND',
    meaning:
      'Special educational needs and disabilities: a reason to ask again whether a child could understand and agree.',
    also: ['special educational needs', 'disability', 'ALN', 'additional learning needs'],
    since: 'In Wales: additional learning needs.',
  },
]
