import { expect, test } from 'vitest'
import { statuses } from '@/lib/claims/vocabulary'
import { allows, workflow, type WorkflowAction } from '@/lib/claims/workflow'

/** The table of the product, written out: what leads where, from each status; - = not from there. */
const table: Record<WorkflowAction, string> = {
  //               open            inReview        awaitingSecond  disputed        settled         cut
  start: 'inReview        -               -               -               -               -',
  assign: 'inReview        inReview        -               -               -               -',
  release: '-               open            -               -               -               -',
  submitVerdict:
    'awaitingSecond  awaitingSecond  -               -               -               -',
  agree: '-               -               settled         -               -               -',
  differ: '-               -               disputed        -               -               -',
  sendBack: '-               -               inReview        -               -               -',
  concede: '-               -               -               settled         -               -',
  adjudicate: '-               -               -               settled         -               -',
  correct: '-               -               awaitingSecond  awaitingSecond  awaitingSecond  -',
  lookRight: '-               -               settled         -               -               -',
  lookWrong: '-               -               inReview        -               -               -',
  reopen: '-               -               inReview        inReview        inReview        -',
  cut: 'cut             cut             cut             cut             cut             -',
  restore: '-               -               -               -               -               open',
}

test.each(Object.entries(table))(
  '%s is done from these statuses, and leads there',
  (name, line) => {
    const action = name as WorkflowAction
    const leads = line.split(/\s+/)
    expect(statuses).toHaveLength(leads.length)
    statuses.forEach((status, nth) => {
      const to = allows(action, status) ? workflow[action].to : '-'
      expect(`${status} → ${to}`).toBe(`${status} → ${leads[nth] ?? ''}`)
    })
  },
)

test('every action of the workflow has its line', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(workflow).sort())
})
