import { headed } from '@/lib/intake/headed'
import { blocksOf } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'
import type { Sent } from '../import-state'
import { field } from './fields'
import type { Incoming } from './request-reading'

/** The headline a person gave in its own field; "" for one that a reading filled in, which its text has or has not. */
export function typedHeadline(form: HTMLFormElement): string {
  const input = field(form, 'title')
  return input && input.value !== input.dataset.filled ? input.value.trim() : ''
}

/** The text as it will be saved: with its headline as the first line, where it holds none. */
export function withHeadline(typed: string, title: string): string {
  const text = canonicalText(typed)
  // a headline alone is no article
  if (!text) return typed
  const whole = headed({ text, blocks: blocksOf(text), remarks: [], claims: [] }, title)
  return whole.text === text ? typed : whole.text
}

/** What is asked to be read, and the headline that was put before it; null = none was. */
export function asHeaded(incoming: Incoming, form: HTMLFormElement) {
  if (!('text' in incoming)) return { incoming, headline: null }
  const title = typedHeadline(form)
  const text = withHeadline(incoming.text, title)
  return text === incoming.text
    ? { incoming, headline: null }
    : { incoming: { text }, headline: title }
}

/**
 * What was read under a headline that has become another since, without it: the one that is saved is put before it then.
 * Claims on the former go with it.
 */
export function unheaded(sent: Sent): Sent {
  const by = sent.text.indexOf('\n') + 1
  const moved = <S extends { start: number; end: number }>(spans: readonly S[]): S[] =>
    spans
      .filter(({ start }) => start >= by)
      .map((span) => ({ ...span, start: span.start - by, end: span.end - by }))
  return {
    ...sent,
    text: sent.text.slice(by),
    blocks: moved(sent.blocks),
    remarks: moved(sent.remarks),
    claims: moved(sent.claims),
    dismissals: moved(sent.dismissals ?? []),
  }
}

/** What was read under its headline: the first line is one, also where it ends like a sentence. */
export const underHeadline = (sent: Sent): Sent => ({
  ...sent,
  blocks: sent.blocks.map((block, at) => (at === 0 ? { ...block, kind: 'headline' } : block)),
})
