import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Progress.module.css'

interface ProgressProps {
  /** What is being done. */
  label: string
  text?: ReactNode
}

/** Not an animation: a browser keeps drawing for one, and takes the time from what derives the key. */
const STEP_MS = 700

/** How far it has come nobody knows. */
export function Progress({ label, text }: ProgressProps) {
  const id = useId()
  const bar = useRef<HTMLProgressElement>(null)
  useEffect(() => {
    const stepping = setInterval(() => bar.current?.toggleAttribute('data-stepped'), STEP_MS)
    return () => clearInterval(stepping)
  }, [])
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress ref={bar} id={id} />
      {text && <span role="status">{text}</span>}
    </div>
  )
}
