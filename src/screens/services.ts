import { createContext, useContext } from 'react'
import type { Document } from '../documents/document'
import type { MadePdf } from '../documents/pdf/pdf-request'
import type { Drafts } from '../drafts/drafts'
import type { Facts } from '../guidance/facts'
import type { ForceSettings } from '../guidance/force-settings'
import type { Outlook } from '../guidance/outlook'
import type { SchoolContacts } from './school-contacts'
import type { VaultAtHand } from './vault-at-hand'

/** A header that protects this app and did not come as it should. */
export interface HeaderDifference {
  /** The address of the file it should have come with. */
  on: string
  /** `:status` when the file itself did not come: nothing is known of its headers. */
  name: string
  expected: string
  /** What the host sent, or nothing. */
  sent: string | null
}

/** What the browser offers to make the app one of the phone's own. */
export interface InstallOffer {
  isThere(): boolean
  subscribe(listener: () => void): () => void
  /** In a tap. The browser asks the officer itself, and offers nothing again until it wants to. */
  take(): void
}

/** What a screen gets from outside: the clock, the cases kept, what the force has set. */
export interface Services {
  /** The page is written at build time: what only some phones show is in it, put away. */
  writing?: boolean
  now(): Date
  vault: VaultAtHand
  /** What keeps cases now. Waits while they are locked. */
  drafts(): Promise<Drafts>
  /** When what has just changed is on the screen. Left out: there is nobody to wait for. */
  painted?(): Promise<void>
  /** What would change the conclusions, worked out away from the screen. */
  whatIf(facts: Facts): Promise<Outlook>
  /** A paper as PDF, made on the phone. Rejects when it can't be made. */
  pdf(document: Document): Promise<MadePdf>
  /** Has the officer show again that it is them, before something leaves. Without a vault there is nothing to show it with: yes. */
  stepUp(): Promise<boolean>
  /** Left out: there is no browser to offer it. */
  install?: InstallOffer
  /** Which headers of the host are not as they should be; nothing when it does not answer. */
  differingHeaders?(): Promise<readonly HeaderDifference[] | undefined>
  settings: ForceSettings
  /** Where they come from: read just now, the last good copy, or the national defaults. */
  settingsFrom: 'file' | 'kept' | 'national'
  /** Why the force's file could not be used, in plain words. */
  settingsProblem?: string
  /** The officer's own; absent: kept only until the app is closed. */
  schoolContacts?: SchoolContacts
}

const ServicesContext = createContext<Services | undefined>(undefined)
export const ServicesProvider = ServicesContext.Provider

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === undefined) throw new Error('A screen needs its services around it')
  return services
}
