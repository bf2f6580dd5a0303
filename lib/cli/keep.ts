import { backup, restore } from './backup'
import { answer, type Run } from './command'

export const runBackup: Run = async ({ words: [file = ''], terminal }) =>
  answer(terminal, await backup(file))
export const runRestore: Run = async ({ words: [file = ''], terminal }) =>
  answer(terminal, await restore(file))
