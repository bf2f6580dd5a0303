import { figure } from '@/lib/core/figure'
import { Refused, UnsupportedMedia } from '@/lib/core/errors'
import type { Report } from '../report'
import { bylineOf } from '../words'
import { pdfData } from './data'
import { type Fonts, fontsFor } from './fonts'
import { article } from './look/article'
import { claims } from './look/claims'
import { end } from './look/end'
import { head } from './look/head'
import { page } from './look/page'
import { sayWith } from './say'
import { isWide, shown } from './shown'

type Compiler = import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler

const source = [page, head, article, claims, end].join('\n')
/** A folder that is not there: nothing is read from the disk. */
const workspace = '/galley-report'

/** Claims of one file: a quarter of a megabyte each while it is set. */
const most = 6000
const tooMany = (claims: number) =>
  `A PDF of ${figure(claims)} claims would need more memory than Galley gives it; it makes one of up to ${figure(most)}. All other formats have no limit.`

const compilers = new Map<Fonts, Compiler>()

async function compilerWith(fonts: Fonts): Promise<Compiler> {
  const known = compilers.get(fonts)
  if (known) return known
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
    throw new UnsupportedMedia(
      'Galley cannot make a PDF on this machine: its typesetter, Typst, is not installed for this kind of system. All other formats work, and the page for print can be saved as PDF by a browser.',
    )
  })
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.blobs }] })
  compilers.set(fonts, compiler)
  return compiler
}

/** What the file says of itself, where only plain text may stand. */
function plainData(report: Report, printable: (text: string) => string) {
  const at = new Date(report.madeAt)
  const plain = (text: string) => printable(text).replace(/\s+/gu, ' ').trim()
  return {
    title: `${plain(report.article.title)} – fact-check report`,
    author: plain(bylineOf(report)),
    description: `Fact-check report on draft ${report.revision.number}. ${report.signOff ? 'Signed off.' : 'Not signed off.'}`,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
}

/** The report as a PDF/UA-1. It takes this thread for a while: half a second for a hundred claims. */
export async function typeset(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  if (report.claims.length > most) throw new Refused([{ message: tooMany(report.claims.length) }])
  const fonts = await fontsFor(isWide(JSON.stringify(report)))
  const printable = (text: string) => shown(text, fonts.draws)
  const { serif, sans } = fonts
  const data = {
    ...pdfData(report, sayWith(printable)),
    plain: plainData(report, printable),
    fonts: { serif, sans },
  }
  const compiler = await compilerWith(fonts)
  compiler.mapShadow(`${workspace}/report.json`, Buffer.from(JSON.stringify(data)))
  try {
    const { result, takeError } = compiled(compiler)
    if (!result) throw new Error(`The report could not be typeset: ${takeError()}`)
    return new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1' }))
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

function compiled(compiler: Compiler) {
  const made = compiler.compile({ mainFileContent: source })
  const takeError = () => JSON.stringify(made.takeError()?.shortDiagnostics)
  return { result: made.result, takeError }
}
