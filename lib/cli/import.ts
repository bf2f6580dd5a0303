import { importFrom } from '@/lib/intake/import-from'
import { leftOutWords } from '@/lib/intake/left-out-words'
import type { LeftOut, ReadDocument } from '@/lib/intake/readers/reader'
import { sureWords } from '@/lib/intake/readers/scan/words'
import { env } from '@/lib/core/env'
import { answer, optionOf, type Run, say } from './command'
import { incomingOf, progressOn } from './incoming'
import { filesOf, importMany } from './import-many'
import { actorFor } from './people'

export const run: Run = async (call) => {
  const { words, terminal } = call
  const files = await filesOf(words[0] ?? '-')
  if (files) return importMany(call, files)
  const actor = await actorFor(optionOf(call, 'as'))
  const incoming = await incomingOf(words[0] ?? '-', terminal, optionOf(call, 'part'))
  const { progress, end } = progressOn(terminal)
  const [title, language] = [optionOf(call, 'title'), optionOf(call, 'language')]
  const warnings: string[] = []
  const { articleId, data } = await importFrom(
    actor,
    incoming,
    { ...(title !== undefined && { title }), ...(language !== undefined && { language }) },
    {
      progress,
      onRead: (article) =>
        warnings.push(
          ...article.warnings,
          ...doubtfulLine(article),
          ...leftOutLine(article.leftOut),
        ),
    },
  ).finally(end)
  for (const warning of warnings) say(terminal, warning)
  say(
    terminal,
    `Imported “${data.title}”: ${data.claims} claims found. ${env.url}/articles/${articleId}`,
  )
  answer(terminal, articleId)
}

function leftOutLine(leftOut: readonly LeftOut[]) {
  const words = leftOutWords(leftOut)
  return words ? [`Left out: ${words}. The preview on the import page lists them.`] : []
}

const mostNamed = 20

/** Which words to compare with the picture, and how sure the recognition is of each. */
function doubtfulLine({ text, doubtful }: Pick<ReadDocument, 'text' | 'doubtful'>) {
  if (doubtful.length === 0) return []
  const named = doubtful
    .slice(0, mostNamed)
    .map(({ start, end, confidence }) => `${text.slice(start, end)} (${sureWords(confidence)})`)
  const more = doubtful.length - named.length
  return [`Doubtful: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`]
}
