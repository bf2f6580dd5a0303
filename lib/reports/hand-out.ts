import type { Actor } from '@/lib/auth/permissions'
import { transaction } from '@/lib/core/db'
import { record } from '@/lib/history/record'
import type { Format } from './format'
import { buildReport, type Report } from './report'

/**
 * The report for a file, noted in the newsroom's log before anybody has it. No command: who may only read may hand one
 * out, also with a token that only reads. Nobody = the command line.
 */
export async function handOutReport(
  articleId: string,
  actor: Actor | null,
  format: Pick<Format, 'id' | 'label'>,
  now = new Date(),
): Promise<Report> {
  const report = await buildReport(articleId, actor)
  const { article, revision } = report
  const data = {
    article: article.id,
    title: article.title,
    format: format.id,
    named: format.label,
    revision: revision.number,
  }
  await transaction((tx) =>
    record(tx, [{ type: 'report.exported', data }], { actorId: actor?.id ?? null, at: now }),
  )
  return report
}
