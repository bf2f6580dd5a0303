import { getArticle } from '@/lib/articles/desk'
import { blockerWords } from '@/lib/articles/readiness'
import { coveragePercent } from '@/lib/claims/coverage'
import { answer, type Run, say } from './command'
import { actorFor } from './people'

export const run: Run = async ({ words: [articleId = ''], options, terminal }) => {
  const { revision, sentences, sentenceList, blockers } = await getArticle(
    await actorFor(undefined),
    articleId,
  )
  const missing = (index: number) =>
    blockers.flatMap(({ sentence, fact }) =>
      sentence === index && fact ? [`S${index + 1}\tnot in any claim\t${oneLine(fact.text)}`] : [],
    )
  const lines = sentenceList.flatMap(({ index, start, end, state, reason }) => {
    const what = state === 'dismissed' ? `dismissed: ${reason}` : state
    const line = `S${index + 1}\t${what}\t${oneLine(revision.text.slice(start, end))}`
    return [...(!options.open || state === 'open' ? [line] : []), ...missing(index)]
  })
  if (lines.length > 0) answer(terminal, lines.join('\n'))
  const { accounted, total } = sentences
  const open = blockers.filter(({ fact }) => fact).length
  say(
    terminal,
    `Draft ${revision.number}: ${accounted} of ${total} sentences accounted for, ${coveragePercent(sentences)} %.${open > 0 ? ` ${open} ${blockerWords('factOpen', open)}.` : ''}`,
  )
}

const oneLine = (words: string) => words.replace(/\s+/gu, ' ')
