import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'
import base, { projects } from '../../vitest.config'

/** What takes least time first: most mutants are noticed by several tests, and one is enough. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).reverse()
  }
}

/** Chosen by scripts/mutate.mjs: projects, and folders of `lib`. */
const [wanted = [], changed = []] = (process.env.GALLEY_MUTATE ?? '')
  .split(';')
  .map((names) => names.split(','))
/** What reads texts knows nothing of the rest of `lib` but `core`, and its tests take long. */
const others = ['core', 'text', 'extraction', 'intake'].some((name) => changed.includes(name))
  ? []
  : ['tests/unit/{text,extraction,intake/readers}/**']

export default defineConfig({
  ...base,
  test: {
    // modules are read once for all files: reading them takes longer than most tests
    isolate: false,
    sequence: { sequencer: ShortestFirst },
    setupFiles: ['tests/mutants/coverage.ts'],
    exclude: [
      // what a thread cannot have: another umask, a module in another's place
      'tests/flows/file-modes.test.ts',
      'tests/unit/extraction/without-weights.test.ts',
      // what reads the code, which is changed here
      'tests/layers.test.ts',
      'tests/unit/{auth/questions,prisma/**,scripts/**,ui/classes}.test.ts',
      // what measures growth, or is about other processes, where no change is made, and takes long
      'tests/unit/**/growth.test.ts',
      'tests/flows/{backup,crash,demo,demo-newsroom,engine,schema,upgrade}.test.ts',
      ...others,
    ],
    projects: projects.filter(({ test }) => wanted.includes(test.name.replace('-replacing', ''))),
  },
})
