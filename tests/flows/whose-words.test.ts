import { expect, test } from 'vitest'
import { getClaimView, listClaims } from '@/lib/claims/queries'
import { addRevision } from '@/lib/drafts/commands'
import { importArticle } from '@/lib/intake/import-article'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { confirmed, judge, newsroom, proof } from '../support/newsroom'

const text =
  'The port of Marrow Bay handled 312,000 containers in 2017. Lena Fors, the port director, said trade had grown. She denied that the new crane cost $5 million.'
const other = text.replace('Lena Fors', 'Karl Fors')

test('a statement follows its speaker out of a draft and back, and never goes to a place', async () => {
  const { ana } = await newsroom()
  const { articleId } = await importArticle(ana, { title: 'The port', text })
  const found = (await listClaims(ana, articleId)).items.find(({ quote }) =>
    quote.startsWith('She'),
  )
  const claimId = found?.id ?? ''
  const says = async () => {
    const { statement, claimant, status } = await getClaimView(ana, claimId)
    return { statement, claimant, status }
  }
  const lena = 'Lena Fors denied that the new crane cost $5 million.'
  expect(await says()).toMatchObject({ statement: lena, claimant: 'Lena Fors' })

  await addRevision(ana, { articleId, text: other, baseNumber: 1 })
  const nobody = 'She denied that the new crane cost $5 million.'
  expect(await says()).toMatchObject({ statement: nobody, claimant: null })

  await addEvidence(ana, proof(claimId))
  await submitVerdict(ana, { ...confirmed(claimId), revision: 2 })
  await addRevision(ana, { articleId, text, baseNumber: 2 })
  expect(await says()).toEqual({ statement: lena, claimant: 'Lena Fors', status: 'inReview' })
})

test('what else changes around a claim leaves what it says', async () => {
  const { ana } = await newsroom()
  const { articleId } = await importArticle(ana, { title: 'The port', text: other })
  const found = (await listClaims(ana, articleId)).items.find(({ quote }) =>
    quote.startsWith('She'),
  )
  const claimId = found?.id ?? ''
  await judge(ana, claimId)
  await addRevision(ana, { articleId, text: other.replace('trade', 'traffic'), baseNumber: 1 })
  const { statement, status, anchor } = await getClaimView(ana, claimId)
  expect({ statement, status, anchor }).toEqual({
    statement: 'She denied that the new crane cost $5 million.',
    status: 'awaitingSecond',
    anchor: 'moved',
  })
})
