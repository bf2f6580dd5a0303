import type { Scale } from './scale'

/** Before publication: what the desk says of a sentence that can still be put right. */
export const house: Scale = {
  id: 'house',
  version: 1,
  title: 'House',
  ordered: false,
  ratings: [
    {
      id: 'confirmed',
      label: 'Confirmed',
      value: 5,
      mark: 'ok',
      plainYes: true,
      needsEvidence: true,
      blocks: false,
    },
    {
      id: 'needsChange',
      label: 'Needs change',
      value: 3,
      mark: 'change',
      needsEvidence: false,
      blocks: true,
    },
    { id: 'wrong', label: 'Wrong', value: 1, mark: 'wrong', needsEvidence: true, blocks: true },
    {
      id: 'cannotVerify',
      label: 'Cannot verify',
      value: null,
      mark: 'unver',
      needsEvidence: false,
      blocks: true,
    },
    {
      id: 'onAuthor',
      label: 'On author',
      value: null,
      mark: 'author',
      needsEvidence: false,
      blocks: false,
    },
    {
      id: 'opinion',
      label: 'Opinion',
      hint: 'not checkable',
      value: null,
      mark: 'opinion',
      needsEvidence: false,
      blocks: false,
    },
  ],
}
