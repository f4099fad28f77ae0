// Measures the memory that a page retains, for leak tests. A page can neither run garbage collection nor count its nodes, so the browser does it.

/** Number of collections: finalizers of one collection may release objects to the next. */
const COLLECTIONS = 3;

/** The command `held` of the test runner: `{ bytes, nodes, listeners }` of the page after garbage collection. */
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
