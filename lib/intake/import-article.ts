import { z } from 'zod'
import { countCoverage } from '@/lib/claims/count-coverage'
import { getScale, scaleKey } from '@/lib/claims/scales/registry'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { searchTextOf } from '@/lib/core/finding'
import { insertRows } from '@/lib/core/insert'
import type { NewEvent } from '@/lib/history/events'
import { aside, bring, type ReadArticle } from './bring'
import { checkPlaces, claimsFor, type FoundClaim } from './import'
import { checkRemarkRoom } from './remark-room'
import { placeRemarks, remarkRows } from './remarks'
import { withoutGuess } from '@/lib/articles/headline-words'
import { articleImport, type DismissalReason, documentName } from '@/lib/articles/schema'
import { setAside } from './set-aside'
import { rowsOf } from './text'

const toImport = articleImport.extend({
  /** what was read of this very text already */
  article: z.custom<ReadArticle>().optional(),
  /** the Word document it was read of */
  document: documentName.optional(),
})
type Input = z.output<typeof toImport>

/**
 * Brings an article in. Claims that are given are kept as they are; else, unless `extract` is false, they are found
 * in the text. Throws TooLarge past 4,000,000 characters.
 */
export const importArticle = command({
  action: 'article.import',
  input: toImport,
  beside: { name: 'importArticle', always: 'texts' },
  prepare: async ({ actor, input }) => {
    const read = input.article ?? (await readText(input, actor.id))
    const { claims = [] } = input.claims ? input : whatIsFound.parse(input.extract ? read : {})
    return { read, claims, bases: await findBases(read.text, read.language, claims) }
  },
  load: () => Promise.resolve({}),
  run: async ({ tx, actor, input, prepared, now, newId }) => {
    const { read, bases } = prepared
    const { text } = read
    const ids = { articleId: newId(), revisionId: newId(), actorId: actor.id, now, newId }
    checkPlaces(text, 'claims', prepared.claims)
    const { claims, placed } = placeRemarks(
      text,
      input.remarks ?? [],
      prepared.claims,
      read.sentences,
    )
    const claimRows = claimsFor(
      text,
      claims,
      ids,
      (claim) => bases.get(placeAndStatement(claim)) ?? '[]',
    )
    const facts = factsOf(input, read.language, claimRows.claims.length)
    const aside = setAside(text, input.dismissals ?? [], read.sentences, claims)
    const { events, ...rows } = remarkRows(placed, claimRows.idOf, ids)
    checkRemarkRoom(rows)
    const { note, document = null } = input
    const also = { note: note || null, document, reasons: aside.reasons }
    await saveText(tx, facts, read, { ...ids, ...also })
    await insertRows(tx, 'Claim', claimRows.claims)
    await insertRows(tx, 'Anchor', claimRows.anchors)
    await insertRows(tx, 'Tally', claimRows.tallies)
    await saveRemarks(tx, rows)
    await countCoverage(tx, ids.articleId, ids.revisionId)
    const data = { title: input.title, claims: claims.length, sentences: read.sentences.length }
    const imported = { type: 'article.imported', articleId: ids.articleId, data } as const
    const dismissed = aside.events(ids.articleId)
    return [imported, ...dismissed, ...events] as const satisfies readonly NewEvent[]
  },
  answer: ([imported]) => imported,
})

/** Claims that were found pass where those that are given do. */
const whatIsFound = articleImport.pick({ claims: true })

async function readText(
  { title, text, language, extract, claims, blocks }: Input,
  personId: string,
) {
  const read = await bring(
    { text },
    {
      personId,
      extract: !claims && extract,
      ...(language && { language }),
      ...(blocks && { blocks }),
    },
  )
  return blocks ? read : { ...read, blocks: withoutGuess(read.text, read.blocks, title) }
}

const factsOf = (
  { title, byline, desk, deadline, sourceUrl, depth = 'full', scale }: Input,
  language: string,
  lastClaimNumber: number,
) => ({
  ...{ title, byline, desk, deadline, sourceUrl, depth, language, lastClaimNumber },
  scale: scaleKey(getScale(scale)),
})

type SaveIds = {
  articleId: string
  revisionId: string
  actorId: string
  now: Date
  note: string | null
  document: string | null
  /** why there is nothing to check in a sentence, by its index */
  reasons: ReadonlyMap<number, DismissalReason>
}

const undismissed = { dismissedById: null, dismissedAt: null }

async function saveText(
  tx: Tx,
  facts: ReturnType<typeof factsOf>,
  read: ReadArticle,
  { articleId: id, revisionId, actorId, now, note, document, reasons }: SaveIds,
) {
  const row = {
    id: revisionId,
    articleId: id,
    number: 1,
    note,
    createdById: actorId,
    createdAt: now,
  }
  const rows = rowsOf(read.text, row, read)
  const searchText = searchTextOf(facts.title, facts.byline, facts.desk)
  const stamp = { createdById: actorId, createdAt: now, updatedAt: now }
  await tx.article.create({ data: { ...facts, ...stamp, id, stage: 'checking', searchText } })
  await tx.revision.create({ data: { ...rows.revision, document } })
  await tx.article.update({ where: { id }, data: { currentRevisionId: revisionId } })
  const by = { dismissedById: actorId, dismissedAt: now }
  const dismissed = (sentence: (typeof rows.sentences)[number]) => {
    const reason = reasons.get(sentence.index) ?? null
    return { ...sentence, reason, ...(reason ? by : undismissed) }
  }
  // where none is set aside there is less to write
  await insertRows(
    tx,
    'Sentence',
    reasons.size > 0 ? rows.sentences.map(dismissed) : rows.sentences,
  )
}

type RemarkRows = Omit<ReturnType<typeof remarkRows>, 'events'>

async function saveRemarks(tx: Tx, { notes, sources, evidence }: RemarkRows) {
  await insertRows(tx, 'Note', notes)
  await insertRows(tx, 'Source', sources)
  await insertRows(tx, 'Evidence', evidence)
}

const placeAndStatement = ({
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
  return new Map(inside.map((claim, at) => [placeAndStatement(claim), bases[at] ?? '[]']))
}
