import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { yieldToEventLoop } from '../src/util/promises.js';

/** Objects that are given up in a collection may let others go in the next. */
const COLLECTIONS = 3;

for (const flag of ['--expose-gc', '--allow-natives-syntax', '--no-concurrent-array-buffer-sweeping']) setFlagsFromString(flag);
const collect = runInNewContext('gc') as () => void;
/**
 * Functions are optimised by a thread of their own, which holds on to all that they enclose until it is done: on a busy machine seconds
 * after the last call, and with them everything that was asked.
 */
const endOptimising = runInNewContext('() => %FinalizeOptimization()') as () => void;

/** The bytes of the heap and of array buffers that this process holds at this moment, rubbish collected once. */
export function heldNow(): number {
  endOptimising();
  collect();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

/** The bytes that this process holds once nothing more can be collected. */
export async function held(): Promise<number> {
  for (let round = 1; round < COLLECTIONS; round++) {
    heldNow();
    await yieldToEventLoop();
  }
  return heldNow();
}
