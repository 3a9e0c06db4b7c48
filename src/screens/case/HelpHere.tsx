import type { Case } from '../../case/case'
import { assessmentOf, factsOf } from '../../case/facts-of'
import { Button } from '../../components/Button'
import { Row } from '../../components/Row'
import { Stack } from '../../components/Stack'
import { routesIn } from '../../directory/contact'
import { contactsForSituation } from '../../directory/contacts-for'
import type { ContactId } from '../../directory/helplines'
import { telephoneAddress } from '../../directory/telephone'
import { RouteButton, RouteLine } from '../ContactRoute'
import { useServices } from '../services'
import { caseAddress } from './case-address'

/** What the child does, and on the child's own phone: the case's take-down page gives it. */
const ON_THEIR_PHONE: readonly string[] = ['report-remove', 'take-it-down'] satisfies ContactId[]

/** Who can help with this case, by what is known of it, each with why and the way in that is tapped most. */
export function HelpHere({ kase, matter }: { kase: Case; matter: string }) {
  const { settings } = useServices()
  const { nation, contacts } = settings
  const found = contactsForSituation({
    facts: factsOf(kase, matter),
    cautions: assessmentOf(kase, matter).cautions,
    nation,
  })
  return (
    <Stack gap="tight">
      {found
        .filter(({ answer }) => answer === 'yes')
        .map(({ contact, because }) => {
          const [route] = routesIn(contact, settings)
          const local = contact.fromForce && contacts[contact.fromForce]
          const isTheirs = ON_THEIR_PHONE.includes(contact.id)
          return (
            <Row
              key={contact.id}
              title={contact.name}
              meta={because}
              trailing={
                isTheirs ? (
                  <Button
                    as="link"
                    small
                    icon="qr"
                    href={`${caseAddress(kase)}/take-down`}
                    label={`Give: ${contact.name}`}
                  >
                    Give
                  </Button>
                ) : (
                  route && <RouteButton contact={contact} route={route} />
                )
              }
            >
              {route && !isTheirs && <RouteLine route={route} />}
              {local?.phone && (
                <Button as="link" small look="secondary" icon="phone" href={telephoneAddress(local.phone)}>
                  Call {local.name}, {local.phone}
                </Button>
              )}
            </Row>
          )
        })}
      <Button as="link" href="/helplines" look="secondary" wide>
        All helplines
      </Button>
    </Stack>
  )
}
