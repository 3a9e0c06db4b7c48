import { useEffect, useState } from 'react'
import { Switch } from '../../components/Switch'
import { useVaultView } from '../vault/use-vault'
import { screenLock, stayAwake } from './stay-awake'

/** As it was left, for as long as the page lives. */
let lastLeft = false

/** A phone that goes dark breaks off a child who has begun to speak. The officer decides; it is let go when the case leaves the screen. */
export function StayAwake() {
  const lock = screenLock()
  const { covered, state } = useVaultView()
  const [on, setOn] = useState(lastLeft)
  useEffect(() => {
    return on && !covered && lock ? stayAwake(lock) : undefined
  }, [on, covered, lock])
  if (lock === undefined) return null
  return (
    <Switch
      label="Keep the screen on here"
      help={`While this stage shows.${state === 'no-vault' ? '' : ' It still locks by itself.'}`}
      on={on}
      onChange={(to) => {
        lastLeft = to
        setOn(to)
      }}
    />
  )
}
