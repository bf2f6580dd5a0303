import { getArticle } from '@/lib/articles/desk'
import { dismissSentences, undoDismissals } from '@/lib/articles/dismissals'
import { dismissalReasons, mostSentences } from '@/lib/articles/schema'
import { answer, needed, optionOf, type Run, say, WrongUse } from './command'
import { actorFor } from './people'

export const run: Run = async (call) => {
  const {
    words: [articleId = '', list = ''],
    options,
    terminal,
  } = call
  const sentences = sentencesIn(list)
  const reason = options.undo ? undefined : reasonOf(needed(call, 'reason'))
  const actor = await actorFor(optionOf(call, 'as'))
  const { revision } = await getArticle(actor, articleId)
  const chosen = { articleId, sentences, revision: revision.number }
  const { data } = reason
    ? await dismissSentences(actor, { ...chosen, reason })
    : await undoDismissals(actor, chosen)
  answer(terminal, data.sentences.map((index) => `S${index + 1}`).join('\n'))
  const done = reason ? `dismissed: ${reason}` : 'taken back up'
  say(terminal, `${data.sentences.length} of ${sentences.length} ${done}.`)
}

function reasonOf(word: string) {
  const reason = dismissalReasons.find((known) => known === word)
  if (!reason) throw new WrongUse(`--reason is one of ${dismissalReasons.join(', ')}.`)
  return reason
}

/** "3,5-9" as indexes; sentences are counted from 1, as the desk does. */
export function sentencesIn(list: string): number[] {
  const indexes = list.split(',').flatMap((part) => {
    const range = /^\s*[sS]?([1-9]\d{0,6})(?:-[sS]?([1-9]\d{0,6}))?\s*$/.exec(part)
    const first = Number(range?.[1])
    const last = Number(range?.[2] ?? range?.[1])
    if (!range || last < first) throw new WrongUse(`Name sentences as 3,5-9; “${part}” is none.`)
    if (last - first >= mostSentences)
      throw new WrongUse(`At most ${mostSentences} sentences at once.`)
    return Array.from({ length: last - first + 1 }, (_, step) => first - 1 + step)
  })
  return [...new Set(indexes)]
}
