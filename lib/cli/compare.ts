import { changedParagraphs } from '@/lib/text/changed-paragraphs'
import { countFatesOf } from '@/lib/drafts/fates'
import { listRevisions } from '@/lib/articles/queries'
import { compareRevisions } from '@/lib/drafts/queries'
import { Refused } from '@/lib/core/errors'
import { answer, type Run, say, WrongUse } from './command'
import { changeLines, countLine, fateLines } from './draft-words'
import { actorFor } from './people'

export const run: Run = async ({ words: [articleId = '', ...asked], terminal }) => {
  if (asked.length === 1) throw new WrongUse('Name two drafts, or none for the last two.')
  const numbers = asked.map(numberOf)
  const actor = await actorFor(undefined)
  const latest = (await listRevisions(actor, articleId)).length
  const [older = 0, newer = 0] =
    numbers.length > 0 ? numbers.sort((a, b) => a - b) : [latest - 1, latest]
  if (older < 1)
    throw new Refused([{ message: 'There is only one draft; nothing to compare it with.' }])
  if (older === newer) throw new Refused([{ message: 'Name two different drafts.' }])
  const { from, to, claims } = await compareRevisions(actor, articleId, older, newer)
  answer(
    terminal,
    [...changeLines(changedParagraphs(from.text, to.text)), ...fateLines(claims)].join('\n'),
  )
  say(terminal, `Draft ${older} to draft ${newer}. Claims: ${countLine(countFatesOf(claims))}.`)
}

function numberOf(word: string): number {
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new WrongUse(`“${word}” is not the number of a draft.`)
  return Number(word)
}
