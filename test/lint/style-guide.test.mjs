// Where the style guide lies beside the project, its table must say the same as ROOMS.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { CSV_READER, ROOMS } from '../../eslint.layers.mjs';
import { namesIn } from './planted.mjs';

const words = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((m) => m[1]);
const sorted = (list) => [...list].sort().join(' ');
const bare = (entries = []) => sorted(entries.map((entry) => entry.replace('$own:', '')));
const FLOOR_WORDS = ['catalog', 'format', 'messages', 'query', 'util'];
const SAMPLES = {
  lit: 'lit',
  Plot: '@observablehq/plot',
  d3: 'd3-shape',
  'apache-arrow': 'apache-arrow',
  CSV: namesIn(CSV_READER)[0],
  READERS: 'hyparquet',
};
/** The rows of the guide's table: name, may, packages, where. */
function rowsOf(section) {
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1));
}

/**
 * Edges opened since the guide was written: how several tables belong together is a part of `dataset` that one table does not load, and the classic
 * script holds the parts that are no decoders.
 */
const SINCE = { 'worker/worker-x': ['dataset'], 'worker/inline': ['worker/parts'], 'elements/base': ['plot'] };
const LATE_SINCE = { 'worker/inline': ['worker/worker-x'] };

const guide = path.resolve(process.cwd(), '..', 'shared', 'STYLE.md');
describe('style guide', { skip: existsSync(guide) ? false : 'skipped: ../shared/STYLE.md is not there' }, () => {
  const section = () => readFileSync(guide, 'utf8').split('## 3. Who may import whom')[1].split(/\n## /)[0];
  it('names the same rooms in the same order', () => {
    assert.equal(
      rowsOf(section())
        .map(([name]) => words(name)[0])
        .join(),
      ROOMS.map(({ name }) => name).join(),
    );
    assert.equal(words(section().split('`floor` = ')[1].split('.')[0]).join(), FLOOR_WORDS.join());
  });
  for (const room of ROOMS) {
    it(`says the same of '${room.name}'`, () => {
      const [, may, packages, where] = rowsOf(section()).find(([name]) => words(name)[0] === room.name);
      const [now, late = ''] = may.split('lazy');
      const told = words(now).flatMap((word) => (word === 'floor' ? FLOOR_WORDS : word));
      assert.equal(sorted([...told, ...(SINCE[room.name] ?? [])]), bare(room.may));
      assert.equal(sorted([...words(late), ...(LATE_SINCE[room.name] ?? [])]), bare(room.lazy));
      assert.equal(where.trim(), room.side + (room.pure ? ', pure' : ''));
      const [at, later = ''] = packages.split('lazy');
      const says = (text) => sorted(Object.keys(SAMPLES).filter((key) => text.includes(key)));
      const allows = (list = []) =>
        sorted(Object.keys(SAMPLES).filter((key) => list.some((allowed) => allowed.test(SAMPLES[key]))));
      assert.equal(says(at), allows(room.packages));
      assert.equal(says(later), allows(room.lazyPackages));
    });
  }
});
