import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app/App'
import { plainPath } from './app/address'
import { liveServices } from './app/live-services'
import { createAppUpdate } from './app/service-worker'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import './app/browser-notice.css'

const CASE_LOCK = 'case:'

async function caseIsOpen() {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name?.startsWith(CASE_LOCK))
}

const path = plainPath(location.pathname)
if (path !== location.pathname) history.replaceState(history.state, '', path + location.search + location.hash)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

const update = createAppUpdate(__APP_EPOCH__, caseIsOpen)
const app = (
  <BrowserRouter>
    <App services={liveServices()} update={update} />
  </BrowserRouter>
)
if (root.dataset.path === path) hydrateRoot(root, app)
else createRoot(root).render(app)
document.documentElement.dataset.app = 'started'

update.subscribe(() => {
  document.documentElement.dataset.offline = update.state().offline
})
void update.start()
