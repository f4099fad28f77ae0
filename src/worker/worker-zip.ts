export { gunzip } from '../table/unpack/gunzip.js';
export { open, packedTooOften } from '../table/unpack/zip.js';
