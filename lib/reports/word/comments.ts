import { createHash } from 'node:crypto'
import { codeOf } from '@/lib/intake/claim-code'
import { answerKept } from '@/lib/intake/readers/docx/returned'
import { citation, correctionBeside, reasonsOf, reasonText, verdictOf } from '../judgment'
import type { ReportClaim } from '../report-claim'
import { sayMoment } from '../words'
import { judgesOf } from '../signatures'
import { bold, coloured, run } from './runs'
import { colours } from './look'
import { readsLeft, wordDate } from './xml'

/** Who writes them; the claim's number stands where a person has initials. */
const commentAuthor = 'Galley'
const initialsOf = ({ number }: { number: number }) => `C${number}`

/** By which Word tells a comment's paragraph from all others: eight digits, less than 80000000. */
export function paragraphIds(claims: readonly { id: string }[]): string[] {
  const taken = new Set<number>()
  return claims.map(({ id }) => {
    let number = createHash('sha256').update(id).digest().readUInt32BE() >>> 1
    while (number === 0 || taken.has(number)) number = (number + 1) % 0x7fffffff
    taken.add(number)
    return number.toString(16).toUpperCase().padStart(8, '0')
  })
}

/** What is told of a claim beside its words, a line each. */
function linesOf(claim: ReportClaim): string[] {
  const { first, second, decided, looked } = judgesOf(claim)
  const people = [
    first && `First: ${first}.`,
    second && `Second: ${second}.`,
    decided && `Decided: ${decided}.`,
    looked && `Looked at the new words: ${looked}.`,
  ].filter(Boolean)
  const fix = correctionBeside(claim)
  return [
    ...(claim.statement === claim.quote ? [] : [`Claim: ${claim.statement}`]),
    ...reasonsOf(claim).map(reasonText),
    ...(people.length > 0 ? [people.join(' ')] : []),
    ...(fix
      ? [
          `${fix.state === 'accepted' ? 'Corrected' : `Proposed by ${fix.proposedBy.name}, ${sayMoment(fix.createdAt)}`}: “${fix.exact}” → ${fix.replacement ? `“${fix.replacement}”` : '(taken out)'}. ${fix.reason}`,
        ]
      : []),
    ...claim.evidence.map((evidence) =>
      [
        `Source: ${citation(evidence)}`,
        evidence.quote && `“${evidence.quote}”`,
        evidence.source.url,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ].filter((line) => line.trim() !== '')
}

/** When it was last judged, else when it last changed. */
const dateOf = (claim: ReportClaim) => claim.verdicts.at(-1)?.createdAt ?? claim.updatedAt

const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

/** The comment on a claim; `paragraphId`: of its last paragraph, by which answers find it. */
export function commentElement(claim: ReportClaim, id: number, paragraphId: string): string {
  const { sign, label } = verdictOf(claim)
  const code = `${codeOf(claim).replace(/.{4}/u, '$& ')} · draft ${claim.revision}`
  const head = `${run(`C${claim.number}`, bold)}${run(` ${label}`, `${bold}${coloured(colours[sign])}`)}${run(` ${code}`, coloured(colours.cut))}`
  const lines = [
    { words: 'C', runs: head },
    ...linesOf(claim).map((words) => ({ words, runs: run(words) })),
  ]
  const paragraphs = lines.map(({ words, runs }, index) => {
    const named = index === lines.length - 1 ? ` ${w14} w14:paraId="${paragraphId}"` : ''
    return `<w:p${named}>${readsLeft(words) ? '<w:pPr><w:bidi/></w:pPr>' : ''}${runs}</w:p>`
  })
  return `<w:comment w:id="${id}" w:author="${commentAuthor}" w:date="${wordDate(dateOf(claim))}" w:initials="${initialsOf(claim)}">${paragraphs.join('')}</w:comment>`
}

/** Stands in place of an answer that is kept in Galley alone. */
export const keptElement = (id: number, paragraphId: string | null): string =>
  `<w:comment w:id="${id}" w:author="${commentAuthor}" w:initials="G"><w:p${paragraphId ? ` ${w14} w14:paraId="${paragraphId}"` : ''}>${run(answerKept)}</w:p></w:comment>`

/** What Word keeps of a comment apart from it: which it answers, and whether it is done with. */
export const extendedElement = (paragraphId: string) =>
  `<w15:commentEx w15:paraId="${paragraphId}" w15:done="0"/>`
