import { classChat, nearlyEighteen, notWhoHeSaid, toldToSend, walkedOut } from './stories-harm'
import { keptAsProof, keptBetweenThem, thirdTime } from './stories-willing'
import type { Story } from './story'

/** Eight made-up cases, the plainest first. */
export const STORIES: readonly Story[] = [
  keptBetweenThem,
  notWhoHeSaid,
  walkedOut,
  toldToSend,
  thirdTime,
  classChat,
  keptAsProof,
  nearlyEighteen,
]

export const storyOf = (id: string): Story | undefined => STORIES.find((story) => story.id === id)
