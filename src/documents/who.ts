import { answerTo, type Case } from '../case/case'
import { oneOf } from '../case/one-of'
import { childrenIn, devicesOf, partIn } from '../case/people-in'
import { deviceKey, partKey, personKey } from '../case/subject'
import { isUnder10, type Person, RECORDED_AS, type RecordedAs } from '../guidance/facts'

export function involvedChild(kase: Case, matter: string, person: string | undefined): Person | undefined {
  return childrenIn(kase, matter, 'involved').find((one) => one.id === person)
}

/** Too young for what was done to be a crime of theirs. */
export function isTooYoung(kase: Case, matter: string, person: string | undefined): boolean {
  const child = involvedChild(kase, matter, person)
  return child !== undefined && isUnder10(child)
}

export function recordedAs(kase: Case, matter: string, person: string): RecordedAs | 'not-settled' {
  const value = partIn(kase, matter, person) && answerTo(kase, partKey(matter, person), 'recordedAs')
  return oneOf(RECORDED_AS, value) ?? 'not-settled'
}

/** Children who hold a copy, or may: a copy that nobody has asked about is not a copy that is gone. */
export function childrenWhoMayHold(kase: Case, matter: string): readonly Person[] {
  return childrenIn(kase, matter).filter((child) => {
    const onDevice = devicesOf(kase, child.id).some((id) => answerTo(kase, deviceKey(id), 'holdsImagery') !== 'no')
    const kept = answerTo(kase, personKey(child.id), 'keptOrCopied')
    return onDevice || kept === 'yes' || (child.part === 'involved' && kept !== 'no')
  })
}
