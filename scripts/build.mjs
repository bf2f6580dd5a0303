// `npm run build`: all that `npm start` runs, where its sources changed.
import { buildBundles } from './build/bundles.mjs'
import { buildPages } from './build/pages.mjs'

await buildBundles()
await buildPages()
