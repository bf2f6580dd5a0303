import type { Scale } from './scale'

/** After publication, for readers: from true to false. Nothing stops sign-off, for the words are somebody else's. */
export const fivePoint: Scale = {
  id: 'fivePoint',
  version: 1,
  title: 'True to false',
  ordered: true,
  ratings: [
    {
      id: 'true',
      label: 'True',
      value: 5,
      mark: 'ok',
      plainYes: true,
      needsEvidence: true,
      blocks: false,
    },
    {
      id: 'mostlyTrue',
      label: 'Mostly true',
      value: 4,
      mark: 'ok',
      needsEvidence: true,
      blocks: false,
    },
    {
      id: 'halfTrue',
      label: 'Half true',
      value: 3,
      mark: 'change',
      needsEvidence: true,
      blocks: false,
    },
    {
      id: 'mostlyFalse',
      label: 'Mostly false',
      value: 2,
      mark: 'wrong',
      needsEvidence: true,
      blocks: false,
    },
    { id: 'false', label: 'False', value: 1, mark: 'wrong', needsEvidence: true, blocks: false },
    {
      id: 'unproven',
      label: 'Unproven',
      value: null,
      mark: 'unver',
      needsEvidence: false,
      blocks: false,
    },
  ],
}
