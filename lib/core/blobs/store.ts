/**
 * Where bytes are kept under the name of their SHA-256, in lower-case hex: never changed, and equal bytes once. `put`
 * resolves once they would survive a power cut; two that put the same at once do no harm.
 */
export type BlobStore = {
  put: (sha256: string, bytes: Uint8Array) => Promise<void>
  /** null = there is nothing of that name */
  get: (sha256: string) => Promise<Uint8Array | null>
}
