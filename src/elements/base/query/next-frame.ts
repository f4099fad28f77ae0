import { yieldToEventLoop } from '../../../util/promises.js';

/** Longest wait in milliseconds when nothing is painted, as in a hidden tab. */
const MAX_WAIT_MS = 50;

/** The calls of the next frame. All of them share one request, because each request costs the page time. */
const waiting = new Set<() => void>();
let cancelRequest: (() => void) | undefined;

/** Calls back before the next paint, or after 50 ms when nothing is painted (a hidden tab). Returns a function that cancels the call. */
export function nextFrame(call: () => void): () => void {
  // The same function can wait several times.
  const own = (): void => call();
  waiting.add(own);
  cancelRequest ??= requestFrame();
  return () => {
    waiting.delete(own);
    if (waiting.size === 0) end();
  };
}

function requestFrame(): () => void {
  const timer = setTimeout(run, MAX_WAIT_MS);
  const frame = requestAnimationFrame(run);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

function run(): void {
  end();
  for (const call of waiting) {
    // As microtasks, an error of one call does not prevent the others. They still run before the paint.
    queueMicrotask(() => {
      if (waiting.delete(call)) call();
    });
  }
}

function end(): void {
  cancelRequest?.();
  cancelRequest = undefined;
}

/** Longest wait for an idle page in milliseconds: a busy page delays a part, but never drops it. */
const MAX_IDLE_WAIT_MS = 500;

/** Calls back once the next frame is painted and the page has time. In browsers without idle callbacks: right after the frame. */
export function whenIdle(call: () => void): void {
  nextFrame(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: MAX_IDLE_WAIT_MS });
    else void yieldToEventLoop().then(call);
  });
}
