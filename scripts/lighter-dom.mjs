// @ts-check

/** @param {string} code @param {string | RegExp} what @param {string} instead */
export function replaced(code, what, instead) {
  const less = code.replace(what, instead)
  if (less === code) throw new Error(`A package no longer has ${what}: see scripts/lighter.mjs`)
  return less
}

/** @param {string} code @param {readonly (readonly [what: string | RegExp, instead: string])[]} unused */
export const without = (code, unused) => unused.reduce((left, [what, instead]) => replaced(left, what, instead), code)

/** What React would have a browser fetch early: nothing here asks it to. */
const HINTS = /^exports\.(?:preconnect|prefetchDNS|pre(?:init|load)(?:Module)?) = function[\s\S]*?^\};\n/gm

/** By which components the way led to one that threw, for whoever asks React for it: nobody does. */
const WAY_DOWN = /(?<=^function getStackByFiberInDevAndProd\(\w+\) \{)[\s\S]*?(?=^\})/m

/**
 * The kinds of element that nothing here has: an activity, a list of suspense boundaries, a view transition. One that came
 * all the same would be refused by React as no element at all (its error 130).
 */
const KINDS =
  /^ {6}case REACT_(?:ACTIVITY|SUSPENSE_LIST|LEGACY_HIDDEN|VIEW_TRANSITION)_TYPE:\n(?: {8}return \([\s\S]*?^ {8}\);\n)?/gm

/** Of what React puts into a page's head: its title. A style, a link or a script would stand where it is written. */
const INTO_HEAD = /(?<=^ {4}case "title":\n {6}return !0;\n)[\s\S]*?(?=^ {2}\}\n {2}return !1;\n)/m

/** Whether a change may be shown as a view transition: none is. */
const MAY_MOVE = /\((\w+) & 335544064\) === \1\b/g

const MOVES = /^ {2}shouldStartViewTransition\n {4}\? [\s\S]*? {4}: (\(flushMutationEffects.*\);)$/m

/** What a reference to a fragment or to a view transition could do. */
const REFERENCES = /^(?:FragmentInstance|ViewTransitionPseudoElement)\.prototype\.\w+ = function[\s\S]*?^\};\n/gm
const REFERRED = /^ {8}case 30:\n {10}var instance = [\s\S]*?(?=^ {8}default:\n {10}instanceToUse = )/m

/** Functions that only those run, or that fetch and wait for styles, scripts and pictures, or that keep what a form did. */
const EMPTY = `
updateActivityComponent updateSuspenseListComponent
startViewTransition flushAfterMutationEffects reportViewTransitionError scheduleViewTransitionEvent
trackEnterViewTransitions commitEnterViewTransitions commitExitViewTransitions commitNestedViewTransitions
restoreEnterOrExitViewTransitions restoreNestedViewTransitions restoreViewTransitionOnHostInstances
applyViewTransitionToHostInstances getViewTransitionName getViewTransitionClassName
commitNewChildToFragmentInstances commitFragmentInstanceInsertionEffects commitFragmentInstanceDeletionEffects
preconnect prefetchDNS preload preloadModule preinitScript preinitStyle preinitModuleScript
getResource acquireResource preloadResource suspendResource suspendInstance maySuspendCommit waitForCommitToBeReady
mountActionState updateActionState rerenderActionState dispatchActionState defaultOnDefaultTransitionIndicator
`

/** A function of React's at its top, up to its end. @param {string} name */
const whole = (name) => new RegExp(`(?<=^function ${name})\\([\\s\\S]*?^\\}(?=\\n)`, 'm')

/** React's client without what nothing here can reach. @param {string} code react-dom-client.production.js */
export const lighterClient = (code) =>
  without(code, [
    [WAY_DOWN, "return ''\n"],
    [KINDS, ''],
    [INTO_HEAD, ''],
    [MAY_MOVE, 'false'],
    [MOVES, '  $1'],
    [REFERENCES, ''],
    [REFERRED, ''],
    ...EMPTY.trim()
      .split(/\s+/)
      .map((name) => /** @type {const} */ ([whole(name), '() {\n  return null;\n}'])),
  ])

/** What of React is not its client, without its hints. @param {string} code react-dom.production.js */
export const lighterHints = (code) => replaced(code, HINTS, '')
