import type { About } from '../guidance/questions'

/** What an answer is about: 'case', 'matter:m1', 'person:child-a', 'part:m1/child-a' (that person in that matter), 'device:phone-1'. */
export type SubjectKey =
  | 'case'
  | `matter:${string}`
  | `person:${string}`
  | `part:${string}/${string}`
  | `device:${string}`

export const matterKey = (matter: string): SubjectKey => `matter:${matter}`
export const personKey = (person: string): SubjectKey => `person:${person}`
export const partKey = (matter: string, person: string): SubjectKey => `part:${matter}/${person}`
export const deviceKey = (device: string): SubjectKey => `device:${device}`

function aboutOf(subject: SubjectKey): About {
  return subject === 'case' ? 'case' : (subject.slice(0, subject.indexOf(':')) as About)
}

/** The ids in a key: the person of 'part:m1/child-a' is 'child-a', its matter 'm1'. */
export function idsOf(subject: SubjectKey): { matter?: string; person?: string; device?: string } {
  const rest = subject.slice(subject.indexOf(':') + 1)
  switch (aboutOf(subject)) {
    case 'matter':
      return { matter: rest }
    case 'person':
      return { person: rest }
    case 'device':
      return { device: rest }
    case 'part': {
      const [matter = '', person = ''] = rest.split('/')
      return { matter, person }
    }
    case 'case':
      return {}
  }
}
