import { parentPort } from 'node:worker_threads'
import { type Aside, doAside } from './aside'
import type { Job, Progress } from './brought'
import { carryOut } from './carry-out'
import { type Packed, packed } from './pack'

/** What a thread tells of its one job: how far it is, then how it ended. */
export type Told = { progress: Progress } | { brought: unknown } | { problem: Packed }

const tell = (told: Told) => parentPort?.postMessage(told)

// one job at a time: the pool gives the next when this one is told to be done
parentPort?.on('message', (job: Job | Aside) => {
  void ('task' in job ? doAside(job) : carryOut(job, { progress: (progress) => tell({ progress }) }))
    .then((brought) => tell({ brought }))
    .catch((error: unknown) => tell({ problem: packed(error) }))
})
