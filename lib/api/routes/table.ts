import { z } from 'zod'
import { jsonAnswer } from '../answer'
import { openapi } from '../openapi/document'
import { openly, type Route } from '../route'
import { account } from './account'
import { archives } from './archives'
import { articles } from './articles'
import { audit } from './audit'
import { claims } from './claims'
import { dismissals } from './dismissals'
import { extraction } from './extraction'
import { facts } from './facts'
import { fixes } from './fixes'
import { history } from './history'
import { judgment } from './judgment'
import { notes } from './notes'
import { overview } from './overview'
import { proposals } from './proposals'
import { report } from './report'
import { revisions } from './revisions'
import { snapshots } from './snapshots'
import { sources } from './sources'
import { sourcing } from './sourcing'
import { system } from './system'
import { users } from './users'
import { workflow } from './workflow'

let text: string | undefined

const document = openly({
  id: 'getDocument',
  path: '/openapi.json',
  summary: 'This document',
  answer: z.record(z.string(), z.unknown()),
  handle: () => Promise.resolve(jsonAnswer((text ??= JSON.stringify(openapi(routes))))),
})

/** Everything the API can do. What is added here is in the document and in the tests by itself. */
export const routes: readonly Route[] = [
  document,
  ...system,
  ...account,
  ...articles,
  ...archives,
  ...extraction,
  ...revisions,
  ...dismissals,
  ...facts,
  ...proposals,
  ...claims,
  ...workflow,
  ...judgment,
  ...notes,
  ...fixes,
  ...sources,
  ...snapshots,
  ...sourcing,
  ...history,
  ...report,
  ...overview,
  ...users,
  ...audit,
]
