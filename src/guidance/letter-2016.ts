/**
 * The letter that paragraph 22 of the 2016 note gives for outcome 21, word for word, its gaps unfilled.
 * For comparison only. Parts of it no longer hold; see that paragraph's corrections.
 */
export const LETTER_2016_AS_PRINTED: readonly string[] = [
  'You/Your child has been recorded on police systems against (add crime type) in line with Home Office crime recording rules. After consideration of all relevant factors, a decision has been made that no further action will be taken by the police in this instance.',
  '***** has not been convicted or cautioned for any offence connected with this investigation.',
  "In the event that a future 'Enhanced Disclosure and Barring Service' (DBS) check is required it is unlikely that this record will be disclosed unless you/your child are investigated or have further action taken against you/them in the future which could suggest a relevant pattern of behaviour.",
  'Any decision to disclose will be made by the chief police officer dealing with the request, based on all factors and information available at the time of the decision.',
]

/** What no longer holds of its words, said wherever they stand. */
export const LETTER_2016_SINCE =
  "The letter says that the child has been recorded against a crime. That is untrue of someone entered only as a person involved, or as the victim. Use the force's wording, and keep what it says of no conviction, no caution and no guarantee."
