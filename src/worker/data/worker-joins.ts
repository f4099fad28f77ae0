export { describeTables } from '../../dataset/join/describe-tables.js';
export { joinsAfter } from '../../dataset/join/join-notes.js';
export {
  dayTablesOf,
  eventsOf,
  joinTables,
  lostRows,
  alignGroups,
  notRelated,
  placeMeasures,
  unrelatedColumns,
} from '../../dataset/join/join-tables.js';
