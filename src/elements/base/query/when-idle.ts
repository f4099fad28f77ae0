import { yieldToEventLoop } from '../../../util/promises.js';
import { nextFrame } from './next-frame.js';

/** Longest wait for an idle page in milliseconds: a busy page delays a part, but never drops it. */
const MAX_WAIT_MS = 500;

/** Calls back once the next frame is painted and the page has time. In browsers without idle callbacks: right after the frame. */
export function whenIdle(call: () => void): void {
  nextFrame(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(call, { timeout: MAX_WAIT_MS });
    else void yieldToEventLoop().then(call);
  });
}
