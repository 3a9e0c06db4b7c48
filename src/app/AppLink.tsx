import type { ComponentProps, MouseEvent } from 'react'
import { useHref, useLocation, useNavigate } from 'react-router'
import type { LinkComponent } from '../components/Link'

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey)

/** The router's link without what only its framework mode needs. A link to where one is leaves no step in the history. */
export const AppLink: LinkComponent = ({ to, onClick, ...rest }: ComponentProps<LinkComponent>) => {
  const href = useHref(to)
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlain(event) || (rest.target && rest.target !== '_self')) return
        event.preventDefault()
        navigate(to, { replace: href === pathname + search + hash })
      }}
    />
  )
}
