import { z } from 'zod'
import { Refused } from '@/lib/core/errors'
import { backgroundOf } from '@/lib/reports/background'
import { type Format, isWhole } from '@/lib/reports/format'
import { fileNameOf, findFormat, formatIds, formats } from '@/lib/reports/registry'
import { handOutReport } from '@/lib/reports/hand-out'
import type { Report } from '@/lib/reports/report'
import { streamOf } from '../answer'
import { fileHeaders } from '../headers'
import { reads } from '../route'
import { byId } from '../shapes/common'

const wanted = z.object({
  format: z.string().max(40).default('html').meta({ enum: formatIds }),
})

function getFormat(id: string): Format {
  const format = findFormat(id)
  const known = formatIds.join(', ')
  if (!format)
    throw new Refused([
      { path: 'format', message: `There is no such format. Choose one of ${known}.` },
    ])
  return format
}

async function fileOf(report: Report, format: Format): Promise<Response> {
  const { article, revision } = report
  const name = `${article.title.slice(0, 80)} – draft ${revision.number}.${format.extension}`
  const headers = fileHeaders(format.mediaType, { plain: fileNameOf(report, format), name })
  // what cannot be made is refused before an answer has begun
  const background = format.wantsBackground && (await backgroundOf(report))
  const made = await format.render(report, background)
  return new Response(isWhole(made) ? made : streamOf(made), { headers })
}

export const report = [
  reads({
    id: 'getReport',
    whole: 'article',
    takesLong: ({ url }) => findFormat(url.searchParams.get('format') ?? '')?.takesLong === true,
    path: '/articles/{id}/report',
    summary: 'The fact-check report, as a file',
    action: 'article.read',
    params: byId,
    query: wanted,
    media: formats.map(({ mediaType }) => mediaType.split(';')[0] ?? mediaType),
    handle: async ({ actor, params, query }) => {
      const format = getFormat(query.format)
      return fileOf(await handOutReport(params.id, actor, format), format)
    },
  }),
]
