import { describe, expect, it } from 'vitest'
import { GONE, type Gone } from '../../src/directory/gone'
import { LIVE } from './whole-directory'

/** Every contact and link of the note's two appendices, as printed, with what became of it. */
const PRINTED: readonly [
  printed: string,
  became: 'confirmed' | 'check-first' | 'gone' | 'replaced' | 'moved',
  where: string,
][] = [
  // Appendix A
  ['0800 11 11', 'confirmed', 'childline'],
  ['http://www.childline.org.uk/Talk/Chat/Pages/OnlineChat.aspx', 'gone', 'childline-chat-page'],
  ['www.ceop.police.uk/safety-centre', 'confirmed', 'ceop'],
  ['http://www.childline.org.uk/explore/onlinesafety/pages/sexting.aspx', 'replaced', 'childline-removal-page'],
  ['0808 800 5000', 'confirmed', 'nspcc-helpline'],
  ['help@nspcc.org.uk', 'confirmed', 'nspcc-helpline'],
  ['88858', 'check-first', 'nspcc-helpline'],
  ['0808 800 5002', 'gone', 'nspcc-o2'],
  ['01765 688827', 'check-first', 'mcf'],
  ['info@mariecollinsfoundation.org.uk', 'check-first', 'mcf'],
  ['https://www.nspcc.org.uk/preventing-abuse/keeping-children-safe/sexting/1', 'moved', 'nspcc-sexting-page'],
  ['https://www.thinkuknow.co.uk/parents/articles/Nude-selfies-a-parentsguide/', 'replaced', 'thinkuknow'],
  ['http://www.childnet.com/parentsand-carers/hot-topics/sexting', 'moved', 'childnet-sexting-page'],
  ['www.parentinfo.org', 'check-first', 'parent-info'],
  ['www.saferinternet.org.uk/checklists', 'moved', 'safer-internet-checklists'],
  [
    'https://www.gov.uk/government/uploads/system/uploads/attachment_data/file/551575/6.2439_KG_NCA_Sexting_in_Schools_WEB__1_.PDF',
    'replaced',
    'schools-advice-2016',
  ],
  ['https://www.childline.org.uk/Play/GetInvolved/Pages/sexting-zipit-app.aspx', 'gone', 'zip-it'],
  [
    'https://childline.org.uk/info-advice/bullying-abuse-safety/online-mobile-safety/sexting/',
    'check-first',
    'childline',
  ],
  [
    'http://childnetsic.s3.amazonaws.com/ufiles/Files%202015/SYGNO%20Booklet%20-%20version%202%20May%202015.pdf',
    'gone',
    'sygno',
  ],
  // Appendix B
  ['https://support.snapchat.com/en-US/ca/abuse', 'replaced', 'snapchat-old-page'],
  ['https://www.whatsapp.com/faq/en/general/21197244', 'moved', 'whatsapp-old-pages'],
  ['https://www.whatsapp.com/faq/en/s60/21064391', 'moved', 'whatsapp-old-pages'],
  ['https://help.instagram.com/443165679053819/', 'replaced', 'instagram-old-page'],
  ['https://www.facebook.com/help/128548343894719', 'replaced', 'facebook-old-pages'],
  ['https://www.facebook.com/help/263149623790594/', 'replaced', 'facebook-old-pages'],
  ['https://support.google.com/youtube/answer/2802027', 'confirmed', 'youtube'],
  ['https://support.google.com/legal/contact/lr_eudpa?product=websearch', 'replaced', 'google-right-to-be-forgotten'],
  ['www.net-aware.org.uk', 'gone', 'net-aware'],
  ['www.iwf.org.uk', 'confirmed', 'iwf'],
  ['www.childline.org.uk', 'confirmed', 'childline'],
  ['http://www.saferinternet.org.uk/about/helpline', 'moved', 'posh-page'],
  ['0844 381 4772', 'replaced', 'posh-0844'],
]

/** '0800 11 11', 'tel:08001111' → '08001111'; addresses without scheme, 'www.', last slash and case. */
function bare(address: string): string {
  const plain = address.toLowerCase().replace(/^(tel|sms|mailto|https?):(\/\/)?/, '')
  if (/^[\d ]+$/.test(plain)) return plain.replaceAll(' ', '')
  return plain.replace(/^www\./, '').replace(/\/$/, '')
}

function becomeOf(printed: string) {
  const gone = GONE.filter(({ was }) => was.some((old) => old === printed))
  const live = LIVE.filter(({ route }) => bare(route.href) === bare(printed))
  return [
    ...gone.map(({ id, became }) => ({ became: became as string, where: id })),
    ...live.slice(0, 1).map(({ owner, route }) => ({ became: route.status as string, where: owner })),
  ]
}

describe('every contact and link of the two appendices is accounted for', () => {
  it.each(PRINTED)('%s is now %s, under %s', (printed, became, where) => {
    expect(becomeOf(printed)).toEqual([{ became, where }])
  })

  it('nothing is said to be in the note that is not printed there', () => {
    const printed = PRINTED.map(([address]) => address)
    const isInTheNote = ({ seen }: Gone) => seen.includes('note-2016')
    expect(GONE.filter(isInTheNote).flatMap(({ was }) => was.filter((old) => !printed.includes(old)))).toEqual([])
    expect(
      GONE.filter((one) => !isInTheNote(one)).flatMap(({ was }) => was.filter((old) => printed.includes(old))),
    ).toEqual([])
  })

  it('every provider that the note names is in the directory', () => {
    const named = ['snapchat', 'whatsapp', 'instagram', 'facebook', 'youtube', 'google']
    expect(named.filter((id) => !LIVE.some(({ owner }) => owner === id))).toEqual([])
  })
})

describe('what is gone can never be tapped', () => {
  const gone = GONE.flatMap(({ was }) => was)

  it('no link or number that is gone is a live one', () => {
    const live = new Set(LIVE.flatMap(({ route }) => [bare(route.href), bare(route.value)]))
    expect(gone.filter((old) => live.has(bare(old)))).toEqual([])
  })

  it('the misprint of the PAPYRUS number is known as wrong, and differs from the real one', () => {
    expect(GONE.find(({ was }) => was.includes('0808 068 4141'))).toMatchObject({
      became: 'wrong',
      instead: ['papyrus'],
    })
    expect(
      LIVE.filter(({ owner, route }) => owner === 'papyrus' && route.kind === 'phone').map(({ route }) => route.href),
    ).toEqual(['tel:08000684141'])
  })

  it('each says what to use instead', () => {
    expect(GONE.filter(({ instead, insteadProviders = [] }) => instead.length + insteadProviders.length === 0)).toEqual(
      [],
    )
  })

  it('nothing gone carries a link', () => {
    expect(GONE.filter((entry) => 'href' in entry || 'routes' in entry)).toEqual([])
  })
})
