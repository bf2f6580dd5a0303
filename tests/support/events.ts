export type Told = {
  id?: string
  seq?: number
  type?: string
  claimId?: string | null
  actor?: { id: string; name: string } | null
  text?: string
  people?: { id: string; name: string }[]
}

/** Reads server-sent events as a browser does; `next` waits for one that fits, past others. */
export function listenTo(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const waiting: string[] = []
  let rest = ''
  let over = false

  async function part(): Promise<string | null> {
    while (waiting.length === 0) {
      const { done, value } = await reader.read()
      if (done) {
        over = true
        return null
      }
      const parts = (rest + value).split('\n\n')
      rest = parts.pop() ?? ''
      waiting.push(...parts)
    }
    return waiting.shift() ?? null
  }

  return {
    /** null = the stream is over */
    async next(fits: (told: Told) => boolean): Promise<Told | null> {
      for (;;) {
        const text = await part()
        if (text === null) return null
        const line = (name: string) =>
          text
            .split('\n')
            .find((one) => one.startsWith(`${name}: `))
            ?.slice(name.length + 2)
        const data = line('data')
        if (data === undefined) continue
        const told = { ...(JSON.parse(data) as Told), id: line('id') }
        if (fits(told)) return told
      }
    },
    /** The next thing of any kind, a sign of life too. */
    part,
    stop: () => reader.cancel(),
    isOver: () => over,
  }
}
