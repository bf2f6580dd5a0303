import { db } from '@/lib/core/db'
import { searchTextOf } from '@/lib/core/finding'
import { canonicalAddress } from './address'

type Named = {
  title: string
  publisher?: string | null
  url?: string | null
  origin?: string | null
}

/** What a source is found by in the library: its words, and its address in the one spelling. */
export const findableBy = ({ title, publisher, url, origin }: Named) => ({
  searchText: searchTextOf(title, publisher, url, origin),
  address: addressOf(url),
})

/** Empty where there is none: null is what an older Galley left. */
const addressOf = (url?: string | null) => (url ? (canonicalAddress(url) ?? '') : '')

const atOnce = 500

/** Gives sources from an older Galley the address they are found by. */
export async function fillAddresses() {
  for (;;) {
    const older = await db.source.findMany({
      where: { address: null },
      select: { id: true, url: true },
      take: atOnce,
    })
    await db.$transaction(
      older.map(({ id, url }) =>
        db.source.updateMany({
          where: { id, url },
          data: { address: addressOf(url) },
        }),
      ),
    )
    if (older.length < atOnce) return
  }
}
