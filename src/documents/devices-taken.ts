import { answerTo, type Case } from '../case/case'
import { assessmentOf } from '../case/facts-of'
import { deviceWord, listed } from '../case/labels'
import { devicesOf } from '../case/people-in'
import { deviceKey, personKey } from '../case/subject'
import { capitalised } from '../guidance/capitals'
import { isForfeited, isGivenBack } from './where-devices-are'

const HOW_TAKEN = ['seized', 'kept-safe', 'forfeited'] as const

/** The devices of a child that are out of their hands, by how they are. */
function devicesTaken(kase: Case, child: string) {
  const taken = kase.devices.flatMap(({ id, kind }) => {
    const how = devicesOf(kase, child).includes(id) ? howTaken(kase, id) : undefined
    return how === undefined ? [] : [{ how, word: deviceWord(kind) }]
  })
  const kinds = kase.devices.filter(({ id }) => devicesOf(kase, child).includes(id)).map(({ kind }) => deviceWord(kind))
  return HOW_TAKEN.flatMap((how) => {
    const words = taken.filter((each) => each.how === how).map(({ word }) => word)
    if (words.length === 0) return []
    const each = [...new Set(words)].map((word) => {
      const here = words.filter((one) => one === word).length
      const has = kinds.filter((one) => one === word).length
      return { of: here === has ? '' : here === 1 ? 'one of ' : 'some of ', words: has === 1 ? word : `${word}s` }
    })
    const what = each.every(({ of }) => of === '')
      ? `your ${listed(each.map(({ words }) => words))}`
      : listed(each.map(({ of, words }) => `${of}your ${words}`))
    return [{ how, what, it: words.length === 1 ? 'it' : 'them' }]
  })
}

function howTaken(kase: Case, device: string): (typeof HOW_TAKEN)[number] | undefined {
  const held = answerTo(kase, deviceKey(device), 'held')
  if (held === 'secured' || held === 'school') return 'kept-safe'
  if (held !== 'seized' || isGivenBack(kase, device)) return undefined
  return isForfeited(kase, device) ? 'forfeited' : 'seized'
}

/** What a child is told of it. */
const TAKEN: Readonly<Record<(typeof HOW_TAKEN)[number], (what: string, it: string) => string>> = {
  seized: (what, it) => `We have ${what}. We keep ${it} safe. We will tell you if you can have ${it} back.`,
  'kept-safe': (what, it) =>
    `${capitalised(what)} ${it === 'it' ? 'is' : 'are'} being kept safe. We will tell you if you can have ${it} back.`,
  forfeited: (what) => `You do not get ${what} back. We will tell you why.`,
}

/** To the child; nothing where nothing was taken. */
export const takenFrom = (kase: Case, child: string): readonly string[] =>
  devicesTaken(kase, child).map(({ how, what, it }) => TAKEN[how](what, it))

/** What their family is told of it. */
const TOLD: Readonly<Record<(typeof HOW_TAKEN)[number], readonly [one: string, several: string]>> = {
  seized: [
    'We have a device of your child’s. We tell you when we know whether it can come back.',
    'We have devices of your child’s. We tell you when we know of each whether it can come back.',
  ],
  'kept-safe': [
    'A device of your child’s is being kept safe for now, and was not seized. We tell you who has it, why, and when we know whether it can come back.',
    'Devices of your child’s are being kept safe for now, and were not seized. We tell you who has them, why, and when we know of each whether it can come back.',
  ],
  forfeited: [
    'A device of your child’s is to be forfeited: it does not come back. We tell you why, and you can ask us.',
    'Devices of your child’s are to be forfeited: they do not come back. We tell you why, and you can ask us.',
  ],
}

/** Something was taken of theirs that is not to be forfeited. */
export const mayComeBack = (kase: Case, child: string): boolean =>
  devicesTaken(kase, child).some(({ how }) => how !== 'forfeited')

const MAY_NOT_COME =
  ' A device with such images on it may not come back, because giving it back can itself be against the law.'

/** To the family: what becomes of what was taken, and whether anything has to be. */
export function deviceLines(kase: Case, child: string): readonly string[] {
  const asked =
    answerTo(kase, personKey(child), 'inCare') === 'yes'
      ? 'whoever represents the council or care body is asked'
      : 'a parent or guardian is asked'
  const whoAgrees = `A child cannot agree in law to have a phone looked at. Where we do so by agreement, ${asked}, in writing, and may say no.`
  const taken = devicesTaken(kase, child)
  if (taken.length === 0) {
    const isRoutine = kase.matters.every(({ id }) => assessmentOf(kase, id).risk === 'lower')
    return [
      isRoutine
        ? 'A phone is not taken as a matter of routine. If we need one, or need to look at one, we tell you why and what happens to it.'
        : 'We may need to keep a phone safe for a while, or to look at one. We tell you why, and what happens to it. Please leave what is on it as it is.',
      whoAgrees,
    ]
  }
  const told = taken.map(({ how, it }) => `${TOLD[how][it === 'it' ? 0 : 1]}${how === 'seized' ? MAY_NOT_COME : ''}`)
  return [...told, ...(taken.some(({ how }) => how === 'kept-safe') ? [whoAgrees] : [])]
}
