import { answerTo, type Case } from '../../case/case'
import { matterLabel, subjectLabel } from '../../case/labels'
import { parentsMissing } from '../../case/parents'
import { mattersAround } from '../../case/people-in'
import { personKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { putBy } from '../../flow/put'
import { children } from '../../flow/settled-by'
import { useCase, useDo, useOpenCase } from './case-context'
import { LATER_WORDS } from './later-words'
import { PaperRow } from './PaperRow'
import { Paragraphs } from './Paragraphs'
import { goToGroup, StageQuestions } from './StageQuestions'
import { useGoTo } from './use-go-to'

export function TellingStage() {
  return (
    <>
      <ParentsMissing />
      <MayHarmNotKnown />
      <StageQuestions stage="telling" words={LATER_WORDS} />
      <PaperRow of="telling" />
    </>
  )
}

/** This matter, and every one that a child of whom somebody is told here has a part in. */
function mattersHere(kase: Case, matter: string): readonly string[] {
  const around = children(kase, matter, 'involved').flatMap(({ id }) => mattersAround(kase, matter, id))
  return [...new Set([matter, ...around])]
}

/** Asked and not known, or not asked: neither is a no (P17), and they are not the same. */
function MayHarmNotKnown() {
  const of = useCase(
    ({ kase, matter }) => {
      const all = mattersHere(kase, matter).flatMap((id) =>
        putBy(kase, id, 'people').flatMap(({ fact, subject }) => {
          const said = answerTo(kase, subject, fact)
          if (fact !== 'tellingMayHarm' || said === 'yes' || said === 'no') return []
          const who = `${subjectLabel(kase, subject)}${id === matter ? '' : ` (${matterLabel(kase, id)})`}`
          return [{ id, subject, says: `${who}: ${said === 'unknown' ? 'asked, not known' : 'not asked yet'}.` }]
        }),
      )
      // Somebody may be in several of them.
      return all.filter(({ subject }, at) => all.findIndex((one) => one.subject === subject) === at)
    },
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  const { actor } = useOpenCase()
  const goTo = useGoTo()
  const [first] = of
  if (first === undefined) return null
  const go = () => {
    // Where it is asked of them.
    actor.send({ type: 'turnTo', matter: first.id })
    goTo('people')
  }
  return (
    <Notice
      tone="care"
      title="Could telling them put a child at risk?"
      text={`${of.map(({ says }) => says).join(' ')} Settle it before they are told. If you can’t, take advice from your supervisor or social care.`}
    >
      <Paragraphs of={[17]} />
      <Button small look="secondary" onClick={go}>
        Go to people
      </Button>
    </Notice>
  )
}

/** Whether telling them could put a child at risk is asked of each parent on the case, and of nobody who is not. */
function ParentsMissing() {
  const missing = useCase(({ kase, matter }) => parentsMissing(kase, ...mattersHere(kase, matter))?.says)
  const act = useDo()
  const { actor } = useOpenCase()
  const goTo = useGoTo()
  if (missing === undefined) return null
  const add = () => {
    if (!act({ type: 'addPerson', kind: 'adult', part: 'parent' })) return
    const added = actor.getSnapshot().context.kase.people.at(-1)
    goTo('people')
    if (added !== undefined) goToGroup(personKey(added.id))
  }
  return (
    <Notice
      tone="care"
      title={missing}
      text="Before anyone is told: could it put a child at risk? Think of violence at home, so-called honour, rejection. Add whoever is to be told, and that is asked and recorded of each."
    >
      <Paragraphs of={[17]} />
      <Button small look="secondary" onClick={add}>
        Add a parent or carer
      </Button>
    </Notice>
  )
}
