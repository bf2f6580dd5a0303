'use server'

import { getArticle } from '@/lib/articles/desk'
import { bringDraft } from '@/lib/returned/commands'
import { getBlob } from '@/lib/core/blobs/blobs'
import { tryDraft } from '@/lib/returned/trial'
import type { ArticleView } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { Conflict } from '@/lib/core/errors'
import { sha256 } from '@/lib/core/digest'
import { perform } from '@/lib/web/perform'
import { numberOf, textOf } from '@/lib/web/read-form'
import type { DraftState } from './draft-state'
import { draftIn, type Read } from './incoming'
import { Other } from './other'
import { isAnswersOnly, TrialView } from './trial-view'

/** Tries the draft or saves it, as the pressed button says; whatever is refused, the words are given back. */
export async function draftAction(_: DraftState, form: FormData): Promise<DraftState> {
  const articleId = textOf(form, 'articleId')
  const base = numberOf(form, 'baseNumber')
  const next: DraftState = {
    ...{ answer: null, text: textOf(form, 'text'), note: textOf(form, 'note'), base },
    ...{ read: false, blocks: null, trial: null, answersOnly: false, other: null },
  }
  const saves = textOf(form, 'intent') === 'save'
  const run = async (actor: Actor) => {
    const article = await getArticle(actor, articleId)
    const read = await draftIn(actor, articleId, form)
    Object.assign(next, givenBack(read))
    const input = { articleId, text: read.text, note: next.note, baseNumber: base }
    try {
      if (saves) return await bringDraft(actor, { ...input, ...fromFile(read) })
      const document = read.document ? await getBlob(read.document) : null
      const trial = await tryDraft(actor, input, document)
      next.trial = <TrialView trial={trial} article={article} />
      next.answersOnly = isAnswersOnly(trial, article)
      return null
    } catch (error) {
      if (error instanceof Conflict) showOther(actor, next, article)
      throw error
    }
  }
  type Added = Awaited<ReturnType<typeof run>>
  const goTo = (added: Added) => {
    const [brought] = added ?? []
    const place = brought?.type === 'revision.answered' ? '#answers' : ''
    return `/articles/${articleId}/revisions/${brought?.data.number}${place}`
  }
  const answer = await perform(form, run, saves ? { goTo } : {})
  return {
    ...next,
    answer: answer?.ok
      ? null
      : answer && { ...answer, values: { ...answer.values, text: next.text ?? '' } },
  }
}

const fromFile = ({ blocks, document }: Read) => (blocks ? { blocks, document } : {})

function givenBack({ text, read, blocks, document = null }: Read): Partial<DraftState> {
  return {
    text,
    read,
    blocks: blocks ? { json: JSON.stringify(blocks), sha256: sha256(text), document } : null,
  }
}

/** From here on the words are written on top of the draft that came first; what that one changed is shown. */
function showOther(actor: Actor, next: DraftState, { id, revision, language }: ArticleView) {
  if (revision.number === next.base) return
  next.other = (
    <Other actor={actor} articleId={id} from={next.base} to={revision.number} lang={language} />
  )
  next.base = revision.number
}
