import { partsOf } from '@/app/ui/proof/parts'
import type { Stretch } from '@/app/ui/proof/paragraphs'
import { getDeskStretch } from '@/lib/articles/desk-stretch'
import { proofClaims } from '../../desk-model'
import { answerTo } from '../../data-answer'

type Context = { params: Promise<{ id: string; part: string }> }

/** What is drawn of one part of a long article, for the browser to draw it when it comes near the screen. */
export async function GET(_request: Request, { params }: Context) {
  const { id, part } = await params
  return answerTo(async (viewer): Promise<Stretch> => {
    const stretch = await getDeskStretch(viewer, id, (blocks) => partsOf(blocks)[Number(part)])
    const { span, text, language } = stretch
    return {
      start: span.start,
      text,
      first: span.from + 1,
      blocks: stretch.blocks.slice(span.from, span.to),
      language,
      claims: proofClaims(stretch.claims),
      sentences: stretch.sentences,
      facts: stretch.missing,
    }
  })
}
