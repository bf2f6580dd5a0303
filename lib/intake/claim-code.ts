import { sha256 } from '@/lib/core/digest'

/** Names a claim in a document that leaves the house, for when it comes back: no program keeps anything so well as words. */
export const codeOf = ({ id }: { id: string }) => sha256(id).slice(0, 8).toUpperCase()
