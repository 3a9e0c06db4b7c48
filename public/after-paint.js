// A page to read is read, its numbers rung and its answer tapped before the app is there: its scripts come after the paint.
// The build writes here what each page needs.
const SCRIPTS = /* scripts */ {}
const [app, ...parts] = SCRIPTS[document.getElementById('root').dataset.path] ?? []

function start() {
  for (const href of parts) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }))
  }
  import(app).catch(() => dispatchEvent(new Event('app-did-not-come')))
}

document.documentElement.dataset.app = 'starting'
// Nothing is painted where nobody looks yet.
if (document.hidden) start()
else requestAnimationFrame(() => (window.requestIdleCallback ?? setTimeout)(start, { timeout: 1000 }))
