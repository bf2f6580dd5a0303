import { describe, expect, test } from 'vitest'
import { Refused, UnsupportedMedia } from '@/lib/core/errors'
import { readFile } from '@/lib/intake/readers/registry'
import { mailFile } from '@/tests/support/mail'
import { wordFile, wordParagraph } from '@/tests/support/office'
import { pdfFile, setLines } from '@/tests/support/pdf'
import { expectWhole, lines, read } from '@/tests/support/read'

const reading = (bytes: Uint8Array) => read('a.eml', bytes)
const raw = (mail: string) => new Uint8Array(Buffer.from(mail.replace(/\n/g, '\r\n'), 'latin1'))

test('mails within mails are opened a few deep, and refused beyond that', async () => {
  const within = (depth: number): Uint8Array =>
    raw(
      `${'Subject: Fwd\nContent-Type: message/rfc822\n\n'.repeat(depth)}Subject: The dam\n\nThe dam broke in 1911.`,
    )
  expect((await reading(within(3))).text).toContain('The dam broke in 1911.')
  await expect(readFile({ name: 'a.eml', bytes: within(2_000) })).rejects.toThrow(
    /mails within mails/,
  )
})

test('a mail of very many lines and no blank one is read', async () => {
  const { text } = await reading(mailFile({ text: 'It fell.\n'.repeat(300_000) }))
  expect(text.length).toBeGreaterThan(2_000_000)
})

describe('the words of a mail', () => {
  test('its subject is the headline that is proposed, its sender the author', async () => {
    const { title, byline, publishedAt, text } = await reading(
      mailFile({
        headers: ['Subject: Re: Fwd: A bridge for all'],
        text: 'Good morning\n\nIt opened in 1978.',
      }),
    )
    expect({ title, byline, publishedAt, text }).toEqual({
      title: 'A bridge for all',
      byline: 'Ann Lee',
      publishedAt: '2025-03-12T08:30:00.000Z',
      text: 'Good morning\n\nIt opened in 1978.',
    })
  })

  test('headers in other letters, quoted-printable in a code page', async () => {
    const { title, byline, text } = await reading(
      raw(
        'From: =?utf-8?B?SsO8cmdlbiBOb3bDoWs=?= <j@news.test>\nSubject: =?iso-8859-1?Q?Die_Br=FCcke?= =?iso-8859-1?Q?_f=E4llt?=\nContent-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nSie =84kostete=93 14 Mio. =80 und wurde 1978 er=\n=F6ffnet.\n',
      ),
    )
    expect([title, byline, text]).toEqual([
      'Die Brücke fällt',
      'Jürgen Novák',
      'Sie „kostete“ 14 Mio. € und wurde 1978 eröffnet.',
    ])
  })

  test('Cyrillic in base64', async () => {
    const { text } = await reading(
      raw(
        `From: a@b.test\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n${Buffer.from([0xed, 0xcf, 0xd3, 0xd4]).toString('base64')}\n`,
      ),
    )
    expect(text).toBe('Мост')
  })

  test('lines that flow are one', async () => {
    const { text } = await reading(
      mailFile({
        type: 'text/plain; charset=utf-8; format=flowed',
        text: 'The bridge opened \r\nin 1978.\r\nIt cost 14 \r\nmillion.\r\n',
      }),
    )
    expect(text).toBe('The bridge opened in 1978.\nIt cost 14 million.')
  })

  test('lines that a program broke are one again; those of a person stay', async () => {
    const { text } = await reading(
      mailFile({
        text: 'The bridge opened in 1978, after years of delay, and it cost 14 million\ncrowns in all. It holds to this day, as everybody knows who goes over it\nin the morning.\n\nBest\nAnn\nPhone 5',
      }),
    )
    expect(text).toBe(
      'The bridge opened in 1978, after years of delay, and it cost 14 million crowns in all. It holds to this day, as everybody knows who goes over it in the morning.\n\nBest\nAnn\nPhone 5',
    )
  })

  test('as a page where it has that form: headings, lists, rows of tables', async () => {
    const document = await reading(
      mailFile({
        headers: ['Subject: Story'],
        text: 'A bridge It opened.',
        html: '<html><body><h1>A bridge</h1><p>It <b>opened</b> in 1978.</p><ul><li>One</li></ul><table><tr><td>Cost</td><td>14</td></tr></table></body></html>',
      }),
    )
    expect(lines(document)).toEqual([
      'headline: A bridge',
      'paragraph: It opened in 1978.',
      'listItem: One',
      'paragraph: Cost: 14',
    ])
    expect(document.title).toBe('A bridge')
  })

  test('a signature, and what is quoted of another mail at its end, are left out and told of', async () => {
    const { text, leftOut } = await reading(
      mailFile({
        text: 'It opened in 1978.\n\nOn Monday, Ben wrote:\n> When did it open?\n> And who paid?\n\n-- \nAnn Lee\nThe Courier',
      }),
    )
    expect(text).toBe('It opened in 1978.')
    expect(leftOut).toMatchObject([
      {
        at: 18,
        unit: 'lines',
        why: 'around',
        text: expect.stringContaining('> When did it open?') as string,
      },
    ])
    expect(leftOut[0]?.text).toContain('The Courier')
  })
})

