import { personLabel } from '../../case/labels'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Details } from '../../components/Details'
import { LongTextField } from '../../components/LongTextField'
import { MultiChoice } from '../../components/MultiChoice'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import type { DocumentOffer } from '../../documents/documents'
import type { Names } from '../../documents/extras'
import { useKase } from '../case/case-context'

const WORDS: Record<Exclude<keyof Names, 'people'>, string> = {
  childName: 'The child’s name',
  parentName: 'The parent’s or carer’s name',
  address: 'Address',
  crimeType: 'Crime type, as it is to be written',
  officer: 'Your name and role',
  contact: 'How to reach you',
}

interface Props {
  offer: DocumentOffer
  names: Names
  onNames: (names: Names) => void
  keep: boolean
  onKeep: (keep: boolean) => void
}

/** Names are used for this one paper, and not kept unless the officer asks. */
export function NamesStep({ offer, names, onNames, keep, onKeep }: Props) {
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
              label={WORDS[one]}
              capitals="sentences"
              value={names[one] ?? ''}
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
        <div>
          <Button look="quiet" small onClick={() => onNames({})}>
            Clear the names
          </Button>
        </div>
      </Stack>
    </Details>
  )
}
