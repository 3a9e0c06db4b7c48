import { startTransition, useEffect } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app/App'
import { plainPath } from './app/address'
import { loadInIdleTime } from './app/idle'
import { keepFocus } from './app/keep-focus'
import { keepTaps } from './app/keep-taps'
import { liveServices } from './app/live-services'
import { createAppUpdate } from './app/service-worker'
import { settingsStore } from './app/settings-store'
import { lockIsWritten, vaultAtHand, wasLocked, wordsGiven } from './app/vault'
import { isHeld } from './drafts/case-lock'
import { LATE_SCREENS, screensAt } from './screens/routes'
import { unlockForm } from './screens/vault/late-proof'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'
import './app/browser-notice.css'

document.documentElement.dataset.app = 'starting'

const path = plainPath(location.pathname)
if (path !== location.pathname) history.replaceState(history.state, '', path + location.search + location.hash)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

// A lock that was not brought out yet is not part of the page that is taken over.
root.querySelector('template')?.remove()

const update = createAppUpdate(__APP_EPOCH__, () => isHeld())
const settings = settingsStore(() => import('./app/force-settings-file'))
const vault = vaultAtHand(settings)
const services = liveServices(vault)

/** A newer version is asked for also where the page is never taken over. */
const LONGEST_MS = 2_000

let tellTaken = () => {}
/** The page is drawn, or taken over, and answers. */
const taken = Promise.race([
  new Promise<void>((resolve) => {
    tellTaken = resolve
  }),
  new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS)),
])

function Taken() {
  useEffect(tellTaken, [])
  return null
}

/** Also where storage hangs. */
const LONGEST_BEFORE_KEY_MS = 1_000

const app = (
  <BrowserRouter useTransitions={false}>
    <App services={services} settings={settings} update={update} />
    <Taken />
  </BrowserRouter>
)
update.subscribe(() => {
  Object.assign(document.documentElement.dataset, update.state())
})

/** Each of the rest comes when it is asked for, too: it need not disturb who goes on answering. */
const LONG_MS = 20_000

/** Not awaited at the top: a screen's own script imports this one, and the two would wait for each other. */
async function start(place: HTMLElement) {
  const isWritten = place.dataset.path === path
  const coming = wasLocked() ? unlockForm.load() : undefined
  // Where it is not written, the page can do without it for a moment.
  const form = lockIsWritten() ? coming : coming?.catch(() => undefined)
  const loaded = await Promise.all([form, ...screensAt(path).map((screen) => screen.load())]).then(
    () => true,
    () => false,
  )
  // A written page whose script does not come stands as it is: it reads, rings and leads on without it.
  if (!loaded && isWritten) {
    document.documentElement.dataset.app = 'missing'
    dispatchEvent(new Event('app-did-not-come'))
    return
  }
  // Somebody waits for a key: what it needs comes first, and the page is taken over while a worker derives it.
  const words = wordsGiven()
  if (words) {
    const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_BEFORE_KEY_MS))
    await Promise.race([vault.begin(words), late])
  }
  // In slices, so that a tap or a scroll meanwhile is not kept waiting for all of it.
  startTransition(() => {
    if (isWritten) hydrateRoot(place, app)
    else createRoot(place).render(app)
  })
  document.documentElement.dataset.app = 'started'
  // Whoever opens a locked phone is about to need it: it comes while the page is taken over.
  if (wasLocked()) vault.desk().catch(() => undefined)
}

keepFocus()
keepTaps()
// The force's arrangements decide what the lock allows, and the first visit must be kept: once the page answers, and
// not in idle time.
void start(root)
  .then(() => taken)
  .then(() => {
    void update.start()
    void settings.start()
  })
void loadInIdleTime([
  async () => {
    const { LATER_STAGES } = await import('./screens/case/screen-for-stage')
    // In one file, and the next that an officer comes to.
    await Promise.all(LATER_STAGES.map((stage) => stage.load()))
  },
]).then(() =>
  loadInIdleTime(
    LATE_SCREENS.map((screen) => screen.load),
    LONG_MS,
  ),
)
