import { type AnchorHTMLAttributes, type ComponentType, createContext, useContext } from 'react'

type Anchor = AnchorHTMLAttributes<HTMLAnchorElement>

/** The router's link: what is given to `LinkProvider`. */
export type LinkComponent = ComponentType<Omit<Anchor, 'href'> & { to: string }>

type LinkProps = Omit<Anchor, 'href'> & { href: string }

const RouterLink = createContext<LinkComponent | undefined>(undefined)

export const LinkProvider = RouterLink.Provider

/** A path of the app goes through the router if there is one; anything else is a plain anchor. */
export function Link({ href, children, ...rest }: LinkProps) {
  const Routed = useContext(RouterLink)
  if (Routed && href.startsWith('/')) {
    return (
      <Routed to={href} {...rest}>
        {children}
      </Routed>
    )
  }
  const outside = /^https?:/.test(href) ? { target: '_blank', rel: 'noreferrer' } : {}
  return (
    <a href={href} {...outside} {...rest}>
      {children}
    </a>
  )
}
