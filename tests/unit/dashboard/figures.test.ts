import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageBorders, ageingOf, lateClaims } from '@/lib/dashboard/ageing'
import { agreementOf } from '@/lib/dashboard/agreement'
import { standingOf } from '@/lib/dashboard/standing'

describe('open claims by age', () => {
  test('claims of the last day are told apart, all others wait longer', () => {
    const ageing = ageingOf([18, 49, 63, 72], 77)
    expect(ageing).toEqual({ under1h: 18, from1to3h: 31, from3to8h: 14, from8to24h: 9, over1d: 5 })
    expect(lateClaims(ageing)).toBe(14)
  })

  test('no step is negative and all together are the open claims, whatever was counted in between', () => {
    const counts = fc.array(fc.nat(50), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(counts, fc.nat(100), (within, all) => {
        const steps = Object.values(ageingOf(within, all))
        expect(steps.every((n) => n >= 0)).toBe(true)
        expect(steps.reduce((sum, n) => sum + n, 0)).toBe(all)
      }),
    )
  })

  test('the borders are one, three, eight and twenty-four hours back', () => {
    const hours = ageBorders(new Date('2025-03-12T12:00:00Z')).map((at) =>
      at.toISOString().slice(5, 13),
    )
    expect(hours).toEqual(['03-12T11', '03-12T09', '03-12T04', '03-11T12'])
  })
})

describe('first and second verdict', () => {
  test('share and kappa of a worked example (Cohen: 20, 5, 10, 15)', () => {
    const agreement = agreementOf({ 'a/a': 20, 'a/b': 5, 'b/a': 10, 'b/b': 15 })
    expect(agreement.pairs).toBe(50)
    expect(agreement.share).toBeCloseTo(0.7)
    expect(agreement.kappa).toBeCloseTo(0.4)
    expect(agreement.matrix).toEqual({ a: { a: 20, b: 5 }, b: { a: 10, b: 15 } })
  })

  test('no pairs: no share; one rating only: no kappa', () => {
    expect(agreementOf({})).toEqual({ pairs: 0, share: null, kappa: null, matrix: {} })
    expect(agreementOf({ 'a/a': 3, 'b/b': 0 })).toMatchObject({
      share: 1,
      kappa: null,
      matrix: { a: { a: 3 } },
    })
  })
})

describe('how an article stands', () => {
  const now = new Date('2025-03-12T18:00:00Z')
  const blocked = (deadline: string | null) =>
    standingOf({ stage: 'checking', underCorrection: false, deadline, blockers: ['one'] }, now)

  test('stopped from a day before the deadline on, on course before', () => {
    expect(blocked('2025-03-13T17:59:00Z')).toBe('stopped')
    expect(blocked('2025-03-12T12:00:00Z')).toBe('stopped')
    expect(blocked('2025-03-13T18:00:00Z')).toBe('onCourse')
    expect(blocked(null)).toBe('onCourse')
  })

  test('without blockers it is ready; signed off and published stay what they are', () => {
    expect(
      standingOf({ stage: 'checking', underCorrection: false, deadline: null, blockers: [] }, now),
    ).toBe('ready')
    expect(
      standingOf(
        { stage: 'signedOff', underCorrection: false, deadline: null, blockers: ['late task'] },
        now,
      ),
    ).toBe('signedOff')
    expect(
      standingOf({ stage: 'published', underCorrection: false, deadline: null, blockers: [] }, now),
    ).toBe('published')
  })
})
