/** A preview of a whole book would help nobody: so many claims and characters of it are shown, the rest comes in as found. */
export const shownClaims = 400
export const shownCharacters = 60_000
