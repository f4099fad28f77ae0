import type { ArchiveFile } from '../part.js';
import { columnIndex, numberCell } from './cells.js';
import { GENERAL, type CellFormat } from './formats.js';
import { TextCollector } from './strings.js';
import { malformedXlsx, readXml, withoutEscapes, type Attributes } from './xml.js';

/** Maximum number of rows in an Excel sheet. */
const MAX_ROWS = 1_048_576;

/** What cells refer to. */
export interface SheetContext {
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
  readonly row: (row: SheetRow) => void;
  readonly odd: (cell: OddCell) => void;
  /** Called after the last row. */
  readonly merge: (merge: Merge) => void;
  readonly turn: () => Promise<void>;
}

/** Reads the cells of a sheet as texts. @throws SalesError `malformed-xlsx`, and errors of decompression */
export function readSheet(file: ArchiveFile, context: SheetContext, listener: SheetListener): Promise<void> {
  const reader = new SheetReader(context, listener);
  return readXml(file, {
    open: (element, attributes) => {
      reader.open(element, attributes);
    },
    close: (element) => {
      reader.close(element);
    },
    text: (text) => {
      reader.text(text);
    },
    turn: listener.turn,
  });
}

class SheetReader {
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

  #openRow({ r }: Attributes): void {
    const number = Number(r);
    this.#number = Number.isInteger(number) && number > 0 ? number : this.#number + 1;
    if (this.#number > MAX_ROWS || this.#rows >= MAX_ROWS) throw malformedXlsx('it has more rows than a sheet can have');
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r = '', t = 'n', s }: Attributes): void {
    const column = r === '' ? this.#column + 1 : columnIndex(r);
    if (column === undefined) throw malformedXlsx(`a cell is at '${r.slice(0, 20)}', which is outside the sheet`);
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
    if (text === undefined) throw malformedXlsx(`cell ${this.#reference} refers to a missing text`);
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
