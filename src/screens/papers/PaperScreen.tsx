import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { useParams } from 'react-router'
import { reviewOf } from '../../case/facts-of'
import { caseTitle, personLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { Card } from '../../components/Card'
import { Details } from '../../components/Details'
import { EmptyState } from '../../components/EmptyState'
import { LongTextField } from '../../components/LongTextField'
import { MultiChoice } from '../../components/MultiChoice'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import { DOCUMENT_KINDS, type Document } from '../../documents/document'
import { type DocumentOffer, issue, offerOf, paper } from '../../documents/documents'
import { type Names, typed } from '../../documents/extras'
import { caseAddress } from '../case/case-address'
import { useDo, useKase, useMatter, useOpenCase } from '../case/case-context'
import { HideButton } from '../case/HideButton'
import { KeptLine } from '../case/KeptLine'
import { ReviewForm } from '../case/ReviewForm'
import { useServices } from '../services'
import { PaperOut } from './PaperOut'
import { PaperView } from './PaperView'
import { extrasFor } from './paper-extras'

/** One paper: what its last step asks for, its words, and the ways out. */
export function PaperScreen() {
  const { kind = '', person } = useParams()
  const kase = useKase()
  const known = DOCUMENT_KINDS.find((one) => one === kind)
  const back = { label: 'Papers', href: `${caseAddress(kase)}/papers` }
  if (known === undefined) {
    return (
      <Screen title={caseTitle(kase)} back={back}>
        <title>Papers · Proportion</title>
        <EmptyState icon="document" title="There is no such paper" />
      </Screen>
    )
  }
  return <OnePaper key={`${known} ${person}`} offer={offerOf(known)} person={person} back={back} />
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
  const { code, faults, kept, keeper } = useOpenCase()
  const failed = useSyncExternalStore(keeper.subscribe, () => keeper.keeping().problem !== undefined)
  const chainCode = code()
  const extras = extrasFor(kase, matter, {
    settings,
    now: now(),
    names,
    faults,
    ...(chainCode === undefined ? {} : { chainCode }),
    ...(person === undefined ? {} : { person }),
  })
  const allowed = offer.allowed(kase, matter, extras)
  const document = paper(offer, kase, matter, extras)
  const labelStands = offer.asks.includes('childName') && typed(names.childName) === undefined
  const awaitsReview = kase.reviewAsked && kase.closed === undefined && reviewOf(kase, matter) !== 'yes'
  const goesOut = () => {
    const issued = issue(offer, kase, matter, extras, keep)
    if (issued !== undefined) act({ type: 'issue', document: issued })
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
          {document.before?.map((text) => (
            <NotPrinted key={text}>
              <Notice tone="care" text={text} />
            </NotPrinted>
          ))}
          {offer.asks.length > 0 && (
            <NotPrinted>
              <LastStep offer={offer} names={names} onNames={setNames} keep={keep} onKeep={setKeep} />
            </NotPrinted>
          )}
          <PaperView
            document={document}
            inPlaceOfLines={offer.id === 'review-page' && awaitsReview && <ReviewForm />}
          />
          {document.beside && (
            <NotPrinted>
              <Beside {...document.beside} />
            </NotPrinted>
          )}
          {labelStands && person !== undefined && (
            <NotPrinted>
              <Notice
                tone="info"
                text={`It says “${personLabel(kase, person)}”. Fill in the name above before it is handed over, or write it in by hand.`}
              />
            </NotPrinted>
          )}
          <NotPrinted>
            <PaperOut document={document} onOut={goesOut} />
          </NotPrinted>
        </Stack>
      )}
    </Screen>
  )
}

/** Around the paper on the screen; the stylesheet of the paper knows it by its mark. */
const NotPrinted = ({ children }: { children: ReactNode }) => <div data-beside-paper>{children}</div>

/** The note's own wording, for comparison only. */
function Beside({ title, paragraphs }: NonNullable<Document['beside']>) {
  return (
    <Details summary={title}>
      <blockquote>
        {paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </blockquote>
    </Details>
  )
}

const WORDS: Record<Exclude<keyof Names, 'people'>, string> = {
  childName: 'The child’s name',
  parentName: 'The parent’s or carer’s name',
  address: 'Address',
  crimeType: 'Crime type, as it is to be written',
  officer: 'Your name and role',
  contact: 'How to reach you',
}

interface LastStepProps extends Pick<Props, 'offer'> {
  names: Names
  onNames: (names: Names) => void
  keep: boolean
  onKeep: (keep: boolean) => void
}

/** Names are used for this one paper, and not kept unless the officer asks. */
function LastStep({ offer, names, onNames, keep, onKeep }: LastStepProps) {
  const kase = useKase()
  const asked = offer.asks.filter((one) => one !== 'people')
  return (
    <Details summary="Names for this paper">
      <Stack gap="tight">
        <p>Used for this one paper. Without them the labels stand.</p>
        {asked.map((one) =>
          one === 'address' ? (
            <LongTextField
              key={one}
              label={WORDS[one]}
              rows={3}
              value={names[one] ?? ''}
              onChange={(text) => onNames({ ...names, [one]: text })}
            />
          ) : (
            <TextField
              key={one}
              label={WORDS[one as keyof typeof WORDS]}
              capitals="sentences"
              value={names[one as keyof typeof WORDS] ?? ''}
              onChange={(text) => onNames({ ...names, [one]: text })}
            />
          ),
        )}
        {offer.asks.includes('people') &&
          kase.people.map(({ id }) => (
            <TextField
              key={id}
              label={`Name of ${personLabel(kase, id)}`}
              capitals="sentences"
              value={names.people?.[id] ?? ''}
              onChange={(text) => onNames({ ...names, people: { ...names.people, [id]: text } })}
            />
          ))}
        <Card>
          <MultiChoice
            name="keep"
            label="Keep these names in the case?"
            values={keep ? ['keep'] : []}
            onChange={(chosen) => onKeep(chosen.includes('keep'))}
            choices={[{ value: 'keep', label: 'Keep them with this paper’s copy' }]}
          />
        </Card>
        <ButtonRow>
          <Button look="quiet" small onClick={() => onNames({})}>
            Clear the names
          </Button>
        </ButtonRow>
      </Stack>
    </Details>
  )
}
