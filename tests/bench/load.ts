import { Agent, request } from 'node:http'

export type Call = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}
type Answered = { status: number; bytes: number }

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

const send = (port: number, { method = 'GET', path, headers = {}, body }: Call) =>
  new Promise<Answered>((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: body
          ? {
              ...headers,
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }
          : headers,
      },
      (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => (bytes += chunk.length))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })

/** Sends the calls over 16 connections; requests a second. Throws where one is not answered as it should. */
export async function rate(port: number, calls: readonly Call[], status: number): Promise<number> {
  let next = 0
  const begun = performance.now()
  const worker = async () => {
    for (let call = calls[next++]; call; call = calls[next++]) {
      const answered = await send(port, call)
      if (answered.status !== status || answered.bytes < 2)
        throw new Error(`${call.path} answered ${answered.status}, not ${status}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  return (calls.length / (performance.now() - begun)) * 1000
}

/** Turns of both sides, one after the other, so that a busy moment of the machine strikes both; the medians. */
export async function compare(
  turns: number,
  floor: () => Promise<number>,
  galley: () => Promise<number>,
) {
  const [floors, galleys]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < turns; turn++) {
    floors.push(await floor())
    galleys.push(await galley())
  }
  return { floor: median(floors), galley: median(galleys) }
}
export const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
