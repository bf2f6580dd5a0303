import { Busy, TooManyAtOnce } from '@/lib/core/errors'

const megabyte = 1024 * 1024
const limits = { person: 64 * megabyte, all: 256 * megabyte }

/** The memory that requests under way may take together, so that many unfinished ones cannot take all there is. */
export class Room {
  private readonly held = new Map<string, number>()
  private all = 0

  constructor(private readonly limits: { person: number; all: number }) {}

  /** Throws where one person, or all together, would hold too much. */
  take(personId: string, bytes: number) {
    const own = (this.held.get(personId) ?? 0) + bytes
    if (own > this.limits.person)
      throw new TooManyAtOnce(
        'You are sending too much at once. Wait until the first of it has arrived.',
      )
    if (this.all + bytes > this.limits.all)
      throw new Busy('Galley is receiving too much at once. Try again in a moment.')
    this.held.set(personId, own)
    this.all += bytes
  }

  free(personId: string, bytes: number) {
    const left = (this.held.get(personId) ?? 0) - bytes
    if (left > 0) this.held.set(personId, left)
    else this.held.delete(personId)
    this.all -= bytes
  }
}

export const room = new Room(limits)
