// The rules that need no types. Those that do are in .oxlintrc.json.
import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import cycles from './eslint.cycles.mjs';
import sources from './scripts/lint/sources.mjs';

const NODE_GLOBALS = Object.fromEntries(
  [
    'console',
    'process',
    'URL',
    'Buffer',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'performance',
    'structuredClone',
    'AbortController',
    'AbortSignal',
    'TextDecoder',
  ].map((name) => [name, 'readonly']),
);
/** What the page scripts that tests hand to a browser may name. */
const PAGE_GLOBALS = Object.fromEntries(
  [
    'document',
    'window',
    'customElements',
    'location',
    'getComputedStyle',
    'requestAnimationFrame',
    'addEventListener',
    'matchMedia',
    'history',
    'Worker',
    'Event',
    'CustomEvent',
    'localStorage',
    'navigator',
    'IntersectionObserver',
  ].map((name) => [name, 'readonly']),
);

export default tseslint.config(
  {
    ignores: [
      'build/',
      'dist/',
      'storybook-static/',
      'coverage/',
      'node_modules/',
      'demo/data/',
      // Written by `npm run texts`.
      'src/messages/compiled/',
      // Written from src/registry/elements.ts.
      'src/registry/compiled/',
      'src/define/sales-*.ts',
      'src/define/all.ts',
      'test/frameworks/apps/',
      'custom-elements.json',
      '*.html-data.json',
      // They import frameworks that the project does not depend on; test/frameworks checks them.
      'scripts/types/',
      'test/frameworks/apps/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Index loops over typed arrays need `!` (or `as number`) after a bound that a reader can see.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // The properties of an element are those of its schema of attributes, which gives each its default.
  {
    files: ['src/elements/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  // The places that log: errors shown in cards, misspelled attributes, a worker that cannot be started, and parameters of embed.html.
  {
    files: ['src/elements/base/element/report-error.ts', 'src/client/client.ts', 'src/embed/embed.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    ...lit.configs['flat/recommended'],
    files: ['src/elements/**/*.ts', 'stories/**/*.ts'],
    rules: {
      ...lit.configs['flat/recommended'].rules,
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-useless-template-literals': 'error',
    },
  },
  { ...wc.configs['flat/best-practice'], files: ['src/**/*.ts'] },
  ...sources,
  ...cycles,
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-restricted-imports': [
        'error',
        {
          name: '@open-wc/testing',
          importNames: ['waitUntil', 'aTimeout', 'nextFrame'],
          message: 'They end after a second, too soon on a busy machine: wait with until of test/until.ts.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { 'max-depth': ['error', 4], 'max-params': ['error', 4] },
  },
  {
    files: ['scripts/**/*.mjs', 'test/**/*.mjs', 'demo/**/*.js', 'bench/**/*.{mjs,js}'],
    languageOptions: { globals: { ...NODE_GLOBALS, ...PAGE_GLOBALS } },
  },
);
