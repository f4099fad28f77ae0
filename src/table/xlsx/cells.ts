import { cellText } from '../records/record-grid.js';
import type { CellFormat } from './formats.js';

const DAY_MS = 86_400_000;
const DAY_S = 86_400;
/** 1970-01-01 as a serial number, in workbooks that count from 1900 and from 1904. */
const START_1900 = 25_569;
const START_1904 = 24_107;
/** Serial numbers below this are one day off, because Excel counts the nonexistent 1900-02-29. */
const BEFORE_FALSE_DAY = 60;
const LAST_DAY = 2_958_466;

/**
 * Returns a numeric cell as it would be in a text file: the shortest text with the same double, a percentage with its sign, a
 * date or time in ISO form. Whole numbers of more than 15 digits stay as written, as do invalid numbers.
 */
export function numberCell(written: string, format: CellFormat, from1904: boolean): string {
  const trimmed = written.trim();
  if (trimmed === '') return '';
  const value = Number(trimmed);
  if (!Number.isFinite(value) || /^-?\d{16,}$/.test(trimmed)) return trimmed;
  if (format.kind === 'number') return cellText(value);
  if (format.kind === 'percent') return percentText(value);
  return dateText(value, format, from1904) ?? cellText(value);
}

/** Shifts the decimal point in the text, so nothing is rounded. */
function percentText(value: number): string {
  const text = String(value);
  return `${cellText(text.includes('e') ? value * 100 : Number(`${text}e2`))}%`;
}

/** Formats a serial number as a date; `undefined` outside the range of dates. */
function dateText(serial: number, { kind, fractions }: CellFormat, from1904: boolean): string | undefined {
  if (serial < 0 || serial >= LAST_DAY) return undefined;
  const isTime = kind === 'time' && serial < 1;
  const days = serial - (from1904 ? START_1904 : serial < BEFORE_FALSE_DAY && !isTime ? START_1900 - 1 : START_1900);
  if (kind === 'date') return new Date(Math.floor(days) * DAY_MS).toISOString().slice(0, 10);
  // A time shown in whole seconds is rounded to seconds, because the fraction of a day cannot represent them exactly.
  const ms = fractions ? Math.round(days * DAY_MS) : Math.round(days * DAY_S) * 1000;
  const text = new Date(ms).toISOString().slice(0, fractions ? 23 : 19);
  return isTime ? text.slice(11) : text;
}

/** Returns the 0-based column of a reference such as `AB12`; `undefined` when it is invalid (there are 16,384 columns). */
export function columnIndex(reference: string): number | undefined {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > 0 && column <= 16_384 ? column - 1 : undefined;
}
