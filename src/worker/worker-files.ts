export { openPath } from '../table/open/path.js';
