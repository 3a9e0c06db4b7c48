import { Link } from 'react-router'
import { LinkProvider } from '../components/Link'
import { AppRoutes } from '../screens/routes'
import { type Services, ServicesProvider } from '../screens/services'
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
  return (
    <ServicesProvider value={services}>
      <LinkProvider value={Link}>
        {state.update !== 'none' && (
          <UpdateBanner caseIsOpen={state.update === 'case open'} onApply={() => void update?.apply()} />
        )}
        <AppRoutes />
      </LinkProvider>
    </ServicesProvider>
  )
}
