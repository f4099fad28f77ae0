export { columnsOf, decode } from '../../table/arrow/decode-arrow.js';
