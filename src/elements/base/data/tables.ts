import type { PageOptions, TableSource } from '../../../query/source.js';

/** What is to be loaded: tables and how to read them. */
export interface DataRequest {
  readonly tables: readonly TableSource[];
  readonly options: PageOptions;
}
