// @ts-check
/**
 * Stands in for parts of the PDF library that nothing here needs: WOFF2 fonts, and files locked with a password.
 * @returns {never}
 */
function leftOut() {
  throw new Error('This part of the PDF library was left out of the app')
}

export const cbc = leftOut
export const ecb = leftOut
// biome-ignore lint/style/noDefaultExport: the import that it stands in for is a default one
export default leftOut
