import { answerTo, type Case } from '../case/case'
import { caseLabel, deviceLabel, listed, matterLabel, personLabel } from '../case/labels'
import { devicesIn } from '../case/own-facts'
import { childrenIn, devicesOf, peopleOf } from '../case/people-in'
import { NOT_ASKED, shortOf, within } from '../case/said'
import { deviceKey, matterKey, personKey } from '../case/subject'
import { givenToSpecialists } from '../case/with-specialists'
import { capitalised } from '../guidance/capitals'
import { CAUTION } from '../guidance/cautions'
import { type FactId, QUESTIONS } from '../guidance/questions'
import { decidedAndTold, reviewRows, whatBecameOfIt } from './decided-and-told'
import { type Block, type Document, list, rows, section } from './document'
import { type Extras, made } from './extras'
import {
  aboutTheIncident,
  aroundThem,
  childSections,
  harmLines,
  otherMatters,
  otherPeople,
  otherwiseThan,
  signs,
  toldAndChecked,
} from './for-agencies'
import { issuedTitle } from './issued-title'
import { when } from './london-time'
import { openWords } from './outlook-words'
import { devicesOffRows, notes, urgentRows } from './people-and-devices'
import { removalRows } from './record-history'
import { conclusionWords, paragraphsWords, reasonsWords, saidTo, saidWithNote, written } from './said'
import { notDone, stillToDo } from './still-to-do'
import { contactBlocks } from './support'
import { whereIs } from './where-devices-are'
import { childrenWhoMayHold } from './who'

/** Whoever took it on as something else is told of what it is, too. */
export function handoverAllowed(kase: Case, matter: string, { assessment }: Extras): true | string {
  return assessment.route === 'full-investigation' || givenToSpecialists(kase, matter).length > 0
    ? true
    : 'A handover is for where the answers point to a full investigation.'
}

/** For the specialist team: what is secured, what has been said by whom, what has been left alone (P2, P6). */
export function specialistHandover(kase: Case, matter: string, extras: Extras): Document | undefined {
  const { assessment, settings } = extras
  if (handoverAllowed(kase, matter, extras) !== true) return undefined
  const blocks: readonly Block[] = [
    rows(
      [
        'To',
        written(kase, matterKey(matter), 'specialistTeam') ??
          capitalised(settings.contacts.specialistTeam.name.replace(/^your /, '')),
      ],
      ['Case', caseLabel(kase)],
      ['Otherwise than you were told', otherwiseThan(kase, givenToSpecialists(kase, matter), matter)],
      ['Why', [conclusionWords(assessment, 'route'), whyWords(kase, matter, extras)].filter(Boolean).join(': ')],
      ['Risk', conclusionWords(assessment, 'risk')],
      [
        'Referral',
        [conclusionWords(assessment, 'referral'), saidWithNote(kase, 'case', 'referral')].filter(Boolean).join('. '),
      ],
      ['Referred to', saidTo(kase, 'case', 'referralTo')],
      ['Why there is no referral', saidTo(kase, 'case', 'referralWhyNot')],
      ['Strategy meeting', saidWithNote(kase, 'case', 'strategyMeeting')],
    ),
    ...section('Look out', [list(...assessment.cautions.map((caution) => CAUTION[caution].title))]),
    ...section('Safety so far', [
      list(...harmLines(kase, aroundThem(kase, matter), extras)),
      { is: 'rows', rows: urgentRows(kase, when) },
      rows(...toldAndChecked(kase)),
    ]),
    ...aboutTheIncident(kase, matter),
    ...childSections(kase, [matter], extras),
    ...section('Other people', [otherPeople(kase, matter, extras)]),
    ...signs(kase, matter),
    ...otherMatters(kase, aroundThem(kase, matter), extras),
    ...section('What is secured', deviceBlocks(kase, matter, extras)),
    ...decidedAndTold(kase, matter, extras),
    ...section('What came of a review', reviewBlocks(kase, matter)),
    ...section('What was said of deleting', deletingBlocks(kase, matter, extras)),
    ...section('What has been said, and by whom', [
      rows(
        ...peopleOf(kase, matter).flatMap(({ id }): [string, string | undefined][] => [
          [`First account from ${personLabel(kase, id)}`, saidWithNote(kase, personKey(id), 'account')],
          [`In the words of ${personLabel(kase, id)}`, written(kase, personKey(id), 'accountWords')],
        ]),
      ),
    ]),
    ...section('What has been left alone', [
      rows(
        ['Left to you', written(kase, matterKey(matter), 'leftAlone') ?? 'Nothing has been written down yet.'],
        ['Formal interview', saidWithNote(kase, matterKey(matter), 'formalInterview')],
        ['Evidence before deletion', saidWithNote(kase, 'case', 'evidence')],
        ['Report Remove or Take It Down', saidWithNote(kase, 'case', 'reportRemove')],
        [QUESTIONS.caidLiaison.asks, saidWithNote(kase, matterKey(matter), 'caidLiaison')],
      ),
    ]),
    ...section('Not known yet', [list(...openWords(kase, matter, assessment))]),
    ...section('Still to do', [list(...stillToDo(kase, matter, extras, 'specialist-investigation'))]),
    ...section('Not done, and why', [list(...notDone(extras))]),
    ...section('Whom to ask', contactBlocks(extras)),
  ]
  return made('specialist-handover', kase, matter, extras, { title: 'Handover to the specialist team', blocks })
}

function whyWords(kase: Case, matter: string, { assessment }: Extras): string {
  const { route = [] } = assessment.because
  const where = paragraphsWords(route.flatMap(({ paragraphs }) => paragraphs))
  const words = reasonsWords(kase, matter, route)
  return where === '' ? words : `${words} (${where})`
}

