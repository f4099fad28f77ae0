export { open } from '../table/zip.js';
