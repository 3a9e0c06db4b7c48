import { Notice } from '../components/Notice'
import { Row } from '../components/Row'
import { Stack } from '../components/Stack'
import { ReadingScreen } from './ReadingScreen'
import { useIsRunning } from './running'

/** Its page also starts the app wherever no page was written, so until that runs it says only what is right anywhere. */
export function NotFoundScreen() {
  const isRunning = useIsRunning()
  return (
    <ReadingScreen title={isRunning ? 'Not here' : 'Proportion'} documentTitle={isRunning ? 'Not here' : 'Opening'}>
      {isRunning && (
        <Notice
          tone="info"
          title="There is no page at this address"
          text="A link may be old or have lost a letter. Nothing of yours is lost."
        />
      )}
      <Stack>
        <Row title="First minute" icon="shield-alert" href="/first-minute" />
        <Row title="Helplines" icon="phone" href="/helplines" />
        <Row title="Take down" icon="flag" href="/take-down" />
        <Row title="Guidance" icon="book" href="/guidance" />
      </Stack>
    </ReadingScreen>
  )
}
