/**
 * Accepts, in the tests of a suite, what the browser reports where the size of the page changes: all boxes change at once, and observers of some hear of it a
 * frame later.
 */
export function acceptResizeLoops(): void {
  const { onerror } = globalThis;
  before(() => {
    globalThis.onerror = (message, ...more) =>
      (typeof message === 'string' && message.includes('ResizeObserver loop')) ||
      (onerror?.call(globalThis as never, message, ...more) as boolean);
  });
  after(() => {
    globalThis.onerror = onerror;
  });
}
