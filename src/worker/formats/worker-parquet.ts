export { decode } from '../../table/parquet/decode-parquet.js';
