import { totalmem } from 'node:os';

/** Returns the bytes of memory of this computer, or of the container where that has less. */
export function memoryOf(): number {
  // 0 without a limit.
  return Math.min(process.constrainedMemory() || Infinity, totalmem());
}
