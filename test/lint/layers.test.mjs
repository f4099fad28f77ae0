// The table of imports, said a second time; and its shape: it must be one-way, and keep Arrow and statistics off the page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CSV_READER, ROOMS, judge, roomOf } from '../../eslint.layers.mjs';
import { LAZY_READERS, namesIn } from './planted.mjs';

// The whole table, said a second time and independently of ROOMS: one representative file for each room, and
// the files among them which it may import. Every pair not listed must be refused.
const FILES = {
  index: 'index',
  auto: 'auto',
  core: 'core',
  entryStats: 'stats',
  server: 'server',
  define: 'define/sales-kpi',
  base: 'elements/base/sales-element',
  model: 'elements/sales-kpi/kpi-model',
  chart: 'elements/sales-kpi/kpi-plot',
  styles: 'elements/sales-kpi/sales-kpi.styles',
  element: 'elements/sales-kpi/sales-kpi',
  model2: 'elements/sales-trend/trend-model',
  chart2: 'elements/sales-trend/trend-plot',
  element2: 'elements/sales-trend/sales-trend',
  source: 'elements/sales-source/sales-source',
  sourceModel: 'elements/sales-source/source-model',
  sourceStyles: 'elements/sales-source/sales-source.styles',
  tableElement: 'elements/sales-table/sales-table',
  tableChart: 'elements/sales-table/table-plot',
  tip: 'elements/base/tip',
  theme: 'plot/theme',
  canvas: 'plot/canvas',
  svg: 'plot/svg',
  bus: 'crossfilter/filter-bus',
  catalog: 'catalog/measures',
  detect: 'catalog/detect-roles',
  format: 'format/number',
  words: 'messages/en',
  german: 'messages/de',
  germanTrend: 'messages/de/trend-words',
  brazilian: 'messages/pt-br',
  client: 'worker/client',
  pool: 'worker/pool',
  inline: 'worker/inline',
  modules: 'worker/modules',
  parts: 'worker/parts',
  parquetPart: 'worker/worker-parquet',
  statsPart: 'worker/worker-stats',
  dataset: 'dataset/open-dataset',
  protocol: 'worker/protocol',
  worker: 'worker/worker',
  handler: 'worker/handler',
  analysis: 'analysis/forecast',
  engine: 'engine/engine',
  cache: 'engine/cached-engine',
  arrow: 'engine/arrow/arrow-engine',
  sql: 'engine/sql/sql-engine',
  table: 'table/table',
  column: 'table/column',
  load: 'table/load',
  stats: 'stats/ets',
  query: 'query/plan',
  where: 'query/where',
  util: 'util/lru',
  error: 'util/error',
};
const LOW = 'query where util error';
const PAGE_FLOOR = `catalog format words ${LOW}`;
const TABLE = 'table column load';
const MAY = {
  index: `base tip element element2 source tableElement bus ${PAGE_FLOOR}`,
  auto: 'define util error',
  core: `dataset modules catalog ${LOW}`,
  entryStats: 'stats error',
  server: `dataset modules model model2 sourceModel chart chart2 tableChart theme canvas svg ${PAGE_FLOOR}`,
  define: 'element element2 source tableElement util error',
  base: `tip client pool bus theme canvas svg ${PAGE_FLOOR}`,
  tip: `base client pool bus theme canvas svg ${PAGE_FLOOR}`,
  model: PAGE_FLOOR,
  model2: PAGE_FLOOR,
  sourceModel: PAGE_FLOOR,
  chart: `model theme canvas svg ${PAGE_FLOOR}`,
  tableChart: `theme canvas svg ${PAGE_FLOOR}`,
  chart2: `model2 theme canvas svg ${PAGE_FLOOR}`,
  styles: 'base tip',
  sourceStyles: 'base tip',
  element: `model chart styles base tip theme canvas svg bus ${PAGE_FLOOR}`,
  element2: `model2 base tip theme canvas svg bus ${PAGE_FLOOR}`,
  tableElement: `tableChart base tip theme canvas svg bus ${PAGE_FLOOR}`,
  source: `sourceModel sourceStyles base tip client pool bus ${PAGE_FLOOR}`,
  svg: `theme canvas format ${LOW}`,
  theme: `canvas svg format ${LOW}`,
  canvas: `theme svg format ${LOW}`,
  bus: LOW,
  catalog: LOW,
  detect: `catalog ${LOW}`,
  format: LOW,
  words: 'util error',
  german: 'germanTrend brazilian words util error',
  germanTrend: 'german brazilian words util error',
  brazilian: 'german germanTrend words util error',
  client: `pool protocol ${LOW}`,
  pool: `client protocol ${LOW}`,
  protocol: LOW,
  worker: 'handler protocol util error',
  inline: 'handler modules',
  modules: '',
  parts: 'protocol util error',
  handler: `parts protocol dataset ${LOW}`,
  parquetPart: `analysis dataset sql ${TABLE} ${LOW}`,
  statsPart: `analysis dataset sql ${TABLE} ${LOW}`,
  dataset: `detect catalog arrow engine cache ${TABLE} ${LOW}`,
  analysis: `engine stats ${LOW}`,
  engine: `cache ${LOW}`,
  cache: `engine ${LOW}`,
  arrow: `engine table column stats ${LOW}`,
  sql: `engine ${TABLE} ${LOW}`,
  table: `column load ${LOW}`,
  column: `table load ${LOW}`,
  load: `table column ${LOW}`,
  stats: 'error',
  query: 'where error',
  where: 'query error',
  util: 'error',
  error: 'util',
};
/** What may be reached by import() besides. */
const LAZY = {
  server: 'german germanTrend brazilian',
  base: 'german germanTrend brazilian',
  tip: 'german germanTrend brazilian',
  element2: 'chart2',
  modules: 'parquetPart statsPart',
  client: 'inline',
  pool: 'inline',
};
describe('judge', () => {
  for (const [from, file] of Object.entries(FILES)) {
    it(`lets ${file} import what the table says and nothing else`, () => {
      for (const [to, target] of Object.entries(FILES)) {
        if (from === to || to === 'index') continue;
        const specifier = `${'../'.repeat(file.split('/').length - 1) || './'}${target}.js`;
        const now = MAY[from].split(' ').includes(to);
        const late = now || (LAZY[from] ?? '').split(' ').includes(to);
        assert.equal(judge(file, specifier) === null, now, `${file} -> ${target}`);
        assert.equal(judge(file, specifier, true) === null, late, `${file} -> import() of ${target}`);
      }
    });
  }
  it('names the way out', () => {
    assert.ok(judge('stats/ets', '../query/plan.js').includes('util/error'));
    assert.equal(judge('worker/client', './inline.js'), "reach 'worker/inline' by import('./inline.js') only");
  });
});

