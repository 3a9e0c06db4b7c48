import { adultsWhoTookPart } from '../../case/adult-unsaid'
import type { Case } from '../../case/case'
import { listed, matterLabel, personLabel } from '../../case/labels'
import type { NoLonger } from '../../case/no-longer'
import { notToldInAll, otherwiseWords } from '../../case/otherwise-words'
import { matterKey } from '../../case/subject'
import { untold } from '../../case/with-specialists'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { PointList } from '../../components/PointList'
import { onceAgreed } from '../../flow/odds-of-then'
import { noLongerHold } from '../../flow/papers-out'
import { alike, useCase } from './case-context'
import { dayAndTime } from './clock-words'
import { goToQuestion } from './go-to-question'
import { OnTheirWay } from './OnTheirWay'
import { useGoTo } from './use-go-to'

export const PAPERS_OUT = 'papers-out'

/** What only waits for another look may stand, and what social care was told is not untrue for being less than is known. */
export const outTitle = (kase: Case): string =>
  noLongerHold(kase).every(({ kind, so }) => so === 'wait' || kind === 'referral')
    ? 'What others were told may no longer hold'
    : 'What was handed out no longer holds'

/** What somebody was handed or told, and still goes by though it does not hold any more: at every stage, until they are told. */
export function PapersOut() {
  const says = useCase(({ kase }) => saidOf(kase), alike)
  const title = useCase(({ kase }) => outTitle(kase))
  const goTo = useGoTo()
  /** Where it is said of the first of those who are to be told. */
  const [toldIn, kind] = useCase(({ kase }) => {
    const first = noLongerHold(kase).find(isUntold)
    return first === undefined ? [] : [first.matter, first.kind]
  }, alike)
  return (
    <>
      <OnTheirWay />
      {says.length > 0 && (
        <Notice tone="stop" id={PAPERS_OUT} title={title}>
          <PointList points={says.map((text) => ({ id: text, icon: 'undo', text }))} />
          {toldIn && (
            <Button
              look="secondary"
              small
              onClick={() => {
                goTo('referral', toldIn)
                goToQuestion(
                  kind === 'referral'
                    ? { subject: 'case', fact: 'referral' }
                    : { subject: matterKey(toldIn), fact: 'specialistTeam' },
                )
              }}
            >
              Go to referral
            </Button>
          )}
        </Notice>
      )}
    </>
  )
}

const isUntold = ({ kind }: NoLonger) => kind === 'handover' || kind === 'referral'

/** Directions one by one, since each is rung about; the letters of a matter together. */
function saidOf(kase: Case): readonly string[] {
  const all = noLongerHold(kase)
  const letters = all.filter(({ kind }) => /^letter/.test(kind))
  const together = new Map<string, [NoLonger, ...NoLonger[]]>()
  for (const one of letters) {
    const key = `${one.matter} ${one.so} ${one.untrue}`
    const before = together.get(key)
    together.set(key, before === undefined ? [one] : [...before, one])
  }
  return [
    ...all.filter(({ kind }) => kind === 'direction').map((one) => directionSaid(kase, one)),
    ...all.flatMap((one) => noteSaid(kase, one)),
    ...all.filter(isUntold).map((one) => untoldSaid(kase, one)),
    ...[...together.values()].map((some) => lettersSaid(kase, some)),
  ]
}

const NOTE_SAYS: Readonly<Record<NonNullable<NoLonger['says']>, string>> = {
  settled: 'evidence is settled and no other phone is to be taken',
  routine: 'no phone is taken as a matter of routine',
}

const adultsIn = (kase: Case) => listed(adultsWhoTookPart(kase).map((id) => personLabel(kase, id)))

function noteSaid(kase: Case, { says, at, so }: NoLonger): string[] {
  if (says === undefined) return []
  // They may be staff, and the one who answers.
  const adults = adultsIn(kase)
  const then =
    so === 'wait'
      ? 'Whether that still holds is open, until what is unknown is answered.'
      : `That does not hold now. Ring them${adults === '' ? '' : `, but not ${adults}`}, and give them a new note from Papers.`
  return [`The note for the school (${dayAndTime(at)}) says that ${NOTE_SAYS[says]}. ${then}`]
}

