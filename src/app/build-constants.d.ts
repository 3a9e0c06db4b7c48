/** From package.json, put in by the build. */
declare const __APP_VERSION__: string
/** Raised when older code must no longer write what newer code has written; put in by the build. */
declare const __APP_EPOCH__: number
/** What every file should be sent with, from scripts/headers.mjs; put in by the build. */
declare const __SECURITY_HEADERS__: Record<string, string>