// The table's shape. `targets` are the rooms which a room may import, files counted as their room.
const byName = new Map(ROOMS.map((room) => [room.name, room]));
const roomsIn = (entries = []) =>
  entries.map((entry) => entry.replace('$own:', '')).map((entry) => byName.get(entry) ?? roomOf(entry));
const statically = (room) => roomsIn(room.may).filter((target) => target !== room);
const atAll = (room) => [...statically(room), ...roomsIn(room.lazy)];

function reach(start, targets = statically, seen = new Set()) {
  for (const room of start) if (!seen.has(room)) reach(targets(seen.add(room) && room), targets, seen);
  return seen;
}
const reachOf = (names, targets) => [
  ...reach(
    names.map((name) => byName.get(name)),
    targets,
  ),
];
const names = (rooms) => rooms.map((room) => room.name).join();
const allowing = (rooms, name) =>
  rooms.filter((room) => [...(room.packages ?? []), ...(room.lazyPackages ?? [])].some((p) => p.test(name)));

const workerSide = reachOf(['worker/worker', 'core', 'entry-stats'], atAll);
const server = reachOf(['server'], atAll);

describe('ROOMS', () => {
  for (const room of ROOMS) {
    it(`'${room.name}' names rooms or files in one, and never reaches itself`, () => {
      assert.ok(!atAll(room).includes(undefined));
      assert.ok(!reach(atAll(room), atAll).has(room));
    });
  }
  const page = reachOf(['index', 'define', 'auto']);
  it('keeps worker rooms, readers and Arrow off the page', () => {
    assert.equal(names(page.filter((r) => r.side === 'worker' || r.side === 'node')), '');
    for (const name of ['apache-arrow', '@observablehq/plot', ...namesIn(CSV_READER), ...LAZY_READERS])
      assert.equal(names(allowing(page, name)), '', name);
    for (const room of ['stats', 'analysis', 'table', 'catalog/detect', 'worker/inline', 'messages/xx', 'plot-file']) {
      assert.ok(!page.includes(byName.get(room)), room);
    }
  });
  it('lets elements import only small plot files at once', () => {
    for (const file of ['elements/sales-kpi/kpi-plot', 'elements/sales-table/table-plot'])
      assert.equal(roomOf(file).name, 'plot-small');
  });
  it('keeps parts out of the worker, and the page out of the worker side', () => {
    const worker = reachOf(['worker/worker']);
    assert.equal(names(worker.filter((r) => /^(analysis|engine\/sql|worker\/worker-x)$/.test(r.name))), '');
    assert.equal(names(workerSide.filter((r) => r.side === 'page')), '');
  });
  it('keeps lit and the client from the server', () => {
    assert.equal(names(allowing(server, 'lit')), '');
    assert.ok(!server.includes(byName.get('worker/client')));
  });
  it('has no room that no entry reaches', () => {
    const reached = new Set([...reachOf(['index', 'define', 'auto'], atAll), ...workerSide, ...server]);
    assert.equal(names(ROOMS.filter((r) => !reached.has(r))), '');
  });
  it('gives each late room and each package to the rooms meant for it alone', () => {
    const lateOnly = ROOMS.filter(
      (r) =>
        ROOMS.some((o) => roomsIn(o.lazy).includes(r)) &&
        !ROOMS.some((o) => o.name !== 'server' && o.name !== r.name && roomsIn(o.may).includes(r)),
    );
    assert.equal(names(lateOnly), 'plot-file,messages/xx,worker/inline,worker/worker-x');
    assert.equal(names(ROOMS.filter((r) => atAll(r).includes(byName.get('worker/inline')))), 'worker/client');
    assert.equal(names(ROOMS.filter((r) => atAll(r).includes(byName.get('catalog/detect')))), 'dataset');
    for (const name of ['apache-arrow', ...namesIn(CSV_READER), ...LAZY_READERS])
      assert.equal(names(allowing(ROOMS, name)), 'table', name);
    assert.equal(names(allowing(ROOMS, '@observablehq/plot')), '');
    assert.equal(names(allowing(ROOMS, 'node:fs')), '');
  });
});
