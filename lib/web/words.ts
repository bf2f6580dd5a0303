import type { DismissalReason } from '@/lib/articles/schema'
import type { Kind } from '@/lib/claims/vocabulary'

/** What pages call the fixed values; programs keep the values themselves. */
export const kindNames: Record<Kind, string> = {
  quote: 'Quote',
  statistic: 'Statistic',
  date: 'Date',
  event: 'Event',
  status: 'Status',
  background: 'Background',
  opinion: 'Opinion',
  forecast: 'Forecast',
}

export const sourceKindNames: Record<string, string> = {
  document: 'Document',
  webPage: 'Web page',
  dataset: 'Dataset',
  interview: 'Interview',
  correspondence: 'Correspondence',
  recording: 'Recording',
  image: 'Image',
  observation: 'Observation',
}

const fileKinds: readonly [RegExp, string][] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'Web page'],
  [/^application\/pdf$/, 'PDF'],
  [/wordprocessingml|^application\/msword$/, 'Word document'],
  [
    /spreadsheetml|opendocument\.spreadsheet|^application\/vnd\.ms-excel$|^text\/csv$/,
    'Spreadsheet',
  ],
  [/opendocument\.text/, 'OpenDocument text'],
  [/rtf$|^text\/richtext$/, 'RTF document'],
  [/^message\/rfc822$/, 'Mail'],
  [/zip/, 'Archive of files'],
  [/^image\//, 'Picture'],
  [/^audio\//, 'Sound recording'],
  [/^video\//, 'Video'],
  [/^text\//, 'Text'],
]

/** What people call a file of this media type. */
export const fileKindName = (mediaType: string | null): string =>
  fileKinds.find(([type]) => type.test(mediaType?.split(';')[0]?.trim() ?? ''))?.[1] ?? 'File'

export const tierNames: Record<string, string> = { primary: 'Primary', secondary: 'Secondary' }
export const stanceNames = { supports: 'Supports', refutes: 'Refutes', context: 'Context' } as const

export const dismissalNames: Record<DismissalReason, string> = {
  noClaim: 'Says nothing that can be checked',
  opinion: 'Opinion',
  rhetorical: 'Figure of speech',
  attribution: 'Only says who is speaking',
  commonKnowledge: 'Common knowledge',
  checkedElsewhere: 'Checked with another claim',
}

export const depthNames: Record<string, string> = {
  full: 'Full, every sentence',
  essentials: 'Essentials: names, numbers, quotes',
  spot: 'Spot check',
}

export const stageNames: Record<string, string> = {
  checking: 'Checking',
  signedOff: 'Signed off',
  published: 'Published',
  archived: 'Archived',
}

/** Where an article stands, in words. */
export const stageOf = ({ stage, underCorrection }: { stage: string; underCorrection: boolean }) =>
  underCorrection ? 'Published, under correction' : (stageNames[stage] ?? stage)

export const priorityNames: Record<string, string> = {
  5: 'Must check, first',
  4: 'Must check',
  3: 'Should check',
  2: 'If time allows',
  1: 'If time allows, last',
}

/** Choices of a select, in the order of the table. */
export const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

export const factNames = {
  name: 'name',
  number: 'number',
  date: 'date',
  quotation: 'quotation',
} as const
