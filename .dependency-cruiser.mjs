import { layers } from './layers.mjs'

const paths = (names) => `^lib/(${names.join('|')})(/|\\.ts$)`

/** What `name` may not import: its neighbours, all below it, and the app. */
function forbiddenTo(name, depth) {
  const others = layers
    .slice(depth)
    .flat()
    .filter((other) => other !== name)
  return {
    name: `${name}-knows-only-what-is-above`,
    severity: 'error',
    from: { path: paths([name]) },
    to: { path: [...(others.length ? [paths(others)] : []), '^app/'] },
  }
}

export default {
  forbidden: [
    ...layers.flatMap((names, depth) => names.map((name) => forbiddenTo(name, depth))),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-missing-modules', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'pages-ask-queries-not-the-database',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/core/db\\.ts$' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(lib|app)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'every-folder-of-lib-has-its-place',
      severity: 'error',
      from: { path: '^lib/', pathNot: paths(layers.flat()) },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/core/prisma-'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
