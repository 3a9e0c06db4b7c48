import { type ComponentProps, createContext, type MouseEvent, type ReactNode, useContext, useState } from 'react'
import { useNavigate } from 'react-router'
import { type LinkComponent, LinkProvider } from '../components/Link'
import { GONE_BACK } from '../screens/gone-back'

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey)

const Go = createContext<(path: string) => void>(() => undefined)

/** Links go through the router, which is asked once for all of them: a list may have a hundred. */
export function AppLinks({ children }: { children: ReactNode }) {
  const navigate = useNavigate()
  /** A link to where one is leaves no step in the history. To a whole path it leads the same from wherever it was made. */
  const [go] = useState(() => (path: string) => {
    const { pathname, search, hash } = location
    void navigate(path, {
      replace: path === pathname + search + hash,
      // To a stage a link of a case leads only from beside it.
      state: pathname.startsWith('/case/') && GONE_BACK,
    })
  })
  return (
    <Go value={go}>
      <LinkProvider value={AppLink}>{children}</LinkProvider>
    </Go>
  )
}

/** The router's link for whole paths, without what only its framework mode needs. */
const AppLink: LinkComponent = ({ to, onClick, ...rest }: ComponentProps<LinkComponent>) => {
  const go = useContext(Go)
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlain(event) || (rest.target && rest.target !== '_self')) return
        event.preventDefault()
        go(to)
      }}
    />
  )
}
