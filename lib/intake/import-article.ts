import { z } from 'zod'
import { type Actor, may, mayWrite } from '@/lib/auth/permissions'
import { countCoverage } from '@/lib/claims/count-coverage'
import { findScale, scaleKey } from '@/lib/claims/scales/registry'
import { command } from '@/lib/command'
import { elsewhere, threadsFor } from '@/lib/core/beside'
import type { Tx } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { searchTextOf } from '@/lib/core/finding'
import { insertRows } from '@/lib/core/insert'
import type { NewEvent } from '@/lib/history/events'
import { aside, bring, type Brought } from './bring'
import { checkPlaces, claimsFor, type FoundClaim } from './import'
import { placeRemarks, remarkRows } from './remarks'
import { articleImport } from '@/lib/articles/schema'
import { rowsOf } from './text'

type Read = Pick<Brought, 'sentences' | 'blocks' | 'facts'>

const toSave = articleImport.extend({
  language: articleImport.shape.language.unwrap(),
  /** of this very text, read before the transaction begins */
  read: z.custom<Read>(),
  /** what each claim is taken from, by its place and statement */
  bases: z.custom<ReadonlyMap<string, string>>(),
})

/** Saves what `importArticle` has read; the text is canonical and the claims are found by now. */
const saveArticle = command({
  action: 'article.import',
  input: toSave,
  load: () => Promise.resolve({}),
  run: async ({ tx, actor, input, now, newId }) => {
    const {
      text,
      claims: given = [],
      remarks = [],
      read,
      bases,
      extract: _,
      blocks: __,
      scale,
      ...facts
    } = input
    const ids = { articleId: newId(), revisionId: newId(), actorId: actor.id, now, newId }
    checkPlaces(text, given)
    const { claims, placed } = placeRemarks(text, remarks, given, read.sentences)
    const found = claimsFor(text, claims, ids, (claim) => bases.get(told(claim)) ?? '[]')
    const article = { ...facts, depth: input.depth ?? 'full', scale: scaleKey(findScale(scale)) }
    await saveText(tx, { ...article, lastClaimNumber: found.claims.length }, text, read, ids)
    await insertRows(tx, 'Claim', found.claims)
    await insertRows(tx, 'Anchor', found.anchors)
    await insertRows(tx, 'Tally', found.tallies)
    const { events, ...rows } = remarkRows(placed, found.idOf, ids)
    await saveRemarks(tx, rows)
    await countCoverage(tx, ids.articleId, ids.revisionId)
    const data = { title: input.title, claims: claims.length, sentences: read.sentences.length }
    const imported = { type: 'article.imported', articleId: ids.articleId, data } as const
    return [imported, ...events] as const satisfies readonly NewEvent[]
  },
})

type Facts = Omit<
  z.output<typeof articleImport>,
  'text' | 'extract' | 'claims' | 'blocks' | 'remarks'
> & {
  language: string
  lastClaimNumber: number
}
type SaveIds = { articleId: string; revisionId: string; actorId: string; now: Date }

async function saveText(
  tx: Tx,
  facts: Facts & { depth: string },
  text: string,
  read: Read,
  { articleId: id, revisionId, actorId, now }: SaveIds,
) {
  const row = {
    id: revisionId,
    articleId: id,
    number: 1,
    note: null,
    createdById: actorId,
    createdAt: now,
  }
  const rows = rowsOf(text, row, read)
  const searchText = searchTextOf(facts.title, facts.byline, facts.desk)
  const made = { createdById: actorId, createdAt: now, updatedAt: now }
  await tx.article.create({ data: { ...facts, ...made, id, stage: 'checking', searchText } })
  await tx.revision.create({ data: rows.revision })
  await tx.article.update({ where: { id }, data: { currentRevisionId: revisionId } })
  await insertRows(tx, 'Sentence', rows.sentences)
}

type RemarkRows = Omit<ReturnType<typeof remarkRows>, 'events'>

async function saveRemarks(tx: Tx, { notes, sources, evidence }: RemarkRows) {
  await insertRows(tx, 'Note', notes)
  await insertRows(tx, 'Source', sources)
  await insertRows(tx, 'Evidence', evidence)
}

const told = ({
  start,
  end,
  statement = '',
}: {
  start: number
  end: number
  statement?: string | undefined
}) => `${start} ${end} ${statement.trim()}`

/** Beside the thread that answers, for a long article has thousands of claims. */
async function findBases(text: string, language: string, claims: readonly FoundClaim[]) {
  const inside = claims.filter(({ start, end }) => start < end && end <= text.length)
  const asked = inside.map((claim) => ({
    start: claim.start,
    end: claim.end,
    statement: claim.statement ?? '',
    claimant: claim.claimant ?? null,
    about: claim.about ?? 'content',
    ours:
      claim.statement === undefined ||
      ((claim.origin ?? 'imported') === 'imported' && claim.statementEdited !== true),
  }))
  const bases = await aside({ task: 'bases', text, language, claims: asked })
  return new Map(inside.map((claim, at) => [told(claim), bases[at] ?? '[]']))
}

type Imported = Awaited<ReturnType<typeof saveArticle>>[0]

/** Before a file is read or a page opened for somebody who could not keep it. */
export function checkMayImport(actor: Actor) {
  if (!mayWrite(actor)) throw new Forbidden('This token may only read.')
  if (!may(actor, 'article.import')) throw new Forbidden()
}

/**
 * Brings an article in. Claims that are given are kept as they are; else, unless `extract` is false, they are found
 * in the text, before the transaction begins. `brought` is what was read of this very text already. Throws TooLarge
 * past 4,000,000 characters.
 */
export const importArticle = Object.assign(
  async (actor: Actor, raw: z.input<typeof articleImport>, now = new Date(), brought?: Brought) => {
    const input = articleImport.parse(raw)
    checkMayImport(actor)
    const threads = threadsFor('texts')
    if (threads) {
      const args = [actor, raw, now, brought]
      return (await elsewhere(threads, {
        call: 'importArticle',
        args,
        personId: actor.id,
      })) as Imported
    }
    const { language, extract: wanted, blocks } = input
    const read =
      brought ??
      (await bring(
        { text: input.text },
        {
          publishedAt: now,
          personId: actor.id,
          extract: !input.claims && wanted,
          ...(language && { language }),
          ...(blocks && { blocks }),
        },
      ))
    const claims = input.claims ?? (wanted ? read.claims : [])
    const bases = await findBases(read.text, read.language, claims)
    const given = { ...raw, text: read.text, language: read.language, claims, read, bases }
    const [imported] = await saveArticle(actor, given, now)
    return imported
  },
  { action: saveArticle.action, input: articleImport },
)
