import type { Case } from '../../case/case'
import { assessmentOf, factsOf } from '../../case/facts-of'
import { Button } from '../../components/Button'
import { Row } from '../../components/Row'
import { Stack } from '../../components/Stack'
import { routesIn } from '../../directory/contact'
import { contactsForSituation } from '../../directory/contacts-for'
import { RouteButton, RouteLine } from '../ContactCard'
import { useServices } from '../services'

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
          const [route] = routesIn(contact, nation)
          const local = contact.fromForce && contacts[contact.fromForce]
          return (
            <Row
              key={contact.id}
              title={contact.name}
              meta={because}
              trailing={route && <RouteButton contact={contact} route={route} />}
            >
              {route && <RouteLine route={route} />}
              {local?.phone && (
                <Button
                  as="link"
                  small
                  look="secondary"
                  icon="phone"
                  href={`tel:${local.phone.replace(/[^\d+]/g, '')}`}
                >
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
