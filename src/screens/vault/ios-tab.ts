/** An iPhone or iPad that shows the app in a browser tab, whose storage Safari throws away after 7 days without a visit. */
export function isIosTab(): boolean {
  const isApple =
    /iPhone|iPad/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  return isApple && !matchMedia('(display-mode: standalone)').matches
}
