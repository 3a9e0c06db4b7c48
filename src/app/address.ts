/** The address as the routes know it: no trailing slash, no file name. `/helplines.html` → `/helplines`. */
export function plainPath(pathname: string): string {
  const path = pathname
    .replace(/\/+$/, '')
    .replace(/\.html$/, '')
    .replace(/(^|\/)index$/, '')
  return path === '' ? '/' : path
}
