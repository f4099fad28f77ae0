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
  /** Rounds of each sound file. */
  readonly rounds: number;
  /** Where it writes the number of the sound file, and the round it is in. */
  readonly at: Int32Array;
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

async function run({ rounds, at }: Task): Promise<void> {
  const all = seeds();
  for (const [index, seed] of all.entries()) {
    // What is damaged is sound at first, or nothing would be proved.
    assertSound(await loadSeed(seed.bytes, seed));
    for (let round = 0; round < rounds; round++) {
      at.set([index, round]);
      const random = randomOf(SEED + index * 1_000_003 + round * 7919);
      const other = all[Math.floor(random() * all.length)] ?? seed;
      await check(mutate(seed.bytes, other.bytes, random), seed);
    }
  }
}

/** Runs the rounds in a thread of their own, for only from outside can be seen that one does not end. */
async function watched(names: readonly string[], rounds: number): Promise<void> {
  const at = new Int32Array(new SharedArrayBuffer(8));
  const workerData: Task = { rounds, at };
  const worker = new Worker(new URL(import.meta.url), { workerData, resourceLimits: { maxOldGenerationSizeMb: 768 } });
  const place = (): string => `${names[at[0] ?? 0] ?? ''}, round ${String(at[1])}`;
  // The process has what earlier tests left.
  const rss = process.memoryUsage.rss();
  let seen = '';
  let since = performance.now();
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (what: unknown): void => {
        reject(new Error(`${place()}: ${what instanceof Error ? (what.stack ?? what.message) : String(what)}`));
      };
      worker.on('message', (failure: string | undefined) => {
        if (failure === undefined) resolve();
        else fail(failure);
      });
      worker.on('error', fail);
      const watch = setInterval(() => {
        if (seen !== place()) [seen, since] = [place(), performance.now()];
        else if (performance.now() - since > STUCK_MS) fail('it does not end');
        if (process.memoryUsage.rss() - rss > MAX_BYTES) fail('it takes too much memory');
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
    const names = seeds().map(({ name }) => name);
    const rounds = Math.ceil(ROUNDS / names.length);
    it(`give a sound table or an error of loading (seed ${String(SEED)}, ${String(rounds)} rounds of ${names.join(', ')})`, () =>
      watched(names, rounds));
  });
} else {
  const words = await run(workerData as Task).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  parentPort?.postMessage(words);
}
