import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { Row } from '../components/Row'
import { HeaderAction, Screen } from '../components/Screen'
import { Stack } from '../components/Stack'
import { Tag } from '../components/Tag'
import type { Summary } from '../drafts/drafts'
import { WORDING } from '../guidance/conclusions'
import { dayAndTime } from './case/case-words'
import { RISK_LOOK } from './case/Standing'
import { useServices } from './services'
import { Tabs } from './Tabs'

/** The cases on this phone, and the ways in. */
export function CasesScreen() {
  const { drafts } = useServices()
  const [cases, setCases] = useState<readonly Summary[]>()
  useEffect(() => {
    let here = true
    void drafts()
      .then((kept) => kept.list())
      .then((list) => here && setCases(list))
    return () => {
      here = false
    }
  }, [drafts])
  return (
    <Screen
      title="Cases"
      actions={
        <>
          <HeaderAction label="Search" icon="search" href="/search" />
          <HeaderAction label="Settings" icon="settings" href="/settings" />
        </>
      }
      tabs={<Tabs at="/" />}
    >
      <title>Proportion</title>
      <Stack>
        <Button as="link" href="/start" wide>
          Start a case
        </Button>
        <Button as="link" href="/first-minute" look="secondary" wide icon="shield">
          First minute
        </Button>
        <Button as="link" href="/practice" look="quiet" wide>
          Practise on a made-up case
        </Button>
        {cases !== undefined && cases.length > 0 && (
          <>
            <CaseList title="Open on this phone" cases={cases.filter((one) => !one.closed)} />
            <CaseList title="Closed" cases={cases.filter((one) => one.closed)} />
          </>
        )}
      </Stack>
    </Screen>
  )
}

function CaseList({ title, cases }: { title: string; cases: readonly Summary[] }) {
  if (cases.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Stack gap="tight">
        {cases.map((one) => (
          <Row
            key={one.case}
            href={`/case/${one.case}`}
            title={one.label}
            meta={`${one.stage} · saved ${dayAndTime(one.savedAt)}${one.left > 0 ? ` · ${one.left} duties left` : ''}`}
            tags={
              <>
                <Tag tone={RISK_LOOK[one.risk].tone} icon={RISK_LOOK[one.risk].icon}>
                  {WORDING.risk[one.risk].short}
                </Tag>
                {(one.referral === 'immediate' || one.referral === 'likely') && (
                  <Tag tone="high" icon="shield-alert">
                    {WORDING.referral[one.referral].short}
                  </Tag>
                )}
              </>
            }
          />
        ))}
      </Stack>
    </section>
  )
}
