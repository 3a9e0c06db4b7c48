import type { Case } from '../../case/case'

type Named = Pick<Case, 'id' | 'practice'>

/** Where a case is worked on; a made-up one has a place of its own. */
export const caseAddress = ({ id, practice }: Named): string =>
  practice === undefined ? `/case/${id}` : `/practice/${practice}`

/** Where its back arrow leads. */
export const caseList = ({ practice }: Named): { label: string; href: string } =>
  practice === undefined ? { label: 'Cases', href: '/' } : { label: 'Practice', href: '/practice' }
