import { readDraft } from '@/lib/drafts/read-draft'
import { bringDraft, fatesAfter } from '@/lib/returned/commands'
import { getArticle } from '@/lib/articles/desk'
import { isWord } from '@/lib/intake/keep-document'
import { tryDraft } from '@/lib/returned/trial'
import { env } from '@/lib/core/env'
import { answer, optionOf, type Run, say, WrongUse } from './command'
import { changeLines, countLine, fateLines } from './draft-words'
import { incomingOf } from './incoming'
import { actorFor } from './people'

export const run: Run = async (call) => {
  const {
    words: [articleId = '', word = '-'],
    options,
    terminal,
  } = call
  const base = baseOf(optionOf(call, 'base'))
  const actor = await actorFor(optionOf(call, 'as'))
  const { revision } = await getArticle(actor, articleId)
  const incoming = await incomingOf(word, terminal, optionOf(call, 'part'))
  const { text, blocks, document } = await readDraft(actor, articleId, incoming, undefined, {
    keeps: !options['dry-run'],
  })
  const draft = {
    ...{ articleId, text, blocks, document, baseNumber: base ?? revision.number },
    ...(optionOf(call, 'note') !== undefined && { note: optionOf(call, 'note') }),
  }
  if (options['dry-run']) {
    const file = 'file' in incoming && isWord(incoming.file) ? incoming.file.bytes : null
    const trial = await tryDraft(actor, draft, file)
    answer(terminal, [...changeLines(trial.paragraphs), ...fateLines(trial.claims)].join('\n'))
    const { open, total } = trial.sentences
    say(
      terminal,
      `Nothing saved. ${trial.answers > 0 ? `Answers to comments that would become notes: ${trial.answers}. ` : ''}Claims: ${countLine(trial.counts)}. Sentences open: ${open.length} of ${total}.`,
    )
    return
  }
  const [brought, ...others] = await bringDraft(actor, draft)
  const { number } = brought.data
  const { anchors, reopened } = fatesAfter(brought)
  say(
    terminal,
    `Claims: ${countLine(anchors)}; ${reopened.length} opened again. ${env.url}/articles/${articleId}/revisions/${number}`,
  )
  for (const line of cameBack(others)) say(terminal, line)
  answer(terminal, String(number))
}

/** What else a Word document brought that Galley wrote. */
function cameBack(events: readonly { type: string }[]): string[] {
  const countOf = (of: string) => events.filter(({ type }) => type === of).length
  const [accepted, answers] = [countOf('fix.accepted'), countOf('note.added')]
  const lines = [
    accepted > 0 && `Corrections accepted in Word: ${accepted}.`,
    answers > 0 && `Answers to comments, kept as notes: ${answers}.`,
  ]
  return lines.filter((line) => typeof line === 'string')
}

function baseOf(option: string | undefined): number | undefined {
  if (option === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(option)) throw new WrongUse('--base is the number of a draft.')
  return Number(option)
}
