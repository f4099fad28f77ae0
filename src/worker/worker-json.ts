export { rowsOfJson, rowsOfNdjson } from '../table/decode-json.js';
export { rowsOfObjects } from '../table/decode-rows.js';
