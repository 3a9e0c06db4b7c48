import { Button } from '../../components/Button'
import { ButtonRow } from '../../components/ButtonRow'
import { CallButton } from '../../components/CallButton'
import { Hidden } from '../../components/Hidden'
import { ICONS, type IconName } from '../../components/Icon'
import { LiveRegion } from '../../components/LiveRegion'
import { Notice } from '../../components/Notice'
import { Progress } from '../../components/Progress'
import { Row } from '../../components/Row'
import { SavedLine } from '../../components/SavedLine'
import { Tag } from '../../components/Tag'
import { Section } from './Section'

const ICON_NAMES = Object.keys(ICONS).filter((name): name is IconName => name in ICONS)

export function SurfaceExamples() {
  return (
    <Section title="Words and buttons">
      <Row
        title="Tags"
        tags={
          <>
            {' '}
            <Tag tone="high">Higher</Tag>
            <Tag tone="low">Lower</Tag>
            <Tag tone="open">Not yet clear</Tag>
            <Tag tone="plain">Closed</Tag>
            <Tag tone="high" icon="x">
              Closed
            </Tag>
          </>
        }
      />
      <Notice tone="stop" title="Stop" text="Say nothing more until a caution has been given." />
      <Notice tone="care" title="Not known yet" text="Two answers could still change this." />
      <Notice tone="care" title="Not known yet, and folded" text="Two answers could still change this." folds />
      <Notice tone="info" text="The school may keep its own record." />
      <Notice tone="good" title="Confirmed" text="The image is gone from the phone." />
      <Button wide icon="plus">
        Start a case
      </Button>
      <ButtonRow>
        <Button look="secondary">Save</Button>
        <Button look="danger" icon="trash">
          Delete
        </Button>
        <Button look="quiet">Leave it</Button>
      </ButtonRow>
      <ButtonRow>
        <Button disabled>Disabled</Button>
        <Button busy>Sealing</Button>
        <Button as="link" href="/guidance" look="secondary">
          A link
        </Button>
        <Button small>Small</Button>
        <Button look="secondary" expanded={false}>
          Unfolds
        </Button>
      </ButtonRow>
      <CallButton number="0800 1111" href="tel:08001111" to="Childline" />
      <Progress label="Working out the key" text="A second or two." />
      <SavedLine state="saved" text="Saved on this phone 11:42" />
      <SavedLine state="saving" text="Saving" count="5 of the 9 needed" />
      <SavedLine state="unsaved" text="Not saved: this phone is full" />
      <LiveRegion>Risk is now higher.</LiveRegion>
      <p>
        Only read out, beside this line: <Hidden>words for those who listen</Hidden>
      </p>
      <Row
        title="Icons"
        tags={ICON_NAMES.map((name) => (
          <Tag key={name} tone="plain" icon={name}>
            {name}
          </Tag>
        ))}
      />
    </Section>
  )
}
