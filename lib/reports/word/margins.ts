import type { Report } from '../report'
import { readableDigest, sayMoment } from '../words'
import { bold, coloured, paragraph, run } from './runs'
import { colours } from './look'
import { namespaces, xmlHead } from './xml'

const tab = '<w:r><w:tab/></w:r>'
const field = (code: string) => `<w:fldSimple w:instr=" ${code} ">${run('1')}</w:fldSimple>`

/** At the head of every page: which article, which draft, and that nobody signed it off. */
export function headerPart({ article, revision, signOff }: Report): string {
  const facts = `draft ${revision.number}, ${sayMoment(revision.createdAt)}`
  const words = article.title.replace(/\s+/gu, ' ')
  const title = words.length > 70 ? `${words.slice(0, 69)}…` : words
  const state = signOff
    ? run(`Signed off, ${readableDigest(signOff.digest)}`)
    : run('Not signed off', bold + coloured(colours.wrong))
  const line = paragraph('GalleyHead', 'A', run(`${title} – ${facts}`) + tab + state)
  return `${xmlHead}<w:hdr ${namespaces}>${line}</w:hdr>`
}

/** At the foot: which page it is of how many. */
export function footerPart(): string {
  const pages = `${run('Page ')}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}`
  return `${xmlHead}<w:ftr ${namespaces}>${paragraph('GalleyHead', 'F', run('Fact-check report') + tab + pages)}</w:ftr>`
}
