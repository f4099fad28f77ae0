export { decode } from '../table/decode-xlsx.js';
