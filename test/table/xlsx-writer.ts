import { zipOf, type ZipFile } from './zip-writer.js';

/** A sheet for `xlsxOf`: the XML of its rows (`<row>…`), and what may stand around it. */
export interface SheetXml {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Of the sheetData element. */
  readonly rows: string;
  /** Behind the sheetData element. */
  readonly after?: string;
}

/** A workbook for `xlsxOf`. */
export interface BookXml {
  readonly sheets: readonly SheetXml[];
  /** The XML of the shared texts: `<si>…`. */
  readonly strings?: string;
  /** Format codes of the cell styles 0, 1, 2 …; a number is that of a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
  readonly strict?: boolean;
  /** Before each element's name. */
  readonly prefix?: string;
  /** Targets of relationships from the root, and the files in the other order. */
  readonly odd?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of an Excel workbook. */
export function xlsxOf(book: BookXml): Uint8Array {
  const files = xlsxFiles(book);
  return zipOf(book.odd ? [...files].reverse() : files);
}

/** The bytes of an Excel workbook with one sheet of these rows. */
export function sheetOf(rows: string, book: Omit<BookXml, 'sheets'> = {}): Uint8Array {
  return xlsxOf({ ...book, sheets: [{ rows }] });
}

/** The files that an Excel workbook is a zip archive of. */
export function xlsxFiles({ sheets, strings, formats, from1904, strict, prefix, odd }: BookXml): ZipFile[] {
  const base = strict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org';
  const main = strict ? `${base}/spreadsheetml/main` : `${base}/spreadsheetml/2006/main`;
  const office = strict ? `${base}/officeDocument/relationships` : `${base}/officeDocument/2006/relationships`;
  const own = (content: string): string => (prefix ? content.replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}:`) : content);
  const root = (element: string, content: string): string =>
    HEAD + own(`<${element} xmlns${prefix ? `:${prefix}` : ''}="${main}" xmlns:r="${office}">${content}</${element}>`);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${odd ? `/xl/${target}` : target}"/>`;
  const relations = (content: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 7}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  return [
    { name: '[Content_Types].xml', content: `${HEAD}<Types/>` },
    {
      name: '_rels/.rels',
      content: relations(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    {
      name: 'xl/workbook.xml',
      content: root('workbook', `<workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets>`),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/part${index + 1}.xml`)).join('') +
          relation('rIdText', 'sharedStrings', 'sharedStrings.xml') +
          relation('rIdStyle', 'styles', 'styles.xml'),
      ),
    },
    ...sheets.map(({ rows, after = '' }, index) => ({
      name: `xl/worksheets/part${index + 1}.xml`,
      content: root('worksheet', `<dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${after}`),
    })),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: root('sst', strings) }]),
    ...(formats === undefined ? [] : [{ name: 'xl/styles.xml', content: root('styleSheet', stylesOf(formats)) }]),
  ];
}

function stylesOf(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${format.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`);
  // The first list is that of named styles, which cells do not point into.
  return `<numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs>`;
}

/** The XML of rows of cells: texts inline, numbers, and XML of cells as it stands (`<c …`); undefined is no cell. */
export function rowsOf(...rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, column, row + 1)).join('')}</row>`)
    .join('');
}

function cellOf(cell: string | number | undefined, column: number, row: number): string {
  const at = `${String.fromCharCode(65 + column)}${row}`;
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${at}"`);
  return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}
