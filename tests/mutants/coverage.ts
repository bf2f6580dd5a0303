/*
 * Stryker hands over after each file which mutants its tests reached, and modules are read once for all files: without
 * this each file would hand over again what those before it reached.
 */
const { __stryker__: stryker } = globalThis as {
  __stryker__?: { mutantCoverage?: { static: object; perTest: object } }
}
if (stryker?.mutantCoverage) Object.assign(stryker.mutantCoverage, { static: {}, perTest: {} })
