import { SalesError } from '../../util/error.js';
import type { Archive, ArchiveFile } from '../part.js';
import { malformedXlsx, prefixed, readXml, withoutEntities, withoutEscapes } from './xml.js';

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

/** A sheet of cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly file: ArchiveFile;
}

/** The sheets of a workbook, and what their cells refer to. */
interface Workbook {
  /** The visible sheets in tab order, at least one; the first hidden one where none is visible. */
  readonly sheets: readonly WorkbookSheet[];
  readonly strings: ArchiveFile | undefined;
  readonly styles: ArchiveFile | undefined;
  /** True when days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

interface Relation {
  /** The last segment of its type, which strict and transitional workbooks share: `worksheet`. */
  readonly type: string;
  readonly path: string;
}

interface Sheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

/**
 * Finds the visible sheets of a workbook, in tab order, with its strings and styles.
 * @throws SalesError `malformed-xlsx`, `unsupported-format` if no sheet has cells
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const roots = await relations(archive, '');
  const path = [...roots.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const file = archive.file(path);
  if (!file) throw malformedXlsx('xlsx-no-workbook');
  const { sheets, from1904 } = await readSheets(file);
  const parts = await relations(archive, path);
  const withCells = sheets.filter(({ id }) => (parts.get(id)?.type ?? 'worksheet') === 'worksheet');
  const visible = withCells.filter(({ hidden }) => !hidden);
  const read = visible.length > 0 ? visible : withCells.slice(0, 1);
  if (read.length === 0) throw noSheet(sheets);
  const partOf = (type: string): ArchiveFile | undefined => {
    const found = [...parts.values()].find((part) => part.type === type);
    return found && archive.file(found.path);
  };
  return {
    sheets: read.map(({ name, id }) => {
      const sheet = archive.file(parts.get(id)?.path ?? '');
      if (!sheet) throw malformedXlsx('xlsx-missing-sheet', { sheet: name });
      return { name, file: sheet };
    }),
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
    from1904,
  };
}

async function readSheets(file: ArchiveFile): Promise<{ sheets: readonly Sheet[]; from1904: boolean }> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(file, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 ||= /^(?:1|true)$/.test(attributes()['date1904'] ?? '');
      if (element !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes();
      sheets.push({
        name: withoutEscapes(withoutEntities(name)),
        id: prefixed(attributes(), 'id') ?? '',
        hidden: state !== 'visible',
      });
    },
  });
  return { sheets, from1904 };
}

/** Returns the relationships of a package part by id; the package itself has path ''. */
async function relations(archive: Archive, path: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  const slash = path.lastIndexOf('/') + 1;
  const file = archive.file(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  if (!file) return found;
  await readXml(file, {
    open: (element, attributes) => {
      if (element !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributes();
      found.set(Id, {
        type: Type.slice(Type.lastIndexOf('/') + 1),
        path: resolve(path.slice(0, slash), withoutEntities(Target)),
      });
    },
  });
  return found;
}

/** Resolves a target path, relative to a folder or to the root of the package. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function noSheet(sheets: readonly Sheet[]): SalesError {
  if (sheets.length === 0) return malformedXlsx('xlsx-no-sheet');
  return new SalesError('unsupported-format', 'xlsx-only-charts', {
    params: { sheets: sheets.slice(0, 10).map(({ name }) => name) },
  });
}

/**
 * Reads the shared strings of a workbook, which cells refer to by index; empty when there are none.
 * @throws SalesError `malformed-xlsx`
 */
export async function readStrings(file: ArchiveFile | undefined, turn: () => Promise<void>): Promise<readonly string[]> {
  if (!file) return [];
  const texts: string[] = [];
  const collector = new TextCollector();
  await readXml(file, {
    open: (element) => collector.open(element),
    text: (text) => collector.add(text),
    close: (element) => {
      collector.close(element);
      if (element === 'si') texts.push(collector.take());
    },
    turn,
  });
  return texts;
}

/** Collects the text of an item: its own, or that of its runs (`<r>`), without phonetic hints (`<rPh>`). */
export class TextCollector {
  #text = '';
  #inText = false;
  #spoken = false;

  open(element: string): void {
    if (element === 't') this.#inText = true;
    else if (element === 'rPh') this.#spoken = true;
  }

  close(element: string): void {
    if (element === 't') this.#inText = false;
    else if (element === 'rPh') this.#spoken = false;
  }

  /** Adds text; text outside of an item is ignored. */
  add(text: string): void {
    if (this.#inText && !this.#spoken) this.#text += text;
  }

  /** Returns the text collected since the last call. */
  take(): string {
    const text = withoutEscapes(this.#text);
    this.#text = '';
    return text;
  }
}
