/**
 * '0800 1111' → 'tel:08001111'. What is no key of a telephone is left out, but the plus in front of a country; the zero
 * in brackets behind one is rung within the country alone: '+44 (0)20 7946 0000' → 'tel:+442079460000'.
 */
export const telephoneAddress = (number: string) =>
  `tel:${(number.trim().startsWith('+') ? number.replace('(0)', '') : number).replace(/[^\d+*#]/g, '')}`
