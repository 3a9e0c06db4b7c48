import { Address } from '../../components/Address'
import { Button } from '../../components/Button'
import { CallButton } from '../../components/CallButton'
import { Card } from '../../components/Card'
import { Details } from '../../components/Details'
import { EmptyState } from '../../components/EmptyState'
import { KeyValueList } from '../../components/KeyValueList'
import { QrPicture } from '../../components/QrPicture'
import { Row } from '../../components/Row'
import { Tag } from '../../components/Tag'
import { Section } from './Section'

const CHECKS = Array.from({ length: 21 }, (_, y) =>
  Array.from({ length: 21 }, (_, x) => (x * 7 + y * 3 + x * y) % 3 === 0),
)

export function ListExamples() {
  return (
    <Section title="Lists">
      <Row
        title="Visit 25 Nov · A and B"
        meta="Safeguarding, 3 of 5 done · saved 11:42"
        tags={<Tag tone="open">Risk not yet clear</Tag>}
        href="/cases/1"
      />
      <Row
        title="Childline"
        meta="Under 19 · free · day and night · 0800 1111"
        trailing={
          <Button as="link" small icon="phone" href="tel:08001111" label="Call Childline, 0800 1111">
            Call
          </Button>
        }
      />
      <CallButton number="999" href="tel:999" to="999" danger />
      <Row title="Practise on a made-up case" meta="Nothing is kept" icon="note" onClick={() => undefined} />
      <Card strong>
        <KeyValueList
          items={[
            { key: 'Reported', value: '25 November 2025, 11:42' },
            { key: 'Page', value: <Address>example.org/a-page/of-some-length</Address> },
            {
              key: 'Crime number',
              value: 'Not recorded',
              action: (
                <Button look="quiet" small>
                  Change
                </Button>
              ),
            },
          ]}
        />
      </Card>
      <Card>
        <Details summary="Why this is asked">
          <p>Because what follows depends on it.</p>
        </Details>
        <Details summary="Why this is asked, unfolded" open>
          <p>Because what follows depends on it.</p>
        </Details>
        <QrPicture matrix={CHECKS} title="QR code: a page to open on another phone" />
      </Card>
      <EmptyState
        icon="cases"
        title="No cases on this phone"
        text="A case you start is kept here until you hand it over."
        action={<Button look="secondary">Start a case</Button>}
      />
    </Section>
  )
}
