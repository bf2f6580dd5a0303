import { acceptProposals } from '@/lib/intake/accept-proposals'
import { getProposals } from '@/lib/intake/proposals'
import { answer, optionOf, type Run, say } from './command'
import { actorFor } from './people'

export const run: Run = async (call) => {
  const {
    words: [articleId = ''],
    options,
    terminal,
  } = call
  const actor = await actorFor(optionOf(call, 'as'))
  const { revision, openSentences, proposals } = await getProposals(actor, articleId)
  const summary = `${openSentences} sentences open, ${proposals.length} claims proposed`
  if (!options.accept || proposals.length === 0) {
    const lines = proposals.map(
      ({ sentence, kind, statement }) => `S${sentence + 1}\t${kind}\t${statement}`,
    )
    if (lines.length > 0) answer(terminal, lines.join('\n'))
    say(terminal, `${summary}.`)
    return
  }
  const places = proposals.map(({ start, end }) => ({ start, end }))
  const created = await acceptProposals(actor, { articleId, revision, proposals: places })
  answer(
    terminal,
    created.map(({ data }) => `C${data.number}\t${data.quote.replace(/\s+/gu, ' ')}`).join('\n'),
  )
  say(terminal, `${summary}; ${created.length} made.`)
}
