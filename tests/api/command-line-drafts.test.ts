import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { dismissalReasons } from '@/lib/articles/schema'
import { addRevision } from '@/lib/drafts/commands'
import { sentencesIn } from '@/lib/cli/dismiss'
import { db } from '@/lib/core/db'
import { judge, newsroom, text } from '../support/newsroom'
import { galley } from '../support/terminal'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'galley-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (content: string) => {
  const path = join(folder, 'draft.txt')
  writeFileSync(path, content)
  return path
}
const next = text.replace('1978', '1979')

describe('revise', () => {
  test('brings a draft in, in somebody’s name, and prints its number alone', async () => {
    const { ana, article, claim } = await newsroom()
    await judge(ana, claim.id)
    const { status, output, errors } = await galley([
      ...['revise', article.id, file(next), '--note', 'Corrected', '--as', 'ben@galley.test'],
    ])
    expect([status, output]).toEqual([0, '2\n'])
    expect(errors).toContain('Claims: 1 changed; 1 opened again.')
    const draft = await db.revision.findFirstOrThrow({ where: { number: 2 } })
    expect([draft.text, draft.note, draft.createdById]).toEqual([next, 'Corrected', 'id-ben'])
  })

  test('--dry-run tells what would change, and saves nothing', async () => {
    const { article } = await newsroom()
    const { status, output, errors } = await galley(['revise', article.id, '-', '--dry-run'], next)
    expect(status).toBe(0)
    expect(output).toContain('opened in [-1978-]{+1979+}.')
    expect(output).toContain('C1\tchanged\t“opened in 1978” -> “opened in 1979”')
    expect(errors).toContain('Nothing saved. Claims: 1 changed. Sentences open: 2 of 3.')
    expect(await db.revision.count()).toBe(1)
  })

  test('is refused on top of a draft that is not the last, by who may not, and where nothing differs', async () => {
    const { article } = await newsroom()
    const line = ['revise', article.id, file(next)]
    await galley(line)
    for (const [more, why] of [
      [['--base', '1'], 'Draft 2 came in meanwhile'],
      [['--as', 'vic@galley.test'], 'Your role does not allow this'],
      [[], 'nothing differs'],
    ] as const) {
      const { status, output, errors } = await galley([...line, ...more])
      expect([status, output, errors]).toEqual([1, '', expect.stringContaining(why)])
    }
    expect((await galley([...line, '--base', 'one'])).status).toBe(2)
    expect((await galley(['revise', 'none', file(next)])).status).toBe(1)
  })
})

describe('compare', () => {
  test('tells the words and the claims of the last two drafts, or of any two in either order', async () => {
    const { ana, article } = await newsroom()
    await addRevision(ana, { articleId: article.id, text: next, baseNumber: 1 })
    await addRevision(ana, { articleId: article.id, text: `Why not?\n${next}`, baseNumber: 2 })
    const last = await galley(['compare', article.id])
    expect([last.status, last.output]).toEqual([0, '{+Why not?+}\n'])
    expect(last.errors).toContain('Draft 2 to draft 3. Claims: 1 moved.')
    const all = await galley(['compare', article.id, '3', '1'])
    expect(all.output).toContain('C1\tchanged')
    expect(all.errors).toContain('Draft 1 to draft 3.')
  })

  test('says where there is nothing to compare', async () => {
    const { article } = await newsroom()
    expect(await galley(['compare', article.id])).toMatchObject({
      status: 1,
      errors: expect.stringContaining('only one draft') as string,
    })
    expect((await galley(['compare', article.id, '1'])).status).toBe(2)
    expect((await galley(['compare', article.id, '1', 'x'])).status).toBe(2)
    expect((await galley(['compare', article.id, '1', '9'])).status).toBe(1)
  })
})

test('coverage lists every sentence with what accounts for it, or only the open ones', async () => {
  const { article } = await newsroom()
  await galley(['dismiss', article.id, '3', '--reason', 'rhetorical'])
  const all = await galley(['coverage', article.id])
  expect(all.output).toBe(
    'S1\tclaimed\tThe bridge opened in 1978.\nS2\topen\tIt cost 14 million crowns.\nS3\tdismissed: rhetorical\tNobody knows why.\n',
  )
  expect(all.errors).toContain('Draft 1: 2 of 3 sentences accounted for, 67 %.')
  expect((await galley(['coverage', article.id, '--open'])).output).toBe(
    'S2\topen\tIt cost 14 million crowns.\n',
  )
})

describe('dismiss', () => {
  test('sets sentences aside in somebody’s name, and takes exactly those back', async () => {
    const { ana, article } = await newsroom()
    const done = await galley([
      'dismiss',
      article.id,
      '2-3',
      '--reason',
      'opinion',
      '--as',
      'ana@galley.test',
    ])
    expect([done.status, done.output, done.errors]).toEqual([
      0,
      'S2\nS3\n',
      '2 of 2 dismissed: opinion.\n',
    ])
    const { sentenceList } = await getArticle(ana, article.id)
    expect(sentenceList[1]?.dismissedBy?.name).toBe('Ana')
    const back = await galley(['dismiss', article.id, '3', '--undo'])
    expect([back.status, back.output]).toEqual([0, 'S3\n'])
    expect((await galley(['dismiss', article.id, '3', '--undo'])).status).toBe(1)
  })

  test('a list or a reason that is none: exit 2; a role that may not: exit 1', async () => {
    const { article } = await newsroom()
    const dismiss = (...more: string[]) => galley(['dismiss', article.id, ...more])
    expect((await dismiss('2')).status).toBe(2)
    expect((await dismiss('2', '--reason', 'bored')).status).toBe(2)
    expect((await dismiss('2;3', '--reason', 'opinion')).status).toBe(2)
    expect((await dismiss('2', '--reason', 'opinion', '--as', 'vic@galley.test')).status).toBe(1)
    expect((await dismiss('9', '--reason', 'opinion')).status).toBe(1)
  })

  test('the help names every reason', async () => {
    expect((await galley(['dismiss', '--help'])).output).toContain(dismissalReasons.join(', '))
  })

  test('sentences are named by number, alone and in runs, as the desk counts them', () => {
    expect(sentencesIn('3,5-9')).toEqual([2, 4, 5, 6, 7, 8])
    expect(sentencesIn('S1, s2-S3,2')).toEqual([0, 1, 2])
    for (const wrong of ['', '0', '9-5', '1-', 'x', '1-100000'])
      expect(() => sentencesIn(wrong)).toThrow()
  })
})

describe('propose', () => {
  test('tells what is found in the open sentences, and makes it claims when told to', async () => {
    const { article } = await newsroom()
    const told = await galley(['propose', article.id])
    expect(told.output).toMatch(/^S2\tstatistic\tThe bridge cost 14 million crowns\.?$/m)
    expect(told.errors).toMatch(/^2 sentences open, \d claims proposed\.$/m)
    expect(await db.claim.count()).toBe(1)
    const made = await galley(['propose', article.id, '--accept'])
    expect(made.output).toMatch(/^C2\tIt cost 14 million crowns/m)
    expect(await db.claim.count()).toBeGreaterThan(1)
    expect((await galley(['propose', article.id, '--accept'])).errors).toContain(
      '0 claims proposed',
    )
  })

  test('whoever may not make claims may still see what is proposed', async () => {
    const { article } = await newsroom()
    const as = ['--as', 'vic@galley.test']
    expect((await galley(['propose', article.id, ...as])).status).toBe(0)
    expect((await galley(['propose', article.id, '--accept', ...as])).status).toBe(1)
  })
})
