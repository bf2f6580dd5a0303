import { ZodError } from 'zod'

/** Prisma's codes for a database without Galley's tables, or none at all. */
const unprepared = new Set(['P2021', 'P2022', 'P1003'])

/** Why it did not work, in one line. */
export function inOneLine(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues
      .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
      .join(' ')
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (
    unprepared.has(String(code)) ||
    /no such table|relation "\w+" does not exist/.test(String(message))
  ) {
    return 'The database is not prepared yet. Run npm start once.'
  }
  // Prisma puts what matters last
  return (
    String(message ?? error)
      .trim()
      .split('\n')
      .at(-1) ?? ''
  )
}
