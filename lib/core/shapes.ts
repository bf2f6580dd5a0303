import { z } from 'zod'

/** A moment that is told: ISO 8601, UTC. */
export const moment = z.iso.datetime()
export const count = z.int().min(0)
