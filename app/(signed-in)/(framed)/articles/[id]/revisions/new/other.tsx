import { changedParagraphs } from '@/lib/text/changed-paragraphs'
import { compareRevisions } from '@/lib/drafts/queries'
import type { Actor } from '@/lib/auth/permissions'
import { ChangedText } from '../[number]/changed-text'

type OtherProps = { actor: Actor; articleId: string; from: number; to: number; lang: string }

/** What a colleague's draft changed meanwhile, beside one's own words. */
export async function Other({ actor, articleId, from, to, lang }: OtherProps) {
  const { from: old, to: other } = await compareRevisions(actor, articleId, from, to)
  return (
    <>
      <h2 className="head">What draft {to} changed</h2>
      <p className="quiet">
        {other.createdBy.name} brought it in while you wrote{other.note && `: ${other.note}`}. Your
        words are kept. Take over what you want from here; saving yours replaces the rest.
      </p>
      <ChangedText paragraphs={changedParagraphs(old.text, other.text)} lang={lang} whole={false} />
    </>
  )
}
