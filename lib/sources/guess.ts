import type { z } from 'zod'
import { canonicalAddress } from './address'
import type { newSource } from './schema'

type NewSource = z.output<typeof newSource>

/** What a source may be, from what somebody typed or pasted: a proposal, which they see before it is taken. */
export type Guess = Pick<NewSource, 'kind' | 'tier' | 'title'> & {
  url: string | null
  publisher: string | null
}

/** The address of a page, however it was pasted: also "example.org/report" without its scheme. Null for other words. */
export function addressIn(words: string): string | null {
  const written = words.trim()
  if (/\s/u.test(written)) return null
  const address = /^https?:\/\//iu.test(written)
    ? written
    : /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?\/\S*$|^www\.\S+\.\p{L}{2,}$/iu.test(written)
      ? `https://${written}`
      : null
  return address && canonicalAddress(address) ? address : null
}

/** A proposal for a source of this name or address. Where nothing speaks for it, no source is guessed to be primary. */
export function guessSource(words: string): Guess {
  const url = addressIn(words)
  return url ? ofAddress(new URL(url)) : ofWords(words.trim().replace(/\s+/gu, ' '))
}

const byEnding: [RegExp, NewSource['kind']][] = [
  [/\.(?:csv|tsv|xlsx?|ods|jsonl?|geojson|parquet)$/iu, 'dataset'],
  [/\.(?:jpe?g|png|gif|webp|tiff?|heic|svg)$/iu, 'image'],
  [/\.(?:mp[34]|m4a|wav|ogg|flac|webm|mov)$/iu, 'recording'],
  [/\.(?:pdf|docx?|odt|rtf|txt)$/iu, 'document'],
]
const recordings = /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|soundcloud\.com)$/u
const networks =
  /(?:^|\.)(?:x\.com|twitter\.com|facebook\.com|instagram\.com|tiktok\.com|t\.me|medium\.com)$/u

/** Where anybody publishes: one of its pages says nothing of the next. */
export const isPlatform = (host: string) => recordings.test(host) || networks.test(host)

/** Where public bodies publish what is their own: their names below a country's, and those of the unions of states. */
const publicBodies =
  /(?:^|\.)(?:(?:gov|govt|gob|gouv|gv|go|mil|parliament|gc)\.[a-z]{2}|gov|mil|int|europa\.eu|un\.org|bund\.de|admin\.ch)$/u

function ofAddress(url: URL): Guess {
  const host = url.hostname.replace(/^www\./u, '')
  const ending = byEnding.find(([pattern]) => pattern.test(url.pathname))?.[1]
  const kind = ending ?? (recordings.test(host) ? 'recording' : 'webPage')
  const tier = publicBodies.test(host) ? 'primary' : 'secondary'
  return { kind, tier, title: titleIn(url) ?? host, url: url.href, publisher: host }
}

/** "/2025/annual-report_3.pdf" → "annual report 3"; null where the path has no words. */
function titleIn({ pathname }: URL): string | null {
  const last = pathname.split('/').findLast((part) => /\p{L}{3}/u.test(decoded(part)))
  if (!last) return null
  const words = decoded(last)
    .replace(/\.[a-z\d]{2,5}$/iu, '')
    .replace(/[-_+.\s]+/gu, ' ')
    .trim()
  return words.slice(0, 300) || null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // a percent sign that stands for itself
    return part
  }
}

/** What it is; never that it is primary, for the name of a source says too little of whose word it is. */
const byName: [RegExp, NewSource['kind']][] = [
  [/\b(?:interview|call with|spoke (?:to|with)|talk with)\b/iu, 'interview'],
  [/\b(?:e-?mail|letter|message) (?:from|to|of)\b/iu, 'correspondence'],
  [/\b(?:recording|tape|audio|video)\b/iu, 'recording'],
  [/\b(?:photo(?:graph)?|picture|image|screenshot)\b/iu, 'image'],
  [/\b(?:dataset|data set|census|statistics|spreadsheet|register)\b/iu, 'dataset'],
  [/\b(?:seen|visited|counted|observed) (?:by|on|at)\b/iu, 'observation'],
]

function ofWords(words: string): Guess {
  const kind = byName.find(([pattern]) => pattern.test(words))?.[1] ?? 'document'
  return { kind, tier: 'secondary', title: words.slice(0, 500), url: null, publisher: null }
}
