import { ChoiceList } from '../components/ChoiceControl'
import { Hidden } from '../components/Hidden'
import type { Contact } from '../directory/contact'
import { useChoosing } from './choosing'

/** The box that takes a contact into the set; nothing unless a set is being chosen. */
export function ChooseContact({ contact }: { contact: Contact }) {
  const choosing = useChoosing()
  if (choosing === undefined) return null
  return (
    <ChoiceList
      kind="checkbox"
      name="give"
      choices={[
        {
          value: contact.id,
          label: (
            <>
              Give<Hidden> {contact.name}</Hidden>
            </>
          ),
        },
      ]}
      isOn={() => choosing.isChosen(contact)}
      onPick={() => choosing.toggle(contact)}
    />
  )
}
