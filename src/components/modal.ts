/** Dialogs that lie over the page now. */
let open = 0

interface Leaving {
  /** Escape or the back key was pressed; it is not closed by that. */
  asked: () => void
  /** The browser closed it all the same. */
  closed: () => void
}

/** Lays a dialog over the page, which does not scroll behind it. Returns what takes it away. */
export function showModal(dialog: HTMLDialogElement, { asked, closed }: Leaving): () => void {
  if (typeof dialog.showModal === 'function') dialog.showModal()
  else dialog.setAttribute('open', '')
  open += 1
  mark()
  const cancelled = (event: Event) => {
    event.preventDefault()
    asked()
  }
  dialog.addEventListener('cancel', cancelled)
  dialog.addEventListener('close', closed)
  return () => {
    dialog.removeEventListener('cancel', cancelled)
    dialog.removeEventListener('close', closed)
    open -= 1
    mark()
    if (typeof dialog.close === 'function') dialog.close()
  }
}

/** Said on the root for the styles: asked by `:has(dialog)`, the whole page would be styled anew at each answer. */
function mark() {
  document.documentElement.toggleAttribute('data-modal', open > 0)
}
