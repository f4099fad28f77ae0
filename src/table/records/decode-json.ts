import { SalesError } from '../../util/error.js';
import { jsonRows } from './json-rows.js';
import type { JsonContext } from '../part.js';
import { isPlainObject, RecordGrid } from './record-grid.js';
import { isJson } from '../sniff/sniff.js';

/** Number of lines parsed before yielding to the event loop. */
const LINES_PER_TURN = 2000;

/** The tables of a JSON text: the first one, and further arrays and nested lists. */
interface JsonGrids {
  /** The name of the first table, if the text names it. */
  readonly name?: string | undefined;
  readonly grid: RecordGrid;
  readonly others: readonly { readonly name: string; readonly grid: RecordGrid }[];
}

/**
 * Returns the tables of a JSON text; `name` is that of the source.
 * @throws SalesError `malformed-json` with the line, `not-tabular`, `empty-input`
 */
export async function rowsOfJson(texts: AsyncIterable<string>, name: string, context: JsonContext): Promise<JsonGrids> {
  const parts: string[] = [];
  for await (const part of texts) parts.push(part);
  const text = parts.join('');
  if (text.trim() === '') throw emptyText();
  // NDJSON (one object per line) under a name that says JSON.
  const firstLine = /^\s*(\{[^\n]*\})[ \t\r]*\n\s*\{/.exec(text)?.[1];
  if (firstLine !== undefined && isJson(firstLine)) return { grid: await rowsOfNdjson(oneText(text), context), others: [] };
  const value = parseJson(text, 1);
  await context.turn(0);
  const [first, ...others] = context.pointer === undefined ? (tablesIn(value, name) ?? []) : [];
  if (first === undefined) return { grid: jsonRows(value, context), others: [] };
  return { name: first.name, grid: gridOf(first), others: others.map((one) => ({ name: one.name ?? name, grid: gridOf(one) })) };
}

function gridOf({ rows }: JsonTable): RecordGrid {
  const grid = new RecordGrid();
  for (const row of rows) grid.add(row);
  return grid;
}

/**
 * Reads the rows of one JSON object per line, while the text arrives.
 * @throws SalesError `malformed-json` with the line, `not-tabular`, `empty-input`
 */
export async function rowsOfNdjson(texts: AsyncIterable<string>, context: JsonContext): Promise<RecordGrid> {
  const grid = new RecordGrid();
  let lines = 0;
  for await (const line of linesOf(texts)) {
    lines++;
    if (line.trim() === '') continue;
    const value = parseJson(line, lines);
    if (!isPlainObject(value)) {
      throw new SalesError('not-tabular', 'line-not-object', { params: { line: lines } });
    }
    grid.add(value);
    if (lines % LINES_PER_TURN === 0) await context.turn(grid.rowCount);
  }
  if (grid.rowCount === 0) throw emptyText();
  return grid;
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function* oneText(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

function parseJson(text: string, firstLine: number): unknown {
  try {
    return JSON.parse(keepLongIntegers(text));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const position = errorPosition(message, text);
    const line = firstLine + (text.slice(0, position).match(/\n/g)?.length ?? 0);
    throw new SalesError('malformed-json', 'invalid-json', {
      cause,
      position,
      params: { line },
    });
  }
}

/**
 * Returns the position of a syntax error, which engines report in different ways. Without a position it is the end, where most
 * invalid texts are cut off.
 */
function errorPosition(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Math.min(Number(position), text.length);
  const place = /line (\d+) column (\d+)/.exec(message);
  if (!place) return quotedPosition(message, text);
  const before = text.split('\n').slice(0, Number(place[1]) - 1);
  return Math.min(before.reduce((sum, line) => sum + line.length + 1, 0) + Number(place[2]) - 1, text.length);
}

/**
 * Finds the position when the message quotes the text around the wrong character instead: `Unexpected token 'x',
 * ..."{"a":x},"...`.
 */
function quotedPosition(message: string, text: string): number {
  const [, sign = '', dots, shown = ''] =
    /^Unexpected token '?(.+?)'?, (\.{3})?"([^]*?)"(?:\.{3})? is not valid/.exec(message) ?? [];
  const start = dots === undefined ? 0 : text.indexOf(shown);
  for (let at = text.indexOf(sign, start); sign !== '' && at >= 0 && at < start + shown.length; at = text.indexOf(sign, at + 1)) {
    if (isWrongSign(text.slice(0, at + 1))) return at;
  }
  return text.trimEnd().length;
}

/** True when the last character of a text is the error, as opposed to a text that ends too early. */
function isWrongSign(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    // For a text that ends too early, the message is different.
    return error instanceof Error && error.message.startsWith('Unexpected token');
  }
}

const STRING_OR_NUMBER = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Turns whole numbers of more than 15 digits into strings, because parsing would round them. */
function keepLongIntegers(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replace(STRING_OR_NUMBER, (token) => (/^-?[1-9]\d{15,}$/.test(token) ? `"${token}"` : token));
}

function emptyText(): SalesError {
  return new SalesError('empty-input', 'empty-json');
}

/** Rows of a JSON text under a name; the first table may have none. */
interface JsonTable {
  readonly name: string | undefined;
  readonly rows: readonly object[];
}

/** A key that says nothing of what it is a key of. */
const BARE = /^_?(?:id|key|uuid|guid)$/iu;

/**
 * Returns the tables of a JSON value if there are several: the arrays of an object, and the lists that are nested in their rows. Nested rows get
 * the key of their parent. `undefined` for a single table.
 */
function tablesIn(root: unknown, name: string): readonly JsonTable[] | undefined {
  const listed = listedIn(root);
  const tables = listed.flatMap((table) => withNested(table, listed.length > 1 ? (table.name ?? name) : name));
  return tables.length > 1 ? tables : undefined;
}

function isList(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainObject);
}

function listedIn(root: unknown): readonly JsonTable[] {
  if (isList(root)) return [{ name: undefined, rows: root }];
  if (!isPlainObject(root)) return [];
  const lists = Object.entries(root).flatMap(([name, rows]: [string, unknown]) => (isList(rows) ? [{ name, rows }] : []));
  return lists.length === 1 ? lists.map(({ rows }) => ({ name: undefined, rows })) : lists;
}

/**
 * Takes the lists out of the rows of a table, and the lists out of those, such as options out of the lines of orders. Lists in rows without a
 * unique key stay there.
 */
function withNested(table: JsonTable, parent: string): readonly JsonTable[] {
  const { rows } = table;
  const names = nestedIn(rows);
  const key = names.length === 0 ? undefined : keyOf(rows);
  if (key === undefined) return [table];
  const own = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))));
  const link = BARE.test(key) ? `${singular(parent)}_${key}` : key;
  const nested = names.map((name) => ({
    name,
    rows: rows.flatMap((row) => itemsOf(row, name).map((item) => ({ [link]: Reflect.get(row, key) as unknown, ...item }))),
  }));
  return [{ ...table, rows: own }, ...nested.flatMap((one) => withNested(withKey(one), one.name))];
}

