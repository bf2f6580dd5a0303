import { resolve } from 'node:path'

/** A path as the person meant it: from the folder they called `galley` in, which is not where it runs. */
export const fromCaller = (path: string) =>
  resolve(process.env.INIT_CWD ?? process.env.GALLEY_CALLED_FROM ?? '.', path)
