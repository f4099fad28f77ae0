// The import table of the library: which room of src/ may import which, in one place. CONTRIBUTING.md says why it is so.
import path from 'node:path';

const LIT = /^(lit|@lit\/(context|task|reactive-element))(\/|$)/;
const D3 = /^d3-[a-z-]+$/;
/** The library that `sales-plot` draws with, and D3 as a whole, which pages get along with it. */
const WORKBOOK_WRITER = /^hucre\/xlsx$/;
const PLOT_LIBRARY = /^(@observablehq\/plot|d3)$/;
/** The database of the endpoint, which pages never load. */
const DUCKDB = /^@duckdb\/node-api$/;
/** The DOM in which cards are rendered on a server, and its colors. */
const SERVER_DOM = /^(happy-dom|culori)$/;
const NODE_THREADS = /^node:(events|worker_threads)$/;
const NODE_ZLIB = /^node:zlib$/;
const NODE_FILES = /^node:(fs\/promises|os|path)$/;
/** The parser of texts that a page registers. */
const MESSAGE_PARSER = /^@messageformat\/parser$/;
const ARROW = /^apache-arrow(\/|$)/;

/** The CSV reader, which `table` may import statically. */
export const CSV_READER = /^(papaparse)(\/|$)/;
/** Readers which `table` reaches by import() only. */
export const READERS = /^(hyparquet|hyparquet-compressors|fzstd|saxen)(\/|$)/;

/** A drawing small enough that its element imports it statically. */
const SMALL_PLOTS = /^elements\/sales-kpi\/plot\/sparkline$/;

/** The floor that every page-side element file may stand on. */
const FLOOR = ['catalog', 'format', 'messages', 'query', 'util'];

/**
 * One row per room, the first whose `files` matches wins (paths are relative to src/, without extension).
 * `may`: rooms, or single files, that it may import besides itself; `$own` is the folder of the same element.
 * `lazy`: what it may reach by a literal `import()` and in no other way, not even for a type.
 * `self: false`: not even its own room. `packages`, `lazyPackages`: the same for npm packages; of `lazyPackages`, types may be imported too.
 * `pure`: no DOM, no clock, no randomness. `effects`: may act when it is imported.
 * `side`: page, worker (no DOM; Node too) or both.
 */
