import type { openClickHouse } from './open-clickhouse.js';

/** The module for a ClickHouse that pages query themselves. */
export interface ClickHousePart {
  readonly openClickHouse: typeof openClickHouse;
}
