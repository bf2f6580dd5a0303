import { importFrom } from '@/lib/intake/import-from'
import { remarksOf } from '@/lib/intake/remarks-of'
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
  const remarks: string[] = []
  const { articleId, data } = await importFrom(
    actor,
    incoming,
    { ...(title !== undefined && { title }), ...(language !== undefined && { language }) },
    {
      progress,
      onRead: (article) => {
        remarks.push(...remarksOf(article))
        if (article.leftOut.length > 0)
          remarks.push('The preview on the import page lists what is left out.')
      },
    },
  ).finally(end)
  for (const remark of remarks) say(terminal, remark)
  say(
    terminal,
    `Imported “${data.title}”: ${data.claims} claims found. ${env.url}/articles/${articleId}`,
  )
  answer(terminal, articleId)
}
