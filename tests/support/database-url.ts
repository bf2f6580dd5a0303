/** Of the present test's database, for tests that start other processes on it. */
export let databaseUrl = process.env.DATABASE_URL ?? ''

export const setDatabaseUrl = (url: string) => {
  databaseUrl = url
}
