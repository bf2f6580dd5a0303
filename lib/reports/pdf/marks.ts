import { inks, papers } from './inks'

/** The strokes of the desk's marks, in a square of 16. */
const glyphs: Record<string, string> = {
  ok: 'M4.2 8.3 7 11.1 11.9 5.2',
  change: 'M4 11 8 5.2 12 11',
  wrong: 'm5 5 6 6m0-6-6 6',
  unver: 'M5.9 6.3a2.15 2.15 0 1 1 3.2 1.9c-.7.4-1.1.8-1.1 1.5m0 2.1v.1',
  author:
    'M9.9 6a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0M4.4 12.2c.4-2.1 1.8-3.2 3.6-3.2s3.2 1.1 3.6 3.2',
  opinion: 'M7 5.3C5.5 5.9 4.7 7.2 4.7 9m7-3.700c-1.5.6-2.3 1.9-2.3 3.700M5.65 9.600h.1m4.600 0h.1',
}

const working: Record<string, string> = {
  open: '',
  review: '<path d="M8 2.4a5.6 5.6 0 0 1 0 11.2Z" stroke="none" fill="INK"/>',
  disputed: '<path d="M5.6 6.700h4.800M5.6 9.300h4.800"/>',
  second: '<path d="M8 5v3.200l2 1.300"/>',
  cut: '<path d="M5.2 8h5.600"/>',
}

function drawn(sign: string, two: boolean): string {
  const ink = inks[sign] ?? inks.second ?? ''
  const round = working[sign]
  const stroke = two && round === undefined ? papers.sheet : ink
  const body =
    round === undefined
      ? `<rect x="1" y="1" width="14" height="14" rx="2.4" ${two ? `fill="${ink}"` : `fill="none" stroke="${ink}" stroke-width="1.2"`}/><path d="${glyphs[sign] ?? ''}"/>`
      : `<circle cx="8" cy="8" r="5.600"/>${round.replace('INK', ink)}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16"><g fill="none" stroke="${stroke}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${body}</g></svg>`
}

/** Every mark as a picture: "ok" is one signature, "ok two" both. */
export const markPictures = (): Record<string, string> =>
  Object.fromEntries(
    [...Object.keys(glyphs), ...Object.keys(working)].flatMap((sign) => [
      [sign, drawn(sign, false)],
      [`${sign} two`, drawn(sign, true)],
    ]),
  )
