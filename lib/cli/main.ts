import { run } from './run'

// what is written is for the account that runs Galley, and for nobody else on the machine
process.umask(0o077)

const { stdin: input, stdout: output, stderr: errors } = process

// whoever reads the answer may have seen enough (galley extract | head)
output.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await run(process.argv.slice(2), { input, output, errors })
