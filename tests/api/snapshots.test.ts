import { expect, test } from 'vitest'
import { handle } from '@/lib/api/router'
import { addEvidence } from '@/lib/sources/evidence'
import { pageOf, webOf, workOff } from '../support/copies'
import { bearer, door, origin, tokensOf } from '../support/door'
import { proof } from '../support/newsroom'

const url = 'https://minutes.example/1978'
type Copy = { id: string; state: string; [field: string]: unknown }
const oneOf = ({ json }: { json: unknown }) => json as Copy
const itemsOf = ({ json }: { json: unknown }) => (json as { items: Copy[] }).items

async function sourced(more: { confidential?: boolean } = {}) {
  const room = await door()
  const source = { kind: 'webPage', tier: 'primary', title: 'Minutes', url, ...more } as const
  const { data } = await addEvidence(room.room.ana, {
    ...{ ...proof(room.claimId), source },
    quote: 'opened on 3 May 1978',
  })
  return { ...room, ...data }
}

/** As the listener would answer, with its headers and bytes. */
async function fetched(path: string, token: string) {
  const request = new Request(`${origin}/api/v1${path}`, { headers: bearer(token) })
  const answer = await handle(request)
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('a copy is asked for, waits, is read and is checked again', async () => {
  const { ana, sourceId, evidenceId } = await sourced()
  const [waiting] = itemsOf(await ana.get(`/sources/${sourceId}/snapshots`))
  expect(waiting).toMatchObject({ state: 'queued', url, takenAt: null, problem: null })
  expect((await ana.post(`/sources/${sourceId}/snapshots`)).status).toBe(409)
  await workOff(webOf({ [url]: { body: pageOf('It was opened on 3 May 1978. Many came.') } }))
  const first = await ana.get(`/snapshots/${waiting?.id}`)
  expect(oneOf(first)).toMatchObject({
    state: 'captured',
    hasText: true,
    passages: [{ evidenceId }],
  })
  const again = await ana.post(`/sources/${sourceId}/snapshots`)
  expect([again.status, oneOf(again)]).toMatchObject([
    201,
    { state: 'queued', previousId: waiting?.id },
  ])
  await workOff(webOf({ [url]: { body: pageOf('It was opened on 3 May 1978. Few came.') } }))
  expect(itemsOf(await ana.get(`/sources/${sourceId}/snapshots`))).toMatchObject([
    { changes: { total: 1, listed: [{ kind: 'changed' }] } },
    { changes: null },
  ])
})

test('whatever a copy is, a browser is told to save it and to open nothing of it', async () => {
  const { ana, room, sourceId } = await sourced()
  const [token = ''] = await tokensOf([room.ana])
  const body = '<script>alert(1)</script>'
  const form = new FormData()
  form.set('file', new File([body], 'Protokoll "1"; x=ü.html', { type: 'text/html' }))
  const request = new Request(`${origin}/api/v1/sources/${sourceId}/snapshots`, {
    ...{ method: 'POST', body: form },
    headers: bearer(token),
  })
  const { id } = (await (await handle(request)).json()) as Copy
  await workOff()
  expect(oneOf(await ana.get(`/snapshots/${id}`))).toMatchObject({ mediaType: 'text/html' })
  const { answer, bytes } = await fetched(`/snapshots/${id}/file`, token)
  expect(bytes.toString()).toBe(body)
  const header = (name: string) => answer.headers.get(name)
  expect(header('content-type')).toBe('application/octet-stream')
  expect(header('content-disposition')).toMatch(
    /^attachment; filename="Protokoll_1_x_\.html"; filename\*=UTF-8''/,
  )
  expect(header('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(header('x-content-type-options')).toBe('nosniff')
})

test('a file larger than 50 MB is refused before it is read', async () => {
  const { room, sourceId } = await sourced()
  const [token = ''] = await tokensOf([room.ana])
  const answer = await handle(
    new Request(`${origin}/api/v1/sources/${sourceId}/snapshots`, {
      ...{ method: 'POST', body: 'x' },
      headers: {
        ...bearer(token),
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(60 * 1024 * 1024),
      },
    }),
  )
  expect(answer.status).toBe(413)
})

test('who may not know a confidential source finds no copy of it, by no door', async () => {
  const { ana, ben, vic, eve, sourceId, room } = await sourced({ confidential: true })
  await ana.post(`/sources/${sourceId}/snapshots`)
  await workOff(webOf({ [url]: { body: pageOf('The canary was opened on 3 May 1978.') } }))
  const [copy] = itemsOf(await eve.get(`/sources/${sourceId}/snapshots`))
  for (const path of [
    `/sources/${sourceId}/snapshots`,
    `/snapshots/${copy?.id}`,
    `/snapshots/${copy?.id}/file`,
  ])
    for (const person of [ben, vic])
      expect([path, (await person.get(path)).status]).toEqual([path, 404])
  expect((await ben.post(`/snapshots/${copy?.id}/retry`)).status).toBe(404)
  expect((await ben.post(`/sources/${sourceId}/snapshots`)).status).toBe(404)
  const [token = ''] = await tokensOf([room.ana])
  expect((await fetched(`/snapshots/${copy?.id}/file`, token)).bytes.toString()).toContain('canary')
})
