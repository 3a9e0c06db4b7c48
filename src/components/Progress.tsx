import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Progress.module.css'

interface ProgressProps {
  /** What is being done. */
  label: string
  /** From 0 to 1; left out while it can't be known. */
  value?: number
  text?: ReactNode
}

/** Not an animation: a browser keeps drawing for one, and takes the time from what derives the key. */
const STEP_MS = 700

export function Progress({ label, value, text }: ProgressProps) {
  const id = useId()
  const bar = useRef<HTMLProgressElement>(null)
  const isUnknown = value === undefined
  useEffect(() => {
    if (!isUnknown) return
    const stepping = setInterval(() => bar.current?.toggleAttribute('data-stepped'), STEP_MS)
    return () => clearInterval(stepping)
  }, [isUnknown])
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress ref={bar} id={id} max={1} {...(value !== undefined && { value })} />
      {text && <span role="status">{text}</span>}
    </div>
  )
}
