type ScriptPolicy = { createScriptURL: (url: string) => unknown }
type PolicyFactory = {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => ScriptPolicy
}

function sameOrigin(url: string): string {
  const resolved = new URL(url, location.href)
  if (resolved.origin !== location.origin)
    throw new TypeError(`A script may only come from here, not ${resolved.origin}`)
  return resolved.href
}

let policy: ScriptPolicy | undefined

/**
 * The address of a worker in the form that the page's policy (Trusted Types, `app-scripts`) lets through; throws on
 * another origin. Pass it where a script address is expected, such as `new Worker(...)`.
 */
export function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
  policy ??= trustedTypes?.createPolicy('app-scripts', { createScriptURL: sameOrigin }) ?? {
    createScriptURL: sameOrigin,
  }
  return policy.createScriptURL(url) as string
}
