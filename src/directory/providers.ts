import { email, type Route, web } from './contact'
import type { ContactId } from './helplines'
import { type SeenId, seenIn } from './seen-in'

export interface Provider {
  readonly id: string
  readonly name: string
  /** What whoever posted it, or the child, does first in the app. Absent: nothing there takes it down. */
  readonly inApp?: readonly string[]
  /** Web and email routes, the best first; empty where none is established. */
  readonly routes: readonly Route[]
  /** What to write down before anything is removed; never a picture of the image. */
  readonly noteFirst: readonly string[]
  readonly blocks?: string
  /** What reporting here does not do, who it leaves out, what to mind. */
  readonly limits?: string
  /** Where nothing can be taken down: what to do then. */
  readonly cannotTakeDown?: readonly string[]
  /** Who else helps when the provider has no route. */
  readonly instead?: readonly ContactId[]
  /** Against the 2016 note. */
  readonly sinceTheNote: 'same' | 'changed' | 'added'
  readonly seen: readonly SeenId[]
  readonly also?: readonly string[]
}

const POSTER_DELETES =
  'Once the police have what they need and the child has used Report Remove, whoever posted it takes it down: often the quickest way.'
const REPORT_IN_APP = 'Open the post, story or message and use its Report option. Say that it shows someone under 18.'
const NOTE_POST = [
  'The username and display name',
  'The address (URL) of the post or profile',
  'The date and time',
  'In words, what kind of post it was and who could see it',
]
const NOTE_MESSAGE = [
  'The username, and the phone number if it shows',
  'The name of the group or chat, and who is in it',
  'The date and time of the message',
]
const NO_WEB_ROUTE = 'Only the report in the app: no web page is established.'
const BLOCK = 'The child can block the other user.'

