import type { convertTables } from './convert-tables.js';

/** Converts amounts by exchange rates. */
export interface CurrencyPart {
  readonly convertTables: typeof convertTables;
}
