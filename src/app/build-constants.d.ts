/** From package.json, put in by the build. */
declare const __APP_VERSION__: string
/** Raised when older code must no longer write what newer code has written; put in by the build. */
declare const __APP_EPOCH__: number
