import { Address } from '../components/Address'
import { Button } from '../components/Button'
import { ButtonRow } from '../components/ButtonRow'
import { Link } from '../components/Link'
import { Row } from '../components/Row'
import { telephoneAddress } from '../directory/telephone'
import type { SchoolContact } from './school-contacts'

interface SchoolContactRowProps {
  contact: SchoolContact
  onChange?: () => void
  onRemove?: () => void
}

export function SchoolContactRow({ contact, onChange, onRemove }: SchoolContactRowProps) {
  const { school, who, phone, email } = contact
  return (
    <Row
      title={school}
      meta={[who, phone].filter(Boolean).join(' · ')}
      trailing={
        <Button as="link" small icon="phone" href={telephoneAddress(phone)} label={`Call ${school}, ${phone}`}>
          Call
        </Button>
      }
    >
      {email && (
        <Link href={`mailto:${email}`}>
          <Address>{email}</Address>
        </Link>
      )}
      {(onChange || onRemove) && (
        <ButtonRow>
          {onChange && (
            <Button small look="quiet" label={`Change ${school}`} onClick={onChange}>
              Change
            </Button>
          )}
          {onRemove && (
            <Button small look="quiet" label={`Remove ${school}`} onClick={onRemove}>
              Remove
            </Button>
          )}
        </ButtonRow>
      )}
    </Row>
  )
}
