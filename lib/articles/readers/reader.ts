/** Reads one kind of file. Throws Refused where its bytes are not what its name says. */
export type Reader = {
  /** as it is called to people */
  label: string
  /** lower case, with the dot */
  extensions: readonly string[]
  mediaType: string
  /** the article's text, one paragraph a line */
  read: (bytes: Uint8Array) => string
}
