import { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { mostBytes } from '@/lib/sources/snapshots/fetch-copy'
import { retrySnapshot, takeSnapshot } from '@/lib/sources/snapshots/commands'
import { getSnapshot, getSnapshotFile, listSnapshots } from '@/lib/sources/snapshots/queries'
import { broughtFile } from '@/lib/sources/snapshots/schema'
import { downloadHeaders } from '../headers'
import { changes, reads } from '../route'
import { byId } from '../shapes/common'
import { snapshot, snapshotWithText } from '../shapes/snapshot'

type Asked = { actor: Actor; event: { data: { sourceId: string; snapshotId: string } } }

/** The copy that was asked for, as it waits. */
async function show({ actor, event: { data } }: Asked) {
  const { text: _, places: __, passages: ___, ...copy } = await getSnapshot(actor, data.snapshotId)
  return copy
}

/** The one field that counts of a form: its file. */
async function readFileForm(form: FormData): Promise<unknown> {
  const file = form.get('file')
  if (!(file instanceof File)) return {}
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { file: { name: file.name, mediaType: file.type, bytes } }
}

export const snapshots = [
  reads({
    id: 'listSnapshots',
    path: '/sources/{id}/snapshots',
    summary: 'The newest 100 copies of a source, newest first',
    action: 'article.read',
    params: byId,
    answer: z.object({ items: z.array(snapshot) }),
    handle: async ({ actor, params }) => ({ items: await listSnapshots(actor, params.id) }),
  }),
  changes({
    id: 'takeSnapshot',
    method: 'POST',
    path: '/sources/{id}/snapshots',
    summary:
      'Keep a copy: of the `file` of a form, up to 50 MB; without one, of what stands at the address now. It is made after this answer',
    command: takeSnapshot,
    status: 201,
    params: byId,
    // only a form can hold a file
    body: z.strictObject({ file: broughtFile.optional() }),
    forms: ['multipart/form-data'],
    mostForm: mostBytes.file + 100_000,
    readForm: readFileForm,
    answer: snapshot,
    handle: ({ actor, params, body }) => takeSnapshot(actor, { ...body, sourceId: params.id }),
    show,
  }),
  reads({
    id: 'getSnapshot',
    path: '/snapshots/{id}',
    summary: 'A copy with its text, its places, and the quoted passages found in it',
    action: 'article.read',
    params: byId,
    answer: snapshotWithText,
    handle: ({ actor, params }) => getSnapshot(actor, params.id),
  }),
  reads({
    id: 'getSnapshotFile',
    path: '/snapshots/{id}/file',
    summary: 'The bytes of a copy as they came, to be saved',
    action: 'article.read',
    params: byId,
    media: ['application/octet-stream'],
    handle: async ({ actor, params }) => {
      const { bytes, name } = await getSnapshotFile(actor, params.id)
      return new Response(new Uint8Array(bytes), { headers: downloadHeaders(name) })
    },
  }),
  changes({
    id: 'retrySnapshot',
    method: 'POST',
    path: '/snapshots/{id}/retry',
    summary: 'Try again to make a copy that failed',
    command: retrySnapshot,
    params: byId,
    answer: snapshot,
    handle: ({ actor, params }) => retrySnapshot(actor, { snapshotId: params.id }),
    show,
  }),
]
