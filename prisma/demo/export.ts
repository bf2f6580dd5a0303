import { closeSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { openPrivate } from '@/lib/core/private-files'
import { partsOf } from '@/lib/reports/format'
import { html } from '@/lib/reports/formats/html'
import { handOutReport } from '@/lib/reports/hand-out'

const reportFile = (data: string) => join(data, 'demo-report.html')

/** The fact-check report of the article with this headline, as a file to open: what signing off is for. */
export async function exportReport(data: string, title: string, by: Actor, at: Date) {
  const { id } = await db.article.findFirstOrThrow({ where: { title }, select: { id: true } })
  const made = await html.render(await handOutReport(id, by, html, at))
  const handle = openPrivate(reportFile(data))
  try {
    for await (const part of partsOf(made)) writeFileSync(handle, part)
  } finally {
    closeSync(handle)
  }
}
