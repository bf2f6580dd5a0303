// Trains the check-worthiness model on the ClaimBuster crowd sentences and writes lib/extraction/worthiness/worthiness.json.
//   node scripts/train-worthiness.mjs [path to claimbuster-crowd.ndjson]
//   node scripts/train-worthiness.mjs --without     leaves the weights out: claims are then ranked by rules alone
// A logistic regression by AdaGrad with a fixed seed: the same data give the same weights.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = new URL('../', import.meta.url)
const file = fileURLToPath(new URL('lib/extraction/worthiness/worthiness.json', root))
if (process.argv[2] === '--without') {
  writeFileSync(file, `${JSON.stringify({ bias: 0, weights: '' }, null, 2)}\n`)
  process.exit(0)
}
const data =
  process.argv[2] ?? fileURLToPath(new URL('../shared/eval/data/claimbuster-crowd.ndjson', root))
if (!existsSync(data)) {
  console.error(
    `No training data at ${data}. The committed weights stay as they are; give the path of claimbuster-crowd.ndjson.`,
  )
  process.exit(1)
}

const bundle = await build({
  entryPoints: [fileURLToPath(new URL('lib/extraction/worthiness/features.ts', root))],
  bundle: true,
  format: 'esm',
  write: false,
})
const { featuresOf } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`
)

const EPOCHS = 12
const RATE = 0.12
const DECAY = 2e-5
const KEPT = 14_000
const RARE = 3

const rows = readFileSync(data, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const seen = new Map()
for (const row of rows)
  for (const name of (row.features = featuresOf(row.text)))
    seen.set(name, (seen.get(name) ?? 0) + 1)
for (const row of rows) row.features = row.features.filter((name) => seen.get(name) >= RARE)
const train = rows.filter((row) => row.split !== 'dev')
const dev = rows.filter((row) => row.split === 'dev')

let state = 42
const random = () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32
const weights = new Map()
const sizes = new Map()
const sigmoid = (x) => 1 / (1 + Math.exp(-x))
// Long sentences have more features: without this their sums would always be large.
const scoreOf = (features) =>
  features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0) / Math.sqrt(features.length) +
  (weights.get('') ?? 0)

function learn({ features, label }) {
  const error = sigmoid(scoreOf(features)) - (label === 'CFS' ? 1 : 0)
  const share = 1 / Math.sqrt(features.length)
  for (const name of [...features, '']) {
    const slope = error * (name === '' ? 1 : share) + DECAY * (weights.get(name) ?? 0)
    const size = (sizes.get(name) ?? 0.05) + slope * slope
    sizes.set(name, size)
    weights.set(name, (weights.get(name) ?? 0) - (RATE * slope) / Math.sqrt(size))
  }
}

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let last = train.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[train[last], train[other]] = [train[other], train[last]]
  }
  train.forEach(learn)
}

const bias = weights.get('') ?? 0
weights.delete('')
const reach = (name) => Math.abs(weights.get(name) ?? 0) * Math.sqrt(seen.get(name))
const kept = [...weights.keys()]
  .sort((a, b) => reach(b) - reach(a))
  .slice(0, KEPT)
  .sort()
for (const name of [...weights.keys()])
  if (!kept.includes(name) && weights.size > KEPT) weights.delete(name)
const table = Object.fromEntries(
  kept
    .map((name) => [name, Math.round((weights.get(name) ?? 0) * 100)])
    .filter(([, weight]) => weight !== 0),
)
weights.clear()
for (const [name, weight] of Object.entries(table)) weights.set(name, weight / 100)
weights.set('', bias)

// One string of lines: a formatter would spread an object of so many keys over a third more bytes.
const lines = Object.entries(table).map(([name, weight]) => `${name}\t${weight}`)
const text = JSON.stringify({ bias: Number(bias.toFixed(4)), weights: lines.join('\n') }, null, 2)
writeFileSync(file, `${text}\n`)
const right = dev.filter(
  (row) => scoreOf(row.features.filter((name) => name in table)) > 0 === (row.label === 'CFS'),
).length
console.log(
  `${Object.keys(table).length} weights, ${((right / dev.length) * 100).toFixed(1)} % of ${dev.length} held-out sentences right`,
)
