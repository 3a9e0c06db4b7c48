import type { ReactNode } from 'react'
import { Address } from '../components/Address'
import { Button } from '../components/Button'
import { Link } from '../components/Link'
import { Row } from '../components/Row'
import { telephoneAddress } from '../directory/telephone'

interface CallLinkProps {
  name: string
  phone: string
  look?: 'primary' | 'secondary'
}

/** A small button that rings somebody whom only the force, or the officer, knows. */
export function CallLink({ name, phone, look = 'primary' }: CallLinkProps) {
  return (
    <Button as="link" small look={look} icon="phone" href={telephoneAddress(phone)} label={`Call ${name}, ${phone}`}>
      Call
    </Button>
  )
}

interface ContactRowProps {
  title: string
  /** Who is rung. */
  name: string
  /** What stands below the title, as far as it is known. */
  meta: readonly (string | undefined)[]
  phone?: string | undefined
  email?: string | undefined
  /** What else can be done. */
  children?: ReactNode
}

/** Somebody whom only the force, or the officer, knows: rung with a tap, written to with another. */
export function ContactRow({ title, name, meta, phone, email, children }: ContactRowProps) {
  return (
    <Row
      title={title}
      meta={meta.filter(Boolean).join(' · ')}
      trailing={phone !== undefined && <CallLink name={name} phone={phone} />}
    >
      {email && (
        <Link href={`mailto:${email}`}>
          <Address>{email}</Address>
        </Link>
      )}
      {children}
    </Row>
  )
}
