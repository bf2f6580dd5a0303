import type { DemoArticle } from '../telling'
import { brewery } from './brewery'
import { bridge } from './bridge'
import { court } from './court'
import { health } from './health'
import { library } from './library'
import { obituary } from './obituary'

/** What the newsroom of the demo worked on in the last four weeks, beside the ceasefire article. */
export const newsroom: readonly DemoArticle[] = [brewery, court, obituary, library, health, bridge]
