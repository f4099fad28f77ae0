export { rowsOfJson, rowsOfNdjson } from '../table/decode-json.js';
export { rowsOfColumns, rowsOfObjects } from '../table/decode-rows.js';
