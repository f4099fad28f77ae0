export { describeTables } from '../dataset/describe-tables.js';
