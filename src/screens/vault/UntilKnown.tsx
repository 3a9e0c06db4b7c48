import { type ReactNode, useEffect, useState } from 'react'
import { NotCome } from '../late-screen'
import { Opening } from '../Opening'
import { useServices } from '../services'

/** Stands until it is known what is kept here. Where what looks for that does not come, it says so in its place. */
export function UntilKnown({ children = <Opening /> }: { children?: ReactNode }) {
  const { vault } = useServices()
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    vault.desk().catch(() => setMissing(true))
  }, [vault])
  return missing ? <NotCome /> : children
}
