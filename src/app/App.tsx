import { Link, useLocation } from 'react-router'
import { LinkProvider } from '../components/Link'
import { AppRoutes } from '../screens/routes'
import { type Services, ServicesProvider } from '../screens/services'
import { useOpenCaseMark } from './open-case'
import type { AppUpdate } from './service-worker'
import { UpdateBanner } from './UpdateBanner'
import { useAppUpdate } from './use-app-update'

interface AppProps {
  services: Services
  /** Left out where the pages are written at build time. */
  update?: AppUpdate
}

export function App({ services, update }: AppProps) {
  const state = useAppUpdate(update)
  useOpenCaseMark(useLocation().pathname.startsWith('/case/'))
  return (
    <ServicesProvider value={services}>
      <LinkProvider value={Link}>
        {(state.update === 'waiting' || state.update === 'case open') && (
          <UpdateBanner caseIsOpen={state.update === 'case open'} onApply={() => void update?.apply()} />
        )}
        <AppRoutes />
      </LinkProvider>
    </ServicesProvider>
  )
}
