import { run } from './run'

const { stdin: input, stdout: output, stderr: errors } = process

// whoever reads the answer may have seen enough (galley extract | head)
output.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await run(process.argv.slice(2), { input, output, errors })
