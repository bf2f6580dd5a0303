import { expect, test } from 'vitest'
import { bylineLine } from '@/lib/intake/byline-line'
import { blocksOf } from '@/lib/text/blocks'

const bylineOf = (...lines: string[]) => {
  const text = ['The bridge is finished', ...lines, 'It opened in 1978.'].join('\n\n')
  return bylineLine({ text, blocks: blocksOf(text) })
}

test.each([
  ['By Ines Mora', 'Ines Mora'],
  ['BY INES MORA', 'INES MORA'],
  ['Words by Ines Mora', 'Ines Mora'],
  ['By Ines Mora and Ben Ode', 'Ines Mora, Ben Ode'],
  ['By Ines Mora, Ben Ode & Lena van der Berg', 'Ines Mora, Ben Ode, Lena van der Berg'],
  ['By Ines Mora, Senior Reporter', 'Ines Mora'],
  ['Von Anna Schmidt und Jörg Groß', 'Anna Schmidt, Jörg Groß'],
  ['Par Jean Dupont, envoyé spécial', 'Jean Dupont'],
  ['Por María de la Cruz', 'María de la Cruz'],
  ['Автор: Олена Бойко', 'Олена Бойко'],
  ['بقلم: سلمى حداد', 'سلمى حداد'],
])('the line “%s” names who wrote it', (line, byline) => {
  expect(bylineOf(line)).toBe(byline)
  expect(bylineOf('A standfirst of a few words', line)).toBe(byline)
})

test.each([
  'By Tuesday the water had gone.',
  'By May 2024',
  'By the river',
  'Von der Leyen gewinnt die Abstimmung',
  'By 9 p.m. on Monday',
  'Par temps de pluie',
  'By Monday Morning Nobody Had Called the Mayor of the Old Town',
  'Sold by Ines Mora',
])('the line “%s” names nobody', (line) => {
  expect(bylineOf(line)).toBeNull()
})

test('a line far below the headline is no byline', () => {
  expect(bylineOf('One.', 'Two.', 'Three.', 'Four.', 'By Ines Mora')).toBeNull()
})
