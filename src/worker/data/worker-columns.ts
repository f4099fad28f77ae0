export { serve, SharedColumns } from '../../table/cells/shared-columns.js';
