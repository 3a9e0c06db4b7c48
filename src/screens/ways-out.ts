/** Whether this phone can share that file. */
export const canShare = (file: File) =>
  typeof navigator !== 'undefined' && (navigator.canShare?.({ files: [file] }) ?? false)

export function save(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/**
 * Once what lies over the page is gone from it. A phone may set the pages anew while its own screen for printing lies over
 * this one, which is covered then: until it is touched again, the cover keeps nothing off them.
 */
export const print = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => {
      const { dataset } = document.documentElement
      dataset.prints = ''
      addEventListener('pointerdown', () => delete dataset.prints, { once: true, capture: true })
      window.print()
      done()
    })
  })

const isNamed = (failure: unknown, name: string) => failure instanceof DOMException && failure.name === name

/** The officer closed the share sheet. */
export const isLetBe = (failure: unknown) => isNamed(failure, 'AbortError')

/** The tap was too long ago: showing who it is, or making the PDF, took its time. */
export const isAskingForATap = (failure: unknown) => isNamed(failure, 'NotAllowedError')