export const ROOMS = [
  {
    name: 'index',
    files: /^index$/,
    side: 'page',
    self: false,
    effects: true,
    may: [
      'define-tags',
      'registry/entries',
      'attributes',
      'elements/base',
      'widget-model',
      'widget-definition',
      'element',
      'crossfilter',
      ...FLOOR,
    ],
  },
  // Generated from the rows of `registry`: the class of each tag, and how it is loaded.
  {
    name: 'registry/entries',
    files: /^registry\/compiled\//,
    side: 'page',
    self: false,
    may: ['element', 'source'],
    lazy: ['element', 'source'],
  },
  { name: 'registry', files: /^registry\//, side: 'both', pure: true, may: [] },
  { name: 'base-path', files: /^base-path$/, side: 'page', may: ['client'] },
  { name: 'define-tags', files: /^define-tags$/, side: 'page', may: ['registry/entries', 'util'] },
  {
    name: 'auto',
    files: /^(auto(-files)?|classic)$/,
    side: 'page',
    effects: true,
    may: ['client/early', 'define', 'define-tags', 'registry/entries', 'util'],
    lazy: ['define-tags'],
  },
  { name: 'embed', files: /^embed\//, side: 'page', effects: true, may: ['query'] },
  {
    name: 'core',
    files: /^core$/,
    side: 'worker',
    may: ['describe/offers', 'describe', 'dataset/public', 'dataset', 'worker/modules', 'catalog', 'query', 'registry', 'util'],
  },
  // What can be shown of data, and the tools of language models. A page has both over its own data.
  { name: 'describe/offers', files: /^describe\/(offers|tags|tools)$/, side: 'both', pure: true, may: ['query', 'util'] },
  {
    name: 'describe',
    files: /^describe\//,
    side: 'worker',
    may: ['describe/offers', 'dataset/public', 'dataset', 'catalog', 'query', 'util'],
  },
  {
    name: 'dataset/public',
    files: /^dataset\/(public-dataset|described)$/,
    side: 'worker',
    may: ['dataset', 'catalog', 'messages', 'query', 'util'],
    lazy: ['dataset'],
  },
  { name: 'entry-stats', files: /^stats$/, side: 'worker', pure: true, effects: true, may: ['messages', 'stats', 'util/error'] },
  { name: 'entry-ask', files: /^ask$/, side: 'page', pure: true, effects: true, may: ['ask', 'messages', 'registry', 'util'] },
  { name: 'ask', files: /^ask\//, side: 'page', pure: true, may: ['attributes', 'catalog', 'query', 'registry', 'util'] },
  {
    name: 'endpoint',
    files: /^endpoint(\/|$)/,
    side: 'server',
    packages: [DUCKDB, NODE_FILES],
    may: ['dataset', 'worker/modules', 'engine/sql', 'engine', 'catalog', 'messages', 'query', 'util'],
  },
  {
    name: 'server/thread',
    files: /^server\/render-thread$/,
    side: 'server',
    effects: true,
    packages: [NODE_THREADS],
    may: ['server', 'util'],
    lazy: ['client', 'crossfilter', 'define', 'elements/base', 'server/report', 'worker/inline'],
  },
  // What the thread reads of the cards of a page.
  {
    name: 'server/report',
    files: /^server\/(page-report|report-chart)$/,
    side: 'server',
    packages: [WORKBOOK_WRITER],
    may: ['server', 'elements/base', 'format', 'query', 'util'],
  },
  {
    name: 'server',
    files: /^server(\/|$)/,
    side: 'server',
    packages: [SERVER_DOM, NODE_THREADS, NODE_ZLIB, WORKBOOK_WRITER],
    may: ['messages', 'plot', 'util'],
  },
  {
    name: 'define',
    files: /^define\//,
    side: 'page',
    effects: true,
    packages: [LIT],
    may: ['element', 'source', 'registry/entries', 'elements/base', 'messages', 'query', 'util'],
  },
  {
    name: 'widget-model',
    files:
      /^elements\/base\/(element\/widget|chart\/(result-columns|marks)|card\/clause-label|define\/(widget-facts|drill-path)|links\/member-links)$/,
    side: 'page',
    pure: true,
    may: FLOOR,
  },
  // What the functions of `defineWidget` get and return.
  {
    name: 'widget-definition',
    files: /^elements\/base\/define\/widget-definition$/,
    side: 'page',
    pure: true,
    may: ['attributes', 'widget-model', 'plot', ...FLOOR],
  },
  {
    name: 'attributes',
    files: /^elements\/(base\/attributes\/|[^/]+\/attributes$)/,
    side: 'page',
    pure: true,
    may: FLOOR,
  },
  // A page by clicking: cards, their forms and their code. The editor of a dashboard and the composer of the demo share it.
  {
    name: 'compose',
    files: /^compose\//,
    side: 'page',
    packages: [LIT],
    may: ['attributes', 'describe/offers', 'elements/base', 'messages/languages', ...FLOOR],
  },
  { name: 'workbook-writer', files: /^elements\/base\/workbook\/writer$/, side: 'page', packages: [WORKBOOK_WRITER], may: [] },
  {
    name: 'elements/base',
    files: /^elements\/base\//,
    side: 'page',
    packages: [LIT],
    lazyPackages: [WORKBOOK_WRITER],
    lazy: ['workbook-writer', 'messages/translations'],
    may: ['attributes', 'widget-model', 'widget-definition', 'client', 'crossfilter', 'plot', 'messages/languages', ...FLOOR],
  },
  {
    name: 'model',
    files: /^elements\/[^/]+\/(model|topics)\//,
    side: 'page',
    self: '$own',
    pure: true,
    // A view of a chart over time extends what `plot/time` draws.
    may: ['attributes', 'widget-model', 'widget-definition', 'plot/time/picture', ...FLOOR],
  },
  { name: 'plot-small', files: SMALL_PLOTS, side: 'page', self: '$own', packages: [D3], may: ['$own:model', 'plot', ...FLOOR] },
  {
    name: 'plot-library',
    files: /^elements\/sales-plot\/plot\//,
    side: 'page',
    self: '$own',
    packages: [PLOT_LIBRARY],
    may: ['$own:model', '$own:plot-function', 'plot', ...FLOOR],
  },
  {
    name: 'plot-file',
    files: /^elements\/[^/]+\/plot\//,
    side: 'page',
    self: '$own',
    packages: [D3],
    may: ['$own:model', 'attributes', 'widget-definition', 'plot', ...FLOOR],
  },
  {
    name: 'styles',
    files: /^elements\/[^/]+\/([^/]+\/)?[^/]+\.styles$/,
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
    may: ['$own:model', '$own:styles', 'attributes', 'elements/base', 'crossfilter', ...FLOOR],
  },
  {
    name: 'plot-function',
    files: /^elements\/sales-plot\/plot-function$/,
    side: 'page',
    packages: [PLOT_LIBRARY],
    may: ['$own:model', 'query'],
  },
  {
    name: 'element',
    files: /^elements\/[^/]+\//,
    side: 'page',
    self: '$own',
    packages: [LIT],
    may: [
      '$own:model',
      '$own:plot-small',
      '$own:plot-function',
      '$own:styles',
      'attributes',
      'compose',
      'describe/offers',
      'elements/base',
      'widget-model',
      'plot',
      'crossfilter',
      ...FLOOR,
    ],
    lazy: ['$own:plot-file', '$own:plot-library', 'entry-ask'],
  },
  { name: 'plot', files: /^plot\//, side: 'page', packages: [D3], may: ['format', 'query', 'util'] },
  { name: 'crossfilter', files: /^crossfilter\//, side: 'page', may: ['query', 'util'] },
  {
    name: 'catalog/detect',
    files: /^catalog\/(detect|joins)\//,
    side: 'worker',
    pure: true,
    may: ['catalog', 'query', 'util'],
  },
  { name: 'catalog', files: /^catalog\//, side: 'both', pure: true, may: ['query', 'util'] },
  {
    name: 'messages/languages',
    files: /^messages\/compiled\/languages$/,
    side: 'both',
    pure: true,
    may: ['messages'],
    lazy: ['messages/xx'],
  },
  { name: 'messages/periods', files: /^messages\/compiled\/en\/periods$/, side: 'both', pure: true, may: [] },
  { name: 'format', files: /^format\//, side: 'both', pure: true, may: ['messages/periods', 'query', 'util'] },
  {
    name: 'messages/xx',
    files: /^messages\/(compiled\/)?(?!en(\/|$))[a-z]{2}(-[a-z0-9]+)?(\/.+)?$/,
    side: 'both',
    pure: true,
    may: ['messages', 'util'],
  },
  {
    name: 'messages/translations',
    files: /^messages\/translations\//,
    side: 'both',
    pure: true,
    packages: [MESSAGE_PARSER],
    may: ['messages', 'query/names', 'util'],
  },
  { name: 'messages', files: /^messages\//, side: 'both', pure: true, may: ['messages/periods', 'util'] },
  // What starts before the client has arrived.
  { name: 'client/early', files: /^client\/early-worker$/, side: 'page', may: [] },
  {
    name: 'client',
    files: /^(client\/|worker\/package-files$)/,
    side: 'page',
    may: ['client/early', 'worker/protocol', 'query', 'registry', 'util'],
    lazy: ['worker/inline'],
  },
  {
    name: 'worker/protocol',
    files: /^worker\/serve\/protocol$/,
    side: 'both',
    pure: true,
    may: ['query', 'util'],
  },
  {
    name: 'worker/worker',
    files: /^worker\/worker$/,
    side: 'worker',
    effects: true,
    may: ['worker/handler'],
  },
  {
    name: 'worker/inline',
    files: /^worker\/serve\/(inline|classic)$/,
    side: 'worker',
    may: ['worker/handler', 'worker/modules'],
  },
  {
    name: 'worker/handler',
    files: /^worker\/serve\/(result-batch|early-responses|handler)$/,
    side: 'worker',
    may: ['worker/optional-modules', 'worker/protocol', 'dataset', 'query', 'util'],
  },
  {
    name: 'worker/modules',
    files: /^worker\/serve\/(format-)?modules$/,
    side: 'worker',
    may: [],
    lazy: ['worker/worker-x', 'table'],
  },
  {
    name: 'worker/optional-modules',
    files: /^worker\/serve\/optional-modules$/,
    side: 'worker',
    may: ['worker/protocol', 'util'],
  },
  {
    name: 'worker/worker-x',
    files: /^worker\/(data|formats)\/worker-[a-z0-9]+$/,
    side: 'worker',
    self: false,
    may: ['analysis', 'dataset', 'table'],
  },
  {
    name: 'dataset',
    files: /^dataset\//,
    side: 'worker',
    may: ['catalog/detect', 'catalog', 'engine/columns', 'engine/sql', 'engine', 'registry', 'table', 'query', 'util'],
  },
  { name: 'analysis', files: /^analysis\//, side: 'worker', pure: true, may: ['stats', 'query', 'util'] },
  {
    name: 'engine/columns',
    files: /^engine\/columns\//,
    side: 'worker',
    pure: true,
    may: ['engine/engine', 'table/table', 'table/column', 'query', 'util'],
  },
  { name: 'engine/sql', files: /^engine\/sql\//, side: 'worker', pure: true, may: ['engine', 'query', 'util'] },
  { name: 'engine', files: /^engine\/((cube|threads)\/)?[^/]+$/, side: 'worker', pure: true, may: ['query', 'util'] },
  {
    name: 'table',
    files: /^table\//,
    side: 'worker',
    packages: [CSV_READER],
    lazyPackages: [READERS],
    may: ['query', 'registry', 'util'],
  },
  {
    name: 'stats',
    files: /^stats\//,
    side: 'worker',
    pure: true,
    may: ['util/abc-classes', 'util/error', 'util/numbers/sum', 'util/numbers/vectors'],
  },
  {
    name: 'query',
    files: /^query\//,
    side: 'both',
    pure: true,
    may: ['registry', 'util/bits', 'util/error', 'util/measure-text'],
    lazyPackages: [ARROW],
  },
  { name: 'util', files: /^util\//, side: 'both', may: [] },
];

/** One row per folder of a room that has several: the folders of the room whose files it may import. A room without rows is one folder. */
export const FOLDERS = {
  analysis: ['analysis/causes', 'analysis/customers', 'analysis/findings', 'analysis/forecast', 'analysis/distributions'],
  'analysis/shapes': ['analysis', 'analysis/customers', 'analysis/distributions', 'analysis/findings'],
  'analysis/causes': ['analysis'],
  'analysis/customers': ['analysis', 'analysis/distributions'],
  'analysis/findings': ['analysis', 'analysis/forecast'],
  'analysis/forecast': ['analysis'],
  'analysis/distributions': ['analysis'],
  catalog: ['catalog/bind', 'catalog/bind/measures'],
  'catalog/account': ['catalog/bind', 'catalog/bind/measures'],
  'catalog/bind': ['catalog', 'catalog/bind/clauses', 'catalog/bind/measures'],
  'catalog/bind/clauses': ['catalog', 'catalog/bind', 'catalog/bind/measures'],
  'catalog/bind/measures': ['catalog', 'catalog/bind'],
  'catalog/detect': ['catalog/joins', 'catalog/detect/money', 'catalog/detect/names', 'catalog/detect/questions'],
  'catalog/detect/money': ['catalog/account', 'catalog/detect', 'catalog/detect/names'],
  'catalog/detect/names': ['catalog/detect', 'catalog/joins'],
  'catalog/detect/questions': ['catalog/detect', 'catalog/detect/money', 'catalog/detect/names'],
  'catalog/joins': ['catalog/detect', 'catalog/detect/names'],
  dataset: [
    'dataset/account',
    'dataset/amounts',
    'dataset/currency',
    'dataset/dates',
    'dataset/describe',
    'dataset/join',
    'dataset/live',
    'dataset/plan',
    'dataset/planned',
    'dataset/remote',
    'dataset/rows',
    'dataset/shapes',
    'dataset/sql',
    'dataset/states',
    'dataset/stock',
  ],
  'dataset/account': ['dataset/describe'],
  'dataset/amounts': ['dataset/describe', 'dataset/shapes'],
  'dataset/currency': ['dataset/describe', 'dataset/join'],
  'dataset/dates': ['dataset/describe'],
  'dataset/describe': ['dataset', 'dataset/amounts', 'dataset/dates', 'dataset/join', 'dataset/shapes', 'dataset/states'],
  'dataset/join': [
    'dataset',
    'dataset/amounts',
    'dataset/currency',
    'dataset/dates',
    'dataset/describe',
    'dataset/rows',
    'dataset/shapes',
    'dataset/states',
  ],
  'dataset/live': ['dataset', 'dataset/describe', 'dataset/join'],
  'dataset/plan': ['dataset/join', 'dataset/rows'],
  'dataset/remote': ['dataset', 'dataset/join', 'dataset/plan', 'dataset/rows'],
  'dataset/rows': ['dataset', 'dataset/describe', 'dataset/join', 'dataset/plan', 'dataset/shapes', 'dataset/threads'],
  'dataset/shapes': ['dataset/dates', 'dataset/describe'],
  'dataset/sql': [
    'dataset',
    'dataset/describe',
    'dataset/join',
    'dataset/plan',
    'dataset/planned',
    'dataset/remote',
    'dataset/rows',
    'dataset/states',
    'dataset/stock',
  ],
  'dataset/stock': ['dataset/planned'],
  'dataset/states': ['dataset', 'dataset/amounts', 'dataset/describe', 'dataset/join', 'dataset/rows', 'dataset/shapes'],
  'dataset/threads': ['dataset', 'dataset/join', 'dataset/plan', 'dataset/rows'],
  'elements/base/alert': [],
  'elements/base/answers': ['elements/base/card', 'elements/base/data', 'elements/base/menu', 'elements/base/messages'],
  'elements/base/card': [
    'elements/base/answers',
    'elements/base/data',
    'elements/base/element',
    'elements/base/links',
    'elements/base/menu',
    'elements/base/messages',
    'elements/base/query',
    'elements/base/styles',
    'elements/base/workbook',
  ],
  'elements/base/chart': [
    'elements/base/card',
    'elements/base/data',
    'elements/base/element',
    'elements/base/links',
    'elements/base/query',
  ],
  'elements/base/check': ['elements/base/data', 'elements/base/messages', 'elements/base/styles'],
  'elements/base/data': ['elements/base/element', 'elements/base/messages'],
  'elements/base/define': [
    'elements/base/card',
    'elements/base/chart',
    'elements/base/element',
    'elements/base/links',
    'elements/base/messages',
    'elements/base/styles',
  ],
  'elements/base/element': [
    'elements/base/alert',
    'elements/base/card',
    'elements/base/data',
    'elements/base/links',
    'elements/base/menu',
    'elements/base/query',
    'elements/base/styles',
    'elements/base/messages',
    'elements/base/workbook',
  ],
  'elements/base/highlight': ['elements/base/alert', 'elements/base/chart', 'elements/base/element'],
  'elements/base/links': ['elements/base/element'],
  'elements/base/menu': ['elements/base/card', 'elements/base/data', 'elements/base/element', 'elements/base/messages'],
  'elements/base/query': ['elements/base/data', 'elements/base/element'],
  'elements/base/styles': [],
  'elements/base/messages': ['elements/base/data', 'elements/base/element'],
  'elements/base/workbook': ['elements/base/chart', 'elements/base/element', 'elements/base/menu'],
  engine: ['engine/threads'],
  'engine/columns': ['engine/columns/groups', 'engine/columns/joins', 'engine/columns/values'],
  'engine/columns/groups': ['engine/columns', 'engine/columns/values'],
  'engine/columns/joins': [],
  'engine/columns/values': ['engine/columns', 'engine/columns/joins'],
  'engine/cube': ['engine', 'engine/threads'],
  'engine/sql': ['engine/sql/shape'],
  'engine/sql/shape': ['engine/sql'],
  'engine/threads': ['engine'],
  plot: [],
  'plot/tactile': ['plot'],
  'plot/time': ['plot'],
  query: ['query/analysis', 'query/expression', 'query/result', 'query/time', 'query/where'],
  'query/analysis': ['query/time'],
  'query/expression': ['query'],
  'query/result': ['query', 'query/time'],
  'query/time': ['query'],
  'query/where': ['query/time'],
  stats: [],
  'stats/anomalies': ['stats', 'stats/distributions', 'stats/smooth'],
  'stats/baskets': ['stats/compare', 'stats/distributions'],
  'stats/causes': ['stats/describe', 'stats/distributions'],
  'stats/compare': ['stats', 'stats/describe', 'stats/distributions'],
  'stats/customers': ['stats/describe', 'stats/distributions', 'stats/optimize'],
  'stats/describe': [],
  'stats/distributions': [],
  'stats/forecast': ['stats', 'stats/distributions', 'stats/forecast/models', 'stats/optimize', 'stats/smooth'],
  'stats/forecast/models': ['stats/optimize', 'stats/smooth'],
  'stats/optimize': [],
  'stats/smooth': ['stats', 'stats/describe', 'stats/distributions', 'stats/optimize'],
  table: [
    'table/cells',
    'table/csv',
    'table/infer',
    'table/open',
    'table/persist',
    'table/records',
    'table/sniff',
    'table/unpack',
  ],
  'table/arrow': ['table', 'table/cells', 'table/csv', 'table/infer', 'table/open', 'table/records', 'table/unpack'],
  'table/cells': ['table', 'table/arrow', 'table/csv', 'table/infer'],
  'table/csv': ['table', 'table/cells', 'table/infer', 'table/open', 'table/sniff'],
  'table/infer': ['table', 'table/cells'],
  'table/open': ['table', 'table/sniff'],
  'table/parquet': ['table', 'table/arrow', 'table/csv', 'table/open', 'table/unpack'],
  'table/persist': ['table', 'table/cells'],
  'table/records': ['table', 'table/cells', 'table/csv', 'table/sniff'],
  'table/sniff': ['table/csv', 'table/open'],
  'table/unpack': ['table', 'table/open'],
  'table/xlsx': ['table', 'table/cells', 'table/csv', 'table/infer', 'table/records'],
};

/** The files that may import computed paths. */
const COMPUTED = ['worker/serve/optional-modules', 'auto-files'];

/** The room of a file given relative to src/ without extension, or undefined where no room matches. */
export const roomOf = (file) => ROOMS.find((room) => room.files.test(file));

const stem = (file) => file.replace(/(\.d)?\.(ts|js|mts|mjs)$/, '');
const folder = (file) => path.posix.dirname(file);
/** The element that a file belongs to: `elements/sales-kpi`. */
const owner = (file) => file.split('/').slice(0, 2).join('/');

/** Elements that are made of the parts of another element: a map is a breakdown by place, with its queries, texts and gestures. */
export const MADE_OF = { 'elements/sales-map': 'elements/sales-breakdown' };

/** Path below the last `src/` of a file name, or null for a file outside src/. */
export function underSrc(filename) {
  const posix = filename.replaceAll('\\', '/');
  const at = posix.lastIndexOf('/src/');
  return at < 0 ? null : stem(posix.slice(at + '/src/'.length));
}

function mayImport(room, from, to, entries) {
  const target = roomOf(to);
  const same = owner(from) === owner(to) || MADE_OF[owner(from)] === owner(to);
  if (target === room && room.self !== false) return room.self === '$own' ? same : true;
  return (entries ?? []).some((entry) => {
    if (entry.startsWith('$own:')) return same && target.name === entry.slice('$own:'.length);
    return entry === target.name || (entry.includes('/') && entry === to);
  });
}

function judgePackage(room, specifier, { dynamic, type }) {
  const listed = (list) => (list ?? []).some((allowed) => allowed.test(specifier));
  if (listed(room.packages)) return null;
  if (listed(room.lazyPackages)) return dynamic || type ? null : `reach '${specifier}' by import() only`;
  if (specifier.startsWith('node:')) return `src/ imports no '${specifier}'; table/load.ts asks process.getBuiltinModule`;
  return `room '${room.name}' may not import the package '${specifier}'`;
}

function judgeFolder(from, to) {
  const may = FOLDERS[from];
  if (from === to || may?.includes(to)) return null;
  if (may) return `folder '${from}' may not import folder '${to}' of its room; it may import: ${may.join(', ') || 'nothing'}`;
  return FOLDERS[to] ? `src/${from}/ has no row; add one to FOLDERS in scripts/lint/layers.mjs first` : null;
}

/** Why `from` (a file under src/) may not import `specifier`, statically or by import(); null where it may. */
export function judge(from, specifier, { dynamic = false, type = false } = {}) {
  const room = roomOf(from);
  if (!room) return `src/${from} belongs to no room; add a row to ROOMS in scripts/lint/layers.mjs first`;
  if (!specifier.startsWith('.')) return judgePackage(room, specifier, { dynamic, type });
  if (!/\.js$/.test(specifier)) return `'${specifier}' must name a file and end in .js`;
  const to = stem(path.posix.join(folder(from), specifier));
  if (to.startsWith('..')) return `'${specifier}' leaves src/`;
  if (/(^|\/)index$/.test(to)) return `'${specifier}' is a barrel; import the file that holds the name`;
  const target = roomOf(to);
  if (!target) return `'${specifier}' is in no room`;
  if (mayImport(room, from, to, room.may)) return target === room ? judgeFolder(folder(from), folder(to)) : null;
  if (mayImport(room, from, to, room.lazy)) return dynamic ? null : `reach '${to}' by import('${specifier}') only`;
  return (
    `room '${room.name}' may not import '${to}' (room '${target.name}'); it may import: ` +
    ([...room.may, ...(room.lazy ?? []).map((entry) => `import() of ${entry}`)].join(', ') || 'nothing')
  );
}

/** Who imports whom, files loaded by address, and paths read in Node. */
export const layers = {
  meta: { type: 'problem', schema: [], messages: { bad: '{{why}}' } },
  create(context) {
    const from = underSrc(context.filename);
    if (from === null) return {};
    const report = (node, why) => why && context.report({ node, messageId: 'bad', data: { why } });
    const check = (node, how) => {
      if (!node) return;
      const text = node.type === 'TSLiteralType' ? node.literal.value : node.value;
      if (typeof text === 'string') report(node, judge(from, text, how));
      else if (!COMPUTED.includes(from)) report(node, `import a literal path; only ${COMPUTED.join(' and ')} may compute one`);
    };
    return {
      Program(node) {
        const named = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z]+)?$/.test(from);
        if (!named) report(node, `rename src/${from}: file names are kebab-case, with one suffix such as .styles at most`);
      },
      ImportDeclaration: (node) => check(node.source, { type: node.importKind === 'type' }),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source, { dynamic: true }),
      TSImportType: (node) => check(node.argument ?? node.source),
      TSExternalModuleReference: (node) => check(node.expression),
      "CallExpression[callee.name='require']": (node) => check(node.arguments[0]),
      // new URL('./x.js', import.meta.url) is how a bundler finds a worker: it loads code, and only one file may.
      "NewExpression[callee.name='URL'][arguments.1.object.type='MetaProperty']": (node) => {
        // Node finds a thread without a bundler.
        if (roomOf(from)?.side === 'server') return;
        const legal = from === 'worker/package-files' && /^\.\/worker(-[a-z0-9]+)?\.js$/.test(node.arguments[0].value);
        if (!legal) report(node, 'only worker/package-files may load a file by URL, and only ./worker.js and its modules');
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
