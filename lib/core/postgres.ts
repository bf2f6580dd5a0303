import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/** Prisma's PostgreSQL adapter, loaded only where it is used. */
export const postgresAdapter = (connectionString: string): SqlDriverAdapterFactory => ({
  provider: 'postgres',
  adapterName: 'galley-postgres',
  async connect() {
    const { PrismaPg } = await import('@prisma/adapter-pg')
    return new PrismaPg({ connectionString }).connect()
  },
})
