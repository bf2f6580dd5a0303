import type { LeftOut } from '@/lib/intake/readers/reader'

const counted = (n: number, singular: string) =>
  n === 0 ? [] : [`${n.toLocaleString('en')} ${singular}${n === 1 ? '' : 's'}`]

/** "3 paragraphs and 41 short lines"; "" for nothing. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  const linesIn = (some: readonly LeftOut[]) =>
    some.reduce((sum, { text }) => sum + text.split('\n').length, 0)
  const of = (unit: LeftOut['unit']) => leftOut.filter((part) => part.unit === unit)
  const struck = of('words').filter(({ why }) => why === 'deleted')
  const parts = [
    ...counted(of('paragraph').length, 'paragraph'),
    ...counted(struck.length, 'struck passage'),
    ...counted(linesIn(of('lines')) + of('words').length - struck.length, 'short line'),
  ]
  const last = parts.pop()
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : (last ?? '')
}
