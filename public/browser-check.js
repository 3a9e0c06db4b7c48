// Old-fashioned on purpose: it runs where the rest can't, and says so.
;(function () {
  function say(text) {
    var notice = document.createElement('div')
    notice.className = 'browser-notice'
    notice.setAttribute('role', 'alert')
    document.body.insertBefore(notice, document.body.firstChild)
    notice.appendChild(document.createTextNode(text + ' You can still read these pages and ring the numbers on them.'))
  }

  function didNotStart() {
    say('The app did not start. Reload the page. If that does not help, update this browser.')
  }

  function keepsThings() {
    try {
      return !!window.indexedDB
    } catch (e) {
      return false
    }
  }

  function isNewEnough() {
    try {
      return (
        RegExp('(?<=a)') &&
        CSS.supports('selector(:has(a)) and (height:1dvh)') &&
        window.crypto.subtle &&
        'serviceWorker' in navigator &&
        'locks' in navigator
      )
    } catch (e) {
      return false
    }
  }

  if (window.isSecureContext === false) {
    say('This address is not secure, so nothing can be kept or protected here. Use an address that begins with https.')
  } else if (!keepsThings()) {
    say('This browser keeps nothing for the app, perhaps because this is a private window.')
  } else if (!isNewEnough()) {
    say('This browser is too old to work a case. Use Chrome or Edge 108, Firefox 121, Safari 16.4, or anything newer.')
  } else {
    window.addEventListener('load', function () {
      // 'starting' or 'started': it comes, however long that takes.
      var app = document.documentElement.getAttribute('data-app')
      if (!app || app === 'missing') window.dispatchEvent(new Event('app-did-not-come'))
    })
    window.addEventListener('app-did-not-come', didNotStart, { once: true })
  }
})()
