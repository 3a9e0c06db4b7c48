// Plain old script on purpose: it must run in a browser that can't run the rest, and say so.
;(() => {
  function say(text) {
    var notice = document.getElementById('browser-notice')
    if (!notice) return
    notice.className = 'browser-notice'
    notice.textContent = text
    notice.hidden = false
  }
  function has(name) {
    return typeof window[name] !== 'undefined' && window[name] !== null
  }
  var readable = ' You can still read these pages and ring the numbers on them.'
  if (window.isSecureContext === false) {
    say(
      'This address is not secure, so nothing can be kept or protected here. Open it by an address that begins with https.' +
        readable,
    )
    return
  }
  var storage = false
  try {
    storage = has('indexedDB')
  } catch (_) {}
  if (!storage) {
    say('This browser does not let the app keep anything, perhaps because this is a private window.' + readable)
    return
  }
  var enough =
    has('crypto') &&
    window.crypto.subtle &&
    'serviceWorker' in navigator &&
    'locks' in navigator &&
    typeof Object.hasOwn === 'function' &&
    'noModule' in document.createElement('script')
  if (!enough) {
    say(
      'This browser is too old to work a case. Update it, or use a newer one: Chrome or Edge 94, Firefox 96, Safari 15.4 or later.' +
        readable,
    )
    return
  }
  window.addEventListener('load', () => {
    if (document.documentElement.getAttribute('data-app') !== 'started') {
      say('The app did not start. Reload the page; if that does not help, update this browser.' + readable)
    }
  })
})()
