import { isAppleTouch } from '../../drafts/apple-touch'

/** An iPhone or iPad that shows the app in a browser tab, whose storage Safari throws away after 7 days without a visit. */
export function isIosTab(): boolean {
  return isAppleTouch() && !matchMedia('(display-mode: standalone)').matches
}
