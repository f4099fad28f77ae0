// What a page holds on to, for tests of leaks: asked of the browser, as a page cannot have its rubbish collected, nor count its nodes.

/** Objects that are given up in a collection may let others go in the next. */
const COLLECTIONS = 3;

/** The command `held` of the test runner: `{ bytes, nodes, listeners }` of the page, rubbish collected. */
export const heldPlugin = {
  name: 'held',
  async executeCommand({ command, session }) {
    if (command !== 'held') return undefined;
    const devtools = await session.browser.getPage(session.id).createCDPSession();
    try {
      for (let k = 0; k < COLLECTIONS; k += 1) await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize: bytes } = await devtools.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
      return { bytes, nodes, listeners };
    } finally {
      await devtools.detach();
    }
  },
};
