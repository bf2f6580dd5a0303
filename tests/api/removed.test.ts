import { expect, test } from 'vitest'
import { door } from '../support/door'
import { judge } from '../support/newsroom'

test('a claim that was judged is deleted by an editor who says why, and by nobody else', async () => {
  const { room, ben, eve, claimId, articleId } = await door()
  await judge(room.ana, claimId)
  expect(await ben.delete(`/claims/${claimId}`)).toMatchObject({ status: 403 })
  const unsaid = await eve.delete(`/claims/${claimId}`)
  expect(unsaid).toMatchObject({ status: 422, json: { reasons: [{ path: 'reason' }] } })
  const said = await eve.delete(`/claims/${claimId}`, { reason: 'Said twice.' })
  expect(said.status).toBe(204)
  const report = await eve.get(`/articles/${articleId}/report?format=csv`)
  expect(report.text).toContain('removed by Eve: Said twice; its verdict is not told here')
})

test('one that nobody judged needs no reason', async () => {
  const { ben, claimId } = await door()
  expect(await ben.delete(`/claims/${claimId}`)).toMatchObject({ status: 204 })
})
