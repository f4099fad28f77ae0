export { targetOf, withRows } from '../dataset/add-rows.js';
export { joinTime } from '../dataset/join-time.js';
export { readLike } from '../dataset/read-like.js';
export { groupTables } from '../dataset/table-groups.js';
