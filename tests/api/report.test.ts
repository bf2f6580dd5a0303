import { afterEach, describe, expect, test } from 'vitest'
import type { Sent } from '@/lib/api/beside'
import { answerSent } from '@/lib/api/router'
import { setThreads } from '@/lib/core/beside'
import { formats } from '@/lib/reports/registry'
import { door } from '../support/door'
import { wholeFormats } from '../support/report'

describe.each(formats.map((format) => [format.id, format] as const))(
  'the report as %s',
  (id, format) => {
    test('is a file with a name, alone on its island', async () => {
      const { ana, articleId } = await door()
      const { status, headers, text } = await ana.get(`/articles/${articleId}/report?format=${id}`)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe(format.mediaType)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(
          `; filename="[\\w-]+\\.${format.extension}"; filename\\*=UTF-8''The%20bridge%20%E2%80%93%20draft%201\\.${format.extension}$`,
        ),
      )
      expect(text).toMatch(
        wholeFormats.includes(format)
          ? 'opened in 1978'
          : /notReviewed|nothing for the writer to do/,
      )
    })
  },
)

// of the contract, not of the registry: one that is taken out of that must be missed
test.each([
  ['html', 'text/html'],
  ['md', 'text/markdown'],
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['claimreview', 'application/ld+json'],
  ['annotations', 'application/ld+json'],
  ['zip', 'application/zip'],
])('report-formats-missing: who asks for %s is given it', async (id, mediaType) => {
  const { vic, articleId } = await door()
  const { status, headers } = await vic.get(`/articles/${articleId}/report?format=${id}`)
  expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, mediaType])
})

test('is a page for reading where nothing else is asked for', async () => {
  const { ana, articleId } = await door()
  const { headers } = await ana.get(`/articles/${articleId}/report`)
  expect([headers.get('content-type'), headers.get('content-disposition')]).toMatchObject([
    expect.stringContaining('text/html') as string,
    expect.stringMatching(/^inline/) as string,
  ])
})

test('its name holds whatever the headline is, and nothing that breaks a header', async () => {
  const { ana } = await door()
  const { json } = await ana.post('/articles', {
    title: 'جسر "1978"\r\nSet-Cookie: a=b; 🌉/..',
    text: 'One.',
  })
  const { status, headers } = await ana.get(`/articles/${String(json.id)}/report?format=md`)
  expect([status, headers.get('set-cookie')]).toEqual([200, null])
  const [, encoded = ''] =
    /filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition') ?? '') ?? []
  expect(decodeURIComponent(encoded)).toBe('جسر 1978 Set-Cookie a=b; 🌉 .. – draft 1.md')
})

test('a format that does not exist: 422', async () => {
  const { ana, articleId } = await door()
  expect((await ana.get(`/articles/${articleId}/report?format=doc`)).status).toBe(422)
})

describe('what takes long', () => {
  afterEach(() => setThreads(null, null))

  test('is made in another thread, however short the article is', async () => {
    const given: string[] = []
    const run = (job: Sent) => {
      given.push(job.url)
      return answerSent(job)
    }
    const { ana, articleId } = await door()
    setThreads(null, { run })
    for (const { id, takesLong = false } of formats) {
      const path = `/articles/${articleId}/report?format=${id}`
      expect((await ana.get(path)).status).toBe(200)
      expect([id, given.some((url) => url.endsWith(path))]).toEqual([id, takesLong])
    }
  })
})
