import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openPrivate } from '@/lib/core/private-files'
import { backgroundOf } from '@/lib/reports/background'
import { partsOf } from '@/lib/reports/format'
import { findFormat, formatIds } from '@/lib/reports/registry'
import { handOutReport } from '@/lib/reports/hand-out'
import { needed, optionOf, type Run, say, WrongUse } from './command'
import { fromCaller } from './paths'

export const run: Run = async (call) => {
  const {
    words: [articleId = ''],
    terminal,
  } = call
  const id = needed(call, 'format')
  const format = findFormat(id)
  if (!format)
    throw new WrongUse(`Galley cannot make a report as ${id}. It makes ${formatIds.join(', ')}.`)
  const report = await handOutReport(articleId, null, format)
  const background = format.wantsBackground && (await backgroundOf(report))
  const made = await format.render(report, background)
  const out = optionOf(call, 'out')
  const file =
    out === undefined
      ? terminal.output
      : createWriteStream('', { fd: openPrivate(fromCaller(out)) })
  // standard output stays open: it is not this command's to close
  await pipeline(Readable.from(partsOf(made)), file, {
    end: out !== undefined,
  })
  if (out !== undefined) say(terminal, `Written to ${out}.`)
}
