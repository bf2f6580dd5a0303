import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { checkClaimReviews, countOf } from '@/lib/reports/claimreview/check'
import { linkedDataIn } from '@/lib/reports/claimreview/read'
import { answer, type Run } from './command'
import { fromCaller } from './paths'

export const run: Run = async ({ words: [file = '-'], terminal }) => {
  const bytes = file === '-' ? await buffer(terminal.input) : await readFile(fromCaller(file))
  const data = read(bytes.toString('utf8'))
  const findings = checkClaimReviews(data, new Date())
  for (const { path, message } of findings) answer(terminal, path ? `${path}: ${message}` : message)
  const count = countOf(data)
  if (findings.length > 0)
    throw new Error(
      findings.length === 1 ? '1 thing is wrong.' : `${findings.length} things are wrong.`,
    )
  answer(
    terminal,
    count === 1 ? '1 ClaimReview, nothing wrong.' : `${count} ClaimReviews, nothing wrong.`,
  )
}

function read(text: string): unknown {
  try {
    return linkedDataIn(text)
  } catch {
    throw new Error('This is no JSON, and no page with linked data in it.')
  }
}
