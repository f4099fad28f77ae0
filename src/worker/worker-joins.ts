export { describeTables } from '../dataset/describe-tables.js';
export { joinsAfter } from '../dataset/join-notes.js';
export { joinTables } from '../dataset/join-tables.js';
