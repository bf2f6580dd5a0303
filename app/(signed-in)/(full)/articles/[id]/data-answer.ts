import { Refusal } from '@/lib/core/errors'
import type { Viewer } from '@/lib/auth/identify'
import { findViewer } from '@/lib/web/viewer'

const headers = { 'cache-control': 'no-store' }

/** JSON for a page that is open; 401 where its session ended, 404 where what it asks for is not there; what is refused is not asked again. */
export async function answerTo(answer: (viewer: Viewer) => Promise<unknown>): Promise<Response> {
  const viewer = await findViewer()
  if (!viewer) return new Response(null, { status: 401, headers })
  try {
    return Response.json(await answer(viewer), { headers })
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: error.status, headers })
    throw error
  }
}
