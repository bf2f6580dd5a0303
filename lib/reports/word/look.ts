import type { Sign } from '@/lib/claims/sign'

/** Colours of the verdicts, on white. */
export const colours: Record<Sign, string> = {
  ok: '17653B',
  change: '8A4F00',
  wrong: 'B0201A',
  unver: '0B6072',
  author: '44546F',
  opinion: '5E615A',
  open: '755C00',
  review: '755C00',
  disputed: '755C00',
  second: '5C615C',
  cut: '5C615C',
}
