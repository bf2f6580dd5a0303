import { expect, test } from 'vitest'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { backgroundOf } from '@/lib/reports/background'
import { docx } from '@/lib/reports/formats/docx'
import { buildReport } from '@/lib/reports/report'
import { addRevision } from '@/lib/drafts/commands'
import { addClaim, newsroom, text } from '../support/newsroom'
import { changesIn, commentsIn } from '../support/word'

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
