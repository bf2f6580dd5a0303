/** As office programs write it; without a zone it is taken as UTC. */
export function momentOf(written: string | undefined): string | null {
  if (!written || !/^\d{4}-\d\d-\d\d/u.test(written)) return null
  const moment = new Date(
    /T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(written) || !written.includes('T') ? written : `${written}Z`,
  )
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}
