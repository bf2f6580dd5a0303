import { notFound } from 'next/navigation'
import { Forbidden, NotFound } from '@/lib/core/errors'

/** What a page shows, or its "not found" page; what one may not see is not found either. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) notFound()
    throw error
  }
}
