import { readFile as readBytes } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { importArticle } from '@/lib/articles/import-article'
import { readFile } from '@/lib/articles/readers/registry'
import { env } from '@/lib/core/env'
import { Refused } from '@/lib/core/errors'
import { answer, optionOf, type Run, say, type Terminal } from './command'
import { fromCaller } from './paths'
import { actorFor } from './people'

const isAddress = (word: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(word)

async function contentOf(word: string, { input }: Terminal) {
  if (isAddress(word))
    throw new Refused([{ message: 'Galley cannot read web addresses yet. Save the text as a file first.' }])
  if (word === '-') return readFile({ name: 'standard input.txt', bytes: await buffer(input) })
  return readFile({ name: basename(word), bytes: await readBytes(fromCaller(word)) })
}

export const run: Run = async (given) => {
  const { words, terminal } = given
  const content = await contentOf(words[0] ?? '-', terminal)
  const actor = await actorFor(optionOf(given, 'as'))
  const title = optionOf(given, 'title') ?? content.title ?? words[0] ?? 'Untitled'
  const { articleId, data } = await importArticle(actor, { title, text: content.text })
  say(terminal, `Imported “${data.title}”: ${data.claims} claims found. ${env.url}/articles/${articleId}`)
  answer(terminal, articleId)
}
