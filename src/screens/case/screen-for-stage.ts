import type { ComponentType } from 'react'
import type { Shown } from '../../flow/case-machine'
import { ClosedScreen } from './ClosedScreen'
import { ClosingStage } from './ClosingStage'
import { DecisionStage } from './DecisionStage'
import { DevicesStage } from './DevicesStage'
import { OnlineStage } from './OnlineStage'
import { PeopleStage } from './PeopleStage'
import { AccountsStage, ChecksStage, FeaturesStage, TellingStage, WelfareStage } from './PlainStages'
import { ReferralStage } from './ReferralStage'
import { ReportStage } from './ReportStage'
import { ReviewStage } from './ReviewStage'
import { UrgentScreen } from './UrgentScreen'

/** No state without a screen: one left out does not compile. */
export const SCREEN_FOR: Readonly<Record<Shown, ComponentType>> = {
  report: ReportStage,
  people: PeopleStage,
  welfare: WelfareStage,
  features: FeaturesStage,
  checks: ChecksStage,
  referral: ReferralStage,
  accounts: AccountsStage,
  devices: DevicesStage,
  online: OnlineStage,
  decision: DecisionStage,
  review: ReviewStage,
  telling: TellingStage,
  closing: ClosingStage,
  urgent: UrgentScreen,
  closed: ClosedScreen,
}
