import type { Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import { collectBytes } from '../open/bytes.js';
import { Crc32 } from './crc32.js';
import { decompress } from './gunzip.js';
import type { Archive, ArchiveFile, PartSource, ZipContent } from '../part.js';
import { malformedZip, packedBytes, readDirectory, type ZipEntry } from './zip-directory.js';

/**
 * Size of the compressed parts. A few bytes may decompress to a thousand times as many, which some engines return in one chunk.
 */
const PART_BYTES = 1 << 14;

/**
 * Opens a zip archive, which contains one data file or a workbook.
 * @throws SalesError `truncated`, `malformed-zip`, `empty-input` without a file, `unsupported-format` for several data files, for
 * passwords and
 * for documents that are not workbooks
 */
export async function open({ chunks }: PartSource): Promise<ZipContent> {
  const archive = archiveOf(await collectBytes(chunks));
  await rejectDocument(archive);
  if (archive.file('[Content_Types].xml') || archive.file('xl/workbook.xml')) return { kind: 'workbook', archive };
  const { name, others } = dataFile(archive);
  const file = archive.file(name);
  if (!file) throw malformedZip(`'${name}' is not in it`);
  const ownName = name.slice(name.lastIndexOf('/') + 1);
  return { kind: 'file', name: ownName, file, notes: others.length === 0 ? [] : [otherFilesNote(ownName, others)] };
}

function otherFilesNote(name: string, others: readonly string[]): Note {
  const shown = others.slice(0, 10);
  return {
    code: 'other-files',
    message: `Read '${name}' from the zip archive; ignored: ${shown.join(', ')}${others.length > shown.length ? ' \u2026' : ''}`,
    count: others.length,
    params: { file: name, files: shown, count: others.length },
  };
}

/** Returns the error for archives nested too deep. */
export function packedTooOften(layers: number): SalesError {
  return new SalesError('unsupported-format', `The archive is nested more than ${layers} levels deep`, { hint: 'Unpack them.' });
}

function archiveOf(bytes: Uint8Array): Archive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(bytes)) entries.set(entry.name.toLowerCase(), entry);
  const file = (name: string): ArchiveFile | undefined => {
    const entry = entries.get(name.toLowerCase());
    return entry && { size: entry.size, chunks: unpack(bytes, entry) };
  };
  return { names: [...entries.values()].filter(isContent).map(({ name }) => name), file };
}

/** True for files that are neither folders nor empty nor system files. */
function isContent({ name, size }: ZipEntry): boolean {
  return size > 0 && !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/.*|\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
}

async function* unpack(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const { name, size, method, encrypted, crc } = entry;
  if (encrypted) throw unsupported('zip with a password', 'Create the archive without a password.');
  if (method !== 0 && method !== 8) {
    throw unsupported(`zip packed by method ${method}`, 'Compress the file with deflate (the default) or gzip.');
  }
  const packed = partsOf(packedBytes(bytes, entry));
  const parts =
    method === 0 ? packed : decompress(packed, 'deflate-raw', (error) => malformedZip(`'${name}' is incomplete`, error));
  const sum = new Crc32();
  let unpacked = 0;
  for await (const part of parts) {
    unpacked += part.length;
    if (unpacked > size) break;
    sum.add(part);
    yield part;
  }
  if (unpacked !== size) throw malformedZip(`the length of '${name}' differs from the directory`);
  if (sum.value !== crc) throw malformedZip(`the checksum of '${name}' is wrong`);
}

async function* partsOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART_BYTES) yield await Promise.resolve(bytes.subarray(at, at + PART_BYTES));
}

const DATA_NAME = /\.(?:csv|tsv|tab|json|geojson|ndjson|jsonl|arrows?|feather|ipc|parquet|xlsx|xlsm)(?:\.gz)?$/i;

/** Returns the data file: the only file, or the only one with a data extension. */
function dataFile({ names }: Archive): { readonly name: string; readonly others: readonly string[] } {
  const [only] = names;
  if (only === undefined) {
    throw new SalesError('empty-input', 'The zip archive contains no data file', {
      hint: 'Put exactly one data file in the archive.',
    });
  }
  if (names.length === 1) return { name: only, others: [] };
  const data = names.filter((name) => DATA_NAME.test(name));
  const [named] = data;
  if (data.length === 1 && named !== undefined) return { name: named, others: names.filter((name) => name !== named) };
  const open = data.length > 0 ? data : names;
  const shown = open.slice(0, 10);
  const more = open.length > shown.length ? ' \u2026' : '';
  throw new SalesError('unsupported-format', `The zip archive contains ${open.length} data files: ${shown.join(', ')}${more}`, {
    hint: 'Keep just one in the archive, or unpack it and list the files.',
    params: { files: shown },
  });
}

const DOCUMENTS: readonly { readonly name: string; readonly sign: RegExp; readonly hint: string }[] = [
  { name: 'binary Excel (xlsb)', sign: /^xl\/workbook\.bin$/i, hint: 'Save the workbook as .xlsx, or the sheet as CSV.' },
  { name: 'Word (docx)', sign: /^word\/document\.xml$/i, hint: 'Save the table as CSV.' },
  { name: 'PowerPoint (pptx)', sign: /^ppt\/presentation\.xml$/i, hint: 'Save the table as CSV.' },
  { name: 'Numbers', sign: /^index\/document\.iwa$|^index\.zip$/i, hint: 'Export the table as Excel (xlsx) or CSV.' },
];

async function rejectDocument({ names, file }: Archive): Promise<void> {
  const found = DOCUMENTS.find(({ sign }) => names.some((name) => sign.test(name)));
  if (found) throw unsupported(found.name, found.hint);
  const type = file('mimetype');
  if (type === undefined || type.size > 200) return;
  const text = new TextDecoder().decode(await collectBytes(type.chunks));
  if (text.startsWith('application/')) {
    const name = text.includes('opendocument.spreadsheet') ? 'OpenDocument (ods)' : text.trim();
    throw unsupported(name, 'Save the sheet as Excel (xlsx) or CSV.');
  }
}

function unsupported(found: string, hint: string): SalesError {
  return new SalesError('unsupported-format', `Unsupported file format: ${found}`, { hint, params: { found } });
}
