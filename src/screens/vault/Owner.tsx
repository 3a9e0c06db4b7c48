import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Stack } from '../../components/Stack'
import { TextField } from '../../components/TextField'
import type { Problem } from '../../drafts/problems'
import { useServices } from '../services'
import { tried } from '../tried'
import { ProblemNotice } from './ProblemNotice'

const LONGEST = 60

/** Whose cases these are, as the vault has it sealed; nothing while that is not known. */
function useOwner(): string | undefined {
  const { vault } = useServices()
  const [owner, setOwner] = useState<string>()
  useEffect(() => {
    void vault
      .desk()
      .then((desk) => desk.owner())
      .then(setOwner)
  }, [vault])
  return owner
}

/** Above the list, where the officer has said it. */
export function CasesOf() {
  const owner = useOwner()
  return owner ? <p>Cases of {owner}</p> : null
}

/** Says whose cases these are: to the officer, on a phone that more than one may hold, and to nobody while it is locked. */
export function Owner() {
  const owner = useOwner()
  return owner === undefined ? null : <OwnerForm owner={owner} />
}

function OwnerForm({ owner }: { owner: string }) {
  const { vault } = useServices()
  const [typed, setTyped] = useState(owner)
  const [said, setSaid] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const { length } = [...typed.trim()]
  const tooLong = length > LONGEST
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (tooLong) return
    const kept = await tried(async () => (await vault.desk()).nameOwner(typed.trim()))
    setSaid(kept.ok ? (typed.trim() === '' ? 'The list names nobody' : 'It stands above your list') : undefined)
    setProblem(kept.ok ? undefined : kept.problem)
  }
  return (
    <Card>
      <form onSubmit={(event) => void keep(event)} noValidate>
        <Stack gap="tight">
          <TextField
            label="Whose cases these are"
            capitals="sentences"
            help="Name or number. Sealed with the cases, and shown above the list while it is open."
            value={typed}
            error={tooLong && `This has ${length} characters; ${LONGEST} fit here. Nothing was cut.`}
            onChange={(to) => {
              setTyped(to)
              setSaid(undefined)
              setProblem(undefined)
            }}
          />
          <Button type="submit" look="secondary">
            Keep it
          </Button>
          <div role="status">{said && <Notice tone="good" title={said} />}</div>
          <ProblemNotice problem={problem} />
        </Stack>
      </form>
    </Card>
  )
}
