export { gunzip } from '../table/gunzip.js';
export { open, packedTooOften } from '../table/zip.js';
