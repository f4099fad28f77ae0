import type * as Arrow from 'apache-arrow';

/** What results need of apache-arrow, once it is loaded. */
export type ArrowLibrary = Pick<
  typeof Arrow,
  | 'Bool'
  | 'DateDay'
  | 'Dictionary'
  | 'Field'
  | 'Float64'
  | 'Int32'
  | 'RecordBatch'
  | 'Schema'
  | 'Struct'
  | 'Table'
  | 'TimestampMillisecond'
  | 'Utf8'
  | 'makeData'
  | 'tableToIPC'
  | 'vectorFromArray'
>;

/** Loads apache-arrow. The classic script has another function in place of this one, which loads a file next to it. */
export function loadArrow(): Promise<ArrowLibrary> {
  return import('apache-arrow');
}
