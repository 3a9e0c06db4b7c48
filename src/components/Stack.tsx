import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Stack.module.css'

/** Things below each other with even gaps. */
export function Stack({ children, gap = 'normal' }: { children: ReactNode; gap?: 'tight' | 'normal' | 'wide' }) {
  return <div className={classNames(styles.stack, styles[gap])}>{children}</div>
}
