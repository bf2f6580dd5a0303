import { existsSync } from 'node:fs'

const asked = process.env.CHROMIUM
const usual = '/usr/bin/chromium'

/** Chromium's program: the one named by CHROMIUM, the machine's own, or, also for CHROMIUM=npm, the one that came with the packages. */
export async function browserProgram(): Promise<string> {
  if (asked && asked !== 'npm') return asked
  if (!asked && existsSync(usual)) return usual
  if (process.arch !== 'x64')
    throw new Error(
      'Install Chromium, or set CHROMIUM to where it is: the one in the packages is for x64.',
    )
  // read when it is loaded: with it the package also brings the libraries that a bare machine lacks
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
