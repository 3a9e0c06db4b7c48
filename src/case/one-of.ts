/** A value as one of those that are allowed; nothing where it is none of them. */
export function oneOf<const T extends readonly string[]>(allowed: T, value: unknown): T[number] | undefined {
  return allowed.find((one) => one === value)
}
