import { classChat, nearlyEighteen, notWhoHeSaid, toldToSend, walkedOut } from './stories-harm'
import { keptAsProof, thirdTime } from './stories-willing'
import type { Story } from './story'
import { keptBetweenThem } from './story-first'

/** The stories of the list, in its order. */
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
