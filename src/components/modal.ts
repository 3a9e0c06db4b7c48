/** Dialogs that lie over the page now. */
let open = 0

/** Lays a dialog over the page, which does not scroll behind it. Returns what takes it away. */
export function showModal(dialog: HTMLDialogElement): () => void {
  if (typeof dialog.showModal === 'function') dialog.showModal()
  else dialog.setAttribute('open', '')
  open += 1
  mark()
  return () => {
    open -= 1
    mark()
    if (typeof dialog.close === 'function') dialog.close()
  }
}

/** Said on the root for the styles: asked by `:has(dialog)`, the whole page would be styled anew at each answer. */
function mark() {
  document.documentElement.toggleAttribute('data-modal', open > 0)
}