describe('what is attached to a mail', () => {
  const docx = wordFile({ body: wordParagraph('The dam broke in 1911.') })
  const pdf = pdfFile({ pages: [setLines(['The tunnel opened in 1921.'])] })
  const mail = mailFile({
    headers: ['Subject: My story'],
    text: 'Dear all, here it is.',
    attached: [
      { name: 'dam.docx', type: 'application/octet-stream', bytes: docx },
      { name: 'tunnel.pdf', type: 'application/pdf', bytes: pdf },
      { name: 'dam.mp3', type: 'audio/mpeg', bytes: new Uint8Array(2000) },
      { type: 'message/rfc822', bytes: mailFile({ text: 'An older one.' }) },
    ],
  })

  test('is offered, and what is not read is told of', async () => {
    const { text, parts, warnings } = await reading(mail)
    expect(text).toBe('Dear all, here it is.')
    expect(parts.map(({ id, name, isRead, isReadable }) => [id, name, isRead, isReadable])).toEqual(
      [
        ['0', 'The mail itself', true, true],
        ['1', 'dam.docx', false, true],
        ['2', 'tunnel.pdf', false, true],
        ['3', 'dam.mp3', false, false],
        ['4', 'mail 4.eml', false, true],
      ],
    )
    expect(warnings).toEqual([
      'Of this mail “The mail itself” was read. Not read: “dam.docx”, “tunnel.pdf”, “dam.mp3” (cannot be read), “mail 4.eml”.',
    ])
  })

  test.each([
    ['1', 'The dam broke in 1911.', 'dam.docx'],
    ['dam.docx', 'The dam broke in 1911.', 'dam.docx'],
    ['2', 'The tunnel opened in 1921.', 'tunnel.pdf'],
    ['4', 'An older one.', 'mail 4.eml'],
    ['0', 'Dear all, here it is.', 'The mail itself'],
  ])('is read where it is asked for: %s', async (part, text, name) => {
    const document = await readFile({ name: 'a.eml', bytes: mail, part })
    expectWhole(document)
    expect([document.text, document.byline]).toEqual([text, 'Ann Lee'])
    expect(document.parts.find(({ isRead }) => isRead)?.name).toBe(name)
  })

  test('a part that is not there, or that nobody reads, is refused with the list of them', async () => {
    const asked = (part: string) => readFile({ name: 'a.eml', bytes: mail, part })
    await expect(asked('7')).rejects.toThrow(Refused)
    await expect(asked('7')).rejects.toThrow(/1 = dam\.docx, 2 = tunnel\.pdf/)
    await expect(asked('dam.mp3')).rejects.toThrow(UnsupportedMedia)
  })

  test('is read at once where nothing is written', async () => {
    const { text } = await reading(
      mailFile({
        attached: [
          // what a sender has below every letter
          { name: 'logo.png', type: 'image/png', bytes: new Uint8Array(2000) },
          { name: 'dam.docx', type: 'application/x', bytes: docx },
        ],
      }),
    )
    expect(text).toBe('The dam broke in 1911.')
  })
})

test.each([
  ['no mail', 'The bridge opened in 1978.'],
  ['nothing in it', 'From: a@b.test\nSubject: x\n\n'],
  [
    'parts in parts in parts',
    `From: a@b.test\n${Array.from({ length: 300 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join('')}`,
  ],
])('%s is refused', async (_, mail) => {
  await expect(readFile({ name: 'a.eml', bytes: raw(mail) })).rejects.toThrow(Refused)
})
