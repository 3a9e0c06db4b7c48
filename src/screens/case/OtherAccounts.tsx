import { useEffect, useState } from 'react'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import type { Summary } from '../../drafts/drafts'
import { WORDING } from '../../guidance/conclusions'
import { useServices } from '../services'
import { useCase } from './case-context'
import { dayAndTime } from './clock-words'

/** The same came back from another phone, or waited in another tab, and went another way: whoever goes on here must know what it says there. */
export function OtherAccounts() {
  const id = useCase(({ kase }) => kase.id)
  const { drafts, vault } = useServices()
  const [others, setOthers] = useState<readonly Summary[]>([])
  useEffect(() => {
    let here = true
    const look = async () => {
      const ids = await (await vault.desk()).accountsBeside(id)
      if (ids.length === 0) return
      const all = await (await drafts()).list()
      if (here) setOthers(all.filter((one) => ids.includes(one.case)))
    }
    look().catch(() => undefined)
    return () => {
      here = false
    }
  }, [id, drafts, vault])
  return others.map((other) => (
    <Notice
      key={other.case}
      tone="stop"
      title="Another account of this case is on this phone"
      text={`It went another way on another phone, or in another tab${whatItSays(other)} Read it before you decide or hand out anything, and go on in one of the two.`}
      announce="status"
    >
      <Button as="link" href={`/case/${other.case}`} small look="secondary">
        Open the other account
      </Button>
    </Notice>
  ))
}

/** Where its summary is lost nothing is known of it before it is opened. */
const whatItSays = ({ risk, referral, savedAt }: Summary) =>
  savedAt === ''
    ? '. What it says can’t be told before it is opened.'
    : `, and says: ${WORDING.risk[risk].short}; ${WORDING.referral[referral].short}. Saved ${dayAndTime(savedAt)}.`
