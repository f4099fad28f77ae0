/** Resolves in a task of its own, so that messages, input and paints that wait get their turn; hidden tabs do not slow it, as they do timers. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
