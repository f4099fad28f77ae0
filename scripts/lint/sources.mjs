// The rules on src/: the project's own, sizes, and syntax that is not allowed.
import tseslint from 'typescript-eslint';
import { layers } from '../../eslint.layers.mjs';
import { csp } from './csp.mjs';
import { noSideEffects, pureRooms } from './purity.mjs';

const plugin = { rules: { layers, 'no-side-effects': noSideEffects, 'pure-rooms': pureRooms, csp } };

/** The ceilings of file, function, parameters and nesting. */
const sizes = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 4],
};

/** Syntax which the guide leaves out. */
const syntax = [
  'error',
  { selector: 'ExportDefaultDeclaration', message: 'export by name, so that one thing has one name everywhere' },
  { selector: 'TSEnumDeclaration', message: 'use a union of string literals, or `as const` for a list of them' },
  { selector: 'TSModuleDeclaration[declare!=true]', message: 'a file is the module; namespaces are not used' },
  {
    selector: 'AccessorProperty',
    message: "decorators stand on plain fields, as Lit compiles its own: @property() measure = ''",
  },
  { selector: 'ThrowStatement > NewExpression[callee.name!=/^(SalesError|DOMException)$/]', message: 'throw a SalesError' },
  {
    selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type=/Literal$/]',
    message: 'give a timer a function, not text',
  },
];

/** Text run as code, which a strict policy forbids. */
const noEval = { 'no-eval': 'error', 'no-new-func': 'error' };

export default [
  {
    files: ['src/**/*.ts'],
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2022, sourceType: 'module' },
    plugins: { sales: plugin },
    rules: {
      'sales/layers': 'error',
      'sales/no-side-effects': 'error',
      'sales/pure-rooms': 'error',
      'sales/csp': 'error',
      'no-restricted-syntax': syntax,
      ...noEval,
      ...sizes,
    },
  },
];
