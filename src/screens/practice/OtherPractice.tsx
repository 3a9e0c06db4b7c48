import { NotFoundScreen } from '../NotFoundScreen'
import { Practising } from './Practising'
import { storyOf } from './stories'

/** Every story but the first. */
export function OtherPractice({ id }: { id: string }) {
  const story = storyOf(id)
  return story === undefined ? <NotFoundScreen /> : <Practising key={id} story={story} />
}
