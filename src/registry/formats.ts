import { PARQUET_EXTENSIONS } from './file-names.js';

/** A file format that tables are read from. */
interface FormatRow {
  /** The name, as the `format` of a data set says it. */
  readonly name: string;
  /** The name in texts. */
  readonly label: string;
  /** Extensions of file names, in lower case. */
  readonly extensions: readonly string[];
  /** Matches media types, without parameters. */
  readonly types?: RegExp;
  /** Bytes with which a file begins: any of these sequences. */
  readonly magic?: readonly (readonly number[])[];
  /** The optional module of the worker that decodes whole files. Without a module, `table/load.ts` decodes the text. */
  readonly module?: 'arrow' | 'parquet';
  /** True for files that are read in parts: the first request asks for the start of the file only. */
  readonly isInParts?: true;
  /** Peak memory per byte read, in bytes of columns. Default: 1. */
  readonly peakFactor?: number;
}

/** Every file format. Detection, table names, errors and the docs derive from these rows. */
export const FORMATS = [
  { name: 'csv', label: 'CSV', extensions: ['csv'], types: /^(?:text|application)\/csv$/ },
  { name: 'tsv', label: 'TSV', extensions: ['tsv', 'tab'], types: /^text\/tab-separated-values$/ },
  {
    name: 'json',
    label: 'JSON',
    extensions: ['json', 'geojson'],
    types: /^(?:application|text)\/json$|\+json$/,
    // JSON exists as text and as objects before it becomes columns.
    peakFactor: 4,
  },
  {
    name: 'ndjson',
    label: 'NDJSON',
    extensions: ['ndjson', 'jsonl'],
    types: /ndjson|jsonlines|x-jsonl|json-seq/,
    // Lines become objects one at a time.
    peakFactor: 2,
  },
  {
    name: 'arrow',
    label: 'Arrow',
    extensions: ['arrow', 'arrows', 'feather', 'ipc', 'stream'],
    types: /^application\/vnd\.apache\.arrow/,
    magic: [
      [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31],
      [0xff, 0xff, 0xff, 0xff],
    ],
    module: 'arrow',
  },
  {
    name: 'parquet',
    label: 'Parquet',
    extensions: PARQUET_EXTENSIONS,
    types: /^application\/(?:vnd\.apache\.|x-)parquet$/,
    magic: [[0x50, 0x41, 0x52, 0x31]],
    module: 'parquet',
    isInParts: true,
  },
  // Workbooks are zip archives, which are recognized by their content.
  { name: 'xlsx', label: 'Excel', extensions: ['xlsx', 'xlsm'] },
] as const satisfies readonly FormatRow[];

/** The name of a file format. */
export type Format = (typeof FORMATS)[number]['name'];

/** The names of all file formats. */
export const FORMAT_NAMES: readonly string[] = /* @__PURE__ */ FORMATS.map(({ name }) => name);

/** The extensions of all file formats. */
export const EXTENSIONS: readonly string[] = /* @__PURE__ */ FORMATS.flatMap(({ extensions }): readonly string[] => extensions);

const ROWS: readonly (FormatRow & { readonly name: Format })[] = FORMATS;

export function formatRow(name: Format): FormatRow & { readonly name: Format } {
  return ROWS.find((row) => row.name === name)!;
}

/** Returns the first format whose row passes a test. */
export function formatWhere(test: (row: FormatRow) => boolean): Format | undefined {
  return ROWS.find(test)?.name;
}
