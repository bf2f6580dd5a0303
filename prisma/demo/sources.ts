import type { z } from 'zod'
import type { newSource } from '@/lib/sources/schema'

export type DemoSource = z.input<typeof newSource>

/*
 * Those whose title begins with "Example" stand for what a desk would have; the others are public documents, given by
 * title, publisher and date.
 */
export const jointStatement: DemoSource = {
  kind: 'document',
  tier: 'primary',
  title: 'Joint Statement on the United States-Ukraine Meeting in Jeddah',
  publisher: 'US Department of State',
  publishedAt: '2025-03-11',
}
export const assemblyResolution: DemoSource = {
  kind: 'document',
  tier: 'primary',
  title: 'Resolution ES-11/1, Aggression against Ukraine',
  publisher: 'United Nations General Assembly',
  publishedAt: '2022-03-02',
}
export const inauguralAddress: DemoSource = {
  kind: 'document',
  tier: 'primary',
  title: 'The Inaugural Address',
  publisher: 'The White House',
  publishedAt: '2025-01-20',
}
export const congressionalRecord: DemoSource = {
  kind: 'document',
  tier: 'primary',
  title: 'Congressional Record, daily edition of 20 January 2025',
  publisher: 'US Government Publishing Office',
  publishedAt: '2025-01-20',
}
export const contactGroupRemarks: DemoSource = {
  kind: 'document',
  tier: 'primary',
  title: 'Opening Remarks by Secretary of Defense Pete Hegseth at Ukraine Defense Contact Group',
  publisher: 'US Department of Defense',
  publishedAt: '2025-02-12',
}
export const presidentsPost: DemoSource = {
  kind: 'webPage',
  tier: 'primary',
  title: 'Post by Donald J. Trump after the Oval Office meeting',
  publisher: 'Truth Social',
  publishedAt: '2025-02-28',
}

const example = (
  title: string,
  kind: DemoSource['kind'],
  tier: DemoSource['tier'],
  more: Partial<DemoSource> = {},
): DemoSource => ({
  title: `Example: ${title}`,
  kind,
  tier,
  ...more,
})

export const secretarysRemarks = example(
  'recording of the Secretary of State’s remarks to reporters',
  'recording',
  'primary',
  { publishedAt: '2025-03-12' },
)
export const eveningAddress = example(
  'video address of the President of Ukraine',
  'recording',
  'primary',
  {
    publishedAt: '2025-03-11',
  },
)
export const casualtyFigures = example(
  'number of fallen soldiers as published by the government of Ukraine',
  'webPage',
  'primary',
)
export const intelligencePause = example(
  'interview with an official on the pause in intelligence sharing',
  'recording',
  'primary',
  { publishedAt: '2025-03-05' },
)
export const pressBureau = example(
  'dispatch quoting the press bureau of the foreign intelligence service',
  'document',
  'primary',
  { publishedAt: '2025-03-12' },
)
export const droneStatement = example(
  'statement of the regional governor on the drone attack',
  'webPage',
  'primary',
  { publishedAt: '2025-03-11' },
)
export const augustReports = ['first agency', 'second agency', 'national daily'].map((origin) =>
  example(`report of the incursion, ${origin}`, 'webPage', 'secondary', {
    origin,
    publishedAt: '2024-08-07',
  }),
)
export const delegate = example(
  'conversation with a member of one delegation',
  'interview',
  'primary',
  {
    confidential: true,
  },
)
