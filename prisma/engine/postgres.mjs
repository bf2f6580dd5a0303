import { randomUUID } from 'node:crypto'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { parse } from 'pg-connection-string'

const [charType, textType] = [18, 25]
const mark = '\u0000char'

/**
 * Prisma's adapter does not know PostgreSQL's own one-letter type, which the system tables are full of: it is
 * passed through as text under a marked name, and named for what it is on the other side.
 */
class MarkingClient extends pg.Client {
  constructor(config) {
    super(config)
    this.connection.on('rowDescription', ({ fields }) => {
      for (const field of fields.filter((it) => it.dataTypeID === charType))
        Object.assign(field, { dataTypeID: textType, name: field.name + mark })
    })
  }
}

function unmarking(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const { columnNames, columnTypes, rows } = await queryRaw(query)
    return {
      columnNames: columnNames.map((name) => name.replace(mark, '')),
      columnTypes: columnTypes.map((type, i) =>
        columnNames[i].endsWith(mark) ? ColumnTypeEnum.Character : type,
      ),
      rows,
    }
  }
  return adapter
}

export function postgresFactory(url) {
  const config = { ...parse(url), Client: MarkingClient }
  const connect = async (database) =>
    unmarking(await new PrismaPg({ ...config, database }).connect())
  return {
    provider: 'postgres',
    adapterName: 'galley-postgres',
    connect: () => connect(config.database),
    connectToShadowDb: () => shadow(connect, config.database),
  }
}

/** An empty database to play migrations on; the adapter's own would be dropped while still in use. */
async function shadow(connect, homeName) {
  const name = `"galley_shadow_${randomUUID()}"`
  const home = await connect(homeName)
  await home.executeScript(`CREATE DATABASE ${name}`)
  const adapter = await connect(name.slice(1, -1))
  const close = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await close()
    await home.executeScript(`DROP DATABASE ${name}`)
    await home.dispose()
  }
  return adapter
}
