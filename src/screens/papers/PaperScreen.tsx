import { useEffect, useState, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { lastSeq } from '../../case/case'
import { personLabel } from '../../case/labels'
import { reviewOf } from '../../case/review'
import { Details } from '../../components/Details'
import { EmptyState } from '../../components/EmptyState'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import type { Document } from '../../documents/document'
import { type DocumentOffer, offerOf } from '../../documents/documents'
import { type Names, typed } from '../../documents/extras'
import { issue, paper } from '../../documents/issuing'
import { PAPER } from '../../documents/paragraphs-of'
import { caseAddress } from '../case/case-address'
import { useDo, useKase, useMatter, useOpenCase } from '../case/case-context'
import { HideButton } from '../case/HideButton'
import { ON_ITS_WAY } from '../case/half-done'
import { KeptLine } from '../case/KeptLine'
import { type OnItsWay, OnTheirWay } from '../case/OnTheirWay'
import { useAskedPaper } from '../case/paper-asked'
import { ReviewForm } from '../case/ReviewForm'
import { ParagraphRefs } from '../ParagraphRefs'
import { useServices } from '../services'
import { NamesStep } from './NamesStep'
import { PaperOut } from './PaperOut'
import { PaperView } from './PaperView'
import { extrasFor } from './paper-extras'

/** One paper: what its last step asks for, its words, and the ways out. Where it is not known which, the list of all. */
export function PaperScreen() {
  const kase = useKase()
  const navigate = useNavigate()
  const asked = useAskedPaper()
  const list = `${caseAddress(kase)}/papers`
  const isUnknown = asked === undefined
  useEffect(() => {
    if (isUnknown) void navigate(list, { replace: true })
  }, [isUnknown, list, navigate])
  if (isUnknown) return null
  const { kind, person } = asked
  return (
    <OnePaper key={`${kind} ${person}`} offer={offerOf(kind)} person={person} back={{ label: 'Papers', href: list }} />
  )
}

interface Props {
  offer: DocumentOffer
  person: string | undefined
  back: { label: string; href: string }
}

function OnePaper({ offer, person, back }: Props) {
  const kase = useKase()
  const matter = useMatter()
  const act = useDo()
  const { settings, now } = useServices()
  const [names, setNames] = useState<Names>({})
  const [keep, setKeep] = useState(false)
  const { actor, code, faults, afterAnotherTab, halfDone, kept, keeper } = useOpenCase()
  const [asks] = useState(() => halfDone.onTheirWay().length > 0)
  const failed = useSyncExternalStore(keeper.subscribe, () => keeper.keeping().problem !== undefined)
  const extras = extrasFor(kase, matter, {
    settings,
    now: now(),
    names,
    faults,
    afterAnotherTab,
    chainCode: code(),
    person,
  })
  const allowed = offer.allowed(kase, matter, extras)
  const document = paper(offer, kase, matter, extras)
  const labelStands = offer.asks.includes('childName') && typed(names.childName) === undefined
  /** One thing at a time: a name comes first. */
  const isReachedNowhere = !labelStands && offer.asks.includes('contact') && typed(names.contact) === undefined
  const awaitsReview = kase.reviewAsked && kase.closed === undefined && reviewOf(kase, matter) !== 'yes'
  const goesOut = () => {
    const issued = issue(offer, kase, matter, extras, keep)
    if (issued !== undefined) act({ type: 'issue', document: issued })
  }
  /** What another app was given may leave after a lock, or the end of this one: until it is known, it stands with the case. */
  const isOnItsWay = () => {
    const name = ON_ITS_WAY + now().toISOString()
    const document = issue(offer, kase, matter, extras, keep)
    if (document === undefined) return () => {}
    halfDone.keep(name, JSON.stringify({ document, upTo: lastSeq(kase) } satisfies OnItsWay))
    void keeper.settled()
    return () => {
      if (actor.getSnapshot().status === 'active') halfDone.keep(name, undefined)
    }
  }
  return (
    <Screen
      title={offer.called?.(settings) ?? offer.title}
      back={back}
      actions={<HideButton />}
      bar={(failed || kept === 'in-memory') && <KeptLine />}
    >
      <title>Paper · Proportion</title>
      {document === undefined ? (
        <EmptyState icon="document" title="Not yet" text={allowed === true ? undefined : allowed} />
      ) : (
        <Stack>
          {asks && <OnTheirWay />}
          {document.before?.map((text) => (
            <Notice key={text} tone="care" text={text} />
          ))}
          {labelStands && person !== undefined && (
            <Notice
              tone="info"
              text={`It says “${personLabel(kase, person)}”. Fill in the name below before it is given, or write it in by hand.`}
            />
          )}
          {isReachedNowhere && (
            <Notice
              tone="info"
              text="It does not say how to reach you. Fill it in below before it is given, or write it in by hand."
            />
          )}
          {offer.asks.length > 0 && (
            <NamesStep offer={offer} names={names} onNames={setNames} keep={keep} onKeep={setKeep} />
          )}
          <PaperView
            document={document}
            inPlaceOfLines={offer.id === 'review-page' && awaitsReview && <ReviewForm />}
          />
          {document.beside && <Beside {...document.beside} />}
          <PaperOut document={document} onOut={goesOut} onItsWay={isOnItsWay} />
          <ParagraphRefs ids={PAPER[offer.id].paragraphs} />
        </Stack>
      )}
    </Screen>
  )
}

/** The note's own wording, for comparison only. */
function Beside({ title, paragraphs, since }: NonNullable<Document['beside']>) {
  return (
    <Details summary={title}>
      <blockquote>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </blockquote>
      <p>{since}</p>
    </Details>
  )
}
