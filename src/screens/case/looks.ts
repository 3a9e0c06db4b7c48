import type { TagTone } from '../../components/Tag'
import type { Outcome21, Risk } from '../../guidance/facts'

export const RISK_LOOK: Record<Risk, { tone: TagTone; icon: 'up' | 'down' | 'unknown' }> = {
  higher: { tone: 'high', icon: 'up' },
  undetermined: { tone: 'open', icon: 'unknown' },
  lower: { tone: 'low', icon: 'down' },
}

export const OUTCOME_LOOK: Record<Outcome21, { tone: TagTone; icon: 'x' | 'check' | 'unknown' }> = {
  closed: { tone: 'high', icon: 'x' },
  undetermined: { tone: 'open', icon: 'unknown' },
  open: { tone: 'low', icon: 'check' },
}
