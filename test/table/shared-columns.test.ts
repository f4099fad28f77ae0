import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { TableSource } from '../../src/query/source.js';
import { ByteColumn } from '../../src/table/cells/byte-column.js';
import type { Table } from '../../src/table/table.js';
import type { Fetch } from '../../src/util/fetch.js';
import { HelperPool } from '../../src/util/helper-pool.js';
import { yieldToEventLoop } from '../../src/util/promises.js';
import { serve } from '../../src/worker/data/worker-columns.js';
import { between, isLong, pick, randomOf, roundsOf, seedOf } from '../random.js';
import { loadTable, type TestOptions } from './helpers.js';

const ROUNDS = roundsOf(100);
const SEED = seedOf();

type Bytes = Uint8Array<ArrayBuffer>;

const channels: MessagePort[] = [];

/** A helperPool whose helpers are on this thread; `begun` counts jobs, `after` is called with each message to a helper. */
function crewOf(size: number, after: (messages: number, helperPool: HelperPool) => void = () => undefined) {
  const seen = { jobs: 0, open: 0, messages: 0 };
  const helperPool: HelperPool = new HelperPool(size, (place) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = ({ data: { job, port } }: { data: { job: string; port: MessagePort } }) => {
      assert.equal(job, 'columns');
      seen.jobs += 1;
      seen.open += 1;
      port.addEventListener('close', () => (seen.open -= 1));
      serve(port, { ByteColumn });
      const { onmessage } = port;
      port.onmessage = (event) => {
        seen.messages += 1;
        onmessage?.call(port, event);
        after(seen.messages, helperPool);
      };
    };
    helperPool.attach(place, port1);
    channels.push(port1);
  });
  return { helperPool, seen };
}

const ODD = [
  '',
  'NA',
  '-0',
  '007',
  '.5',
  '(1,234.50)',
  '12 %',
  'ü 漢 🛒',
  '"',
  'a,b',
  'two\nlines',
  'cr\rlf\r\n',
  'x'.repeat(300),
  ' 3 ',
];
const KINDS: readonly ((random: () => number, row: number) => string)[] = [
  (random) => String(between(random, -300, 300)),
  (random) => (random() * 1e6).toFixed(2),
  (random) => (random() * 1e4).toFixed(3).replace('.', ','),
  (random) => `${String(between(random, 1, 28))}/${String(between(random, 1, 12))}/2020`,
  (_, row) => `S${String(1_000_000 + row)}`,
  (random) => pick(random, ['East', 'West', 'Süd', 'say "no"']),
  (random) => pick(random, ['true', 'false']),
];

