import { answerTo, type Case } from '../case/case'
import { caseLabel, deviceLabel, personLabel } from '../case/labels'
import { peopleOf } from '../case/people-in'
import { conclusionTitle, factWords } from '../case/said'
import { deviceKey, matterKey, personKey } from '../case/subject'
import { CAUTION } from '../guidance/cautions'
import { QUESTIONS } from '../guidance/questions'
import { decidedAndTold } from './decided-and-told'
import { type Block, capitalised, type Document, list, rows, section } from './document'
import { type Extras, made } from './extras'
import { issuedTitle } from './issued-title'
import { when } from './london-time'
import { urgentRows } from './people-and-devices'
import { reportedAt, whatAndBy } from './record-history'
import { aboutTheIncident, childSections, otherPeople, signs } from './referral-text'
import { conclusionWords, paragraphsWords, reasonsWords, saidTo, written } from './said'
import { stillToDo } from './still-to-do'
import { contactBlocks } from './support'
import { devicesIn, whereIs } from './where-devices-are'

export function handoverAllowed({ assessment }: Extras): true | string {
  return assessment.route === 'full-investigation'
    ? true
    : 'A handover is for where the answers point to a full investigation.'
}

/** For the specialist team: what is secured, what has been said by whom, what has been left alone (P2, P6). */
export function specialistHandover(kase: Case, matter: string, extras: Extras): Document | undefined {
  const { assessment, settings } = extras
  if (handoverAllowed(extras) !== true) return undefined
  const blocks: readonly Block[] = [
    rows(
      [
        'To',
        written(kase, matterKey(matter), 'specialistTeam') ??
          capitalised(settings.contacts.specialistTeam.name.replace(/^your /, '')),
      ],
      ['Case', caseLabel(kase)],
      ['Why', [conclusionWords(assessment, 'route'), whyWords(kase, matter, extras)].filter(Boolean).join(': ')],
      ['Risk', conclusionWords(assessment, 'risk')],
      [
        'Referral',
        [conclusionWords(assessment, 'referral'), saidTo(kase, 'case', 'referral')].filter(Boolean).join('. '),
      ],
      ['Referred to', saidTo(kase, 'case', 'referralTo')],
      ['Why there is no referral', saidTo(kase, 'case', 'referralWhyNot')],
      ['Strategy meeting', saidTo(kase, 'case', 'strategyMeeting')],
    ),
    ...section('Look out', [list(...assessment.cautions.map((caution) => CAUTION[caution].title))]),
    ...section('Safety so far', [{ is: 'rows', rows: urgentRows(kase, when) }]),
    ...aboutTheIncident(kase, matter),
    ...childSections(kase, matter, extras),
    ...section('Other people', [otherPeople(kase, matter, extras)]),
    ...signs(kase, matter),
    ...section('What is secured', deviceBlocks(kase, matter, extras)),
    ...decidedAndTold(kase, matter, extras),
    ...section('What was said of deleting', deletingBlocks(kase, matter)),
    ...section('What has been said, and by whom', [
      rows(
        ...peopleOf(kase, matter).flatMap(({ id }): [string, string | undefined][] => [
          [`First account from ${personLabel(kase, id)}`, saidTo(kase, personKey(id), 'account')],
          [`In the words of ${personLabel(kase, id)}`, written(kase, personKey(id), 'accountWords')],
        ]),
      ),
    ]),
    ...section('What has been left alone', [
      rows(
        ['Left to you', written(kase, matterKey(matter), 'leftAlone') ?? 'Nothing has been written down yet.'],
        ['Formal interview', saidTo(kase, matterKey(matter), 'formalInterview')],
        ['Evidence before deletion', saidTo(kase, 'case', 'evidence')],
        ['Report Remove or Take It Down', saidTo(kase, 'case', 'reportRemove')],
      ),
    ]),
    ...section('Not known yet', [
      list(
        ...assessment.unknowns.map(
          ({ fact, wouldChange }) =>
            `${factWords(kase, fact, matter)} (could change: ${wouldChange.map((key) => conclusionTitle(kase, key)).join('; ')})`,
        ),
      ),
    ]),
    ...section('Still to do', [list(...stillToDo(kase, matter, extras, 'specialist-investigation'))]),
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

/** What may be gone, or going: whoever takes over rings them first. */
function deletingBlocks(kase: Case, matter: string): readonly Block[] {
  const issued = kase.issued.filter((one) => one.matter === matter && one.kind === 'deletion-direction')
  return [
    rows(
      ...issued.map((one): [string, string] => [issuedTitle(kase, one), when(one.at)]),
      ...(['deletionGiven', 'deletionDecided', 'deletionConfirmed'] as const).map(
        (fact): [string, string | undefined] => [QUESTIONS[fact].short, saidTo(kase, matterKey(matter), fact)],
      ),
    ),
  ]
}

function deviceBlocks(kase: Case, matter: string, extras: Extras): readonly Block[] {
  return [
    rows(
      ...devicesIn(kase, matter).map((id): [string, string] => [
        deviceLabel(kase, id),
        [
          whereIs(kase, id),
          `advice: ${(conclusionWords(extras.assessment, `devices.${id}.stance`) ?? 'none yet').toLowerCase()}`,
          `an image on it: ${(saidTo(kase, deviceKey(id), 'holdsImagery') ?? 'not asked').toLowerCase()}`,
          `used by someone who may have shared or exploited: ${(saidTo(kase, deviceKey(id), 'usedByPersonOfConcern') ?? 'not asked').toLowerCase()}`,
          ...(answerTo(kase, deviceKey(id), 'stillTaken') === 'yes' ? ['a camera still was taken or is to be'] : []),
        ].join('; '),
      ]),
    ),
    rows(
      ...kase.removals.map((report): [string, string] => [
        `Reported for removal, ${reportedAt(kase, report)}`,
        [report.place, whatAndBy(report)].filter(Boolean).join(': '),
      ]),
    ),
  ]
}
