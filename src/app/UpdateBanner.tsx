import type { AppState } from './service-worker'
import styles from './UpdateBanner.module.css'

export interface UpdateBannerProps {
  update: AppState['update']
  onApply: () => void
}

/** Stays mounted while there is nothing to say: what comes later is read out only where its place was there before. */
export function UpdateBanner({ update, onApply }: UpdateBannerProps) {
  const caseIsOpen = update === 'case open'
  const isReady = caseIsOpen || update === 'waiting'
  return (
    <div {...(isReady && { className: styles.banner, role: 'complementary', 'aria-label': 'Update' })}>
      <p role="status">
        {isReady &&
          (caseIsOpen
            ? 'A newer version is ready. Close, lock or keep the open case first, in every tab.'
            : 'A newer version is ready. Your cases stay as they are.')}
      </p>
      {isReady && (
        <button type="button" onClick={onApply}>
          {caseIsOpen ? 'Try again' : 'Update now'}
        </button>
      )}
    </div>
  )
}
