export { decode } from '../table/decode-parquet.js';
