import { SalesError } from '../../util/error.js';

/** What to do with a file that is not supported, as the text of the error words it. */
export type Advice =
  | 'byteOrder'
  | 'codec'
  | 'columns'
  | 'dataFile'
  | 'decrypt'
  | 'deflate'
  | 'encodings'
  | 'exportCsv'
  | 'exportSheet'
  | 'gzip'
  | 'openArchive'
  | 'openWorkbook'
  | 'saveSheet'
  | 'saveTable'
  | 'saveWorkbook';

/** Returns the error for a file of a known format that is not supported. */
export function unsupportedFile(found: string, advice: Advice): SalesError {
  return new SalesError('unsupported-format', 'unsupported-file', { params: { found, advice } });
}
