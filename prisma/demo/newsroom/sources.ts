import type { DemoSource } from '../sources'

/** A document somebody published; invented, as the articles are that lean on it. */
export const paper = (
  title: string,
  publisher: string,
  more: Partial<DemoSource> = {},
): DemoSource => ({
  kind: 'document',
  tier: 'primary',
  title,
  publisher,
  ...more,
})

/** What the newsroom saw, heard or recorded itself. */
export const ours = (
  kind: 'interview' | 'recording' | 'observation',
  title: string,
  more: Partial<DemoSource> = {},
): DemoSource => ({ kind, tier: 'primary', title, publisher: 'Our own files', ...more })

// those that two articles lean on; the others stand beside their article
export const companyRegister: DemoSource = {
  kind: 'dataset',
  tier: 'primary',
  title: 'Kestrel County register of companies and associations',
  publisher: 'Kestrel County',
  url: 'https://example.org/kestrel/register',
}
export const gazetteArchive: DemoSource = {
  kind: 'document',
  tier: 'secondary',
  title: 'Ellery Gazette, bound volumes 1961 to 1994',
  publisher: 'Ellery Gazette',
  origin: 'Ellery Gazette',
}
export const townHandbook = paper('Port Ellery town handbook', 'Port Ellery town council', {
  url: 'https://example.org/port-ellery/handbook',
})
