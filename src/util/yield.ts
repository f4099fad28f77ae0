/**
 * Resolves in a new task, so pending messages, input and paints run first. Unlike timers, it is not throttled in hidden
 * tabs.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
