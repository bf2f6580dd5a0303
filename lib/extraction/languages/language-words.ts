/** The words of a language that show who speaks, when, how many, and what nobody can check; parts of regular expressions. */
export type LanguageWords = {
  /** Verbs of saying. */
  says: string
  /** "that", which opens what was said. */
  that: string
  /** "he" or "she" beside a verb of saying. */
  pronouns: string
  /** "according to", before the name. */
  sources: string
  /** Titles that stand before a name with a capital, as in German. */
  titles?: string
  /** Where a name without capitals ends. */
  stops?: string
  months: string
  days: string
  /** Numbers and their units in words. */
  numbers: string
  /** Verbs of the future. */
  ahead: string
  /** "could", "perhaps". */
  possible: string
  /** "should", "I believe", and words that only judge. */
  holds: string
  /** What is grave, by which the first to check are known. */
  grave: string
}
