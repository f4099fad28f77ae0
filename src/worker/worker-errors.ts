export { failedFetch, statusError } from '../table/request-errors.js';
export { mismatch, sniffFormat } from '../table/sniff.js';
