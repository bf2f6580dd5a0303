import { compareDrafts } from '@/lib/drafts/compare'
import type { Actor } from '@/lib/auth/permissions'
import { ChangedText } from '../[number]/changed-text'

type OtherProps = { actor: Actor; articleId: string; from: number; to: number; lang: string }

/** What a colleague's draft changed meanwhile, beside one's own words. */
export async function Other({ actor, articleId, from, to, lang }: OtherProps) {
  const { draft: other, paragraphs } = await compareDrafts(actor, articleId, from, to)
  return (
    <>
      <h2 className="head">What draft {to} changed</h2>
      <p className="quiet">
        {other.createdBy.name} brought it in while you wrote{other.note && `: ${other.note}`}. Your
        words are kept. Take over what you want from here; saving yours replaces the rest.
      </p>
      <ChangedText paragraphs={paragraphs} lang={lang} whole={false} />
    </>
  )
}
