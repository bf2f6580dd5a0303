import { checkableByKind } from '@/lib/claims/vocabulary'
import { spanProblem } from '@/lib/claims/span'
import type { Span } from '@/lib/claims/coverage'
import { env } from '@/lib/core/env'
import type { FoundClaim } from './bring/read-article'
import { askModel, type Model, NoAnswer, type Proposal } from './model/ask'
import { chunksOf } from './model/chunks'
import { onlyWordsOf } from './model/words'

/** What may be asked about one article: 40 parts in a minute, two at a time. */
const limits = { parts: 40, atOnce: 2, seconds: 60 }

/** The model a newsroom has set, and where texts are sent to it; null = none, and no text leaves the machine. */
export const languageModel = env.model && {
  name: env.model.name,
  host: new URL(env.model.url).host,
}

type Asked = {
  text: string
  blocks: readonly Span[]
  claims: readonly FoundClaim[]
  signal?: AbortSignal | undefined
}

/**
 * Claims that the model proposes beyond those found. Each stands on words of the text and is said in words of the text;
 * none says whether it is true. What goes wrong is a warning, and the import goes on.
 */
export async function proposedClaims(
  { text, blocks, claims, signal }: Asked,
  model: Model | null = env.model,
): Promise<{ claims: FoundClaim[]; warnings: string[] }> {
  if (!model) return { claims: [], warnings: [] }
  const all = chunksOf(text, blocks)
  const chunks = all.slice(0, limits.parts)
  const { answers, why } = await askAll(model, text, chunks, signal)
  const sayable = onlyWordsOf(text)
  const proposed: FoundClaim[] = []
  let odd = 0
  for (const { chunk, proposals, odd: more } of answers) {
    odd += more
    for (const proposal of proposals) {
      const claim = claimOf(proposal, { text, chunk, sayable, model })
      if (!claim) odd++
      else if (![...claims, ...proposed].some((known) => isSame(known, claim))) proposed.push(claim)
    }
  }
  const asked = { parts: all.length, answered: answers.length, why }
  return { claims: proposed, warnings: warningsOf(model, asked, odd) }
}

type Answer = Awaited<ReturnType<typeof askModel>> & { chunk: Span }

async function askAll(
  model: Model,
  text: string,
  chunks: readonly Span[],
  signal: AbortSignal | undefined,
) {
  const late = AbortSignal.timeout(limits.seconds * 1000)
  const until = signal ? AbortSignal.any([signal, late]) : late
  const waiting = [...chunks]
  const answers: Answer[] = []
  let why: string | null = null
  const worker = async () => {
    for (let chunk = waiting.shift(); chunk && !why; chunk = waiting.shift()) {
      try {
        answers.push({
          ...(await askModel(model, text.slice(chunk.start, chunk.end), until)),
          chunk,
        })
      } catch (error) {
        signal?.throwIfAborted()
        if (!(error instanceof NoAnswer) && !late.aborted) throw error
        why = error instanceof NoAnswer ? error.message : 'it took longer than a minute'
      }
    }
  }
  await Promise.all(Array.from({ length: limits.atOnce }, worker))
  return { answers: answers.sort((a, b) => a.chunk.start - b.chunk.start), why }
}

type Place = { text: string; chunk: Span; sayable: (sentence: string) => boolean; model: Model }

/** Null where its words are not in the text. */
function claimOf(proposal: Proposal, { text, chunk, sayable, model }: Place): FoundClaim | null {
  const { quote, kind, about, priority } = proposal
  const start = text.indexOf(quote, chunk.start)
  const end = start + quote.length
  if (start < 0 || end > chunk.end || spanProblem(text, start, end) || cutsWord(text, start, end))
    return null
  const statement = proposal.statement?.replace(/\s+/g, ' ').trim()
  const claimant = proposal.claimant?.trim()
  return {
    ...{ start, end, quote, kind, about, priority },
    statement: statement && sayable(statement) ? statement : quote.replace(/\s+/g, ' '),
    claimant: claimant && text.includes(claimant) ? claimant : null,
    checkable: checkableByKind(kind),
    stage: 'model',
    reason: `The language model ${model.name} proposes it.`,
    origin: 'model',
  }
}

const cutsWord = (text: string, ...places: number[]) =>
  places.some((at) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1)))

/** The same words but for a few at the ends, or the same said. */
function isSame(known: FoundClaim, claim: FoundClaim): boolean {
  const shared = Math.min(known.end, claim.end) - Math.max(known.start, claim.start)
  if (shared <= 0) return false
  const both = Math.max(known.end, claim.end) - Math.min(known.start, claim.start)
  return shared / both > 0.7 || known.statement === claim.statement
}

function warningsOf(
  { name }: Model,
  { parts, answered, why }: { parts: number; answered: number; why: string | null },
  odd: number,
): string[] {
  const asked = Math.min(parts, limits.parts)
  return [
    why && answered === 0
      ? `The language model ${name} proposed nothing: ${why}.`
      : why &&
        `The language model ${name} answered for ${answered} of ${asked} parts only: ${why}.`,
    parts > asked && `The language model ${name} was asked about the beginning of the text only.`,
    odd > 0 &&
      `${odd} ${odd === 1 ? 'proposal' : 'proposals'} of the language model ${name} left out: not in words of the text.`,
  ].filter((warning) => typeof warning === 'string')
}
