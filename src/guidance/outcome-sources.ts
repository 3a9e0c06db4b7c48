import type { HomeOfficeCode } from './outcomes'
import type { SourceId } from './sources'

/** What the words on each outcome rest on. Apart from them: where one is chosen, this is not shown. */
export const OUTCOME_SOURCES: Readonly<Record<HomeOfficeCode, readonly [SourceId, ...SourceId[]]>> = {
  1: ['outcomes-data', 'pca-1978', 'field'],
  '1A': ['outcomes-data', 'field'],
  2: ['exceptions-order-2020', 'filtering-rules', 'soa-2003', 'field'],
  '2A': ['outcomes-data', 'field'],
  3: ['exceptions-order-2020', 'dbs-guide', 'field'],
  '3A': ['outcomes-data', 'field'],
  4: ['outcomes-data', 'field'],
  5: ['outcomes-data', 'field'],
  6: ['outcomes-data', 'field'],
  7: ['outcomes-data', 'field'],
  8: ['commons-justice-2020', 'dbs-police-information', 'field'],
  9: ['outcomes-data', 'field'],
  10: ['outcomes-data', 'field'],
  11: ['outcomes-data', 'yjlc-sexting', 'field'],
  12: ['outcomes-data', 'field'],
  13: ['outcomes-data', 'field'],
  14: ['outcomes-data', 'field'],
  15: ['outcomes-data', 'field'],
  16: ['outcomes-data', 'field'],
  17: ['outcomes-data', 'field'],
  18: ['outcomes-data', 'field'],
  19: ['outcomes-data'],
  20: ['outcomes-data', 'field'],
  21: ['note-2016', 'college-page', 'cleveland-foi'],
  22: ['outcome-22-reports', 'youth-endowment-fund'],
  23: ['beyond-admission', 'knife-guidance'],
}
