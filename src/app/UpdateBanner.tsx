import { useState } from 'react'
import { Button } from '../components/Button'
import styles from './UpdateBanner.module.css'

interface UpdateBannerProps {
  caseIsOpen: boolean
  onApply: () => void
}

export function UpdateBanner({ caseIsOpen, onApply }: UpdateBannerProps) {
  const [asked, setAsked] = useState(false)
  const isComing = asked && !caseIsOpen
  return (
    <aside className={styles.banner} aria-label="Update">
      <p>
        {caseIsOpen
          ? 'A newer version is ready. Close, lock or keep the open case first, in every tab.'
          : isComing
            ? 'The newer version is coming. This page loads anew in a moment.'
            : 'A newer version is ready. Your cases stay as they are.'}
      </p>
      <Button
        small
        look="secondary"
        disabled={isComing}
        onClick={() => {
          setAsked(true)
          onApply()
        }}
      >
        {caseIsOpen ? 'Try again' : isComing ? 'Updating…' : 'Update now'}
      </Button>
    </aside>
  )
}
