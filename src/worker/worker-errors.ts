export { explained } from '../dataset/explained.js';
export { nothingToOpen, settingError, singleTable } from '../dataset/setting-error.js';
export { emptyInput, unclosedQuote } from '../table/content-errors.js';
export { withoutTotalRow } from '../table/csv-total.js';
export { otherDelimiter } from '../table/other-delimiter.js';
export { failedFetch, statusError } from '../table/request-errors.js';
export { mismatch, sniffFormat } from '../table/sniff.js';
