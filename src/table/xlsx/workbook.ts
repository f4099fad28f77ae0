import { SalesError } from '../../util/error.js';
import type { Archive, ArchiveFile } from '../part.js';
import { malformedXlsx, prefixed, readXml, withoutEntities, withoutEscapes } from './xml.js';

/** A sheet of cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly file: ArchiveFile;
}

/** The sheets of a workbook, and what their cells refer to. */
export interface Workbook {
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

  /** Handles the start of an element. */
  open(element: string): void {
    if (element === 't') this.#inText = true;
    else if (element === 'rPh') this.#spoken = true;
  }

  /** Handles the end of an element. */
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
