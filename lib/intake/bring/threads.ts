import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Called } from '@/lib/core/beside'
import { Refused, TooLarge } from '@/lib/core/errors'
import type { Aside } from './aside'
import type { ReadArticle, Job, JobOptions } from './read-article'
import { Line } from './line'
import { unpacked } from '@/lib/core/pack'
import type { Message } from './serve'

const limits = {
  /** jobs at one moment; the next wait in line */
  most: 3,
  /** of one person; more are refused */
  mostWaiting: 8,
  /** how long a thread with nothing to do is kept, with the model of the language it has loaded */
  keptFor: 15_000,
  /** milliseconds of work; no article needs as long */
  longest: 60_000,
  /** in all, with what a page or a language model takes to answer */
  patience: 300_000,
  /** of one thread; a file that unpacks to more is refused, and the server stays */
  megabytes: 768,
}
type Limits = typeof limits

/** What the script of the threads does, or a request that it answers. */
type Work = Job | Aside | Called | { method: string; url: string }

/** Threads beside the server's own, made when there is something to read and ended when there is nothing any more. */
export class Threads {
  private readonly limits: Limits
  private idle: { worker: Worker; ends: NodeJS.Timeout }[] = []
  private readonly line: Line

  constructor(
    private readonly script: URL,
    changed: Partial<Limits> = {},
  ) {
    this.limits = { ...limits, ...changed }
    this.line = new Line(this.limits.most, this.limits.mostWaiting)
  }

  /** Throws what the job throws, and the signal's reason when it is called off: then its thread ends at once. */
  async run<T = ReadArticle>(job: Work, { signal, progress, personId }: JobOptions): Promise<T> {
    const owner = personId ?? null
    await this.line.turn(owner, signal, () => progress?.({ step: 'waiting', done: 0, of: 0 }))
    const worker = this.take()
    try {
      const result = await this.answerOf<T>(worker, job, { signal, progress })
      this.keep(worker)
      return result
    } catch (error) {
      if (error instanceof Ended) throw error.cause
      this.keep(worker)
      throw error
    } finally {
      this.line.leave(owner)
    }
  }

  private take(): Worker {
    const kept = this.idle.pop()
    if (!kept) return started(this.script, this.limits.megabytes)
    clearTimeout(kept.ends)
    quiet(kept.worker).ref()
    return kept.worker
  }

  private keep(worker: Worker) {
    const ends = setTimeout(() => this.end(worker), this.limits.keptFor).unref()
    // a thread that breaks while it waits is not waited for
    quiet(worker)
      .once('error', () => this.end(worker))
      .unref()
    this.idle.push({ worker, ends })
  }

  private end(worker: Worker) {
    this.idle = this.idle.filter((kept) => kept.worker !== worker)
    void worker.terminate()
  }

  private answerOf<T>(worker: Worker, job: Work, { signal, progress }: JobOptions): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const over = () => {
        clearInterval(watch)
        signal?.removeEventListener('abort', cancel)
      }
      const stop = (why: unknown) => {
        over()
        quiet(worker).on('error', () => undefined)
        void worker.terminate()
        reject(new Ended('The thread was ended', { cause: why }))
      }
      const cancel = () => stop(signal?.reason)
      let [began, before] = [Date.now(), workOf(worker)]
      const watch = setInterval(() => {
        if (workOf(worker) - before > this.limits.longest) stop(tooMuchWork())
        else if (Date.now() - began > this.limits.patience) stop(tooSlow())
      }, watchEvery)
      signal?.addEventListener('abort', cancel)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error),
      )
      worker.once('exit', () => stop(new Error('The thread that read an article ended by itself.')))
      worker.on('message', (message: Message) => {
        if ('progress' in message) {
          // each page that is a picture has its own minute
          if (message.progress.step === 'recognising')
            [began, before] = [Date.now(), workOf(worker)]
          return progress?.(message.progress)
        }
        if ('thread' in message) return names.set(worker, message.thread)
        over()
        if ('result' in message) resolve(message.result as T)
        else reject(unpacked(message.problem))
      })
      if (signal?.aborted) cancel()
      else worker.postMessage(job)
    })
  }
}

/** Nobody listens to it any more. Not all listeners at once: among them are those by which Node itself hears it. */
function quiet(worker: Worker): Worker {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
  return worker
}

/** The thread is no more; its cause is what to tell whoever waits. */
class Ended extends Error {}

const watchEvery = 100

/** What the system calls each thread. */
const names = new WeakMap<Worker, string | null>()

const started = (script: URL, megabytes: number) =>
  new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })

/**
 * How long a thread has worked so far, in milliseconds: the processor's time, or where the system does not tell it, the
 * time it was not waiting, which on a busy machine is more.
 */
function workOf(worker: Worker): number {
  const name = names.get(worker)
  try {
    if (name) return Number(readFileSync(`/proc/${name}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    names.set(worker, null)
  }
  return worker.performance.eventLoopUtilization().active
}

const tooMuchWork = () =>
  new Refused([
    { message: 'This took more than a minute of work, so Galley gave it up. Import it in parts.' },
  ])
const tooSlow = () =>
  new Refused([
    { message: 'This took longer than five minutes, so Galley gave it up. Try again later.' },
  ])
const tooMuch = () =>
  new TooLarge('This needs more memory than Galley gives to one import. Import it in parts.')
