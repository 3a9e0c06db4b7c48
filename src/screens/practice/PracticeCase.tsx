import { useParams } from 'react-router'
import { lateScreen } from '../late-screen'
import { Practising } from './Practising'
import { keptBetweenThem } from './story-first'

const other = lateScreen(() => import('./OtherPractice').then((m) => m.OtherPractice))

export function PracticeCase() {
  const { story: id = '' } = useParams()
  // The first is written at build time, and asks for nothing more than itself.
  return id === keptBetweenThem.id ? <Practising story={keptBetweenThem} /> : <other.Shown id={id} />
}
