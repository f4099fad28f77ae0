import { SalesError } from '../../util/error.js';
import type { Archive, ArchiveFile } from '../part.js';
import { malformedXlsx, prefixed, readXml, withoutEntities, withoutEscapes } from './xml.js';

/** The parts of a workbook that its first sheet needs. */
export interface Workbook {
  readonly sheet: ArchiveFile;
  readonly sheetName: string;
  /** Names of the other sheets that a reader sees. */
  readonly others: readonly string[];
  readonly strings: ArchiveFile | undefined;
  readonly styles: ArchiveFile | undefined;
  /** Whether days are counted from 1904, not 1900. */
  readonly from1904: boolean;
}

interface Relation {
  /** The last word of its type, which strict and usual workbooks share: `worksheet`. */
  readonly type: string;
  readonly path: string;
}

interface Sheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

/**
 * Finds the first visible sheet of a workbook, in the order of its tabs, and what goes with it.
 * @throws SalesError `malformed-xlsx`, `unsupported-format` where no sheet holds cells
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const roots = await relations(archive, '');
  const path = [...roots.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const file = archive.file(path);
  if (!file) throw malformedXlsx('the workbook itself is missing');
  const { sheets, from1904 } = await readSheets(file);
  const parts = await relations(archive, path);
  const withCells = sheets.filter(({ id }) => (parts.get(id)?.type ?? 'worksheet') === 'worksheet');
  const visible = withCells.filter(({ hidden }) => !hidden);
  const chosen = visible[0] ?? withCells[0];
  if (!chosen) throw noSheet(sheets);
  const sheet = archive.file(parts.get(chosen.id)?.path ?? '');
  if (!sheet) throw malformedXlsx(`its sheet '${chosen.name}' is missing`);
  const partOf = (type: string): ArchiveFile | undefined => {
    const found = [...parts.values()].find((part) => part.type === type);
    return found && archive.file(found.path);
  };
  return {
    sheet,
    sheetName: chosen.name,
    others: visible.filter((other) => other !== chosen).map(({ name }) => name),
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

/** What a part of the package (the package itself: '') refers to, by id. */
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

/** The place in the package of a target that is written from a folder, or from the root. */
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
  if (sheets.length === 0) return malformedXlsx('it has no sheet');
  return new SalesError('unsupported-format', 'No sheet of the Excel workbook (xlsx) holds cells: there are only charts', {
    hint: 'Save a workbook with a sheet of data.',
    params: { sheets: sheets.slice(0, 10).map(({ name }) => name) },
  });
}
