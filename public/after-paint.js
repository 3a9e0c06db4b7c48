// A page to read is read, and its numbers rung, before the app is there: the app's scripts come once it is painted.
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
