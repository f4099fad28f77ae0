import assert from 'node:assert/strict';

/** How often a measurement is repeated: other programs only ever make it slower, so one good measurement is enough. */
const ATTEMPTS = 6;
/** Between 4 of linear and 16 of quadratic work. */
const MAX_RATIO = 10;
/** Processor time below which the clock decides, in microseconds. */
const MIN_TIME = 2000;

/**
 * Asserts that four times the size takes less than ten times the processor time: linear work takes four times, quadratic work
 * sixteen times, and backtracking never ends.
 */
export async function assertLinear(label: string, size: number, run: (size: number) => unknown): Promise<void> {
  const timeOf = async (of: number): Promise<number> => {
    const before = process.cpuUsage();
    await run(of);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  await run(size);
  const ratios: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const small = Math.max(MIN_TIME, await timeOf(size));
    ratios.push((await timeOf(size * 4)) / small);
    if (ratios.at(-1)! < MAX_RATIO) return;
  }
  assert.fail(
    `${label}: ${String(size * 4)} takes ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long as ${String(size)}`,
  );
}
