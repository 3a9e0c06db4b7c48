import { EDITION_NOW } from '../guidance/edition'
import { type CaseEvent, DEVICE_KINDS, type Happening } from './event'
import { oneOf } from './one-of'

/**
 * What must have stood where an event of a case can't be read: the start, a matter, a person or a device that the
 * others speak of. Without it their answers would hang in the air, and what was said of them would count for nothing.
 * Empty for a case that is whole. `end`: the last place there is, where what stood there can't be read.
 */
export function inPlaceOf(id: string, events: readonly CaseEvent[], end = 0): readonly CaseEvent[] {
  const found: CaseEvent[] = []
  const there = new Set<string>()
  /** The last place before here that is empty. */
  let gap = 0
  let seq = 0
  const needs = (name: string, happening: Happening, at: string) => {
    if (there.has(name) || gap === 0) return
    there.add(name)
    found.push({ ...happening, seq: gap, at })
  }
  for (const event of events) {
    if (event.seq > seq + 1) gap = event.seq - 1
    seq = event.seq
    const { at } = event
    if (event.type === 'opened') there.add('opened')
    else needs('opened', { type: 'opened', case: id, edition: EDITION_NOW, reviewAsked: true }, at)
    if (event.type === 'matter-added') there.add(event.matter)
    if (event.type === 'person-added') there.add(event.person)
    if (event.type === 'device-added') there.add(event.device)
    const { matter, person, device } = namedIn(event)
    if (matter !== undefined) needs(matter, { type: 'matter-added', matter }, at)
    if (person !== undefined) {
      const kind = person.startsWith('adult') ? 'adult' : 'child'
      needs(person, { type: 'person-added', person, kind }, at)
    }
    if (event.type === 'matter-withdrawn') there.delete(event.matter)
    if (device !== undefined) {
      // An id begins with its kind: 'phone-1'.
      const kind = oneOf(DEVICE_KINDS, device.replace(/-.*/, '')) ?? 'other'
      needs(device, { type: 'device-added', device, kind, owner: '' }, at)
    }
  }
  if (end > seq) gap = end
  const last = events.at(-1)
  if (last !== undefined && ![...there].some((name) => /^m\d+$/.test(name))) {
    // Not one that was taken off: it would be so again.
    const matter = events.some((event) => event.type === 'matter-withdrawn') ? `m${seq + 1}` : 'm1'
    needs(matter, { type: 'matter-added', matter }, last.at)
  }
  return found
}

interface Named {
  matter?: string | undefined
  person?: string | undefined
  device?: string | undefined
}

function namedIn(event: CaseEvent): Named {
  if ('subject' in event) {
    const [, about, first = '', second] = /^(\w+):([^/]+)(?:\/(.+))?$/.exec(event.subject) ?? []
    return about === 'part' ? { matter: first, person: second } : about === undefined ? {} : { [about]: first }
  }
  return {
    matter: 'matter' in event ? event.matter : undefined,
    person: 'person' in event ? event.person : undefined,
    device: 'device' in event ? event.device : undefined,
  }
}
