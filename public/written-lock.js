// The first page is written for every phone, with its lock put away. Where there is something to open it is brought out
// before the app is there, and takes the words; the app takes up what was typed, and a tap on Open.
{
  // Nothing where the app was here first.
  const away = document.querySelector('#root template')
  let isLocked = false
  try {
    isLocked = localStorage.getItem('proportion-locked') !== null
  } catch {
    // Then the lock comes with the vault.
  }
  if (away && isLocked) bringOut(away)
  else away?.remove()

  function bringOut({ content }) {
    const form = content.querySelector('form')
    const field = form.querySelector('input')
    const isGiven = () => 'given' in form.dataset && !('taken' in form.dataset)
    const turn = () => {
      form.toggleAttribute('data-given')
      for (const part of form.querySelectorAll('[data-turns]')) part.hidden = !part.hidden
      // Said again, now that it can be heard.
      if (isGiven()) for (const words of form.querySelectorAll('[role=status]')) words.textContent += ''
    }
    const takeBack = () => {
      if (isGiven()) turn()
    }
    let comes = document.documentElement.dataset.app !== 'missing'
    form.addEventListener('submit', (event) => {
      if ('taken' in form.dataset) return
      event.preventDefault()
      if (comes && !isGiven() && field.value.trim() !== '') turn()
    })
    addEventListener('app-did-not-come', () => {
      comes = false
      takeBack()
    })
    // Other words than the given ones, or nobody who looks: then Open is to be tapped again. Before the app hears of it.
    addEventListener('input', takeBack, true)
    addEventListener('pagehide', takeBack, true)
    addEventListener('visibilitychange', takeBack, true)
    document.documentElement.dataset.lock = 'written'
    // Open leads now: the other button stands back, as the first link of the page does.
    document.querySelector('footer a').className = document.querySelector('main a').className
    away.replaceWith(content)
  }
}
