const heading = `// Written by \`npm run prisma:twin\` from ../schema.prisma; change that one.\n`

/** The PostgreSQL schema for a SQLite one: same models, other provider and output. */
export function twinOf(schema) {
  const body = schema.slice(schema.indexOf('generator client'))
  return (
    heading +
    '\n' +
    body
      .replace('"../lib/core/prisma-sqlite"', '"../../lib/core/prisma-postgres"')
      .replace('provider = "sqlite"', 'provider = "postgresql"')
  )
}
