// The import table of the library: which room of src/ may import which, in one place. CONTRIBUTING.md says why it is so.
// To change it: edit ROOMS here and the independent statement of the same in test/lint/layers.test.mjs, in one commit.
import path from 'node:path';
import tseslint from 'typescript-eslint';

const LIT = /^(lit|@lit\/(context|task|reactive-element))(\/|$)/;
const D3 = /^d3-[a-z-]+$/;
const PLOT = /^@observablehq\/plot$/;
const ARROW = /^apache-arrow(\/|$)/;

/** The CSV reader, which `table` may import statically. */
export const CSV_READER = /^(papaparse)(\/|$)/;
/** Readers which `table` reaches by import() only. */
export const READERS = /^(hyparquet|hyparquet-compressors|fzstd|saxen)(\/|$)/;

/** Plot files that draw with d3 alone and may be imported statically; add a file here to bind it to that. */
const D3_ONLY = /^elements\/(sales-kpi\/kpi|sales-table\/table)-plot$/;

/** The floor that every page-side element file may stand on. */
const FLOOR = ['catalog', 'format', 'messages', 'query', 'util'];

/**
 * One row per room, the first whose `files` matches wins (paths are relative to src/, without extension).
 * `may`: rooms, or single files, that it may import besides itself; `$own` is the same element folder.
 * `lazy`: what it may reach by a literal `import()` and in no other way, not even for a type.
 * `self: false`: not even its own room. `packages`, `lazyPackages`: the same for npm packages.
 * `pure`: no DOM, no clock, no randomness. `effects`: may act when it is imported.
 * `side`: page, worker (no DOM; Node too), node (no DOM) or both.
 */
