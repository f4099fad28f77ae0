/** Reads sizes and styles of the page. Returns a function that acts on them. */
export type PageRead = () => () => void;

/**
 * Collects reads of sizes and styles. The browser computes styles and layout again for each read after a change, in a time that grows with the
 * widgets on the page, so all reads run before the first of their actions.
 */
export class BatchedReads {
  #reads: PageRead[] = [];

  /** Adds a read. It runs at the latest after the updates that are already waiting, so before the next paint. */
  add(read: PageRead): void {
    if (this.#reads.length === 0) queueMicrotask(() => this.run());
    this.#reads.push(read);
  }

  /** Runs all reads that wait, then their actions. */
  run(): void {
    const actions = this.#reads.splice(0).map((read) => read());
    for (const act of actions) act();
  }
}

/** Reads of elements that were just connected. The first of them to update runs all. */
export const readsOnConnect = /* @__PURE__ */ new BatchedReads();
/** Reads of charts that were just rendered. They run once the other elements that wait for an update have rendered too. */
export const readsOfCharts = /* @__PURE__ */ new BatchedReads();
