export { appendTables } from '../dataset/append-tables.js';
export { GrowingTable } from '../dataset/growing-table.js';
export { readLike } from '../dataset/read-like.js';
export { haveSameRows } from '../dataset/same-rows.js';
