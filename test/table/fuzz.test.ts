import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Table } from '../../src/table/table.js';
import { isAbort, SalesError } from '../../src/util/error.js';
import { randomOf, roundsOf, seedOf } from '../random.js';
import { mutate } from './fuzz-mutate.js';
import { seeds, type Seed } from './fuzz-seeds.js';
import { loadBytes } from './helpers.js';
import { assertSound } from './sound-table.js';

const SEED = seedOf();
const ROUNDS = roundsOf(20_000);
/** A round takes a millisecond or two; one that takes so long does not end. */
const STUCK_MS = 120_000;
const MAX_BYTES = 1.5 * 2 ** 30;
const CODES = new Set([
  'not-tabular',
  'unsupported-format',
  'format-mismatch',
  'empty-input',
  'truncated',
  'encoding',
  'malformed-csv',
  'malformed-json',
  'malformed-gzip',
  'malformed-arrow',
  'malformed-parquet',
  'malformed-xlsx',
  'malformed-zip',
  'too-large',
]);

/** What the thread that loads is told. */
interface Task {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Where it writes the round it is in. */
  readonly round: Int32Array;
}

function loadSeed(bytes: Uint8Array, { wrap, format }: Seed): Promise<Table> {
  return loadBytes(wrap?.(bytes) ?? bytes, format ? { format } : {});
}

async function check(bytes: Uint8Array, seed: Seed): Promise<void> {
  try {
    assertSound(await loadSeed(bytes, seed));
  } catch (error) {
    if (!(error instanceof SalesError) || isAbort(error)) throw error;
    assert.ok(CODES.has(error.code), `${error.code}: ${error.message}`);
  }
}

async function run({ index, from, to, round }: Task): Promise<void> {
  const all = seeds();
  const seed = all[index];
  assert.ok(seed);
  // What is damaged is sound at first, or nothing would be proved.
  assertSound(await loadSeed(seed.bytes, seed));
  for (let number = from; number < to; number++) {
    round[0] = number;
    const random = randomOf(SEED + index * 1_000_003 + number * 7919);
    const other = all[Math.floor(random() * all.length)] ?? seed;
    const damaged = mutate(seed.bytes, other.bytes, random);
    await check(damaged, seed);
  }
}

/** Runs the rounds in a thread of their own, for only from outside can be seen that one does not end. */
async function watched(index: number, rounds: number): Promise<void> {
  const round = new Int32Array(new SharedArrayBuffer(4));
  const task: Task = { index, from: 0, to: rounds, round };
  const worker = new Worker(new URL(import.meta.url), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 768 } });
  let seen = -1;
  let since = performance.now();
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (what: unknown): void => {
        reject(
          new Error(
            `round ${round[0] ?? 0} of seed ${SEED}, ${index}: ${what instanceof Error ? (what.stack ?? what.message) : String(what)}`,
          ),
        );
      };
      worker.on('message', (failure: string | undefined) => {
        if (failure === undefined) resolve();
        else fail(failure);
      });
      worker.on('error', fail);
      const watch = setInterval(() => {
        if (seen !== round[0]) [seen, since] = [round[0] ?? 0, performance.now()];
        else if (performance.now() - since > STUCK_MS) fail('it does not end');
        if (process.memoryUsage.rss() > MAX_BYTES) fail('it takes too much memory');
      }, 500);
      worker.on('exit', () => {
        clearInterval(watch);
      });
    });
  } finally {
    await worker.terminate();
  }
}

if (isMainThread) {
  describe('damaged files', () => {
    const all = seeds();
    const rounds = Math.ceil(ROUNDS / all.length);
    all.forEach((seed, index) => {
      it(`of ${seed.name} give a sound table or an error of loading (seed ${SEED}, ${rounds} rounds)`, async () => {
        await watched(index, rounds);
      });
    });
  });
} else {
  const words = await run(workerData as Task).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  parentPort?.postMessage(words);
}
