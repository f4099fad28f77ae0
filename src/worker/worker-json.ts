export { rowsOfJson, rowsOfNdjson } from '../table/decode-json.js';
