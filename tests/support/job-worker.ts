import { performJob } from '@/lib/jobs/perform'
import { startWorker } from '@/lib/jobs/worker'
import { counting } from './counting-job'

// A worker in a process of its own, which prints the name of each job that it begins, and is killed at some of them.
const kinds = counting((name) => process.stdout.write(`${name}\n`))
startWorker(kinds, (job) => performJob(kinds, job), { lease: 400, every: 20 })
