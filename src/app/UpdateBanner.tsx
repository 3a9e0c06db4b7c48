import styles from './UpdateBanner.module.css'

export interface UpdateBannerProps {
  caseIsOpen: boolean
  onApply: () => void
}

export function UpdateBanner({ caseIsOpen, onApply }: UpdateBannerProps) {
  return (
    <aside className={styles.banner} aria-label="Update">
      <p>
        {caseIsOpen
          ? 'A newer version is ready. Close, lock or keep the open case first, in every tab.'
          : 'A newer version is ready. Your cases stay as they are.'}
      </p>
      <button type="button" onClick={onApply}>
        {caseIsOpen ? 'Try again' : 'Update now'}
      </button>
    </aside>
  )
}
