import { answerTo, type Case } from '../../case/case'
import { matterLabel, subjectLabel } from '../../case/labels'
import { parentsMissing } from '../../case/parents'
import { childrenIn, mattersAround } from '../../case/people-in'
import { personKey, type SubjectKey } from '../../case/subject'
import { Button } from '../../components/Button'
import { Notice } from '../../components/Notice'
import { putBy } from '../../flow/put'
import { alike, useCase, useDo, useOpenCase } from './case-context'
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
  const around = childrenIn(kase, matter, 'involved').flatMap(({ id }) => mattersAround(kase, matter, id))
  return [...new Set([matter, ...around])]
}

/** Everybody of whom it is not known: each once, with the matter in which it is asked of them; this one first. */
function mayHarmNotKnown(kase: Case, matter: string): readonly { matter: string; subject: SubjectKey }[] {
  const all = mattersHere(kase, matter).flatMap((id) =>
    putBy(kase, id, 'people').flatMap(({ fact, subject }) => {
      const said = answerTo(kase, subject, fact)
      return fact !== 'tellingMayHarm' || said === 'yes' || said === 'no' ? [] : [{ matter: id, subject }]
    }),
  )
  return all.filter(({ subject }, at) => all.findIndex((one) => one.subject === subject) === at)
}

/** Asked and not known, or not asked: neither is a no (P17), and they are not the same. */
function MayHarmNotKnown() {
  const of = useCase(
    ({ kase, matter }) =>
      mayHarmNotKnown(kase, matter).map(({ matter: where, subject }) => {
        const who = `${subjectLabel(kase, subject)}${where === matter ? '' : ` (${matterLabel(kase, where)})`}`
        const stands = answerTo(kase, subject, 'tellingMayHarm') === 'unknown' ? 'asked, not known' : 'not asked yet'
        return { where, says: `${who}: ${stands}.` }
      }),
    alike,
  )
  const goTo = useGoTo()
  if (of.length === 0) return null
  return (
    <Notice
      tone="care"
      title="Could telling them put a child at risk?"
      text={`${of.map(({ says }) => says).join(' ')} Settle it before they are told. If you can’t, take advice from your supervisor or social care.`}
    >
      <Paragraphs of={[17]} />
      <Button small look="secondary" onClick={() => goTo('people', of[0]?.where)}>
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
