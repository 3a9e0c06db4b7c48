import { createElement, Fragment } from 'react'

const MAY_END = <wbr />

/** A page or an email. Its lines end before a dot or a slash where they can, and no hyphen is put into it. */
export const Address = ({ children }: { children: string }) =>
  createElement(
    Fragment,
    undefined,
    ...children
      .split(/(?=[./@]\b)/)
      .flatMap((part) => [MAY_END, part])
      .slice(1),
  )
