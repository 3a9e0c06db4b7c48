// A page to read is read, its numbers rung, its answer tapped and its words given before the app is there: its scripts
// come after the paint, or at once on a first visit. The build writes here what each page needs.
// No module: it would be made ready, and run, behind the first drawing of the page.

// A browser may offer to install the app before the app is there to hear it, and offers it once.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  window.offeredEarly = event
})

// What lets it be installed waits for the app on a first visit. Not where a browser offers nothing: Firefox looks for it
// once, as soon as the page is there.
if (!('onbeforeinstallprompt' in window)) {
  for (const link of document.querySelectorAll('link[data-last]')) {
    link.rel = link.dataset.last
    link.removeAttribute('data-last')
  }
}
;(async () => {
  // Half a page can't be taken over.
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }))
  }
  const { path } = document.getElementById('root').dataset
  const [, needed] = SCRIPTS_OF_PAGES.find(([pages]) => pages.split(' ').includes(path))
  const [app, ...parts] = needed.split(' ')

  let isStarted = false
  function start() {
    if (isStarted) return
    isStarted = true
    for (const part of parts) {
      const href = `/assets/${part}.js`
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }),
      )
    }
    import(`/assets/${app}.js`).catch(() => {
      document.documentElement.dataset.app = 'missing'
      dispatchEvent(new Event('app-did-not-come'))
    })
  }

  document.documentElement.dataset.app = 'starting'
  // On a first visit the network takes longer than any paint. And nothing is painted where nobody looks yet.
  if (document.hidden || !navigator.serviceWorker?.controller) start()
  else {
    // Once the first frame is on the glass. A browser that does not tell of it has asked for one by then.
    const tells = PerformanceObserver.supportedEntryTypes?.includes('paint')
    if (tells) new PerformanceObserver(start).observe({ type: 'paint', buffered: true })
    requestAnimationFrame(() => setTimeout(start, tells ? 1000 : 0))
  }
})()
