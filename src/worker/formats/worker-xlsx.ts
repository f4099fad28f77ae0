export { decode } from '../../table/xlsx/decode-xlsx.js';
