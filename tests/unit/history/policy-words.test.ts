import { expect, test } from 'vitest'
import { policyChanges } from '@/lib/history/policy-words'

const rule = { primary: 1, secondary: 3 }
const strict = { primary: 2, secondary: 0 }
const whole = { default: rule, byKind: {}, blindSecond: true, hideStance: false }
const changed = (before: object, after: object) =>
  policyChanges(before, after).map(({ of, from, to }) => `${of}: ${from} → ${to}`)

test('what an older policy does not say is not told as a change', () => {
  expect(changed({}, whole)).toEqual([])
  expect(changed({ default: rule }, { ...whole, default: strict })).toEqual([
    'every claim: 1 primary source, or 3 sources of different origin → 2 primary sources',
  ])
  expect(changed({ ...whole, blindSecond: undefined }, { ...whole, blindSecond: false })).toEqual(
    [],
  )
})

test('a kind with no rule of its own is as every claim, before and after', () => {
  const quotes = { ...whole, byKind: { quote: strict } }
  const to = '2 primary sources'
  expect(changed(whole, quotes)).toEqual([`claims of the kind “quote”: as every claim → ${to}`])
  expect(changed(quotes, whole)).toEqual([`claims of the kind “quote”: ${to} → as every claim`])
  expect(changed(quotes, quotes)).toEqual([])
})

test('whether a second person is shown the first verdict is told both ways', () => {
  const [line] = changed(whole, { ...whole, blindSecond: false })
  expect(line).toMatch(/^the second person: gives a verdict before .* → sees the first verdict/)
})
