import { Link, Route, Routes } from 'react-router'
import type { AppUpdate } from './service-worker'
import { UpdateBanner } from './UpdateBanner'
import { useAppUpdate } from './use-app-update'

const PAGES: Record<string, string> = {
  '/': 'Cases',
  '/first-minute': 'First minute',
  '/helplines': 'Helplines',
  '/take-down': 'Take down',
  '/guidance': 'Guidance',
}

function Page({ heading }: { heading: string }) {
  return (
    <main>
      <title>{heading === 'Cases' ? 'Proportion' : `${heading} · Proportion`}</title>
      <h1>{heading}</h1>
      <nav aria-label="Main">
        {Object.entries(PAGES).map(([path, name]) => (
          <Link key={path} to={path}>
            {name}
          </Link>
        ))}
      </nav>
    </main>
  )
}

export function App({ update }: { update?: AppUpdate }) {
  const state = useAppUpdate(update)
  return (
    <>
      {state.update !== 'none' && (
        <UpdateBanner caseIsOpen={state.update === 'case open'} onApply={() => void update?.apply()} />
      )}
      <Routes>
        {Object.entries(PAGES).map(([path, name]) => (
          <Route key={path} path={path} element={<Page heading={name} />} />
        ))}
        <Route path="*" element={<Page heading="Cases" />} />
      </Routes>
    </>
  )
}
