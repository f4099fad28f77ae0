export { targetOf, withRows } from '../../dataset/rows/add-rows.js';
export { fillOrderFields } from '../../dataset/shapes/order-fields.js';
export { shapeTable } from '../../dataset/shapes/shape-table.js';
export { dateColumn, dateInParts } from '../../dataset/dates/date-parts.js';
export { joinTime } from '../../dataset/join/join-time.js';
export { appendTables, readLike, rowsLike } from '../../dataset/rows/append-tables.js';
export { groupTables } from '../../dataset/join/table-groups.js';
export { hasFalseHeader } from '../../dataset/join/table-groups.js';
