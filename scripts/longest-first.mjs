// @ts-check
import { BaseSequencer } from 'vitest/node'

/** What takes longest, longest first: a small file may take long, and a clean checkout remembers no durations. */
const LONG = [
  'browser/install',
  'browser/quota',
  'browser/eviction',
  'browser/killed',
  'browser/vault-ways',
  'browser/layout',
  'browser/help',
  'browser/practice',
  'browser/canaries',
  'guidance/laws',
  'drafts/wrong-passphrases',
].map((name) => `/tests/${name}.test.ts`)

/** @typedef {import('vitest/node').TestSpecification} TestSpecification */

/** @param {TestSpecification} file */
function placeOf({ moduleId }) {
  const place = LONG.findIndex((name) => moduleId.endsWith(name))
  return place < 0 ? LONG.length : place
}

/** @param {TestSpecification} file */
const groupOf = ({ project }) => project.config.sequence.groupOrder

/** No long file is begun when all others are done: the workers end together. */
export class LongestFirst extends BaseSequencer {
  /** @override @param {TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => groupOf(one) - groupOf(other) || placeOf(one) - placeOf(other))
  }
}
