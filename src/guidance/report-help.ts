import type { FactId } from './questions'

/** What helps with the questions of the first stage. */
export const REPORT_HELP: Partial<Record<FactId, string>> = {
  happenedWhen: 'A date, a range, or “over the last month”.',
  happenedWhere: 'The place, the app or the group. No names of children.',
  saidToHaveHappened:
    'In a few lines, and who says so. Write “child A”, “child B”, never a name. Describe no image beyond what you were told.',
  toldNoCopies: 'A well-meant copy “as evidence” can itself be an offence.',
  matterTitle: 'For example “her own sending”. No names.',
  crimeNumber: 'Every report is recorded as a crime. That does not make a child a suspect.',
  crimeType: 'The Force Crime Registrar settles doubts about class and number.',
}
