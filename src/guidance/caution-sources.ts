import type { CautionId } from './facts'
import type { SourceId } from './sources'

/** What each caution's words rest on. Apart from them: they are on the first screens, and this is not. */
export const CAUTION_SOURCES: Readonly<Record<CautionId, readonly [SourceId, ...SourceId[]]>> = {
  extortion: ['nca-alert', 'nca-alert-reports', 'helpline-copies'],
  'under-10': ['yjlc-sexting', 'outcomes-data', 'field'],
  'under-13': ['soa-2003', 'field'],
  'vulnerable-child': ['note-2016', 'field'],
  'child-suspect': ['npcc-recording', 'pace-code-c'],
  'near-18': ['exceptions-order-2020', 'dbs-guide'],
  'telling-may-harm': ['note-2016', 'field'],
  'adult-holds-copy': ['note-2016', 'pca-1978'],
  'school-holds': ['ukcis-overview', 'dfe-searching', 'dfe-searching-2018'],
  'camera-still': ['pca-1978', 'pcsc-2022', 'note-2016'],
  'child-cannot-agree': ['pcsc-2022', 'extraction-code'],
  'checks-before-meeting': ['note-2016'],
  'non-abusive-against-signs': ['note-2016'],
  'synthetic-imagery': ['pca-1978', 'cps-indecent-images', 'nca-nudify', 'sexual-images-law-2026'],
  'outcome-not-supported': ['note-2016'],
  'heavier-than-needed': ['note-2016', 'out-of-court-guidance', 'commons-justice-2020'],
  'no-senior-review': ['note-2016', 'field'],
  'no-activity': ['outcome-22-reports', 'youth-endowment-fund'],
}
