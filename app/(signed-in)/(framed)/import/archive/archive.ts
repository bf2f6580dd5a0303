/** What became of a file: an article, also one that was saved from its preview, or why it is none. */
export type Outcome =
  | { articleId: string; title: string; claims: number; remarks: readonly string[] }
  | { problem: string }
  | { saved: true }

type ListedFile = { name: string; size: number; problem: string | null; isPicture: boolean }
export type ArchiveFile = ListedFile & { ticked: boolean; outcome: Outcome | null }

/** A .zip that is open: its files, and what became of each so far. Never changed in place. */
export type Archive = {
  file: File
  files: readonly ArchiveFile[]
  /** files that programs put there */
  passedOver: number
  /** the file whose preview is or was looked at; null = none */
  looked: string | null
  /** under which key what is said of all is sent, so that nothing comes in twice */
  keys: ReadonlyMap<string, string>
}

export type Listed = { files: ListedFile[]; passedOver: number }

/** Whether a file has one of these endings: ".zip,.tar". */
export const isArchive = ({ name }: Pick<File, 'name'>, endings: string) =>
  endings.split(',').some((ending) => name.toLowerCase().endsWith(ending))

/** All that may be articles are ticked; a picture more often belongs to one. */
export const archiveOf = (file: File, { files, passedOver }: Listed): Archive => ({
  file,
  files: files.map((each) => ({
    ...each,
    ticked: each.problem === null && !each.isPicture,
    outcome: null,
  })),
  passedOver,
  looked: null,
  keys: new Map(),
})

const isMade = ({ outcome }: ArchiveFile) => outcome !== null && !('problem' in outcome)

export const madeOf = ({ files }: Archive) => files.filter(isMade)
/** What may be an article, and what is none by its name or a password. */
export const readableOf = ({ files }: Archive) => files.filter(({ problem }) => problem === null)
export const unreadableOf = ({ files }: Archive) => files.filter(({ problem }) => problem !== null)
/** Those that would come in. */
export const comingOf = ({ files }: Archive) =>
  files.filter((file) => file.ticked && file.problem === null && !isMade(file))

const changed = (archive: Archive, name: string, change: Partial<ArchiveFile>): Archive => ({
  ...archive,
  files: archive.files.map((file) => (file.name === name ? { ...file, ...change } : file)),
})

export function ticked(archive: Archive, name: string): Archive {
  const file = archive.files.find((each) => each.name === name)
  return file && !isMade(file) ? changed(archive, name, { ticked: !file.ticked }) : archive
}

export const tickedAll = (archive: Archive, on: boolean): Archive => ({
  ...archive,
  files: archive.files.map((file) =>
    file.problem === null && !isMade(file) ? { ...file, ticked: on } : file,
  ),
})

/** What was refused is no longer ticked: sent again as it is, it would be refused again. */
export const settled = (archive: Archive, name: string, outcome: Outcome): Archive =>
  changed(archive, name, { outcome, ...('problem' in outcome && { ticked: false }) })

export const savedFrom = (archive: Archive): Archive =>
  archive.looked === null ? archive : settled(archive, archive.looked, { saved: true })

/** The key for what is said of all; a new one where something else is said by now. */
export function keyed(archive: Archive, facts: string, newKey: () => string) {
  const key = archive.keys.get(facts) ?? newKey()
  return { key, archive: { ...archive, keys: new Map(archive.keys).set(facts, key) } }
}
