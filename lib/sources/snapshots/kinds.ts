import type { JobKinds } from '@/lib/jobs/kind'
import { captureWith } from './capture'
import type { OpenAddress } from './fetch-copy'
import { findPassages } from './passages'

/** What is done about copies after they were asked for. `open`: given by tests, who have no web. */
export const snapshotJobs = (open?: OpenAddress): JobKinds => ({
  snapshot: captureWith(open),
  passages: findPassages,
})
