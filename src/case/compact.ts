/** Without the entries that are undefined. */
export function compact<T extends object>(entries: { [key in keyof T]: T[key] | undefined }): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as T
}
