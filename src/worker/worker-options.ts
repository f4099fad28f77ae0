export { parseReadOptions } from '../table/read-options.js';
