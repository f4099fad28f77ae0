export { gunzip } from '../table/gunzip.js';
export { open } from '../table/zip.js';