function untoldSaid(kase: Case, { kind, matter, at }: NoLonger): string {
  if (kind === 'referral')
    return `Social care was told, ${dayAndTime(at)}. Now ${notToldInAll(kase)}. Tell them, with a new referral from Papers, or say in Referral that you did.`
  const now = otherwiseWords(kase, matter, untold(kase, matter, 'specialist-investigation'))
  return `Specialists were given this, ${dayAndTime(at)}${whereOf(kase, matter)}. Now ${now}. Tell them, with a new handover from Papers. It is theirs until they give it back.`
}

const whereOf = (kase: Case, matter: string) => (kase.matters.length > 1 ? ` (${matterLabel(kase, matter)})` : '')
const NAME_SPECIALISTS =
  'Do not contact them: they are recorded as an adult who took part. Name the specialists in Referral once they know of it.'

function directionSaid(kase: Case, { matter, for: person, at, so }: NoLonger): string {
  const who = person === undefined ? 'Whoever holds a copy' : personLabel(kase, person)
  const was = `${who} was directed to delete, ${dayAndTime(at)}${whereOf(kase, matter)}.`
  if (so === 'tell-specialists') return `${was} ${NAME_SPECIALISTS}`
  const sheets = kase.issued.some((one) => one.matter === matter && SAY_SO_TOO.includes(one.kind))
  const adults = adultsIn(kase)
  // A child's paper speaks to their parents too, and at home the adult may be the one who answers.
  const home = person === undefined ? '' : ', nor where they may answer'
  const but = adults === '' ? '' : ` Not ${adults}${home}: specialists decide that.`
  return `${was} Nobody is to delete anything now. Ring them and stop it, then say in Closing that it was called back.${but}${sheets ? ' A sheet may say the same: hand out new ones.' : ''}`
}

const SAY_SO_TOO: readonly string[] = ['child-sheet', 'family-sheet']

const tell = (kase: Case, matter: string, isOne: boolean) =>
  ` Tell them${onceAgreed(kase, matter)}, say so in Telling the family, and give them ${isOne ? 'a new one once there is one' : 'new ones once there are any'}.`

const tellAndNote = (kase: Case, matter: string) =>
  ` Tell them${onceAgreed(kase, matter)}, and say so in a note on their part in People: they are not said to be involved any more.`

const SAYS: Readonly<Record<NonNullable<NoLonger['untrue']>, string>> = {
  recordedAs: 'how they are recorded',
  formalElsewhere: 'all: another matter ended in a charge, a caution or conditions',
  anotherPart: 'what is so: no other part is looked at',
  crimeType: 'which crime it is about',
  age: 'how old whoever did it was',
  tooYoung: 'what is so at that age: a child under 10 cannot commit an offence',
  activityDelivered: 'what became of the activity',
  agencyTakesOn: 'who takes it on',
}

function lettersSaid(kase: Case, letters: readonly [NoLonger, ...NoLonger[]]): string {
  const [{ matter, so, untrue }] = letters
  const whose = letters.map(({ kind, for: person = '', at }) => {
    const who = personLabel(kase, person)
    return `${kind === 'letter-child' ? who : `the parents or carers of ${who}`} (${dayAndTime(at)})`
  })
  const the = `The ${letters.length === 1 ? 'letter' : 'letters'} to ${listed(whose)}${whereOf(kase, matter)}`
  const is = letters.length === 1 ? 's' : ''
  if (so === 'wait')
    return `${the} wait${is} for a look at what has changed since. Tell nobody yet: it may stand as it is.`
  if (untrue === 'tooYoung' && so === 'tell')
    return `${the} no longer say${is} ${SAYS[untrue]}.${tell(kase, matter, false)} A child under 10 gets the sheet for the child instead.`
  const then = {
    tell: tell(kase, matter, letters.length === 1),
    'tell-and-note': tellAndNote(kase, matter),
    'tell-specialists': ` ${NAME_SPECIALISTS}`,
  }[so]
  return `${the} no longer say${is} ${untrue === undefined ? 'what is decided' : SAYS[untrue]}.${then}`
}
