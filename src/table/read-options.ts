import { nearest } from '../query/names.js';
import { SalesError, type ErrorParams } from '../util/error.js';

/** The order of day, month and year in dates written as numbers. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** The configured type of one column, which overrides detection. */
export interface ColumnReading {
  readonly type: 'text' | 'number' | 'date' | 'datetime' | 'boolean';
  readonly order?: DateOrder;
  readonly decimal?: '.' | ',';
}

/** The settings of a `read` attribute; absent ones are detected. */
export interface ReadOptions {
  readonly delimiter?: string;
  readonly decimal?: '.' | ',';
  readonly encoding?: string;
  /** `none`, or the 1-based number of the row with the names. */
  readonly header?: 'none' | number;
  /** Rows that equal another one in all columns: `keep` (default) or `remove`. */
  readonly duplicates?: 'keep' | 'remove';
  /** Members that add up others, such as `TotalUS`: `remove` (default) or `keep`. */
  readonly totals?: 'keep' | 'remove';
  /** JSON pointer to the rows: `/data/items`. */
  readonly data?: string;
  /** Settings by column name as written. */
  readonly columns: ReadonlyMap<string, ColumnReading>;
}

interface Entry {
  readonly key: string;
  readonly quotedKey: boolean;
  readonly value: string;
  readonly position: number;
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  tab: '\t',
  '\\t': '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  space: ' ',
};
const TYPES = ['text', 'number', 'date', 'datetime', 'boolean'] as const;
const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252'];
const ORDERS = ['dmy', 'mdy', 'ymd'] as const;

type Settings = { -readonly [K in keyof ReadOptions]: ReadOptions[K] } & { columns: Map<string, ColumnReading> };

const SETTERS: Readonly<Record<string, (settings: Settings, entry: Entry) => void>> = {
  delimiter: (settings, entry) => (settings.delimiter = delimiterOf(entry)),
  decimal: (settings, entry) => (settings.decimal = decimalOf(entry)),
  encoding: (settings, entry) => (settings.encoding = encodingOf(entry)),
  header: (settings, entry) => (settings.header = headerOf(entry)),
  duplicates: (settings, entry) => (settings.duplicates = keptOrRemoved(entry)),
  totals: (settings, entry) => (settings.totals = keptOrRemoved(entry)),
  data: (settings, entry) => (settings.data = entry.value.replace(/^#/, '')),
};

/**
 * Parses `read`: settings and columns in the form `name: value`, separated by `;`. Names and values may be in single or double
 * quotes (double the quote inside). A quoted name always means a column.
 * @throws SalesError `bad-option` with the position
 */
export function parseReadOptions(text: string): ReadOptions {
  if (typeof text !== 'string') throw badOption('read-not-text', 0, { type: typeof text });
  const settings: Settings = { columns: new Map() };
  for (const entry of entriesOf(text)) {
    const setter = entry.quotedKey ? undefined : SETTERS[entry.key.toLowerCase()];
    if (setter && Object.hasOwn(SETTERS, entry.key.toLowerCase())) setter(settings, entry);
    else settings.columns.set(entry.key, columnReadingOf(entry));
  }
  return settings;
}

function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let position = 0;
  while (position < text.length) {
    position = skipBlanks(text, position);
    if (position >= text.length) break;
    if (text[position] === ';') {
      position++;
      continue;
    }
    const start = position;
    const key = wordAt(text, position, ':;');
    position = skipBlanks(text, key.end);
    if (text[position] !== ':') throw badOption('read-no-value', start, { name: text.slice(start, position).trim() });
    const valueStart = skipBlanks(text, position + 1);
    const value = wordAt(text, valueStart, ';');
    position = skipBlanks(text, value.end);
    if (position < text.length && text[position] !== ';')
      throw badOption('read-unexpected', position, { found: text.slice(position) });
    entries.push({ key: key.word, quotedKey: key.quoted, value: value.word, position: valueStart });
  }
  return entries;
}

function skipBlanks(text: string, from: number): number {
  let position = from;
  while (position < text.length && /\s/.test(text[position] ?? '')) position++;
  return position;
}

function wordAt(text: string, from: number, stops: string): { word: string; end: number; quoted: boolean } {
  const quote = text[from];
  if (quote === '"' || quote === "'") {
    let word = '';
    for (let at = from + 1; at < text.length; at++) {
      if (text[at] !== quote) word += text.charAt(at);
      else if (text[at + 1] === quote) word += text.charAt(at++);
      else return { word, end: at + 1, quoted: true };
    }
    throw badOption('read-open-quote', from, { quote });
  }
  let end = from;
  while (end < text.length && !stops.includes(text[end] ?? '')) end++;
  return { word: text.slice(from, end).trim(), end, quoted: false };
}

function delimiterOf({ value, position }: Entry): string {
  const delimiter = DELIMITER_NAMES[value.toLowerCase()] ?? value;
  if (delimiter.length !== 1 || delimiter === '"') {
    throw badOption('read-delimiter', position, { value });
  }
  return delimiter;
}

function decimalOf({ value, position }: Entry): '.' | ',' {
  if (value === '.' || value.toLowerCase() === 'point') return '.';
  if (value === ',' || value.toLowerCase() === 'comma') return ',';
  throw badOption('read-decimal', position, { value });
}

function keptOrRemoved({ key, value, position }: Entry): 'keep' | 'remove' {
  if (value === 'keep' || value === 'remove') return value;
  throw badOption('read-keep', position, { name: key, value });
}

function encodingOf({ value, position }: Entry): string {
  try {
    return new TextDecoder(value).encoding;
  } catch (cause) {
    const params = { value, expected: ENCODINGS, ...suggested(nearest(value, ENCODINGS)) };
    throw badOption('read-encoding', position, params, cause);
  }
}

function headerOf({ value, position }: Entry): 'none' | number {
  if (value === 'none') return 'none';
  if (value === 'first') return 1;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw badOption('read-header', position, { value, ...suggested(nearest(value, ['none', 'first'])) });
}

function columnReadingOf({ key, value, position }: Entry): ColumnReading {
  const words = value.toLowerCase().split(/\s+/);
  const type = TYPES.find((known) => known === words[0]);
  if (type === undefined) {
    const suggestion = nearest(words[0] ?? '', TYPES) ?? nearest(key, Object.keys(SETTERS));
    throw badOption('read-type', position, { value, column: key, expected: TYPES, ...suggested(suggestion) });
  }
  const detail = words[1];
  if (detail === undefined) return { type };
  const order = ORDERS.find((known) => known === detail);
  if ((type === 'date' || type === 'datetime') && order !== undefined) return { type, order };
  if (type === 'number' && (detail === ',' || detail === '.')) return { type, decimal: detail };
  throw badOption('read-detail', position, { value, column: key, ...suggested(nearest(detail, ORDERS)) });
}

/** Returns the params of the value most likely intended, if there is one. */
const suggested = (suggestion: string | undefined): ErrorParams => (suggestion === undefined ? {} : { suggestion });

function badOption(reason: string, position: number, params: ErrorParams = {}, cause?: unknown): SalesError {
  return new SalesError('bad-option', reason, { position, cause, params: { option: 'read', ...params } });
}
