import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '@/lib/auth/permissions'
import { chosenNames, type Packed } from '@/lib/intake/archive'
import { bringOne } from '@/lib/intake/bring-each'
import { importFrom } from '@/lib/intake/import-from'
import { openArchive } from '@/lib/intake/open-archive'
import type { GivenFile } from '@/lib/intake/readers/reader'
import { isArchive } from '@/lib/intake/readers/registry'
import { remarksOf } from '@/lib/intake/remarks-of'
import { Refused } from '@/lib/core/errors'
import { answer, optionOf, type Run, say, WrongUse } from './command'
import { isAddress } from './incoming'
import { fromCaller } from './paths'
import { actorFor } from './people'

type Call = Parameters<Run>[0]

/** The files of a folder or an archive; null for what is one article. */
export async function filesOf(word: string): Promise<Packed[] | null> {
  if (word === '-' || isAddress(word)) return null
  const path = fromCaller(word)
  const found = await stat(path)
  if (found.isDirectory()) return filesOfFolder(path)
  return isArchive(word) ? openArchive(await readFile(path)) : null
}

/** With those of the folders in it; links are not followed. */
async function filesOfFolder(path: string): Promise<Packed[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const names = entries.flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(path.length + 1)] : [],
  )
  return chosenNames(names).map((name) => ({
    name,
    problem: null,
    bytes: () =>
      readFile(join(path, name)).catch(() => {
        throw new Refused([{ message: 'It cannot be opened.' }])
      }),
  }))
}

/** Prints the ids of the articles, and on standard error what became of each file. */
export async function importMany(call: Call, files: readonly Packed[]) {
  for (const option of ['title', 'part'])
    if (optionOf(call, option) !== undefined)
      throw new WrongUse(`--${option} goes with one article, not with a folder or archive.`)
  const language = optionOf(call, 'language')
  const actor = await actorFor(optionOf(call, 'as'))
  let taken = 0
  for (const file of files) {
    const one = await bringOne(file, (given) => importOne(actor, given, language))
    if ('problem' in one) say(call.terminal, `${one.name}: not taken. ${one.problem}`)
    else {
      taken++
      for (const remark of one.remarks) say(call.terminal, `${one.name}: ${remark}`)
      say(call.terminal, `${one.name}: imported “${one.title}”, ${one.claims} claims found.`)
      answer(call.terminal, one.articleId)
    }
  }
  const left = files.length - taken
  if (taken === 0)
    throw new Refused([{ message: 'None of these files is an article that Galley can read.' }])
  say(call.terminal, `${taken} imported${left > 0 ? `, ${left} not taken` : ''}.`)
}

async function importOne(actor: Actor, file: GivenFile, language: string | undefined) {
  const remarks: string[] = []
  const { articleId, data } = await importFrom(
    actor,
    { file },
    { ...(language !== undefined && { language }) },
    { onRead: (article) => remarks.push(...remarksOf(article)) },
  )
  return { articleId, title: data.title, claims: data.claims, remarks }
}
