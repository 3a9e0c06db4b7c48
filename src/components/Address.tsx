import { createElement, Fragment } from 'react'

const MAY_END = <wbr />

/** A page or an email. Its lines end before a dot, a slash or an at, leave no short end, and get no hyphen. */
export const Address = ({ children }: { children: string }) =>
  createElement(
    Fragment,
    undefined,
    ...(children.match(/(?:\.uk|.{4,}?)(?=[./@]\b.{4})|.+$/g) ?? []).flatMap((part) => [MAY_END, part]).slice(1),
  )
