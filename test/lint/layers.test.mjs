// The shape of the table of imports: it is one-way, and keeps Arrow and statistics off the page.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CSV_READER, FOLDERS, ROOMS, judge, roomOf } from '../../scripts/lint/layers.mjs';
import { LAZY_READERS, namesIn } from './planted.mjs';

describe('judge', () => {
  it('names the way out', () => {
    assert.ok(judge('stats/forecast/models/ets', '../../../query/plan.js').includes('util/error'));
    assert.equal(
      judge('client/client', '../worker/serve/inline.js'),
      "reach 'worker/serve/inline' by import('../worker/serve/inline.js') only",
    );
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

describe('ROOMS', () => {
  for (const room of ROOMS) {
    it(`'${room.name}' names rooms or files in one, and never reaches itself`, () => {
      assert.ok(!atAll(room).includes(undefined));
      assert.ok(!reach(atAll(room), atAll).has(room));
    });
  }
  const page = reachOf(['index', 'define', 'auto']);
  it('keeps worker rooms, readers and Arrow off the page', () => {
    assert.equal(names(page.filter((r) => r.side === 'worker')), '');
    // The types of what a function of the page gets.
    assert.equal(names(allowing(page, '@observablehq/plot')), 'plot-function');
    for (const name of [...namesIn(CSV_READER), ...LAZY_READERS]) assert.equal(names(allowing(page, name)), '', name);
    // Results load it when they are asked for a table.
    assert.equal(names(allowing(page, 'apache-arrow')), 'query');
    for (const room of [
      'stats',
      'analysis',
      'table',
      'catalog/detect',
      'worker/inline',
      'messages/xx',
      'ask',
      'plot-file',
      'plot-library',
    ]) {
      assert.ok(!page.includes(byName.get(room)), room);
    }
  });
  it('lets elements import only small plot files at once', () => {
    assert.equal(roomOf('elements/sales-kpi/plot/sparkline').name, 'plot-small');
    assert.equal(roomOf('elements/sales-trend/plot/trend').name, 'plot-file');
  });
  it('keeps parts out of the worker, and the page out of the worker side', () => {
    const worker = reachOf(['worker/worker']);
    assert.equal(names(worker.filter((r) => /^(analysis|worker\/worker-x)$/.test(r.name))), '');
    assert.equal(names(workerSide.filter((r) => r.side === 'page')), '');
  });
  it('has no room that no entry reaches', () => {
    const reached = new Set([
      ...reachOf(['index', 'base-path', 'entry-ask', 'define', 'auto', 'embed', 'endpoint', 'server', 'server/thread'], atAll),
      ...workerSide,
    ]);
    assert.equal(names(ROOMS.filter((r) => !reached.has(r))), '');
  });
  it('gives each late room and each package to the rooms meant for it alone', () => {
    const lateOnly = ROOMS.filter(
      (r) =>
        ROOMS.some((o) => roomsIn(o.lazy).includes(r)) && !ROOMS.some((o) => o.name !== r.name && roomsIn(o.may).includes(r)),
    );
    assert.equal(
      names(lateOnly),
      'entry-ask,server/report,workbook-writer,plot-library,plot-file,messages/xx,messages/translations,worker/inline,worker/worker-x',
    );
    assert.equal(names(ROOMS.filter((r) => atAll(r).includes(byName.get('worker/inline')))), 'server/thread,client');
    assert.equal(names(ROOMS.filter((r) => atAll(r).includes(byName.get('catalog/detect')))), 'dataset');
    for (const name of [...namesIn(CSV_READER), ...LAZY_READERS]) assert.equal(names(allowing(ROOMS, name)), 'table', name);
    assert.equal(names(allowing(ROOMS, 'apache-arrow')), 'query');
    assert.equal(names(allowing(ROOMS, '@duckdb/node-api')), 'endpoint');
    for (const name of ['happy-dom', 'culori']) assert.equal(names(allowing(ROOMS, name)), 'server', name);
    assert.equal(names(allowing(ROOMS, '@observablehq/plot')), 'plot-library,plot-function');
    assert.equal(names(allowing(ROOMS, 'node:fs')), '');
  });
});

const src = path.resolve(import.meta.dirname, '../../src');
const imported = (text) => [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, specifier]) => specifier);

describe('FOLDERS', () => {
  const files = readdirSync(src, { recursive: true }).filter((file) => file.endsWith('.ts'));
  const used = new Map(Object.keys(FOLDERS).map((folder) => [folder, new Set()]));
  for (const file of files) {
    const folder = path.dirname(file);
    const targets = imported(readFileSync(path.join(src, file), 'utf8'));
    for (const target of targets) used.get(folder)?.add(path.posix.join(folder, path.posix.dirname(target)));
  }

  for (const [folder, may] of Object.entries(FOLDERS))
    it(`'${folder}' may import no folder that it does not import`, () => {
      assert.deepEqual(
        may.filter((other) => !used.get(folder).has(other)),
        [],
      );
    });

  it('keeps a folder from those of its room that its row does not name', () => {
    assert.match(judge('stats/optimize/optimize', '../forecast/forecast.js'), /folder 'stats\/optimize' may not import/);
    assert.match(judge('table/new/x', '../csv/decode-csv.js'), /has no row/);
    assert.equal(judge('stats/forecast/forecast', '../smooth/stl.js'), null);
  });
});
