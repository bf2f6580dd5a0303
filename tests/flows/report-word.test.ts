import { expect, test } from 'vitest'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { backgroundOf } from '@/lib/reports/background'
import { docx } from '@/lib/reports/formats/docx'
import { buildReport } from '@/lib/reports/report'
import { addRevision } from '@/lib/drafts/commands'
import { readDraft } from '@/lib/drafts/read-draft'
import { importFrom } from '@/lib/intake/import-from'
import { addClaim, newsroom, text } from '../support/newsroom'
import { run, wordParagraph } from '../support/office'
import { changesIn, commentsIn, documentOf, wordParts } from '../support/word'

async function wordFile(articleId: string) {
  const report = await buildReport(articleId, null)
  const background = await backgroundOf(report)
  return (await docx.render(report, background)) as Uint8Array
}

const withoutTime = (changes: string[]) => changes.map((change) => change.replace(/ \S+$/u, ''))

test('in a Word file the corrections since the last draft are tracked, each as the change of who proposed it', async () => {
  const { ana, ben, article, claim } = await newsroom()
  const cost = await addClaim(ana, article.id, 'cost 14 million crowns')
  const fix = async (who: typeof ana, claimId: string, replacement: string) =>
    (await proposeFix(who, { claimId, replacement, reason: 'The minutes.' })).data.fixId
  await acceptFix(ana, { fixId: await fix(ben, claim.id, 'opened in 1979') })
  await acceptFix(ana, { fixId: await fix(ana, cost, 'cost 41 million crowns') })
  await fix(ben, cost, 'cost 41 million')
  const made = await wordFile(article.id)
  expect(withoutTime(changesIn(made))).toEqual([
    'del 1978, Ben',
    'ins 1979, Ben',
    'del 14, Ana',
    'ins 41, Ana',
    'del  crowns, Ben',
  ])
  expect(commentsIn(made).get('C1')?.says).toContain('Corrected before: was 1978, now 1979.')

  // a draft that somebody wrote is where the next document begins
  const revised = text.replace('1978', '1980')
  await addRevision(ana, { articleId: article.id, text: revised, baseNumber: 3 })
  expect(changesIn(await wordFile(article.id))).toEqual([])
})

const sent = (body: string) => ({ file: { name: 'bridge.docx', bytes: documentOf({ body }) } })
const opened = wordParagraph(`${run('The bridge opened in ')}${run('1978')}${run('.')}`)

test('a Word file that came in goes out as the same, with the corrections since tracked in it', async () => {
  const { ana, ben } = await newsroom()
  const { articleId } = await importFrom(ana, sent(opened), { extract: false })
  const claimId = await addClaim(ana, articleId, 'opened in 1978')
  const wanted = { claimId, replacement: 'opened in 1979', reason: 'The minutes.' }
  const { data } = await proposeFix(ben, wanted)
  const styles = (file: Uint8Array) => wordParts(file)['word/styles.xml']
  const changed = ['del 1978, Ben', 'ins 1979, Ben']
  for (const act of [null, () => acceptFix(ana, { fixId: data.fixId })]) {
    await act?.()
    const made = await wordFile(articleId)
    expect(styles(made)).toBe(styles(sent(opened).file.bytes))
    expect(withoutTime(changesIn(made))).toEqual(changed)
    expect([...commentsIn(made).keys()]).toEqual(['C1'])
  }
})

test('a draft keeps the file it was sent as, and one that is written has none', async () => {
  const { ana, article } = await newsroom()
  const send = async (incoming: Parameters<typeof readDraft>[2], baseNumber: number) =>
    addRevision(ana, {
      ...(await readDraft(ana, article.id, incoming)),
      ...{ articleId: article.id, baseNumber },
    })
  await send(sent(opened), 1)
  expect(wordParts(await wordFile(article.id))['word/header.xml']).toBeUndefined()
  await send({ text: 'The bridge opened in 1980.' }, 2)
  expect(wordParts(await wordFile(article.id))['word/header.xml']).toContain('Not signed off')
})
