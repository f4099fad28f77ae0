import type { DataConnection } from './data-connection.js';

/** What elements that take their data from another element were told of them last. */
export class SourceNews {
  #told: readonly unknown[] = [];

  /** Whether the data, or how far they are, are others than at the last call. */
  isNew(connection: DataConnection | undefined): boolean {
    const { catalog, error, progress, reloading, version } = connection ?? {};
    const told = [connection, catalog, error, reloading, version, JSON.stringify(progress)];
    const isNew = told.some((part, k) => part !== this.#told[k]);
    this.#told = told;
    return isNew;
  }
}
