// The project's own rules for oxlint: imports, purity, a strict content policy, and syntax that is not allowed.
import { csp } from './csp.mjs';
import { noCycles } from './cycles.mjs';
import { errorTexts } from './errors.mjs';
import { layers } from './layers.mjs';
import { noSideEffects, pureRooms } from './purity.mjs';

/** Syntax which the guide leaves out, as selectors, each with what to write instead. */
const LEFT_OUT = {
  ExportDefaultDeclaration: 'export by name, so that one thing has one name everywhere',
  TSEnumDeclaration: 'use a union of string literals, or `as const` for a list of them',
  'TSModuleDeclaration[declare!=true]': 'a file is the module; namespaces are not used',
  AccessorProperty: "decorators stand on plain fields, as Lit compiles its own: @property() measure = ''",
  'ThrowStatement > NewExpression[callee.name!=/^(SalesError|DOMException)$/]': 'throw a SalesError',
  'CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type=/Literal$/]': 'give a timer a function, not text',
};

const syntax = {
  meta: { type: 'problem', schema: [] },
  create: (context) =>
    Object.fromEntries(
      Object.entries(LEFT_OUT).map(([selector, message]) => [selector, (node) => context.report({ node, message })]),
    ),
};

export default {
  meta: { name: 'sales' },
  rules: {
    csp,
    'error-texts': errorTexts,
    layers,
    'no-cycles': noCycles,
    'no-side-effects': noSideEffects,
    'pure-rooms': pureRooms,
    syntax,
  },
};
