import type { IconName } from './Icon'
import type { TagTone } from './Tag'

export type StepState = 'not-started' | 'in-progress' | 'set-aside' | 'done'

export const STEP_WORDS: Record<StepState, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'set-aside': 'Looked, could not finish yet',
  done: 'Done',
}

export const STEP_LOOK: Record<StepState, { icon: IconName; tone: TagTone }> = {
  'not-started': { icon: 'dashed', tone: 'plain' },
  'in-progress': { icon: 'pencil', tone: 'plain' },
  'set-aside': { icon: 'pause', tone: 'open' },
  done: { icon: 'check', tone: 'low' },
}
