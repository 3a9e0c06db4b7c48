import styles from './QrPicture.module.css'

interface QrPictureProps {
  /** Rows of modules; true is dark. */
  matrix: readonly (readonly boolean[])[]
  title: string
  /** Quiet modules around it: 4 by the standard; 0 if the matrix brings its own. */
  margin?: number
}

export function QrPicture({ matrix, title, margin = 4 }: QrPictureProps) {
  const size = matrix.length + 2 * margin
  return (
    <svg
      className={styles.qr}
      role="img"
      aria-label={title}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <title>{title}</title>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={pathOf(matrix, margin)} fill="#000000" />
    </svg>
  )
}

/** One stroke for each run of dark modules in a row. */
function pathOf(matrix: readonly (readonly boolean[])[], margin: number): string {
  let path = ''
  matrix.forEach((row, y) => {
    let x = 0
    while (x < row.length) {
      const start = x
      while (row[x]) x += 1
      if (x > start) path += `M${start + margin} ${y + margin}h${x - start}v1h-${x - start}z`
      else x += 1
    }
  })
  return path
}
