/** Names pdf.js gives to what is wrong with a file. */
export const wrongWithFile =
  /^(?:InvalidPDF|MissingPDF|MissingData|Format|XRef|UnknownError|ParserEOF|Jpx|Jbig2|Jpeg)/

/** How long a reading may go on after a part of it was given up by nobody. */
const grace = 5000

const nameOf = (reason: unknown) => (reason instanceof Error ? reason.name : '')

/** Readings under way. */
const hearers = new Set<(reason: unknown) => void>()

/** What is of no PDF goes on as if nobody had heard it. */
function hear(reason: unknown) {
  if (!wrongWithFile.test(nameOf(reason))) throw reason
  for (const hearer of hearers) hearer(reason)
}

/**
 * pdf.js drops promises that fail over a damaged file; nobody hears of them, and Node would end the thread, or the whole
 * program. Here they are heard, and fail the reading where it does not end by itself soon after.
 */
export async function holdingLooseEnds<T>(act: () => Promise<T>): Promise<T> {
  // one for all, and it stays: what fails in the last turn is told when the reading is over
  if (!process.listeners('unhandledRejection').includes(hear))
    process.on('unhandledRejection', hear)
  let timer: NodeJS.Timeout | undefined
  let hearer: (reason: unknown) => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    hearer = (reason) => (timer ??= setTimeout(() => reject(reason as Error), grace))
  })
  hearers.add(hearer)
  try {
    return await Promise.race([act(), failed])
  } finally {
    hearers.delete(hearer)
    clearTimeout(timer)
  }
}
