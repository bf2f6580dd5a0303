import { doubtLine } from '@/app/ui/line'

type Someone = { id: string; name: string }

/** A change by somebody, or who is on the article now. */
export type Message = {
  type?: string
  claimId?: string | null
  actor?: Someone | null
  text?: string
  people?: Someone[]
}

/** Said when somebody comes or goes, with everybody who is there. */
export const PRESENCE = 'galley:presence'

/** Tells of every change of the article after that event until stopped; the browser itself comes back after a break. */
export function listen(
  articleId: string,
  after: number,
  onChange: (message: Message) => void,
): () => void {
  const stream = new EventSource(`/api/v1/articles/${articleId}/stream?after=${after}`)
  stream.onopen = () => doubtLine(false)
  stream.onerror = () => doubtLine(true)
  stream.onmessage = (event: MessageEvent<string>) => {
    const message = JSON.parse(event.data) as Message
    if (message.people)
      document.dispatchEvent(new CustomEvent(PRESENCE, { detail: message.people }))
    if (message.type) onChange(message)
  }
  return () => {
    stream.close()
    doubtLine(false)
  }
}
