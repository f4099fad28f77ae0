export { describeTables } from '../dataset/describe-tables.js';
export { joinsAfter } from '../dataset/join-notes.js';
export { eventsOf, joinTables, meetGroups, notRelated, placeMeasures, unrelatedColumns } from '../dataset/join-tables.js';
