import { useEffect, useId, useRef } from 'react'
import styles from './Progress.module.css'
import { HEARD_AFTER_MS } from './use-is-heard'

interface ProgressProps {
  /** What is being done. */
  label: string
  text?: string
}

/** Not an animation: a browser keeps drawing for one, and takes the time from what derives the key. */
const STEP_MS = 700

/** How far it has come nobody knows. */
export function Progress({ label, text }: ProgressProps) {
  const id = useId()
  const said = useRef<HTMLSpanElement>(null)
  const bar = useRef<HTMLProgressElement>(null)
  useEffect(() => {
    const stepping = setInterval(() => bar.current?.toggleAttribute('data-stepped'), STEP_MS)
    return () => clearInterval(stepping)
  }, [])
  useEffect(() => {
    // What came with its place is not read out: said again, as in the written page (`public/written-lock.js`).
    const soon = setTimeout(() => {
      if (said.current) said.current.textContent += ''
    }, HEARD_AFTER_MS)
    return () => clearTimeout(soon)
  }, [])
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress ref={bar} id={id} />
      {text && (
        <span ref={said} role="status">
          {text}
        </span>
      )}
    </div>
  )
}
