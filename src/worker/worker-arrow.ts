export { columnsOf, decode } from '../table/decode-arrow.js';