/** The keys that hold lists of objects. */
function nestedIn(rows: readonly object[]): readonly string[] {
  return Object.keys(Object.assign({}, ...rows.slice(0, 100)) as object).filter((key) => isNested(rows, key));
}

/** Numbers nested rows that have lists of their own and no unique key: the rows of those lists refer to the number. */
function withKey(table: JsonTable): JsonTable {
  const { rows } = table;
  if (nestedIn(rows).length === 0 || keyOf(rows) !== undefined) return table;
  const one = singular(table.name ?? 'row');
  const name = rows.some((row) => Object.hasOwn(row, `${one}_id`)) ? `${one}_key` : `${one}_id`;
  return { ...table, rows: rows.map((row, at) => ({ [name]: at + 1, ...row })) };
}

function itemsOf(row: object, name: string): readonly object[] {
  const value: unknown = Reflect.get(row, name);
  return isList(value) ? value : [];
}

/** True when a key holds lists of objects, some of them not empty, and nothing else. */
function isNested(rows: readonly object[], name: string): boolean {
  const values = rows.map((row) => Reflect.get(row, name) as unknown);
  const isEmpty = (value: unknown): boolean =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return values.some(isList) && values.every((value) => isEmpty(value) || isList(value));
}

/** The first key whose values differ in all rows. */
function keyOf(rows: readonly object[]): string | undefined {
  return Object.keys(rows[0] ?? {}).find((key) => {
    const values = new Set<unknown>();
    for (const row of rows) {
      const value: unknown = Reflect.get(row, key);
      if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return false;
      values.add(value);
    }
    return values.size === rows.length;
  });
}

/** Names of sources and keys that say nothing of what their rows are. */
const NONDESCRIPT = /^(?:data|rows|records|items|results?|response|file|export|table|json|list)\d*$/iu;

function singular(name: string): string {
  if (NONDESCRIPT.test(name)) return 'parent';
  return name.replace(/ies$/iu, 'y').replace(/([^s])s$/iu, '$1');
}
