import { describe, expect, it } from 'vitest'
import { inShort } from '../../src/documents/letter-in-short'
import { LATER, TO_CHILD } from '../../src/documents/letter-words'
import { CAUTION } from '../../src/guidance/cautions'
import type { CautionId } from '../../src/guidance/facts'
import { type HomeOfficeCode, needsOf, OUTCOMES, outcomeWithCode } from '../../src/guidance/outcomes'
import type { ParagraphId } from '../../src/guidance/paragraph-ids'
import { PARAGRAPHS } from '../../src/guidance/paragraphs'
import { WORDS } from '../../src/guidance/words'

/** Figures, dates and names typed by hand from what was read beside the note: one of them lost or altered goes unnoticed by nobody. */
const BESIDE: Record<string, readonly RegExp[]> = {
  1: [
    /section 160 of the Act of 1988/,
    /College now has a web page/,
    /16 or over who are married, civil partners/,
    /legitimate reason.* unasked.* unreasonably long/,
    /10 years.*says little of a child/,
  ],
  2: [/aggravated, non-aggravated and repeated/, /not published/, /boys of 14 to 18/, /close in age .* not prosecuted/],
  3: [/12 months or more.* under 16/, /no such floor: there even a caution/, /Gravity Matrix of 2023/, /diversion/],
  4: [/Only the safeguarding lead may look, exceptionally/, /Hwb/],
  5: [/section 62/, /public photos are enough/, /Live streams/, /pressure and blackmail/],
  6: [
    /gift cards/,
    /in force since 29 June 2026/,
    /adults only/,
    /threatens to share .*section 66B of the Sexual Offences Act 2003/,
  ],
  8: [
    /in December 2020/,
    /under 13/,
    /of 2014 has been replaced/,
    /2026 names generative AI/,
    /expressly covers AirDrop/,
  ],
  9: [/protocol for schools/, /person involved/, /under 10 .* as young as four/, /86\/2 .* 86\/10/],
  10: [
    /threats, money and gift cards.* suicide comes first/,
    /send on, print or photograph/,
    /who is behind a profile/,
  ],
  11: [/LEDS/],
  12: [
    /safeguarding partners/,
    /Working Together of December 2023/,
    /names constables.* April 2026.* exceptions.* nothing that shows it in force/,
    /planned for 2027/,
    /regional safeguarding boards.* Act of 2014/,
    /section 46.*section 47.*section 17/,
  ],
  13: [/special needs, age gap, power and pressure/, /refer before you judge/],
  14: [/caution, their rights and an appropriate adult.* solicitor costs nothing.* not neutral/],
  15: [
    /somebody acting for the council.* not the officer, and then a parent is told/,
    /written notice.* refusal alone does not end the inquiry.* undue pressure.* they get a copy/,
    /life of a child who uses that device, or of serious harm to that child\. A risk to somebody else is not enough/,
    /no less intrusive way\. Where in doubt, ask the digital forensics unit/,
    /PACE is another law/,
    /another indecent image of a child.* No national ruling/,
    /Code of Ethics/,
  ],
  16: [/has been revised/],
  17: [/mental health option, for all ages/, /there is help and it is not their fault/],
  18: [
    /No adult is needed/,
    /made on the device.* StopNCII is for adults only/,
    /29 June 2026 .* 48 hours\. Whether this covers images of under-18s was not established/,
    /7 April 2026 .* NCA/,
    /announced in June 2026.* falls on the platforms/,
  ],
  19: [/since 1 April 2019.* no admission/, /deferred prosecution for children/, /Outcome 11/, /named suspect/],
  20: [/never closes/, /treat repeats apart/, /540, 629 and 600 .* outcome 22: 1, 10 and 59; charges: 4, 8 and 11/],
  21: [/No national rank/],
  22: [
    /28 November 2020 .* never disclosed automatically/,
    /excepts youth conditional cautions/,
    /age on the day the caution is given/,
    /five and a half years, each judged by itself/,
    /basic check .* not spent.* outcome 21.* visa/,
    /youth caution, outcome 21 or 22, an allegation or a community resolution/,
    /untrue of someone entered only as a person involved/,
  ],
  23: [/The order matters/, /messages are not deleted/, /Proof must not mean/, /by a set time/],
  24: [/section 1\(2\)/, /Section 5 .* forfeit/],
  25: [/Digital Forensics Units/, /A, B or C/],
  26: [/MERLIN/, /not take the place of a referral/],
  A: [/0800 1111, free, day and night/, /Report Remove/, /two names/, /CEOP Education/, /Marie Collins/, /UKCIS/],
  B: [/YouTube the old address is still in use/, /outdated search results/, /another prefix/, /AirDrop or iMessage/],
}

