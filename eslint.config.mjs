import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

const literalAny = { selector: 'TSAnyKeyword', message: 'Say what it is.' }

/** What the browser looks for by the look of it is lost with the next look. */
const byClass = [
  String.raw`CallExpression[callee.property.name=/^(?:querySelector|querySelectorAll|closest|matches)$/] :matches(Literal[value=/(?:^|[\s,>+~(\w\]])\.[a-z]/i], TemplateElement[value.raw=/(?:^|[\s,>+~(\w\]])\.[a-z]/i])`,
  "CallExpression[callee.property.name='getElementsByClassName']",
  "CallExpression[callee.object.property.name='classList']",
].map((selector) => ({
  selector,
  message: 'Find it by a data- attribute, a role, an id or a ref.',
}))

export default defineConfig(
  globalIgnores([
    'node_modules',
    '.next*',
    'next-env.d.ts',
    'dist',
    'data',
    'test-results',
    'lib/core/prisma-*',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', literalAny],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => sideEffect()` is a short way to say it, and loses nothing
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // a form's action and an event handler may be asynchronous
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-restricted-syntax': ['error', literalAny, ...byClass] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { sourceType: 'module' },
    rules: { 'no-unused-vars': 'error', 'no-undef': 'off', eqeqeq: 'error' },
  },
)
