import { z } from 'zod'
import { mostFiles } from '@/lib/intake/archive'
import { articleImport } from '@/lib/articles/schema'
import { count } from '@/lib/core/shapes'
import { incoming } from './incoming'

/** The archive itself. */
const archive = incoming.file
  .unwrap()
  .meta({ type: 'string', format: 'binary', description: 'A .zip of articles, in a form.' })

const { language, scale, extract, byline, desk, deadline, depth } = articleImport.shape

export const listing = z.strictObject({ file: archive })

/** What is said here is said of every article; headline, author and date are what each file says. */
export const sharing = z.strictObject({
  file: archive,
  files: z
    .array(z.string())
    .min(1, 'Choose at least one file.')
    .max(mostFiles)
    .optional()
    .meta({ description: 'In the form as JSON: names of files in it; without it all come in.' }),
  ...z.object({ language, extract, byline, desk, deadline, depth }).partial().shape,
  scale: scale.unwrap().optional(),
})

/** Why it is no article. */
const reason = z.string()

export const listed = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      /** in bytes, as the archive says */
      size: count,
      /** why it cannot be read, as far as its name tells; null = it may be an article */
      problem: reason.nullable(),
      /** its words are read by text recognition */
      isPicture: z.boolean(),
    }),
  ),
  /** files that programs put there, which are no articles */
  passedOver: count,
})

const made = z.object({
  name: z.string(),
  articleId: z.string(),
  title: z.string(),
  claims: count,
  /** what to know of it: what was left out, what could not be read, and which words are doubtful */
  remarks: z.array(z.string()),
})
const notMade = z.object({ name: z.string(), problem: reason })

export const shared = z.object({ made: z.array(made), refused: z.array(notMade) })