const OF_OUTCOMES: Partial<Record<HomeOfficeCode, readonly RegExp[]>> = {
  1: [/consent of the DPP/],
  2: [/An admission.* appropriate adult.* youth justice service/, /28 November 2020/, /brings notification/],
  3: [/adult on the day it is given/, /18th birthday/],
  8: [/accepts responsibility.* victim's view/, /enhanced check may still/],
  10: [/further investigation/],
  11: [/under 10/, /Safeguarding is then the whole/],
  14: [/unknown uploader/],
  15: [/record of what is missing/],
  16: [/victim's own view/, /often misused/],
  18: [/NCA and the platform/],
  19: [/December 2025/],
  20: [/named body that agrees.* told/],
  21: [/named suspect linked/, /domestic abuse or hate crime/, /enhanced check/],
  22: [/really done and recorded.* No admission/, /door is not that/],
  23: [/decision whether to prosecute is put on hold/, /February 2026/, /conditions/, /Force Crime Registrar/],
}

const IN_CAUTIONS: Partial<Record<CautionId, readonly RegExp[]>> = {
  extortion: [/suicide now/, /Nobody pays/, /no message or account is deleted/, /not their fault/, /CEOP/],
  'under-10': [/never a suspect/, /outcome 11/],
  'under-13': [/notification/],
  'near-18': [/age on the day a caution is given/],
  'child-cannot-agree': [/parent or guardian.* in care.* written notice.* without pressure.* views.* serious harm/],
  'camera-still': [/another indecent image/, /written description/, /supervisor/],
  'synthetic-imagery': [/agreed to nothing/],
}

const missing = (text: string, wanted: readonly RegExp[]) => wanted.filter((one) => !one.test(text)).map(String)

describe('what was read beside the note stands where it belongs', () => {
  it.each(Object.entries(BESIDE))('paragraph %s', (id, wanted) => {
    const { since } = PARAGRAPHS[id as ParagraphId]
    expect(missing(since.map(({ text }) => text).join('\n'), wanted)).toEqual([])
  })

  it.each(Object.entries(OF_OUTCOMES))('outcome %s', (code, wanted) => {
    const outcome = outcomeWithCode(code)
    expect(
      missing(outcome === undefined ? '' : [needsOf(outcome), outcome.meaning, outcome.note].join('\n'), wanted),
    ).toEqual([])
  })

  it.each(Object.entries(IN_CAUTIONS))('the caution %s', (id, wanted) => {
    expect(missing(CAUTION[id as CautionId].text, wanted)).toEqual([])
  })

  it('a caution given under 18 is said to stay off a standard and an enhanced certificate, and not off every one', () => {
    const said = [
      ...Object.values(PARAGRAPHS).flatMap(({ since }) => since.map(({ text }) => text)),
      ...OUTCOMES.flatMap(({ note }) => note ?? []),
      ...WORDS.map(({ meaning }) => meaning),
      ...LATER['youth-caution'].map((says) => says(TO_CHILD)),
    ].flatMap((text) => text.split(/(?<=[.;]) /))
    const automatic = said.filter((one) => one.includes('automatically'))
    expect(automatic).toHaveLength(5)
    expect(automatic.filter((one) => !/standard or enhanced/.test(one))).toEqual([])
    expect(inShort('2', 'suspect')).toContain('It does not come up in a full job check on its own')
  })

  it('every paragraph of which something is known since is in the list', () => {
    const known = Object.values(PARAGRAPHS).filter(({ since }) => since.length > 0)
    expect(Object.keys(BESIDE).sort()).toEqual(known.map(({ id }) => String(id)).sort())
  })
})
