import { Notice } from '../components/Notice'
import { QrPicture } from '../components/QrPicture'
import { renderQr } from './papers/qr-matrix'
import styles from './QrCode.module.css'

/** A code, or that it could not be drawn. */
export function QrCode({ payload, title }: { payload: string; title: string }) {
  const matrix = squareOf(payload)
  if (matrix === undefined) {
    return <Notice tone="care" text="The code could not be drawn. Share or write it down instead." announce="status" />
  }
  return (
    <div className={styles.qr}>
      <QrPicture matrix={matrix} title={title} />
    </div>
  )
}

function squareOf(payload: string) {
  try {
    return renderQr(payload)
  } catch {
    return undefined
  }
}
