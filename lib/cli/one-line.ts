import { ZodError } from 'zod'

/** Prisma's codes for a database without Galley's tables, or none at all. */
const unprepared = new Set(['P2021', 'P2022', 'P1003'])

/** What a file can be, in place of the system's own words. */
const fileTroubles: Record<string, string> = {
  ENOENT: 'There is no such file',
  ENOTDIR: 'There is no such file',
  EACCES: 'This file may not be read',
  EPERM: 'This file may not be read',
  EISDIR: 'This is a folder, not a file',
}

/** Why it did not work, in one line. */
export function inOneLine(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues
      .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
      .join(' ')
  const { code, message, path } = error as { code?: unknown; message?: unknown; path?: unknown }
  const trouble = typeof path === 'string' && fileTroubles[String(code)]
  if (trouble) return `${trouble}: ${path}`
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
