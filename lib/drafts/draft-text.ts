import { Conflict, Refused } from '@/lib/core/errors'
import { readText } from '@/lib/intake/text'

type Current = { number: number; text: string }

/** Throws Conflict where another draft came in since the one a new draft was written on. */
export function checkBase({ number }: { number: number }, baseNumber: number) {
  if (baseNumber !== number)
    throw new Conflict(
      `Draft ${number} came in meanwhile. Compare your text with it and send it again on top of draft ${number}.`,
    )
}

/** The text a new draft would have. Throws Conflict where another came in meanwhile, Refused where nothing differs. */
export function draftText(current: Current, sent: { text: string; baseNumber: number }): string {
  const { number } = current
  checkBase(current, sent.baseNumber)
  const text = readText(sent.text)
  if (text === current.text) throw nothingDiffers(number)
  return text
}

export const nothingDiffers = (number: number) =>
  new Refused([{ path: 'text', message: `This is the text of draft ${number}; nothing differs.` }])
