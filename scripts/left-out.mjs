/** Stands in the bundle for what pdfkit never asks for here: ciphers for encrypted files, Brotli for WOFF2 fonts. */
const leftOut = () => {
  throw new Error('Left out of this build')
}

export const cbc = leftOut
export const ecb = leftOut
// biome-ignore lint/style/noDefaultExport: what it stands for has one
export default leftOut
