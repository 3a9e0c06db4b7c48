import { Button } from '../components/Button'
import { ButtonRow } from '../components/ButtonRow'
import { ContactRow } from './ContactRow'
import type { SchoolContact } from './school-contacts'

interface SchoolContactRowProps {
  contact: SchoolContact
  onChange?: () => void
  onRemove?: () => void
}

export function SchoolContactRow({ contact, onChange, onRemove }: SchoolContactRowProps) {
  const { school, who, phone, email } = contact
  return (
    <ContactRow title={school} name={school} meta={[who, phone]} phone={phone} email={email}>
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
    </ContactRow>
  )
}
