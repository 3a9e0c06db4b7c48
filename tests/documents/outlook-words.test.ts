import { describe, expect, it } from 'vitest'
import { assessmentOf } from '../../src/case/facts-of'
import { asText } from '../../src/documents/document-text'
import { changeWords, missingWords, openWords } from '../../src/documents/outlook-words'
import { caseFromFacts } from '../case/case-from-facts'
import { quietChild } from '../guidance/quiet-facts'
import { thePaper } from './made'

const open = {
  features: {
    adultInvolved: 'no',
    exploitation: 'no',
    coercion: 'no',
    grooming: 'no',
    profitMotive: 'no',
    violence: 'no',
    maliciousIntent: 'no',
    extensiveSharing: 'unknown',
    persistentBehaviour: 'no',
  },
  consent: 'yes',
  ageAppropriate: 'yes',
  nonAbusive: 'yes',
} as const

describe('what would change it, on paper', () => {
  it('names the one answer that decides outcome 21', () => {
    const kase = caseFromFacts(open)
    expect(missingWords(kase, 'm1', 1)).toBe('One answer missing; outcome 21 depends on it.')
    const words = Object.fromEntries(changeWords(kase, 'm1'))
    expect(words['Outcome 21']).toContain(', if Shared widely: no')
    expect(words['Outcome 21']).toContain(', if Shared widely: yes')
  })

  it('stands in the record and on the review page, and nowhere once all is known', () => {
    const unsure = caseFromFacts({ ...open, decision: { outcome: '18' } })
    const sure = caseFromFacts({
      ...open,
      features: { ...open.features, extensiveSharing: 'no' },
      significantRisk: 'no',
      people: [quietChild],
      online: { beyondControl: 'no' },
      decision: { outcome: '18' },
    })
    const text = (kase: typeof unsure, kind: 'decision-record' | 'review-page') => asText(thePaper(kase, 'm1', kind))
    expect(text(unsure, 'decision-record')).toContain('WHAT WOULD HAVE CHANGED IT')
    expect(text(unsure, 'review-page')).toContain('missing; outcome 21 depends on')
    expect(text(sure, 'decision-record')).not.toContain('WHAT WOULD HAVE CHANGED IT')
  })

  it('says of nothing that was never a question that it was asked: who is involved, and whether it was reviewed', () => {
    const nobody = caseFromFacts({})
    expect(openWords(nobody, 'm1', assessmentOf(nobody, 'm1')).at(-1)).toBe(
      'Which children are involved: not recorded yet (could change: Child protection referral)',
    )
    const chosen = caseFromFacts({
      ...open,
      features: { ...open.features, extensiveSharing: 'no' },
      significantRisk: 'no',
      people: [quietChild],
      checks: { people: 'done' },
      online: { beyondControl: 'no' },
      decision: { outcome: '21' },
    })
    expect(openWords(chosen, 'm1', assessmentOf(chosen, 'm1')).at(-1)).toMatch(
      /^Reviewed and agreed: not recorded yet \(/,
    )
  })

  it('says what a child’s age could still move as what an answer could, on both', () => {
    const { age: _, ...ageless } = quietChild
    const kase = caseFromFacts({
      ...open,
      features: { ...open.features, extensiveSharing: 'no' },
      significantRisk: 'no',
      people: [ageless],
      online: { beyondControl: 'no' },
      decision: { outcome: '18' },
    })
    const record = asText(thePaper(kase, 'm1', 'decision-record'))
    expect(record).toContain('One answer missing; outcome 21 depends on it.')
    expect(Object.fromEntries(changeWords(kase, 'm1'))).toMatchObject({ Risk: 'Depends on one answer not known yet.' })
    expect(asText(thePaper(kase, 'm1', 'review-page'))).not.toContain('cannot rule out')
  })

  it('says on both which question to settle first, and on the review page the fewest answers that would change it', () => {
    const kase = caseFromFacts({
      ...open,
      features: { ...open.features, grooming: 'unknown' },
      people: [quietChild],
      significantRisk: 'no',
      decision: { outcome: '18' },
    })
    const review = asText(thePaper(kase, 'm1', 'review-page'))
    const first = 'Two answers missing; outcome 21 depends on them. To settle first: Grooming.'
    expect(review).toContain(first)
    expect(asText(thePaper(kase, 'm1', 'decision-record'))).toContain(first)
    expect(review).toContain('Outcome 21 is ruled out, if any of Grooming: yes; Shared widely: yes')
    expect(review).toContain('Outcome 21 can be considered, if all of Grooming: no; Shared widely: no')
  })

  it('is short on the review page, however much is missing, and asks the reviewer for nothing but the review', () => {
    const nothing = caseFromFacts({ decision: { outcome: '18' } })
    const review = asText(thePaper(nothing, 'm1', 'review-page'))
    expect(review).toMatch(/Lower risk, if all of An adult took part: no; Exploitation: no; .* and \d+ more$/m)
    const asked = asText(
      thePaper(
        caseFromFacts({
          ...open,
          features: { ...open.features, extensiveSharing: 'no' },
          people: [quietChild],
          significantRisk: 'no',
          online: { beyondControl: 'no' },
          checks: { people: 'done' },
          decision: { outcome: '21' },
        }),
        'm1',
        'review-page',
      ),
    )
    expect(asked).toContain('This review: Deleting the images')
    expect(asked).not.toContain('eviewed and agreed')
  })
})
