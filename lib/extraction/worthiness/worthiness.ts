import { featuresOf } from './features'
import model from './worthiness.json'

// A line a feature: its name, a tab, its weight in hundredths.
const WEIGHTS = new Map<string, number>(
  model.weights
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf('\t')
      return [line.slice(0, tab), Number(line.slice(tab + 1))]
    }),
)

/** How likely a checker would want to check this sentence, 0 to 1. Trained on English debates; other languages, and a Galley without those weights (NOTICE), get a guess. */
export function checkWorthiness(sentence: string, language = 'en'): number {
  const score =
    language.startsWith('en') && WEIGHTS.size > 0 ? trained(sentence) : guessed(sentence)
  return Math.round(score * 10_000) / 10_000
}

function trained(sentence: string): number {
  const features = featuresOf(sentence)
  const sum = features.reduce((total, name) => total + (WEIGHTS.get(name) ?? 0), 0)
  return 1 / (1 + Math.exp(-(sum / 100 / Math.sqrt(features.length) + model.bias)))
}

/** Without a trained model: numbers, names and quotations are what is worth checking in any language. */
function guessed(sentence: string): number {
  const numbers = sentence.match(/\p{N}+(?:[.,]\p{N}+)*/gu)?.length ?? 0
  const names = sentence.match(/(?<=[^\s.!?]\s)\p{Lu}\p{L}+/gu)?.length ?? 0
  const quoted = /["“”«»„]/u.test(sentence) ? 1 : 0
  const question = /[?？؟]/u.test(sentence) ? 2 : 0
  const length = Math.min(1, sentence.length / 120)
  return (
    1 /
    (1 +
      Math.exp(
        2 +
          question -
          0.9 * Math.min(3, numbers) -
          0.25 * Math.min(4, names) -
          0.5 * quoted -
          length,
      ))
  )
}
