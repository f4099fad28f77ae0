export { meaningsOf } from '../dataset/chosen-roles.js';
export { parseReadOptions } from '../table/read-options.js';
