import { z } from 'zod'

/** A moment that is told: ISO 8601, UTC. */
export const moment = z.iso.datetime()
export const count = z.int().min(0)

const SEEN = /(?![\u115F\u1160\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u

/** Words as somebody wrote them, without the space around them; of signs that nobody sees alone there are none. */
export const written = (text: string) => (SEEN.test(text) ? text.trim() : '')
