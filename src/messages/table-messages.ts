import { tableTexts, type TableTexts } from './compiled/en/table.js';

/** The texts of tables. */
export const tableMessages = (t: TableTexts) => ({
  ...t,
  lost: (n: number, of: number, measure: string, isCut: boolean): string => t.lost({ isAll: n === of, measure, n, of, isCut }),
  sentence: (parts: readonly string[]): string => t.sentence({ partsLength: parts.length, parts }),
  selected: (n: number, names: string): string => t.selected({ isMany: n > 3, n, names }),
  hour: (hour: number): string => t.hour({ hour: String(hour).padStart(2, '0') }),
});

/** The same in English. */
export const englishTable = /* @__PURE__ */ tableMessages(tableTexts);
