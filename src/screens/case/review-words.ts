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
  const since = last?.upTo !== undefined ? 'it was sent to whoever agreed to it' : 'it was agreed'
  return changed.fact === 'part'
    ? `Somebody became involved after ${since}. Have it looked at again.`
    : `An answer has changed since ${since}: ${askedOf(kase, changed.subject, changed.fact)} Have it looked at again.`
}
