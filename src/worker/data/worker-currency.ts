export { convertTables } from '../../dataset/currency/convert-tables.js';
