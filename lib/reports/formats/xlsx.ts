import type { Format } from '../format'
import { standingLine } from '../words'
import { claimsSheet } from '../xlsx/claims-sheet'
import { evidenceSheet } from '../xlsx/evidence-sheet'
import { reportSheet } from '../xlsx/report-sheet'
import { workbook } from '../xlsx/workbook'

/** A workbook: a table of claims, one of evidence, and what the report says of the whole. */
export const xlsx: Format = {
  id: 'xlsx',
  label: 'Excel',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  render: (report) =>
    workbook({
      title: `Fact-check report: ${report.article.title}`,
      madeAt: report.madeAt,
      line: `${report.article.title}, draft ${report.revision.number}. ${standingLine(report)}`,
      sheets: [claimsSheet(report), evidenceSheet(report), reportSheet(report)],
    }),
}