const table = [
  {
    id: 'snapchat',
    name: 'Snapchat',
    inApp: ['Press and hold the snap, the message or the name, then Report.', POSTER_DELETES],
    routes: [
      web('https://help.snapchat.com/hc/en-us/requests/new?co=true&ticket_form_id=149423', {
        label: 'Open the report form',
        value: 'help.snapchat.com, report form',
        seen: ['link-list'],
        why: 'Seen in one list that asks its reader to check each link.',
      }),
      web('https://help.snapchat.com/', { label: 'Open the help pages', seen: ['provider-pages'] }),
    ],
    noteFirst: [...NOTE_MESSAGE, 'Whether it was a story, and who could see it'],
    blocks: BLOCK,
    limits: 'A snap goes after it is seen, but the person who got it may have kept a copy.',
    sinceTheNote: 'changed',
    seen: ['provider-pages', 'link-list'],
    also: ['snap chat', 'snap', 'snapchap'],
  },
  {
    id: 'whatsapp',
    name: 'WhatsApp',
    inApp: ['Open the chat or the message, then Report.', POSTER_DELETES],
    routes: [
      web('https://faq.whatsapp.com/', {
        label: 'Open the help pages',
        seen: ['no-source'],
        why: 'The help pages are believed to have moved here; no source was seen.',
      }),
    ],
    noteFirst: NOTE_MESSAGE,
    blocks: BLOCK,
    limits: 'WhatsApp cannot usually see what a message holds, so it may not be able to act on a report alone.',
    instead: ['report-remove', 'take-it-down'],
    sinceTheNote: 'changed',
    seen: ['provider-pages', 'note-2016'],
    also: ['whats app', 'watsapp', 'whatapp', 'group chat', 'class group'],
  },
  {
    id: 'instagram',
    name: 'Instagram',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [
      web('https://help.instagram.com/192435014247952', {
        value: 'help.instagram.com/192435014247952',
        seen: ['provider-pages'],
      }),
    ],
    noteFirst: NOTE_POST,
    blocks: BLOCK,
    sinceTheNote: 'changed',
    seen: ['provider-pages'],
    also: ['insta', 'instergram', 'instagran', 'ig', 'meta'],
  },
  {
    id: 'facebook',
    name: 'Facebook and Messenger',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [
      web('https://www.facebook.com/help/contact/567360146613371', {
        label: 'Open the form, no account needed',
        value: 'facebook.com, form 567360146613371',
        seen: ['harmful-content-links', 'link-list'],
      }),
    ],
    noteFirst: NOTE_POST,
    blocks: BLOCK,
    sinceTheNote: 'changed',
    seen: ['harmful-content-links', 'link-list'],
    also: ['face book', 'fb', 'messenger', 'meta'],
  },
  {
    id: 'youtube',
    name: 'YouTube',
    inApp: ['Open the video, the comment or the channel and use its Report option.', POSTER_DELETES],
    routes: [web('https://support.google.com/youtube/answer/2802027', { seen: ['youtube-links'] })],
    noteFirst: [
      'The channel’s name',
      'The address (URL) of the video, and the time in the video',
      'The date and time you were told of it',
    ],
    limits:
      'Only someone with an account can report. A privacy request for those without one is said to exist; that is not established.',
    sinceTheNote: 'same',
    seen: ['youtube-links', 'note-2016'],
    also: ['you tube', 'yt', 'shorts'],
  },
  {
    id: 'google',
    name: 'Google Search',
    routes: [
      web('https://support.google.com/websearch/answer/10949130', {
        label: 'Open the page for images of under 18s',
        seen: ['link-list'],
        why: 'Seen in a list that asks its reader to check each link.',
      }),
      web('https://support.google.com/websearch/troubleshooter/3111061', {
        label: 'Open the page for explicit images',
        seen: ['link-list'],
        why: 'Seen in a list that asks its reader to check each link.',
      }),
    ],
    noteFirst: [
      'The address (URL) of the search result and of the page it leads to',
      'The words that were searched for',
      'The date and time',
    ],
    limits:
      'This only stops the result from showing in searches: the page itself stays up, so report the page too. A sexual image of a child also goes to the Internet Watch Foundation.',
    instead: ['iwf', 'report-remove'],
    sinceTheNote: 'changed',
    seen: ['link-list'],
    also: ['google search', 'search results', 'google images'],
  },
  {
    id: 'tiktok',
    name: 'TikTok',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [web('https://www.tiktok.com/legal/report/feedback', { seen: ['provider-pages'] })],
    noteFirst: NOTE_POST,
    sinceTheNote: 'added',
    seen: ['provider-pages'],
    also: ['tik tok', 'ticktock', 'tictoc'],
  },
  {
    id: 'x',
    name: 'X (was Twitter)',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [web('https://help.x.com/en/forms/safety-and-sensitive-content', { seen: ['provider-pages'] })],
    noteFirst: NOTE_POST,
    sinceTheNote: 'added',
    seen: ['provider-pages'],
    also: ['twitter', 'tweet'],
  },
  {
    id: 'discord',
    name: 'Discord',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [web('https://dis.gd/report', { seen: ['provider-pages'] })],
    noteFirst: [...NOTE_MESSAGE, 'The name of the server and the channel'],
    sinceTheNote: 'added',
    seen: ['provider-pages'],
    also: ['dis cord', 'server'],
  },
  {
    id: 'telegram',
    name: 'Telegram',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [email('stopCA@telegram.org', { label: 'Email, for child abuse', seen: ['provider-pages'] })],
    noteFirst: NOTE_MESSAGE,
    limits: 'Send the address and the username only, never the image.',
    sinceTheNote: 'added',
    seen: ['provider-pages'],
    also: ['telegramm', 'stopca'],
  },
  {
    id: 'reddit',
    name: 'Reddit',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [web('https://www.reddit.com/report', { seen: ['provider-pages'] })],
    noteFirst: [...NOTE_POST, 'The name of the community'],
    sinceTheNote: 'added',
    seen: ['provider-pages'],
    also: ['redit', 'subreddit'],
  },
  {
    id: 'pornhub',
    name: 'Pornhub and its sister sites (Aylo)',
    routes: [
      web('https://www.pornhub.com/content-removal', {
        label: 'Open the removal form',
        seen: ['provider-pages'],
      }),
    ],
    noteFirst: [
      'The name of the uploader',
      'The address (URL) of the page; do not watch or search to find it',
      'The date and time you were told of it',
    ],
    limits:
      'An upload to a pornographic site counts as extensive sharing (paragraph 20): speak to the investigation team before anything is removed.',
    instead: ['iwf', 'report-remove'],
    sinceTheNote: 'added',
    seen: ['provider-pages'],
    also: ['porn hub', 'aylo', 'mindgeek', 'porn site'],
  },
  {
    id: 'onlyfans',
    name: 'OnlyFans',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [
      web('https://onlyfans.com/contact', {
        seen: ['link-list'],
        why: 'Seen in a list that asks its reader to check each link.',
      }),
    ],
    noteFirst: NOTE_POST,
    limits: 'Money is involved here: ask who gains, and speak to the investigation team.',
    sinceTheNote: 'added',
    seen: ['link-list'],
    also: ['only fans'],
  },
  {
    id: 'roblox',
    name: 'Roblox',
    inApp: ['Use the Report option by the user or the chat.', POSTER_DELETES],
    routes: [],
    noteFirst: [...NOTE_MESSAGE, 'The name of the game'],
    limits: NO_WEB_ROUTE,
    instead: ['report-remove', 'iwf'],
    sinceTheNote: 'added',
    seen: ['no-source'],
    also: ['roblocks', 'robox'],
  },
  {
    id: 'twitch',
    name: 'Twitch',
    inApp: ['Use the Report option by the channel or the chat.', POSTER_DELETES],
    routes: [],
    noteFirst: NOTE_POST,
    limits: NO_WEB_ROUTE,
    instead: ['report-remove', 'iwf'],
    sinceTheNote: 'added',
    seen: ['no-source'],
    also: ['live stream', 'twich'],
  },
  {
    id: 'pinterest',
    name: 'Pinterest',
    inApp: ['Use the Report option on the pin.', POSTER_DELETES],
    routes: [],
    noteFirst: NOTE_POST,
    limits: NO_WEB_ROUTE,
    instead: ['report-remove', 'iwf'],
    sinceTheNote: 'added',
    seen: ['no-source'],
    also: ['pintrest'],
  },
  {
    id: 'imessage',
    name: 'iMessage and other text messages',
    routes: [],
    noteFirst: ['The number or address it came from', 'The number or address it went to', 'The date and time'],
    blocks: 'Block and report the sender in Messages.',
    cannotTakeDown: [
      'Nobody can take it down: the image is on the phone of whoever got it.',
      'The answer is the person who holds it. Find out who that is, and decide about the phone (paragraph 15) before anything is deleted.',
      'Report Remove and Take It Down still help: they can stop the image from spreading on the services that take part.',
    ],
    instead: ['report-remove', 'take-it-down'],
    sinceTheNote: 'added',
    seen: ['no-source'],
    also: ['i message', 'apple messages', 'sms', 'mms', 'text message'],
  },
  {
    id: 'airdrop',
    name: 'AirDrop and other sharing from phone to phone',
    routes: [],
    noteFirst: ['The name the phone showed', 'Where and when it happened, and who was near'],
    blocks: 'Set AirDrop to Contacts Only.',
    cannotTakeDown: [
      'Nobody can take it down: the image went straight from one phone to the other and lies on the phone of whoever accepted it.',
      'The answer is the people who hold it. Find out who was in reach, and decide about the phones (paragraph 15) before anything is deleted.',
      'Report Remove and Take It Down still help: they can stop the image from spreading on the services that take part.',
    ],
    instead: ['report-remove', 'take-it-down'],
    sinceTheNote: 'added',
    seen: ['no-source'],
    also: ['air drop', 'bluetooth', 'nearby share', 'quick share'],
  },
  {
    id: 'other-site',
    name: 'Any other app or site',
    inApp: [REPORT_IN_APP, POSTER_DELETES],
    routes: [],
    noteFirst: ['The address (URL) of the page', 'The date and time you were told of it'],
    limits: 'You do not open the page to check it, nor search for copies.',
    instead: ['iwf', 'report-remove'],
    sinceTheNote: 'same',
    seen: ['note-2016', 'iwf-links'],
    also: ['website', 'web site', 'forum', 'other platform', 'other app'],
  },
] as const satisfies readonly Provider[]

export type ProviderId = (typeof table)[number]['id']

export const PROVIDERS: readonly Provider[] = table

const byId = new Map<string, Provider>(PROVIDERS.map((provider) => [provider.id, provider]))

export function providerOf(id: ProviderId): Provider {
  const provider = byId.get(id)
  if (provider === undefined) throw new Error(`No provider '${id}'`)
  return provider
}

/** The line that stands under a provider: where its way of reporting was seen. */
export function providerSource(provider: Provider) {
  return seenIn(provider.seen)
}