export const ROOMS = [
  {
    name: 'index',
    files: /^index$/,
    side: 'page',
    self: false,
    may: ['elements/base', 'element', 'source', 'crossfilter', ...FLOOR],
  },
  { name: 'auto', files: /^auto$/, side: 'page', effects: true, may: ['define', 'util'] },
  { name: 'core', files: /^core$/, side: 'worker', may: ['dataset', 'catalog', 'query', 'util'], lazy: ['worker/worker-x'] },
  { name: 'entry-stats', files: /^stats$/, side: 'worker', pure: true, may: ['stats', 'util/error'] },
  {
    name: 'server',
    files: /^server$/,
    side: 'node',
    may: ['dataset', 'model', 'plot-d3', 'plot-file', 'plot/render', 'plot', ...FLOOR],
    lazy: ['messages/xx', 'worker/worker-x'],
  },
  { name: 'define', files: /^define\//, side: 'page', effects: true, may: ['element', 'source', 'util'] },
  {
    name: 'elements/base',
    files: /^elements\/base\//,
    side: 'page',
    packages: [LIT],
    may: ['worker/client', 'crossfilter', 'plot', ...FLOOR],
    lazy: ['messages/xx'],
  },
  { name: 'model', files: /^elements\/[^/]+\/[^/]+-model$/, side: 'page', self: '$own', pure: true, may: FLOOR },
  { name: 'plot-d3', files: D3_ONLY, side: 'page', self: '$own', packages: [D3], may: ['$own:model', 'plot', ...FLOOR] },
  {
    name: 'plot-file',
    files: /^elements\/[^/]+\/[^/]+-plot$/,
    side: 'page',
    self: '$own',
    packages: [PLOT, D3],
    may: ['$own:model', 'plot/render', 'plot', ...FLOOR],
  },
  {
    name: 'styles',
    files: /^elements\/[^/]+\/[^/]+\.styles$/,
    side: 'page',
    self: '$own',
    packages: [LIT],
    may: ['elements/base'],
  },
  {
    name: 'source',
    files: /^elements\/sales-source\//,
    side: 'page',
    packages: [LIT],
    may: ['$own:model', '$own:styles', 'elements/base', 'worker/client', 'crossfilter', ...FLOOR],
  },
  {
    name: 'element',
    files: /^elements\/[^/]+\//,
    side: 'page',
    self: '$own',
    packages: [LIT],
    may: ['$own:model', '$own:plot-d3', '$own:styles', 'elements/base', 'plot', 'crossfilter', ...FLOOR],
    lazy: ['$own:plot-file'],
  },
  {
    name: 'plot/render',
    files: /^plot\/(render|marks)$/,
    side: 'page',
    packages: [PLOT, D3],
    may: ['plot', 'format', 'query', 'util'],
  },
  { name: 'plot', files: /^plot\//, side: 'page', packages: [D3], may: ['format', 'query', 'util'] },
  { name: 'crossfilter', files: /^crossfilter\//, side: 'page', may: ['query', 'util'] },
  { name: 'catalog/detect', files: /^catalog\/detect/, side: 'worker', pure: true, may: ['catalog', 'query', 'util'] },
  { name: 'catalog', files: /^catalog\//, side: 'both', pure: true, may: ['query', 'util'] },
  { name: 'format', files: /^format\//, side: 'both', pure: true, may: ['query', 'util'] },
  {
    name: 'messages/xx',
    files: /^messages\/(?!en$)[a-z]{2}(-[a-z0-9]+)?(\/.+)?$/,
    side: 'both',
    pure: true,
    may: ['messages', 'util'],
  },
  { name: 'messages', files: /^messages\//, side: 'both', pure: true, may: ['util'] },
  {
    name: 'worker/client',
    files: /^worker\/(client|current-link|link|page-fetch|pool|questions|shared-dataset|suspects|watchdog)$/,
    side: 'page',
    may: ['worker/protocol', 'query', 'util'],
    lazy: ['worker/inline'],
  },
  {
    name: 'worker/protocol',
    files: /^worker\/(protocol|packed-texts|unpacked-result)$/,
    side: 'both',
    pure: true,
    may: ['query', 'util'],
  },
  {
    name: 'worker/worker',
    files: /^worker\/worker$/,
    side: 'worker',
    effects: true,
    may: ['worker/handler', 'worker/protocol', 'util'],
  },
  {
    name: 'worker/inline',
    files: /^worker\/inline$/,
    side: 'worker',
    may: ['worker/handler', 'worker/parts', 'worker/protocol', 'util'],
    lazy: ['worker/worker-x'],
  },
  {
    name: 'worker/handler',
    files: /^worker\/(answers|handler)$/,
    side: 'worker',
    may: ['worker/parts', 'worker/protocol', 'dataset', 'query', 'util'],
  },
  { name: 'worker/parts', files: /^worker\/parts$/, side: 'worker', may: ['worker/protocol', 'util'] },
  {
    name: 'worker/worker-x',
    files: /^worker\/worker-[a-z0-9]+$/,
    side: 'worker',
    self: false,
    may: ['analysis', 'dataset', 'engine/sql', 'table', 'query', 'util'],
  },
  {
    name: 'dataset',
    files: /^dataset\//,
    side: 'worker',
    may: ['catalog/detect', 'catalog', 'engine/arrow', 'engine', 'table', 'query', 'util'],
  },
  { name: 'analysis', files: /^analysis\//, side: 'worker', pure: true, may: ['engine/engine', 'stats', 'query', 'util'] },
  {
    name: 'engine/arrow',
    files: /^engine\/arrow\//,
    side: 'worker',
    pure: true,
    may: ['engine/engine', 'table/table', 'table/column', 'stats', 'query', 'util'],
  },
  { name: 'engine/sql', files: /^engine\/sql\//, side: 'worker', may: ['engine/engine', 'table', 'query', 'util'] },
  { name: 'engine', files: /^engine\/[^/]+$/, side: 'worker', pure: true, may: ['query', 'util'] },
  {
    name: 'table',
    files: /^table\//,
    side: 'worker',
    packages: [ARROW, CSV_READER],
    lazyPackages: [READERS],
    may: ['query', 'util'],
  },
  { name: 'stats', files: /^stats\//, side: 'worker', pure: true, may: ['util/error'] },
  { name: 'query', files: /^query\//, side: 'both', pure: true, may: ['util/error'] },
  { name: 'util', files: /^util\//, side: 'both', may: [] },
];

/** The room of a file given relative to src/ without extension, or undefined where no room matches. */
export const roomOf = (file) => ROOMS.find((room) => room.files.test(file));

const stem = (file) => file.replace(/(\.d)?\.(ts|js|mts|mjs)$/, '');
const folder = (file) => path.posix.dirname(file);

/** Path below the last `src/` of a file name, or null for a file outside src/. */
function underSrc(filename) {
  const posix = filename.replaceAll('\\', '/');
  const at = posix.lastIndexOf('/src/');
  return at < 0 ? null : stem(posix.slice(at + '/src/'.length));
}

function mayImport(room, from, to, entries) {
  const target = roomOf(to);
  const sameFolder = folder(from) === folder(to);
  if (target === room && room.self !== false) return room.self === '$own' ? sameFolder : true;
  return (entries ?? []).some((entry) => {
    if (entry.startsWith('$own:')) return sameFolder && target.name === entry.slice('$own:'.length);
    return entry === target.name || (entry.includes('/') && entry === to);
  });
}

function judgePackage(room, specifier, dynamic) {
  const listed = (list) => (list ?? []).some((allowed) => allowed.test(specifier));
  if (listed(room.packages)) return null;
  if (listed(room.lazyPackages)) return dynamic ? null : `reach '${specifier}' by import() only`;
  if (specifier.startsWith('node:')) return `src/ imports no '${specifier}'; table/load.ts asks process.getBuiltinModule`;
  return `room '${room.name}' may not import the package '${specifier}'`;
}

/** Why `from` (a file under src/) may not import `specifier`, statically or by import(); null where it may. */
export function judge(from, specifier, dynamic = false) {
  const room = roomOf(from);
  if (!room) return `src/${from} belongs to no room; add a row to ROOMS in eslint.layers.mjs first`;
  if (!specifier.startsWith('.')) return judgePackage(room, specifier, dynamic);
  if (!/\.js$/.test(specifier)) return `'${specifier}' must name a file and end in .js`;
  const to = stem(path.posix.join(folder(from), specifier));
  if (to.startsWith('..')) return `'${specifier}' leaves src/`;
  if (/(^|\/)index$/.test(to)) return `'${specifier}' is a barrel; import the file that holds the name`;
  const target = roomOf(to);
  if (!target) return `'${specifier}' is in no room`;
  if (mayImport(room, from, to, room.may)) return null;
  if (mayImport(room, from, to, room.lazy)) return dynamic ? null : `reach '${to}' by import('${specifier}') only`;
  return (
    `room '${room.name}' may not import '${to}' (room '${target.name}'); it may import: ` +
    ([...room.may, ...(room.lazy ?? []).map((entry) => `import() of ${entry}`)].join(', ') || 'nothing')
  );
}

const layers = {
  meta: { type: 'problem', schema: [], messages: { bad: '{{why}}' } },
  create(context) {
    const from = underSrc(context.filename);
    if (from === null) return {};
    const report = (node, why) => why && context.report({ node, messageId: 'bad', data: { why } });
    const check = (node, dynamic = false) => {
      if (!node) return;
      const text = node.type === 'TSLiteralType' ? node.literal.value : node.value;
      if (typeof text === 'string') report(node, judge(from, text, dynamic));
      else if (from !== 'worker/parts') report(node, 'import a literal path; only worker/parts.ts may compute one');
    };
    // Plot: by name, so that what is not drawn is not shipped; its plot() in one file, which mends what it returns.
    const checkPlot = (node) => {
      if (!PLOT.test(node.source?.value)) return;
      const named = node.type === 'ImportDeclaration' && node.specifiers.every((one) => one.type === 'ImportSpecifier');
      if (!named) return void report(node, "import Plot's marks by name: import {barX} from '@observablehq/plot'");
      const draws = node.specifiers.some((one) => one.imported.name === 'plot');
      if (draws && from !== 'plot/render') report(node, 'only plot/render.ts calls plot()');
    };
    const both = (node) => [check(node.source), checkPlot(node)];
    return {
      Program(node) {
        const named = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z]+)?$/.test(from);
        if (!named) report(node, `rename src/${from}: file names are kebab-case, with one suffix such as .styles at most`);
      },
      ImportDeclaration: both,
      ExportNamedDeclaration: both,
      ExportAllDeclaration: both,
      ImportExpression: (node) => [check(node.source, true), checkPlot(node)],
      TSImportType: (node) => check(node.argument ?? node.source),
      TSExternalModuleReference: (node) => check(node.expression),
      "CallExpression[callee.name='require']": (node) => check(node.arguments[0]),
      "CallExpression[callee.property.name='plot']": (node) => {
        if (/^plot(-file|\/render)$/.test(roomOf(from)?.name)) report(node, 'give the mark to plot/render.ts; it calls plot()');
      },
      // new URL('./x.js', import.meta.url) is how a bundler finds a worker: it loads code, and only one file may.
      "NewExpression[callee.name='URL'][arguments.1.object.type='MetaProperty']": (node) => {
        const legal = from === 'worker/client' && /^\.\/worker(-[a-z0-9]+)?\.js$/.test(node.arguments[0].value);
        if (!legal) report(node, 'only worker/client may load a file by URL, and only ./worker.js and its parts');
      },
      ":matches(Identifier[name='getBuiltinModule'], Literal[value='getBuiltinModule'])": (node) => {
        const text = context.sourceCode.getText(node.parent.parent);
        const legal = node.parent.type.startsWith('TS') || /\bprocess\?\.getBuiltinModule\?\.\('node:fs'\)$/.test(text);
        if (from !== 'table/load' || !legal) {
          report(node, "only table/load.ts reads a path, by globalThis.process?.getBuiltinModule?.('node:fs')");
        }
      },
    };
  },
};

// Calls which a module may make while it loads: they build a value and touch nothing else.
const PURE_NEW =
  /^(Map|Set|WeakMap|WeakSet|RegExp|Array|ArrayBuffer|DataView|Text(En|De)coder|(Ui|I)nt\d+(Clamped)?Array|Float\d+Array|Big(Ui|I)nt64Array)$/;
const PURE_CALL =
  /^(Symbol(\.for)?|BigInt|String|Number|Object\.(freeze|fromEntries|entries|keys|values|create)|unsafeCSS|Array\.(from|of)|Math\.(?!random)\w+|Date\.UTC|createContext)$/;
const PURE_TAG = /^(css|html|svg|String\.raw)$/;
const DEFERRED = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|TS(Interface|TypeAlias)Declaration)$/;
const MEMBER = /^(TSAbstract)?(Property|Accessor|Method)(Definition|Property)$/;
const HARMLESS = /^(ImportDeclaration|ExportAllDeclaration|TS\w+|FunctionDeclaration|EmptyStatement)$/;

const noSideEffects = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      run: 'a module outside define/, auto.ts and worker/worker.ts does nothing when imported: {{what}}',
      register: 'only define/ registers elements: {{what}}',
      bare: 'an import without names is run for its side effects; only define/ may',
    },
  },
  create(context) {
    const from = underSrc(context.filename);
    if (from === null || roomOf(from)?.effects) return {};
    const code = context.sourceCode;
    const report = (node, messageId, what = '') => context.report({ node, messageId, data: { what } });
    const short = (node) => code.getText(node).split('\n')[0].slice(0, 60);
    const marked = (node) => code.getCommentsBefore(node).some((c) => /[@#]__PURE__/.test(c.value));
    const isPure = (node) =>
      (node.type === 'NewExpression' && PURE_NEW.test(code.getText(node.callee))) ||
      (node.type === 'CallExpression' && PURE_CALL.test(code.getText(node.callee))) ||
      (node.type === 'TaggedTemplateExpression' && PURE_TAG.test(code.getText(node.tag)));

    /** Visits what runs at load time: every expression outside function bodies, instance fields and accessors. */
    function visit(node) {
      if (!node || DEFERRED.test(node.type)) return;
      if (MEMBER.test(node.type)) {
        if (node.computed) visit(node.key);
        if (node.static && !DEFERRED.test(node.value?.type)) visit(node.value);
        return;
      }
      if (node.type === 'StaticBlock') return void report(node, 'run', 'a static block');
      if (/^(Assignment|Update|Await)Expression$/.test(node.type)) return void report(node, 'run', short(node));
      if (node.type === 'ClassDeclaration' && node.decorators?.length) report(node, 'run', 'a class decorator');
      const calls = /^(Call|New|TaggedTemplate)Expression$/.test(node.type);
      if (calls && marked(node)) return;
      if (calls && !isPure(node)) {
        return void report(node, 'run', `${short(node.callee ?? node.tag)} — use a function, or mark it /* @__PURE__ */`);
      }
      for (const key of code.visitorKeys[node.type] ?? []) {
        if (key !== 'decorators' && key !== 'typeAnnotation') [node[key]].flat().forEach((child) => child && visit(child));
      }
    }
    return {
      Program(program) {
        for (const node of program.body) {
          const inner = /^Export(Named|Default)Declaration$/.test(node.type) ? node.declaration : node;
          if (!inner || node.directive || HARMLESS.test(inner.type)) continue;
          if (/^(Variable|Class)Declaration$/.test(inner.type) || node.type === 'ExportDefaultDeclaration') visit(inner);
          else report(inner, 'run', short(inner));
        }
      },
      "ImportDeclaration[specifiers.length=0][importKind!='type']": (node) => report(node, 'bare'),
      "MemberExpression[object.name='customElements'][property.name='define']": (node) => report(node, 'register', short(node)),
      "MemberExpression[object.property.name='customElements'][property.name='define']": (node) =>
        report(node, 'register', short(node)),
      "ImportSpecifier[imported.name='customElement']": (node) => report(node, 'register', '@customElement'),
    };
  },
};

const IMPURE = new Set([
  'window',
  'document',
  'self',
  'globalThis',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'Element',
  'CustomEvent',
  'customElements',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'MessageChannel',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'scheduler',
  'requestAnimationFrame',
  'requestIdleCallback',
  'performance',
  'crypto',
  'console',
  'process',
]);

const pureRooms = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      global: "room '{{room}}' is pure: '{{name}}' must come in as an argument",
      worker: "room '{{room}}' runs outside a page, where there is no '{{name}}'",
    },
  },
  create(context) {
    const room = roomOf(underSrc(context.filename) ?? '');
    if (!room || (!room.pure && !/^(worker|node)$/.test(room.side))) return {};
    const report = (node, name, messageId) => context.report({ node, messageId, data: { room: room.name, name } });
    const isGlobal = (node) => {
      const found = context.sourceCode.getScope(node).references.find((ref) => ref.identifier === node);
      return Boolean(found) && !found.resolved?.defs.length;
    };
    const DOM = new Set(['window', 'document', 'HTMLElement', 'Element', 'customElements', 'localStorage']);
    return {
      Identifier(node) {
        const banned = room.pure ? IMPURE : DOM;
        if (banned.has(node.name) && isGlobal(node)) report(node, node.name, room.pure ? 'global' : 'worker');
        const isDate = node.name === 'Date' && node.parent.type === 'NewExpression' && !node.parent.arguments.length;
        if (room.pure && isDate && isGlobal(node)) report(node, 'new Date()', 'global');
      },
      "MemberExpression[object.name='Date'][property.name='now']": (node) => room.pure && report(node, 'Date.now', 'global'),
      "MemberExpression[object.name='Math'][property.name='random']": (node) =>
        room.pure && report(node, 'Math.random', 'global'),
    };
  },
};

const UNSAFE_MEMBER = /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|srcdoc)$/;
const UNSAFE_DIRECTIVE = /^lit\/directives\/(style-map|unsafe-(html|svg|mathml))(\.js)?$/;
const UNSAFE_TEMPLATE = /\sstyle\s*=|<style\b|\.(inner|outer)HTML\s*=/i;

/** What a page with `style-src 'self'` and `require-trusted-types-for 'script'` would refuse. */
const csp = {
  meta: { type: 'problem', schema: [], messages: { bad: '{{why}}' } },
  create(context) {
    const from = underSrc(context.filename);
    if (from === null) return {};
    const report = (node, why) => context.report({ node, messageId: 'bad', data: { why } });
    const directive = (node) => {
      if (UNSAFE_DIRECTIVE.test(node.source?.value))
        report(node, `'${node.source.value}' breaks a strict policy: use classMap, a part, or el.style.setProperty`);
    };
    const isUrl = (node) => node?.type === 'NewExpression' && node.callee.name === 'URL';
    const isTrusted = (node) => node?.type === 'CallExpression' && node.callee.property?.name === 'createScriptURL';
    return {
      ImportDeclaration: directive,
      ExportNamedDeclaration: directive,
      ExportAllDeclaration: directive,
      ImportExpression: directive,
      'TaggedTemplateExpression[tag.name=/^(html|svg|mathml)$/]': (node) => {
        const text = node.quasi.quasis.map((part) => part.value.raw).join('${}');
        const found = UNSAFE_TEMPLATE.exec(text);
        if (found) report(node, `no '${found[0].trim()}' in a template: use static styles, classMap, or el.style.setProperty`);
      },
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (UNSAFE_MEMBER.test(name)) report(node, `'${name}' turns text into markup: build nodes, or a template`);
      },
      "CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value='style']": (node) => {
        report(node, 'set el.style.setProperty, not the style attribute');
      },
      "CallExpression[callee.property.name=/^createElement(NS)?$/] > Literal[value='style']": (node) => {
        report(node, 'use adoptedStyleSheets (static styles), not a style element');
      },
      "CallExpression[callee.property.name='createPolicy']": (node) => {
        const legal = from === 'worker/client' && node.arguments[0]?.value === 'sales-elements';
        if (!legal) report(node, "only worker/client.ts makes a policy, named 'sales-elements'");
      },
      // policy ? new Worker(policy.createScriptURL(…), {type: 'module'}) : new Worker(new URL(…), {type: 'module'})
      'NewExpression[callee.name=/^(Shared)?Worker$/]': (node) => {
        const {
          parent,
          arguments: [address, options],
        } = node;
        const right = parent.consequent === node ? isTrusted : isUrl;
        const legal =
          from === 'worker/client' &&
          node.callee.name === 'Worker' &&
          parent.type === 'ConditionalExpression' &&
          right(address) &&
          options &&
          /^\{\s*type: 'module'\s*\}$/.test(context.sourceCode.getText(options));
        if (!legal)
          report(
            node,
            'only worker/client.ts starts a worker, in the words which bundlers look for (CONTRIBUTING.md, “The worker”)',
          );
      },
    };
  },
};

export const plugin = { rules: { layers, 'no-side-effects': noSideEffects, 'pure-rooms': pureRooms, csp } };

/** The ceilings of file, function, parameters and nesting. */
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
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
    selector: 'PropertyDefinition[decorators.length>0]',
    message: "standard decorators stand on an accessor: @property() accessor measure = ''",
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
