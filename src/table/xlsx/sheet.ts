import { DAY_MS } from '../../query/time/calendar-date.js';
import type { ArchiveFile } from '../part.js';
import { type CellFormat, GENERAL, TextCollector } from './workbook.js';
import { malformedXlsx, readXml, withoutEscapes, type Attributes, type XmlListener } from './xml.js';
import { cellText } from '../records/record-grid.js';

const MAX_ROWS = 1_048_576;

/** What cells refer to. */
interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
}

/** A nonblank row. */
export interface SheetRow {
  /** Row number in Excel, from 1. */
  readonly number: number;
  readonly cells: string[];
}

/** A cell without a usable value. */
export interface OddCell {
  readonly column: number;
  /** 0-based index among the nonblank rows. */
  readonly row: number;
  /** Reference of the cell: `C7`. */
  readonly reference: string;
  /** The error value, such as `#N/A`; empty for a formula without a stored result. */
  readonly error: string;
}

/** Merged cells of one column, with Excel's row numbers. */
export interface Merge {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Called with the contents of a sheet, row by row. */
export interface SheetListener {
  row(row: SheetRow): void;
  /** Takes a cell without a usable value. */
  odd(cell: OddCell): void;
  /** Takes a range of merged cells, after the last row. */
  merge(merge: Merge): void;
  /** Called after each piece of the file. */
  turn(): Promise<void>;
}

/** Reads the cells of a sheet as texts. @throws SalesError `malformed-xlsx`, and errors of decompression */
export function readSheet(file: ArchiveFile, context: SheetContext, listener: SheetListener): Promise<void> {
  return readXml(file, new SheetReader(context, listener));
}

class SheetReader implements XmlListener {
  readonly #context: SheetContext;
  readonly #listener: SheetListener;
  readonly #inline = new TextCollector();
  #rows = 0;
  #number = 0;
  #cells: string[] = [];
  #column = 0;
  #type = 'n';
  #format = GENERAL;
  #reference = '';
  #value = '';
  #inValue = false;
  #hasFormula = false;

  constructor(context: SheetContext, listener: SheetListener) {
    this.#context = context;
    this.#listener = listener;
  }

  open(element: string, attributes: () => Attributes): void {
    if (element === 'v') this.#inValue = true;
    else if (element === 'c') this.#openCell(attributes());
    else if (element === 'f') this.#hasFormula = true;
    else if (element === 'row') this.#openRow(attributes());
    else if (element === 'mergeCell') this.#merge(attributes()['ref'] ?? '');
    else this.#inline.open(element);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#inline.add(text);
  }

  close(element: string): void {
    if (element === 'v') this.#inValue = false;
    else if (element === 'c') this.#closeCell();
    else if (element === 'row') this.#closeRow();
    else this.#inline.close(element);
  }

  turn(): Promise<void> {
    return this.#listener.turn();
  }

  #openRow({ r }: Attributes): void {
    const number = Number(r);
    this.#number = Number.isInteger(number) && number > 0 ? number : this.#number + 1;
    if (this.#number > MAX_ROWS || this.#rows >= MAX_ROWS) throw malformedXlsx('xlsx-rows');
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r = '', t = 'n', s }: Attributes): void {
    const column = r === '' ? this.#column + 1 : columnIndex(r);
    if (column === undefined) throw malformedXlsx('xlsx-outside', { cell: r.slice(0, 20) });
    this.#column = column;
    this.#reference = r;
    this.#type = t;
    this.#format = s === undefined ? GENERAL : (this.#context.formats[Number(s)] ?? GENERAL);
    this.#value = '';
    this.#hasFormula = false;
    this.#inline.take();
  }

  #closeCell(): void {
    const text = this.#text();
    if (text === '') return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #text(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#shared(value);
      case 'inlineStr':
        return this.#inline.take();
      case 'e':
        this.#odd(value);
        return '';
      case 'b':
        return value.trim() === '1' ? 'true' : value.trim() === '0' ? 'false' : '';
      case 'str':
        return withoutEscapes(value);
      case 'd':
        return value.trim();
      default:
        if (value === '' && this.#hasFormula) this.#odd('');
        return numberCell(value, this.#format, this.#context.from1904);
    }
  }

  #shared(value: string): string {
    if (value.trim() === '') return '';
    const text = this.#context.strings[Number(value)];
    if (text === undefined) throw malformedXlsx('xlsx-missing-text', { cell: this.#reference });
    return text;
  }

  #odd(error: string): void {
    this.#listener.odd({ column: this.#column, row: this.#rows, reference: this.#reference, error });
  }

  #closeRow(): void {
    const cells = this.#cells;
    if (cells.every((cell) => cell.trim() === '')) return;
    this.#rows++;
    this.#listener.row({ number: this.#number, cells });
  }

  #merge(reference: string): void {
    const match = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/i.exec(reference);
    const column = columnIndex(match?.[1] ?? '');
    const [first, last] = [Number(match?.[2]), Number(match?.[3])];
    if (column !== undefined && last > first) this.#listener.merge({ column, first, last });
  }
}
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
function numberCell(written: string, format: CellFormat, from1904: boolean): string {
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
function columnIndex(reference: string): number | undefined {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = (reference.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > 0 && column <= 16_384 ? column - 1 : undefined;
}
