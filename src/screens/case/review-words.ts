import { type Case, matterOf } from '../../case/case'
import { changedSinceReview, reviewOf } from '../../case/review'
import { unturned } from '../../case/unturned'
import { askedOf } from './case-words'
import { reviewIsOwed } from './ReviewForm'

/** What has come of the review; why it was returned stands where the officer looks first. */
export function reviewWords(kase: Case, matter: string): string {
  const last = matterOf(kase, matter)?.reviews.at(-1)
  const review = reviewOf(kase, matter)
  if (review === 'yes') return 'Reviewed and agreed.'
  if (review === 'no')
    return unturned(`Returned by ${last?.by}: “${last?.text}” Decide again, or answer the reason and ask once more.`)
  const changed = changedSinceReview(kase, matter)
  if (!reviewIsOwed(kase, matter)) return 'No review is asked for this outcome. One can be noted.'
  if (changed === undefined) return 'Waiting for a review.'
  const agreed = last?.upTo !== undefined ? 'It was agreed as it was sent to them, before' : 'It was agreed before'
  return changed.fact === 'part'
    ? `${agreed} everybody who is involved now was. Have it looked at again.`
    : `${agreed} this was answered as it is now: ${askedOf(kase, changed.subject, changed.fact)} Have it looked at again.`
}
