/** How long a test waits for what must come. It only ends what hangs, a little before the runner would, for a message that says what was missing. */
const PATIENCE_MS = 110_000;

/** The next frame of a page; in Node, where there are none, a moment. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => ('requestAnimationFrame' in globalThis ? requestAnimationFrame(resolve) : setTimeout(resolve, 5)));

/**
 * Waits, frame by frame, until something holds.
 * @throws Error with `what` was not seen, where it never does
 */
export async function until(holds: () => unknown, what = 'what the test waits for'): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Not in ${PATIENCE_MS / 1000} s: ${what}`);
    await nextFrame();
  }
}
