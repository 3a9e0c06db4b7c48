/** From here on the words run the other way, the app's own beside them too: 'RLE', 'RLO', 'RLI', and 'FSI', which may. */
const TURNS = /[\u202b\u202e\u2067\u2068]/g

/** Typed words as they stand beside others: what would turn the line round is seen, as '[U+202E]'. */
export const unturned = (typed: string): string =>
  typed.replaceAll(TURNS, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase()}]`)
