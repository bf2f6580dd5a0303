import type { Called } from '@/lib/core/beside'
import type { Actor } from '@/lib/auth/permissions'
import { askedBy } from '@/lib/core/caller'
import { toPieces } from '@/lib/core/pieces'
import { once } from '@/lib/web/once'

const dismissals = () => import('@/lib/articles/dismissals')
const asides = () => import('@/lib/articles/set-aside')
const claims = () => import('@/lib/claims/commands')
const sources = () => import('@/lib/sources/commands')
const signing = () => import('@/lib/articles/sign-off')

/** What pages hand to another thread, by name; a name that is not here is a bug, and loud. */
const calls: Partial<Record<string, () => Promise<(...args: never[]) => Promise<unknown>>>> = {
  getProposals: async () => (await import('@/lib/intake/proposals')).getProposals,
  compareDrafts: async () => (await import('@/lib/drafts/compare')).compareDrafts,
  getDesk: async () => (await import('@/lib/articles/desk')).getDesk,
  readReportPart: async () => (await import('@/lib/reports/part')).readReportPart,
  importArticle: async () => (await import('@/lib/intake/import-article')).importArticle,
  tryRevision: async () => (await import('@/lib/drafts/trial')).tryRevision,
  tryReturned: async () => (await import('@/lib/returned/trial')).tryReturned,
  addRevision: async () => (await import('@/lib/drafts/commands')).addRevision,
  takeBack: async () => (await import('@/lib/returned/commands')).takeBack,
  dismissSentence: async () => (await dismissals()).dismissSentence,
  dismissSentences: async () => (await dismissals()).dismissSentences,
  undoDismissal: async () => (await dismissals()).undoDismissal,
  undoDismissals: async () => (await dismissals()).undoDismissals,
  setFactsAside: async () => (await asides()).setFactsAside,
  takeFactsUp: async () => (await asides()).takeFactsUp,
  createClaim: async () => (await claims()).createClaim,
  editClaim: async () => (await claims()).editClaim,
  deleteClaim: async () => (await import('@/lib/claims/delete')).deleteClaim,
  restoreClaim: async () => (await import('@/lib/claims/restore')).restoreClaim,
  acceptFix: async () => (await import('@/lib/fixes/commands')).acceptFix,
  signOffArticle: async () => (await signing()).signOffArticle,
  archiveArticle: async () => (await import('@/lib/articles/commands')).archiveArticle,
  attachSource: async () => (await import('@/lib/sources/attach')).attachSource,
  editSource: async () => (await sources()).editSource,
  withdrawSource: async () => (await sources()).withdrawSource,
  setPolicy: async () => (await sources()).setPolicy,
  previewPolicy: async () => (await import('@/lib/sources/preview')).previewPolicy,
  findClaimPassages: async () => (await import('@/lib/sources/finder/find')).findClaimPassages,
  doJob: async () => (await import('./jobs')).doJob,
  publishArticle: async () => (await signing()).publishArticle,
}

/** Its answer as JSON in pieces, which go to the other thread without being copied. */
export async function carryOutCall({
  call,
  args,
  caller,
  onceKey,
}: Called): Promise<{ pieces: Uint8Array[] }> {
  const called = await calls[call]?.()
  if (!called) throw new Error(`Nothing is called ${call} here.`)
  const run = () => called(...(args as never[]))
  const answer = await askedBy(caller, () =>
    onceKey === undefined ? run() : once(args[0] as Actor, onceKey, run),
  )
  return { pieces: toPieces(answer) }
}
