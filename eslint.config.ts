// The lint rules. Most stand for a bug that a codebase like this one has had.
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const onlyInLib = 'belongs to src/lib, which the rest is handed as a port (architecture 1.3)'
const ports = [
  { name: 'fetch', message: `fetch ${onlyInLib}` },
  { name: 'setTimeout', message: `setTimeout ${onlyInLib}` },
  { name: 'setInterval', message: `setInterval ${onlyInLib}` },
  { name: 'localStorage', message: `localStorage ${onlyInLib}` },
  { name: 'sessionStorage', message: `sessionStorage ${onlyInLib}` },
]

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.cache/**',
      'test-results/**',
      'coverage/**',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          'src/domain/tsconfig.json',
          'src/tsconfig.json',
          'src/worker/tsconfig.json',
          'server/tsconfig.json',
          'e2e/tsconfig.json',
          'tsconfig.tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Event handlers that start something asynchronous are the normal case in screens;
      // a forgotten promise is still caught by no-floating-promises.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/worker/**', 'src/**/*.test.ts', 'src/**/*.contract.ts'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-restricted-globals': ['error', ...ports],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: `Date.now ${onlyInLib}` },
        { object: 'Math', property: 'random', message: `Math.random ${onlyInLib}` },
        { object: 'window', property: 'localStorage', message: `localStorage ${onlyInLib}` },
        { object: 'window', property: 'setTimeout', message: `setTimeout ${onlyInLib}` },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text from outside is never markup (quality.md, security).',
        },
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of strings says the same and needs no code.',
        },
      ],
    },
  },
  {
    files: ['src/lib/**', 'src/main.tsx'],
    ignores: ['src/**/*.test.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // React stays at the rim: what decides is plain TypeScript.
    files: ['src/**/*.ts'],
    ignores: ['src/**/use*.ts', 'src/**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'react', message: 'React only in *.tsx and use*.ts (architecture 1.1).' },
            { name: 'react-dom', message: 'React only in *.tsx and use*.ts.' },
            {
              name: 'zustand',
              importNames: ['create', 'useStore'],
              message: 'Use zustand/vanilla.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**', 'bench/**', 'server/main.ts', 'simulator/main.ts', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
)
