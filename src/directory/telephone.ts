/** '0800 1111' → 'tel:08001111'. What is no key of a telephone is left out, but the plus in front of a country. */
export const telephoneAddress = (number: string) => `tel:${number.replace(/[^\d+*#]/g, '')}`
