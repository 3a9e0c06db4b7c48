/** A number, and the extension behind it where there is one: 'ext 12', '(extension: 12)', 'x12', '#12' or ',12'. */
export const numberAndExtension = (number: string) =>
  number.trim().split(/[\s(]*(?:ext(?:ension|n)?[.:]?|x|#|,)\s*(?=\d{1,6}\)?$)/i)

/**
 * '0800 1111' → 'tel:08001111'. What is no key of a telephone is left out, but the plus in front of a country; the zero
 * in brackets behind one is rung within the country alone: '+44 (0)20 7946 0000' → 'tel:+442079460000'. An extension
 * comes after a pause, since Android rings the letters of RFC 3966's ';ext=' as digits.
 */
export const telephoneAddress = (number: string) =>
  `tel:${numberAndExtension(number)
    .map((part) => (part.startsWith('+') ? part.replace('(0)', '') : part).replace(/[^\d+*#]/g, ''))
    .join(',')}`
