export { settingError } from '../dataset/setting-error.js';
export { withoutTotalRow } from '../table/csv-total.js';
export { failedFetch, statusError } from '../table/request-errors.js';
export { mismatch, sniffFormat } from '../table/sniff.js';
