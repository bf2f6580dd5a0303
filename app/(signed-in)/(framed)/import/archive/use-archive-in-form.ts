import { type RefObject, useState } from 'react'
import type { Problem } from '../reading/use-reading'
import { saidOfAll } from '../reading/fields'
import { chooseWay } from '../reading/form-reads'
import type { Incoming } from '../reading/request-reading'
import { isArchive } from './archive'
import { useArchive } from './use-archive'

type FormOf = {
  form: RefObject<HTMLFormElement | null>
  /** whose clocks the deadline is of */
  zone: string
  archives: string
  setProblem: (problem: Problem | null) => void
}

/** The archive beside the form: shown in place of a preview, or with one of its files in the preview. */
export function useArchiveInForm({ form, zone, archives, setProblem }: FormOf) {
  const archive = useArchive((problem) =>
    setProblem(
      problem && { ...problem, errors: problem.signedOut ? {} : { file: problem.problem } },
    ),
  )
  const [listing, setListing] = useState(archive.held !== null)
  const open = async (file: File) => {
    if (await archive.open(file)) setListing(true)
  }
  /** Takes what is an archive; says whether it is one. */
  const takes = (incoming: Incoming): boolean => {
    if (!('file' in incoming) || incoming.part !== undefined) return false
    if (!isArchive(incoming.file, archives)) return false
    void open(incoming.file)
    return true
  }
  /** What is read now: a file of the archive, or something that has nothing to do with it; null = the same, edited. */
  const reads = (incoming: Incoming | null) => {
    setListing(false)
    if (!incoming || !archive.held) return
    const isOfIt = 'file' in incoming && incoming.file === archive.held.file
    archive.look(isOfIt ? (incoming.part ?? null) : null)
  }
  const bring = () => {
    if (form.current) void archive.bring(saidOfAll(form.current, zone))
  }
  const back = () => {
    setListing(true)
    if (form.current) chooseWay(form.current, 'file')
  }
  return { ...archive, isListed: listing && archive.held !== null, takes, reads, bring, back }
}