/** This matter first; `where` tells the others apart from it. */
const inEach = <Row>(kase: Case, matter: string, rowsOf: (id: string, where: string) => readonly Row[]) => [
  ...rowsOf(matter, ''),
  ...kase.matters.flatMap(({ id }) => (id === matter ? [] : rowsOf(id, ` (${matterLabel(kase, id)})`))),
]

/** A return that nobody has met yet is theirs to meet: they have no other paper that says it. */
function reviewBlocks(kase: Case, matter: string): readonly Block[] {
  const ofEach = inEach(kase, matter, (id, where) =>
    reviewRows(kase, id).map(([key, value]): [string, string] => [`${key}${where}`, value]),
  )
  return [rows(...ofEach)]
}

/** What may be gone, or going, in any matter: one matter's image is another's evidence. Whoever takes over rings them first. */
function deletingBlocks(kase: Case, matter: string, { noLonger }: Extras): readonly Block[] {
  return [rows(...inEach(kase, matter, (id, where) => deletingRows(kase, id, noLonger, where)))]
}

function deletingRows(kase: Case, matter: string, noLonger: Extras['noLonger'], where: string) {
  const over = noLonger.filter((one) => one.matter === matter && one.kind === 'direction')
  const papers = kase.issued.filter((one) => one.matter === matter && one.kind === 'deletion-direction')
  const ofPaper = ({ for: person, at }: (typeof papers)[number]) =>
    `${when(at)}${whatBecameOfIt(over.find((one) => one.for === person && one.at === at))}`
  const words = (fact: FactId) => {
    const spoken = fact === 'deletionGiven' ? over.find((one) => one.for === undefined) : undefined
    const answer = saidTo(kase, matterKey(matter), fact)
    return answer && `${answer}${whatBecameOfIt(spoken)}`
  }
  return [
    ...papers.map((one): [string, string] => [`${issuedTitle(kase, one)}${where}`, ofPaper(one)]),
    ...(['deletionGiven', 'deletionDecided', 'deletionConfirmed'] as const).map(
      (fact): [string, string | undefined] => [`${QUESTIONS[fact].short}${where}`, words(fact)],
    ),
  ]
}

/**
 * A copy need not be on a device that is on the case. Where a device of theirs says otherwise than was answered of the
 * child, both stand there, each as it was answered.
 */
function whoHolds(kase: Case, matter: string): readonly [string, string][] {
  const holders = childrenWhoMayHold(kase, matter).map(({ id }) => id)
  const kept = (id: string) => answerTo(kase, personKey(id), 'keptOrCopied')
  const held = (id: string) => devicesOf(kase, id).map((device) => answerTo(kase, deviceKey(device), 'holdsImagery'))
  const isBoth = (id: string) => kept(id) === 'no' || (kept(id) !== 'yes' && held(id).includes('yes'))
  const words = (of: readonly string[]) => listed(of.map((id) => personLabel(kase, id)))
  return [
    ['Holds a copy', words(holders.filter((id) => kept(id) === 'yes'))],
    ['May hold a copy', words(holders.filter((id) => kept(id) !== 'yes' && !isBoth(id)))],
    ...holders
      .filter(isBoth)
      .map((id): [string, string] => [
        shortOf(kase, personKey(id), 'keptOrCopied'),
        [
          saidTo(kase, personKey(id), 'keptOrCopied') ?? NOT_ASKED,
          ...devicesOf(kase, id).map(
            (device) =>
              `an image on ${deviceLabel(kase, device)}: ${within(saidTo(kase, deviceKey(device), 'holdsImagery') ?? NOT_ASKED)}`,
          ),
        ].join('; '),
      ]),
  ]
}

/** By whose word it may be looked at is what whoever examines it has to know first: a child's is none (P15). */
function agreedTo(kase: Case, device: string): readonly string[] {
  if (answerTo(kase, deviceKey(device), 'lookedAtByAgreement') !== 'yes') return []
  const who = saidWithNote(kase, deviceKey(device), 'agreedBy')
  return [`examined, or to be, by agreement of: ${within(who ?? 'Not recorded')}`]
}

const OF_A_DEVICE = ['usedByPersonOfConcern', 'holdsImagery', 'stillTaken', 'deviceDecision'] as const

function deviceBlocks(kase: Case, matter: string, extras: Extras): readonly Block[] {
  return [
    rows(
      ...devicesIn(kase, matter).map((id): [string, string] => [
        deviceLabel(kase, id),
        [
          whereIs(kase, id),
          `advice: ${(conclusionWords(extras.assessment, `devices.${id}.stance`) ?? 'none yet').toLowerCase()}`,
          `an image on it: ${(saidTo(kase, deviceKey(id), 'holdsImagery') ?? 'not asked').toLowerCase()}`,
          `used by someone who may have shared without consent or exploited: ${(saidTo(kase, deviceKey(id), 'usedByPersonOfConcern') ?? 'not asked').toLowerCase()}`,
          ...(answerTo(kase, deviceKey(id), 'stillTaken') === 'yes' ? ['a camera still was taken or is to be'] : []),
          ...agreedTo(kase, id),
        ].join('; '),
      ]),
    ),
    {
      is: 'rows',
      rows: [
        ...devicesIn(kase, matter).flatMap((id) => notes(kase, deviceKey(id), OF_A_DEVICE)),
        ...devicesOffRows(kase),
      ],
    },
    rows(...whoHolds(kase, matter)),
    { is: 'rows', rows: childrenIn(kase, matter).flatMap(({ id }) => notes(kase, personKey(id), ['keptOrCopied'])) },
    rows(...removalRows(kase)),
  ]
}
