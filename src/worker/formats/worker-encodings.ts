export { legacyEncoding } from '../../table/csv/legacy-encoding.js';
