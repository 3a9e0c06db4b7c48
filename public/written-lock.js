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
    let comes = true
    const turn = () => {
      form.toggleAttribute('data-given')
      for (const part of form.querySelectorAll('[data-turns]')) part.hidden = !part.hidden
    }
    form.addEventListener('submit', (event) => {
      if ('taken' in form.dataset) return
      event.preventDefault()
      if (comes && !('given' in form.dataset) && form.querySelector('input').value.trim() !== '') turn()
    })
    addEventListener('app-did-not-come', () => {
      comes = false
      if ('given' in form.dataset) turn()
    })
    document.documentElement.dataset.lock = 'written'
    away.replaceWith(content)
  }
}
