import type { Json } from './records'

const DEEPEST = 40
/** A record of a long case is one text. */
export const LONGEST_TEXT = 4_000_000
const MOST_NODES = 500_000
const NEVER_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** JSON from a stranger: nothing nested without end, no key that reaches a prototype, no broken Unicode, no infinity. */
export function soundJson(text: string): { json: Json } | undefined {
  if (deeperThan(text, DEEPEST)) return undefined
  try {
    const json: Json = JSON.parse(text)
    return sound(json) ? { json } : undefined
  } catch {
    return undefined
  }
}

/** Counted before parsing, so that no parser has to survive it. */
function deeperThan(text: string, limit: number) {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const symbol = text[at]
    if (inString) {
      if (symbol === '\\') at += 1
      else if (symbol === '"') inString = false
    } else if (symbol === '"') inString = true
    else if (symbol === '[' || symbol === '{') depth += 1
    else if (symbol === ']' || symbol === '}') depth -= 1
    if (depth > limit) return true
  }
  return false
}

function sound(json: Json) {
  const left: Json[] = [json]
  for (let nodes = 0; left.length > 0; nodes++) {
    const value = left.pop()
    if (nodes > MOST_NODES) return false
    if (typeof value === 'string' && !soundText(value)) return false
    if (typeof value === 'number' && !Number.isFinite(value)) return false
    if (typeof value !== 'object' || value === null) continue
    for (const key of Array.isArray(value) ? [] : Object.keys(value))
      if (NEVER_KEYS.has(key) || !soundText(key)) return false
    for (const part of Object.values(value)) left.push(part)
  }
  return true
}

const soundText = (text: string) => text.length <= LONGEST_TEXT && !/\p{Surrogate}/u.test(text)
