import { getArticle } from '@/lib/articles/desk'
import { coveragePercent } from '@/lib/claims/coverage'
import { answer, type Run, say } from './command'
import { actorFor } from './people'

export const run: Run = async ({ words: [articleId = ''], options, terminal }) => {
  const { revision, sentences, sentenceList } = await getArticle(await actorFor(undefined), articleId)
  const lines = sentenceList
    .filter(({ state }) => !options.open || state === 'open')
    .map(({ index, start, end, state, reason }) => {
      const words = revision.text.slice(start, end).replace(/\s+/gu, ' ')
      const what = state === 'dismissed' ? `dismissed: ${reason}` : state
      return `S${index + 1}\t${what}\t${words}`
    })
  if (lines.length > 0) answer(terminal, lines.join('\n'))
  const { accounted, total } = sentences
  say(
    terminal,
    `Draft ${revision.number}: ${accounted} of ${total} sentences accounted for, ${coveragePercent(sentences)} %.`,
  )
}
