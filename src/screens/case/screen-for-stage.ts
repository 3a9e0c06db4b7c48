import type { ComponentType } from 'react'
import type { Shown } from '../../flow/case-machine'
import type { StageId } from '../../flow/stages'
import { lateScreen } from '../late-screen'
import { ChecksStage, FeaturesStage, WelfareStage } from './PlainStages'
import { ReportStage } from './ReportStage'
import { papersOut } from './StageFrame'

/** A child at risk is said at Welfare: what stands before it comes from the same file, and has come by then. */
export const urgent = lateScreen(() => import('./UrgentScreen').then((m) => m.UrgentScreen))
const people = lateScreen(() => import('./PeopleStage').then((m) => m.PeopleStage))
const referral = lateScreen(() => import('./ReferralStage').then((m) => m.ReferralStage))
const accounts = lateScreen(() => import('./AccountsStage').then((m) => m.AccountsStage))
const devices = lateScreen(() => import('./DevicesStage').then((m) => m.DevicesStage))
const online = lateScreen(() => import('./OnlineStage').then((m) => m.OnlineStage))
const decision = lateScreen(() => import('./DecisionStage').then((m) => m.DecisionStage))
const review = lateScreen(() => import('./ReviewStage').then((m) => m.ReviewStage))
const telling = lateScreen(() => import('./TellingStage').then((m) => m.TellingStage))
const closing = lateScreen(() => import('./ClosingStage').then((m) => m.ClosingStage))
const close = lateScreen(() => import('./CloseButton').then((m) => m.CloseButton))
const closed = lateScreen(() => import('./ClosedScreen').then((m) => m.ClosedScreen))

/** What is not needed for the first question: loaded in this order while the phone has nothing else to do. */
export const LATER_STAGES = [
  urgent,
  people,
  papersOut,
  referral,
  accounts,
  devices,
  online,
  decision,
  review,
  telling,
  closing,
  close,
  closed,
]

/** What stands in the place of Continue, where a stage ends in something else. */
export const END_OF: Partial<Record<StageId, ComponentType>> = { closing: close.Shown }

/** No state without a screen: one left out does not compile. A stage's stands inside its frame. */
export const SCREEN_FOR: Readonly<Record<Shown, ComponentType>> = {
  report: ReportStage,
  people: people.Shown,
  welfare: WelfareStage,
  features: FeaturesStage,
  checks: ChecksStage,
  referral: referral.Shown,
  accounts: accounts.Shown,
  devices: devices.Shown,
  online: online.Shown,
  decision: decision.Shown,
  review: review.Shown,
  telling: telling.Shown,
  closing: closing.Shown,
  urgent: urgent.Shown,
  closed: closed.Shown,
}
