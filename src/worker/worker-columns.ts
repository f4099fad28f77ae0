export { serve, SharedColumns } from '../table/shared-columns.js';
