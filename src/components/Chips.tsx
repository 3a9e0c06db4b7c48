import { useId } from 'react'
import styles from './Chips.module.css'
import { PRIVATE_INPUT } from './Field'
import { Hidden } from './Hidden'
import { Icon } from './Icon'
import { Link } from './Link'

interface ChipsProps<Value extends string> {
  /** What they choose between; read, not shown. */
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
}

/** One of a few views of the same list. */
export function Chips<Value extends string>({ label, value, onChange, options }: ChipsProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.chips}>
      <legend>
        <Hidden>{label}</Hidden>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles.chip}>
          <input
            {...PRIVATE_INPUT}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <Icon name="check" />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The same as links, for pages that do their job without script. */
export function ChipLinks(props: {
  label: string
  links: readonly { href: string; label: string; current?: boolean }[]
}) {
  return (
    <nav className={styles.chips} aria-label={props.label}>
      {props.links.map((link) => (
        <Link key={link.href} href={link.href} className={styles.chip} aria-current={link.current ? 'true' : undefined}>
          <Icon name="check" />
          <span>{link.label}</span>
        </Link>
      ))}
    </nav>
  )
}
