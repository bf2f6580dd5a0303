import { describe, expect, test } from 'vitest'
import { readPaste } from '@/lib/intake/readers/html/paste'
import { Refused } from '@/lib/core/errors'
import { expectWhole, lines } from '@/tests/support/read'

const reading = (html: string) => {
  const document = readPaste(html)
  expectWhole(document)
  return document
}

/** As Word puts it on the clipboard of Windows. */
const word = (body: string) =>
  `Version:1.0\r\nStartHTML:00000097\r\nEndHTML:00001000\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`

describe('formatted words from a clipboard', () => {
  test('of Word: titles, headings, lists without their bullets, nothing of its own', () => {
    const { text } = reading(
      word(
        `<p class=MsoTitle>A bridge<o:p></o:p></p><p class=MsoNormal>It <b>opened</b> in<span style='mso-spacerun:yes'>&nbsp; </span>1978.<!--[if gte vml 1]><v:shape id="a"/><![endif]--><o:p>&nbsp;</o:p></p><h2>Costs<o:p></o:p></h2><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>14 million<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>2.</span><!--[endif]-->and more</p>`,
      ),
    )
    expect(text).toBe('A bridge\n\nIt opened in 1978.\n\nCosts\n\n14 million\n\nand more')
    expect(
      lines(
        reading(
          word(
            '<p class=MsoTitle>A bridge</p><p class=MsoNormal>It opened.</p><p class=MsoListParagraph>One</p><p class=MsoCaption>The bridge</p>',
          ),
        ),
      ),
    ).toEqual([
      'headline: A bridge',
      'paragraph: It opened.',
      'listItem: One',
      'caption: The bridge',
    ])
  })

  test('of Google Docs: what stands in its <b> is not one line', () => {
    const document = reading(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-12ab"><h1 dir="ltr"><span style="font-size:20pt">A bridge</span></h1><p dir="ltr"><span>It opened in </span><a href="https://a.test"><span style="text-decoration:underline">1978</span></a><span>.</span></p><br /><ul><li dir="ltr"><p role="presentation"><span>14 million</span></p></li></ul></b><br class="Apple-interchange-newline">`,
    )
    expect(lines(document)).toEqual([
      'headline: A bridge',
      'paragraph: It opened in 1978.',
      'listItem: 14 million',
    ])
  })

  test('of a page: rows of tables, raised figures, and what is struck is told of', () => {
    const { text, leftOut } = reading(
      '<p>It cost 10<sup>9</sup>, not <s>12</s>.</p><table><tr><th>Town<th>2024</tr><tr><td>Orre<td>12</tr></table><nav>Menu that was selected too</nav>',
    )
    expect(text).toBe('It cost 10⁹, not .\n\nTown: 2024\n\nOrre: 12\n\nMenu that was selected too')
    expect(leftOut.map((one) => [one.text, one.why])).toEqual([['12', 'deleted']])
  })

  test('without words it is refused', () => {
    expect(() => reading('<p><img src="a.png"></p>')).toThrow(Refused)
  })
})
