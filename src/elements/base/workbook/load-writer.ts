import type { writeXlsx } from 'hucre/xlsx';

export interface WorkbookWriter {
  readonly writeXlsx: typeof writeXlsx;
}

/** Loads the writer of workbooks. The complete classic script has another function in place of this one, which loads a file next to it. */
export function loadWriter(): Promise<WorkbookWriter> {
  return import('./writer.js');
}
