import type { ArchiveFile } from '../part.js';
import { readXml, withoutEntities } from './xml.js';

/** What a number in a cell means, according to its format. */
export interface CellFormat {
  readonly kind: 'number' | 'percent' | 'date' | 'time' | 'datetime';
  /** True when fractions of seconds are shown. */
  readonly fractions: boolean;
}

/** The format of a cell without one. */
export const GENERAL: CellFormat = { kind: 'number', fractions: false };

/**
 * Built-in number formats by id. Where languages differ (27 to 58), these are the East Asian ones, which are dates and times in
 * all of these languages; 71 to 81 are Thai.
 */
const BUILT_IN: readonly { readonly from: number; readonly to: number; readonly kind: CellFormat['kind'] }[] = [
  { from: 9, to: 10, kind: 'percent' },
  { from: 14, to: 17, kind: 'date' },
  { from: 18, to: 21, kind: 'time' },
  { from: 22, to: 22, kind: 'datetime' },
  { from: 27, to: 31, kind: 'date' },
  { from: 32, to: 33, kind: 'time' },
  { from: 36, to: 36, kind: 'date' },
  { from: 45, to: 45, kind: 'time' },
  { from: 47, to: 47, kind: 'time' },
  { from: 50, to: 58, kind: 'date' },
  { from: 67, to: 68, kind: 'percent' },
  { from: 71, to: 74, kind: 'date' },
  { from: 75, to: 76, kind: 'time' },
  { from: 77, to: 77, kind: 'datetime' },
  { from: 78, to: 78, kind: 'time' },
  { from: 81, to: 81, kind: 'date' },
];

/** Reads the cell formats of a workbook by style index; empty without a style sheet. */
export async function readFormats(file: ArchiveFile | undefined): Promise<readonly CellFormat[]> {
  const custom = new Map<string, CellFormat>();
  const ids: string[] = [];
  let inCells = false;
  if (!file) return [];
  await readXml(file, {
    open: (element, attributes) => {
      if (element === 'cellXfs') inCells = true;
      else if (element === 'xf' && inCells) ids.push(attributes()['numFmtId'] ?? '0');
      else if (element === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        custom.set(numFmtId, formatOf(withoutEntities(formatCode)));
      }
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => custom.get(id) ?? builtIn(Number(id)));
}

function builtIn(id: number): CellFormat {
  const kind = BUILT_IN.find(({ from, to }) => id >= from && id <= to)?.kind;
  return kind === undefined ? GENERAL : { kind, fractions: id === 47 };
}

/** Literal text in quotes, after a backslash, as fill or as space; and locales, colors and conditions in brackets. */
const LITERALS = /"[^"]*"?|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general|standard/gi;

/**
 * Returns how a format code, such as `[$-409]d\-mmm\-yy;@` or `0.0%`, shows a number. Elapsed time (`[h]:mm`) counts as a number
 * of days, which can be summed.
 */
function formatOf(code: string): CellFormat {
  const plain = code.replace(LITERALS, '').split(';', 1)[0]?.toLowerCase() ?? '';
  if (/\[[hms]+\]/.test(plain)) return GENERAL;
  const fractions = /s[.,]0+/.test(plain);
  const letters = plain.replace(/s[.,]0+/g, 's').replace(/a\/p|am\/pm/g, 'h');
  if (/[0#?]/.test(letters)) return plain.includes('%') ? { kind: 'percent', fractions: false } : GENERAL;
  const timed = /[hs]/.test(letters);
  // Next to hours or seconds, `m` means minutes; three or more mean the name of a month.
  const dated = /[yd]|mmm/.test(letters) || (!timed && letters.includes('m'));
  if (timed) return { kind: dated ? 'datetime' : 'time', fractions };
  return dated ? { kind: 'date', fractions: false } : GENERAL;
}
