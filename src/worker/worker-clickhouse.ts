export { openClickHouse } from '../dataset/sql/open-clickhouse.js';
