import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { useDo } from './case-context'

/** A girl's own sending and a third pupil's posting are judged apart. */
export function AnotherMatter({ onDone }: { onDone: () => void }) {
  const act = useDo()
  return (
    <Notice
      tone="info"
      title="Another matter"
      text="One child’s own sending and another’s passing it on are judged apart: each has its own features, outcome, review and letter. People, devices and checks are asked once."
    >
      <Button
        look="secondary"
        onClick={() => {
          act({ type: 'addMatter' })
          onDone()
        }}
      >
        Add a matter
      </Button>
      <Button look="quiet" onClick={onDone}>
        Not now
      </Button>
    </Notice>
  )
}
