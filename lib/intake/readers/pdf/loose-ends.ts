/** Names pdf.js gives to what is wrong with a file. */
export const wrongWithFile =
  /^(?:InvalidPDF|MissingPDF|MissingData|Format|XRef|UnknownError|ParserEOF|Jpx|Jbig2|Jpeg)/

/** How long a reading may go on after a part of it was given up by nobody. */
const grace = 5000

const nameOf = (reason: unknown) => (reason instanceof Error ? reason.name : '')

/**
 * pdf.js drops promises that fail over a damaged file; nobody hears of them, and Node would end the thread, or the whole
 * program. Here they are heard, and fail the reading where it does not end by itself soon after.
 */
export async function holdingLooseEnds<T>(act: () => Promise<T>): Promise<T> {
  let fail: (reason: unknown) => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => undefined)
  const hear = (reason: unknown) => {
    if (!wrongWithFile.test(nameOf(reason))) throw reason
    timer ??= setTimeout(() => fail(reason), grace)
  }
  process.on('unhandledRejection', hear)
  try {
    return await Promise.race([act(), failed])
  } finally {
    clearTimeout(timer)
    // those of the last turn are told in the next
    setTimeout(() => process.off('unhandledRejection', hear), 1000)
  }
}
