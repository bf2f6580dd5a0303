import type { Format } from '../format'
import { limits, standingLine } from '../words'

/** The whole report; the claims come one by one, so that a long one need not be held as text. */
export const json: Format = {
  id: 'json',
  label: 'JSON',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  *render(report) {
    const { claims, ...rest } = report
    const head = {
      format: 'galley-report/1',
      standing: standingLine(report),
      limits: limits(report),
      ...rest,
    }
    yield `${JSON.stringify(head, null, 1).replace(/\n\}$/, '')},\n "claims": [`
    for (const [index, claim] of claims.entries())
      yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(claim)}`
    yield '\n ]\n}\n'
  },
}
