import { useState } from 'react'
import { answerTo, type Case } from '../../case/case'
import { deviceLabel, listed, personLabel } from '../../case/labels'
import { devicesOf, partIn } from '../../case/people-in'
import { valueWords } from '../../case/said'
import { idsOf, partKey, personKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Details } from '../../components/Details'
import { EmptyState } from '../../components/EmptyState'
import { Hidden } from '../../components/Hidden'
import { PickOne } from '../../components/PickOne'
import { Stack } from '../../components/Stack'
import { tellThem } from '../../flow/odds-of-then'
import { isOut } from '../../flow/papers-out'
import { isAsked } from '../../flow/put'
import type { Part } from '../../guidance/facts'
import { AskedQuestion } from './AskedQuestion'
import { useCase, useDo, useMatter, useOpenCase } from './case-context'
import { LATER_WORDS } from './later-words'
import { othersToTell } from './others-to-tell'
import { goToGroup, StageQuestions } from './StageQuestions'
import { useLabelled } from './use-labelled'
import { Withdraw } from './Withdraw'

export function PeopleStage() {
  const none = useCase(({ kase }) => kase.people.length === 0)
  return (
    <>
      {none && (
        <EmptyState
          icon="people"
          title="Nobody yet"
          text="Start with the children: whoever is shown, asked, received or shared."
          level={3}
        />
      )}
      <StageQuestions
        stage="people"
        words={LATER_WORDS}
        beside={(about) => <WhoTheyAre person={idsOf(about).person ?? ''} />}
      />
      <AddPerson />
      <WithdrawPerson />
    </>
  )
}

/**
 * Child or adult, and their part: said when they were added, changed here when it turns out otherwise. And what is not
 * asked of a young child openly: of what happened years ago they may be 18 by now.
 */
function WhoTheyAre({ person }: { person: string }) {
  const matter = useMatter()
  const words = useCase(({ kase }) =>
    (['kind', 'part'] as const)
      .map((fact) => {
        const subject = fact === 'kind' ? personKey(person) : partKey(matter, person)
        const value = answerTo(kase, subject, fact)
        return value === undefined ? undefined : valueWords(kase, fact, value)
      })
      .filter(Boolean)
      .join(' · '),
  )
  const label = useCase(({ kase }) => personLabel(kase, person))
  /** It is asked openly while they have none. */
  const isIn = useCase(({ kase }) => partIn(kase, matter, person) !== undefined)
  const mayBe18 = useCase(
    ({ kase, matter }) =>
      answerTo(kase, personKey(person), 'kind') !== 'adult' &&
      !isAsked(kase, matter, personKey(person), 'eighteenSince'),
  )
  return (
    <Details
      summary={
        <>
          {words}: change<Hidden> {label}</Hidden>
        </>
      }
    >
      <Stack>
        <AskedQuestion subject={personKey(person)} fact="kind" words={LATER_WORDS} />
        {isIn && <AskedQuestion key={matter} subject={partKey(matter, person)} fact="part" words={LATER_WORDS} />}
        {isIn && mayBe18 && <AskedQuestion subject={personKey(person)} fact="eighteenSince" words={LATER_WORDS} />}
      </Stack>
    </Details>
  )
}

const WHO: readonly { value: string; kind: 'child' | 'adult'; part: Part; label: string }[] = [
  { value: 'child', kind: 'child', part: 'involved', label: 'A child who is involved' },
  { value: 'child-reporter', kind: 'child', part: 'reporter', label: 'A child who only reported it' },
  { value: 'parent', kind: 'adult', part: 'parent', label: 'A parent or carer' },
  { value: 'staff', kind: 'adult', part: 'staff', label: 'School staff' },
  { value: 'reporter', kind: 'adult', part: 'reporter', label: 'An adult who only reported it' },
  { value: 'adult', kind: 'adult', part: 'involved', label: 'An adult who took part' },
]

function AddPerson() {
  const act = useDo()
  const { actor } = useOpenCase()
  const [adding, setAdding] = useState(false)
  /** There are nearly always two: nobody taps to be asked who they are. */
  const few = useCase(({ kase }) => kase.people.length < 2)
  if (!adding && !few) {
    return (
      <Button look="secondary" icon="plus" wide onClick={() => setAdding(true)}>
        Add a person
      </Button>
    )
  }
  return (
    <Card>
      <PickOne
        label="Who is it?"
        onPick={(value) => {
          const who = WHO.find((one) => one.value === value)
          if (who !== undefined && act({ type: 'addPerson', kind: who.kind, part: who.part })) {
            const added = actor.getSnapshot().context.kase.people.at(-1)
            if (added !== undefined) goToGroup(personKey(added.id))
          }
          setAdding(false)
        }}
        choices={WHO.map(({ value, label }) => ({ value, label }))}
      />
    </Card>
  )
}

function WithdrawPerson() {
  const act = useDo()
  const people = useLabelled(({ kase }) =>
    kase.people.map(({ id }) => ({ id, label: personLabel(kase, id), before: beforeTakenOff(kase, id) })),
  )
  if (people.length === 0) return null
  return (
    <Withdraw
      words="Take someone off who was added by mistake"
      things={people}
      onWithdraw={(person, why) => act({ type: 'withdrawPerson', person, why })}
    />
  )
}

/** What went out to them they would go by still, and what is theirs would be nobody’s. */
function beforeTakenOff(kase: Case, person: string): string | undefined {
  const label = personLabel(kase, person)
  // Whether an adult hears of it is for specialists to say.
  const isChild = answerTo(kase, personKey(person), 'kind') !== 'adult'
  const theirs = devicesOf(kase, person)
  const devices = listed(theirs.map((id) => deviceLabel(kase, id)))
  const others = othersToTell(kase, person)
  const says = [
    ...(isChild && isOut(kase, person)
      ? [
          `A letter or a direction went out to ${label} or their family. ${tellThem(kase)} first that it does not hold, and say below that you did.`,
        ]
      : []),
    ...(others === undefined ? [] : [others]),
    ...(theirs.length === 0
      ? []
      : [
          theirs.length === 1
            ? `${devices} stays on this case. Take it off in Devices too, and add it anew if it is somebody else’s.`
            : `${devices} stay on this case. Take them off in Devices too, and add anew what is somebody else’s.`,
        ]),
  ]
  return says.length === 0 ? undefined : says.join(' ')
}
