import { existsSync } from 'node:fs'
import { z } from 'zod'
import { type Network, parseNetworks } from './networks'

const database = z
  .string()
  .regex(/^(file:.|postgres(ql)?:\/\/)/, 'give file:PATH (SQLite) or postgresql://…')

const chatAddress = z.url({
  protocol: /^https?$/,
  message: 'give an address that begins with http:// or https://',
})

const believed = z.string().transform((text, context) => {
  try {
    return text === '0' ? [] : parseNetworks(text)
  } catch {
    context.addIssue({
      code: 'custom',
      message:
        'name the proxies to believe: loopback for one on this machine, addresses, networks as 172.16.0.0/12 for Docker’s; 0 for none',
    })
    return z.NEVER
  }
})

/** 0 and 1 are what older versions knew */
const demo = z
  .enum(['newsroom', 'article', 'none', '0', '1'], 'give newsroom, article or none')
  .default('newsroom')
  .transform((wanted) => (wanted === '0' ? 'none' : wanted === '1' ? 'newsroom' : wanted))

/** As Tesseract names them: eng, chi_sim. */
const trained = z
  .string()
  .regex(/^[a-z]{3}(_[A-Za-z]+)*(\+[a-z]{3}(_[A-Za-z]+)*)*$/, 'name languages as eng+ukr')

const settings = z.object({
  DATABASE_URL: database.optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  GALLEY_DATA: z.string().min(1).default('data'),
  GALLEY_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  GALLEY_URL: z.url().optional(),
  GALLEY_DEMO: demo,
  TRUST_PROXY: believed.default([] as Network[]),
  GALLEY_MODEL_URL: chatAddress.optional(),
  GALLEY_MODEL_NAME: z.string().min(1).optional(),
  GALLEY_MODEL_KEY: z.string().min(1).optional(),
  GALLEY_OCR_LANGUAGES: trained.default('eng'),
  GALLEY_OCR_FOLDER: z.string().min(1).optional(),
  GALLEY_SNAPSHOTS: z.enum(['added', 'asked', 'off'], 'give added, asked or off').default('added'),
  GALLEY_SNAPSHOTS_MB: z.coerce.number().int().min(0).default(10_240),
})

/** Settings from the environment, or from `.env` where the environment is silent. Throws naming what to set. */
export function readEnv(from: Record<string, string | undefined>) {
  const values = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(values)
  if (!parsed.success) throw new Error(`Please set: ${parsed.error.issues.map(inWords).join('; ')}`)
  const { GALLEY_DATA: data, PORT: port, ...rest } = parsed.data
  return {
    databaseUrl: rest.DATABASE_URL ?? `file:${data}/galley.db`,
    port,
    host: rest.HOST,
    /** folder of everything that is kept outside the database */
    data,
    /** undefined = made and kept on first start, see secret.ts */
    secret: rest.GALLEY_SECRET,
    /** address people use, without a slash at the end */
    url: (rest.GALLEY_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    /** what an empty database is filled with */
    demo: rest.GALLEY_DEMO,
    /** proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; of everybody else's nothing is */
    trustedProxies: rest.TRUST_PROXY,
    /** languages that text recognition reads, and a folder with what it knows of them besides the packages */
    recognition: {
      languages: rest.GALLEY_OCR_LANGUAGES.split('+'),
      folder: rest.GALLEY_OCR_FOLDER ?? null,
    },
    /**
     * when addresses of sources are opened to keep a copy: as soon as one is added, when somebody asks, or never; and how
     * many bytes all copies may take
     */
    snapshots: { fetch: rest.GALLEY_SNAPSHOTS, mostBytes: rest.GALLEY_SNAPSHOTS_MB * 1024 ** 2 },
    /** a language model that may propose claims too; null = none, and no text leaves the machine */
    model: modelOf(rest.GALLEY_MODEL_URL, rest.GALLEY_MODEL_NAME, rest.GALLEY_MODEL_KEY),
  }
}

function modelOf(url: string | undefined, name: string | undefined, key: string | undefined) {
  if (!url) return null
  if (!name)
    throw new Error('Please set: GALLEY_MODEL_NAME (which model to ask for at GALLEY_MODEL_URL)')
  const base = url.replace(/\/+$/, '')
  return { url: base.endsWith('/chat/completions') ? base : `${base}/chat/completions`, name, key }
}

const inWords = (issue: z.core.$ZodIssue) => `${issue.path.join('.')} (${issue.message})`

if (existsSync('.env')) process.loadEnvFile('.env')

export const env = readEnv(process.env)
