import { caseTitle, personLabel, unparted } from '../../case/labels'
import { Details } from '../../components/Details'
import { EmptyState } from '../../components/EmptyState'
import { Heading } from '../../components/Heading'
import { Row } from '../../components/Row'
import { Screen } from '../../components/Screen'
import { Stack } from '../../components/Stack'
import { Tag } from '../../components/Tag'
import { type DocumentOffer, papersOf } from '../../documents/documents'
import { issuedTitle } from '../../documents/issued-title'
import { issuedOf } from '../../documents/issuing'
import { caseAddress } from '../case/case-address'
import { useKase, useMatter, useOpenCase } from '../case/case-context'
import { dayAndTime } from '../case/clock-words'
import { HideButton } from '../case/HideButton'
import { KeptLine } from '../case/KeptLine'
import { MatterSwitch } from '../case/MatterSwitch'
import { OnTheirWay } from '../case/OnTheirWay'
import { paperAddress, useAsksForPaper } from '../case/paper-asked'
import { useServices } from '../services'
import styles from './PapersScreen.module.css'
import { extrasFor } from './paper-extras'

/** Every paper of a matter: what the case allows now, what it doesn't yet and why, and what went out. */
export function PapersScreen() {
  const kase = useKase()
  const matter = useMatter()
  const { actor } = useOpenCase()
  const { settings, now } = useServices()
  const asksFor = useAsksForPaper()
  const offers = papersOf(kase, matter).map(({ offer, for: person }) => {
    const extras = extrasFor(kase, matter, { settings, now: now(), person })
    return { offer, person, allowed: offer.allowed(kase, matter, extras) }
  })
  const issued = issuedOf(kase, matter, extrasFor(kase, matter, { settings, now: now() }))
  const ready = offers.filter(({ allowed }) => allowed === true)
  const notYet = offers.filter(({ allowed }) => allowed !== true)
  const titleOf = ({ title, called }: DocumentOffer, person?: string) => {
    const name = called?.(settings) ?? title
    return person === undefined ? name : `${name}: ${unparted(personLabel(kase, person))}`
  }
  return (
    <Screen
      title={caseTitle(kase)}
      back={{ label: 'the case', href: `${caseAddress(kase)}/${actor.getSnapshot().context.standing}` }}
      actions={<HideButton />}
      bar={<KeptLine />}
    >
      <title>Papers · Proportion</title>
      <Stack>
        <MatterSwitch />
        <Heading
          title="Papers"
          lead="Made from the answers. Nothing leaves this phone until you copy, share, print or save it."
          focusKey="papers"
        />
        <OnTheirWay />
        <Stack gap="tight">
          {ready.map(({ offer, person }) => (
            <Row
              key={`${offer.id} ${person}`}
              icon="document"
              title={titleOf(offer, person)}
              meta={offer.says}
              href={paperAddress(kase)}
              onClick={() => asksFor(paperAddress(kase), offer.id, person)}
            />
          ))}
        </Stack>
        {notYet.length > 0 && (
          <Details summary={`Not yet: ${notYet.length}`}>
            <Stack gap="tight">
              {notYet.map(({ offer, person, allowed }) => (
                <Row key={`${offer.id} ${person}`} title={titleOf(offer, person)} meta={String(allowed)} />
              ))}
            </Stack>
          </Details>
        )}
        {kase.practice === undefined && (
          <Row
            title="Hand the whole case over"
            meta="As a sealed file, to your unit or another officer"
            icon="share"
            href={`${caseAddress(kase)}/hand-over`}
          />
        )}
        <section aria-label="What went out">
          <Stack gap="tight">
            <h3>What went out</h3>
            {issued.length === 0 && (
              <EmptyState icon="share" title="Nothing yet" text="A paper that leaves keeps its words here." level={4} />
            )}
            {issued.map(({ issued: one, standing }) => (
              <Details
                key={one.seq}
                summary={`${issuedTitle(kase, one)}, ${dayAndTime(one.at)}${standing === 'stands' ? '' : ' (superseded)'}`}
              >
                <Stack gap="tight">
                  <Tag tone={standing === 'stands' ? 'low' : 'open'}>
                    {standing === 'stands' ? 'Still says what the case says' : 'It would say something else now'}
                  </Tag>
                  <p className={styles.edition}>Under edition {one.edition}</p>
                  <p className={styles.words}>{one.text}</p>
                </Stack>
              </Details>
            ))}
          </Stack>
        </section>
      </Stack>
    </Screen>
  )
}
