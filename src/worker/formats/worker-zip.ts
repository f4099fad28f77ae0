export { gunzip } from '../../table/unpack/zip.js';
export { open, packedTooOften } from '../../table/unpack/zip.js';
