import { Problem } from '@/app/ui/say'

export default function NotFoundPage() {
  return (
    <Problem
      title="This page was not found"
      action={
        <a className="button" href="/">
          To today’s articles
        </a>
      }
    >
      It may have been moved or deleted, or you may not have access to it.
    </Problem>
  )
}