function quoted(cell: string, newline: string): string {
  return /[",;\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""').replaceAll('\n', newline)}"` : cell;
}

/** A text of some thousand rows with all that files do wrong. */
function randomText(random: () => number): string {
  const newline = pick(random, ['\n', '\r\n', '\r']);
  const kinds = Array.from({ length: between(random, 1, 7) }, () => pick(random, KINDS));
  const odd = pick(random, [0, 0.002, 0.2]);
  const ragged = pick(random, [0, 0.005]);
  const lines = [kinds.map((_, index) => (random() < 0.1 ? '' : `Column ${String(index % 5)}`)).join(',')];
  if (random() < 0.2) lines.unshift('Orders of the year', '');
  for (let row = between(random, 1, 3000); row > 0; row--) {
    const cells = kinds.map((kind) => quoted(random() < odd ? pick(random, ODD) : kind(random, row), newline));
    if (random() < ragged) cells.pop();
    if (random() < ragged) cells.push('more', 'still more');
    lines.push(random() < ragged ? '' : cells.join(','));
    if (random() < ragged) lines.push('a "quote" here,"b"c');
  }
  if (random() < 0.2) lines.push(['Total', ...kinds.slice(1).map(() => '12')].join(','));
  if (random() < 0.05) lines.push('"never closed');
  return lines.join(newline);
}

function inChunks(bytes: Bytes, random: () => number): ReadableStream<Bytes> {
  let at = 0;
  const most = pick(random, [300, 5000, 100_000]);
  return new ReadableStream({
    async pull(controller) {
      // As from a network: what helpers say is heard between two chunks.
      await yieldToEventLoop();
      if (at >= bytes.length) {
        controller.close();
        return;
      }
      const length = between(random, 1, most);
      controller.enqueue(bytes.slice(at, at + length));
      at += length;
    },
  });
}

const source: TableSource = { name: 'orders', input: { kind: 'url', url: 'https://example.test/orders.csv' } };

/** Loads a text as it arrives in random pieces; the table, or the error that comes instead. */
async function load(bytes: Bytes, random: () => number, options: TestOptions = {}): Promise<Table | Error> {
  const fetch: Fetch = (url) =>
    Promise.resolve({
      status: 200,
      headers: new Headers(),
      body: inChunks(bytes, random),
      url,
      redirected: false,
      type: 'basic',
    });
  try {
    return withTexts(await loadTable(source, { fetch, shareFrom: 0, ...options }));
  } catch (error) {
    return error as Error;
  }
}

/** Dictionaries as strings, so that all of a table can be compared. */
function withTexts(table: Table): Table {
  const columns = table.columns.map((column) =>
    column.type === 'text' ? { ...column, dictionary: [...column.dictionary], list: undefined } : column,
  );
  return { ...table, columns } as Table;
}

function encoded(text: string, random: () => number): Bytes {
  if (random() < 0.8) return new TextEncoder().encode(text);
  return Uint8Array.from(Array.from(`\uFEFF${text}`).flatMap((sign) => [...Buffer.from(sign, 'utf16le')]));
}

describe('SharedColumns', () => {
  // An open channel would keep the process alive.
  afterEach(() => {
    for (const port of channels.splice(0)) port.close();
  });

  it(`gives what one thread gives, to the last note, on ${String(ROUNDS)} random tables (seed ${String(SEED)})`, async () => {
    const random = randomOf(SEED);
    let given = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = encoded(randomText(random), random);
      const alone = await load(bytes, random);
      const { helperPool, seen } = crewOf(between(random, 1, 2));
      const shared = await load(bytes, random, { helperPool });
      assert.deepEqual(shared, alone, `round ${String(round)}`);
      given += seen.messages;
    }
    if (isLong) assert.ok(given > ROUNDS * 3, `only ${String(given)} messages went to helpers`);
  });

  it('loads on one thread where the helper is lost, whenever that is', async () => {
    const random = randomOf(SEED + 1);
    for (let round = 0; round < ROUNDS / 2; round++) {
      const bytes = encoded(randomText(random), random);
      const alone = await load(bytes, random);
      const last = between(random, 1, 20);
      const { helperPool } = crewOf(1, (messages, own) => {
        if (messages === last) own.detach(0);
      });
      assert.deepEqual(await load(bytes, random, { helperPool }), alone, `round ${String(round)}`);
    }
  });

  it('ends the job of the helper with the load, done or given up', async () => {
    // A text that comes in many pieces; others may be over before the load is given up.
    const random = randomOf(20_261_127);
    const bytes = new TextEncoder().encode(randomText(random).repeat(20));
    for (const isGivenUp of [false, true]) {
      const giveUp = new AbortController();
      const { helperPool, seen } = crewOf(1, (messages) => {
        if (isGivenUp && messages === 5) giveUp.abort();
      });
      const loaded = await load(bytes, random, { helperPool, signal: giveUp.signal });
      assert.equal(loaded instanceof Error && loaded.name, isGivenUp && 'AbortError');
      while (seen.open > 0) await new Promise((resolve) => setImmediate(resolve));
      assert.equal(seen.jobs, 1);
    }
  });

  it('asks no helper for a file that is not large', async () => {
    const { helperPool, seen } = crewOf(2);
    const bytes = new TextEncoder().encode('a,b\n1,2\n'.repeat(10_000));
    const table = await load(bytes, randomOf(SEED), { helperPool, shareFrom: 100_000 });
    assert.ok('rowCount' in table);
    assert.equal(seen.jobs, 0);
  });
});
