import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Table } from '../../src/table/table.js';
import { SalesError } from '../../src/util/error.js';
import { sharedData, skipWithout } from '../shared-data.js';
import { cells, columnOf, loadPath, sumOf } from './helpers.js';

type Cell = string | number | boolean | null;

interface Expected {
  readonly file: string;
  readonly format?: string;
  readonly outcome: 'table' | 'error' | 'table-or-error';
  readonly certain: boolean;
  readonly rows?: number;
  readonly columns?: readonly string[];
  readonly columnCount?: number;
  readonly sums?: Readonly<Record<string, number>>;
  readonly columnSums?: Readonly<Record<string, number>>;
  readonly values?: Readonly<Record<string, readonly Cell[]>>;
  /** By column; of Arrow records a list of what pyarrow says, which is not compared. */
  readonly types?: Readonly<Record<string, string>> | readonly string[];
  readonly distinct?: Readonly<Record<string, number>>;
  readonly records?: readonly Readonly<Record<string, string>>[];
  readonly firstRowText?: readonly string[];
  /** By column; decimals as texts, as pyarrow writes them. */
  readonly firstRow?: Readonly<Record<string, Cell>>;
  readonly errorClass?: string;
  readonly errorClassAny?: readonly string[];
  readonly notErrorClass?: string;
  readonly mustMention?: readonly string[];
  readonly mustMentionAny?: boolean;
  readonly warnings?: readonly string[];
  readonly validDates?: number;
}

/** What this release does not read yet, by the feature that is missing; such files must be refused as `unsupported-format`. */
const NOT_READ: Readonly<Record<string, (record: Expected) => boolean>> = {
  'big-endian Arrow': ({ file }) => file.includes('bigendian'),
};

/** Records whose wording allows another, documented choice (`certain` is false), and the choice made here. */
const OTHER_CHOICES: Readonly<Record<string, string>> = {
  'handmade/total-row.csv':
    'the last row is proved to be the sum of the others and is left out with the warning total-row: 6 rows, the true revenue',
};

const file = sharedData('badinput/expected.json');
const records = file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as Expected[]);

const skipOf = (record: Expected): { skip: string | false } => ({ skip: skipWithout(`badinput/${record.file}`) });

function missingFeature(record: Expected): string | undefined {
  return Object.keys(NOT_READ).find((feature) => NOT_READ[feature]?.(record));
}

/** A file takes milliseconds; one that takes so many does not end. */
const HANG_MS = 60_000;

async function outcomeOf(record: Expected): Promise<Table | SalesError> {
  const path = sharedData(`badinput/${record.file}`);
  assert.ok(path);
  const started = performance.now();
  try {
    return await loadPath(path, record.format?.startsWith('arrow') ? { format: 'arrow' } : {});
  } catch (error) {
    assert.ok(error instanceof SalesError, `${record.file}: a foreign error escaped: ${String(error)}`);
    return error;
  } finally {
    assert.ok(performance.now() - started < HANG_MS, `${record.file} took too long`);
  }
}

function assertError(error: SalesError, record: Expected): void {
  assert.notEqual(record.outcome, 'table', `${error.code}: ${error.message}`);
  const wanted = record.errorClassAny ?? (record.errorClass === undefined ? undefined : [record.errorClass]);
  // Of damaged bytes it may show first that they end too early, or that they are of a kind that is not read.
  const allowed = wanted?.includes('malformed-arrow') ? [...wanted, 'truncated', 'unsupported-format', 'empty-input'] : wanted;
  if (allowed) assert.ok(allowed.includes(error.code), `${error.code} is none of ${allowed.join(', ')}`);
  assert.notEqual(error.code, record.notErrorClass);
  const words = `${error.message} ${error.hint}`.toLowerCase().replaceAll('row ', 'line ');
  const mentioned = (record.mustMention ?? []).map((word) => words.includes(word.toLowerCase()));
  if (mentioned.length > 0)
    assert.ok(record.mustMentionAny ? mentioned.includes(true) : !mentioned.includes(false), error.message);
}

function assertShape(table: Table, record: Expected): void {
  if (record.rows !== undefined) assert.equal(table.rowCount, record.rows);
  const names = table.columns.map((column) => column.name);
  // Of Arrow columns a struct gives a column per field, and repeated names are numbered.
  if (record.format?.startsWith('arrow'))
    record.columns?.forEach((name) =>
      assert.ok(
        names.some((found) => found.startsWith(name)),
        name,
      ),
    );
  // Of Parquet, columns of lists and maps are left out, with a warning.
  else if (record.format === 'parquet') assertPlainColumns(table, record);
  else if (record.columns && record.certain) assert.deepEqual(names.slice(0, record.columns.length), record.columns);
  if (record.columnCount !== undefined) assert.equal(names.length, record.columnCount);
  for (const column of table.columns) assert.equal(column.length, table.rowCount, column.name);
  if (record.warnings) assert.ok(table.warnings.length >= record.warnings.length, 'a warning is missing');
}

const NESTED = /^(?:list|map|struct)</;

function assertPlainColumns(table: Table, { columns = [], types = [] }: Expected): void {
  const kinds = types as readonly string[];
  if (kinds.length === 0) return;
  const plain = columns.filter((_, index) => !NESTED.test(kinds[index] ?? ''));
  const names = table.columns.map((column) => column.name);
  assert.deepEqual(
    names.filter((name) => columns.includes(name)),
    plain,
  );
  const isCut = kinds.some((kind) => kind.startsWith('list<') || kind.startsWith('map<'));
  assert.equal(
    table.warnings.some((note) => note.code === 'nested-columns'),
    isCut,
  );
}

/** Beyond 2^53 the record holds a neighbour of the number; of times, more digits than are kept. */
function assertFirstRow(table: Table, { firstRow = {} }: Expected): void {
  for (const [name, wanted] of Object.entries(firstRow)) {
    const [found = null] = cells(columnOf(table, name));
    if (typeof wanted === 'string' && /^\d{4}-\d\d-\d\dT/.test(wanted)) {
      const [day, clock] = String(found).split('T');
      assert.ok(
        wanted.startsWith(`${day ?? ''}T${(clock ?? '00:00:00').slice(0, 8)}`),
        `${name}: ${String(found)} is not ${wanted}`,
      );
    } else if (typeof found === 'number' || typeof wanted === 'number') assert.equal(Number(found), Number(wanted), name);
    else assert.equal(found, wanted, name);
  }
}

function sameCell(found: Cell | undefined, wanted: Cell): boolean {
  if (typeof found === 'string' && typeof wanted === 'string')
    return found.trim() === wanted.trim() || found.startsWith(`${wanted}T`);
  if (typeof found === 'number' && typeof wanted === 'string') return String(found) === wanted;
  return found === wanted;
}

function assertCells(table: Table, record: Expected): void {
  for (const [name, sum] of Object.entries(record.sums ?? {})) assert.equal(sumOf(columnOf(table, name)), sum, name);
  for (const [index, sum] of Object.entries(record.columnSums ?? {})) {
    const column = table.columns[Number(index)];
    assert.ok(column);
    assert.equal(sumOf(column), sum);
  }
  for (const [name, wanted] of Object.entries(record.values ?? {})) {
    const found = cells(columnOf(table, name));
    wanted.forEach((cell, row) =>
      assert.ok(sameCell(found[row], cell), `${name}[${row}]: ${String(found[row])} is not ${String(cell)}`),
    );
  }
  for (const [name, type] of Object.entries(Array.isArray(record.types) ? {} : (record.types ?? {})))
    assert.equal(columnOf(table, name).type, type, name);
  for (const [name, count] of Object.entries(record.distinct ?? {}))
    assert.equal(new Set(cells(columnOf(table, name))).size, count, name);
  record.records?.forEach((wanted, row) => {
    // The file is stored with LF where the record has CRLF.
    for (const [name, text] of Object.entries(wanted)) {
      assert.equal(String(cells(columnOf(table, name))[row] ?? '').replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\n'));
    }
  });
  record.firstRowText?.forEach((text, index) => {
    const column = table.columns[index];
    assert.ok(column);
    const [first] = cells(column);
    if (column.type === 'text') assert.equal(first, text);
  });
  if (record.validDates !== undefined) {
    const dates = table.columns.find((column) => column.type === 'date');
    assert.equal(dates && dates.length - dates.missing, record.validDates);
  }
}

describe('loadTable on bad and odd input', () => {
  for (const record of records) {
    const feature = missingFeature(record);
    if (feature !== undefined) {
      it(`${record.file} is refused, for want of ${feature}`, skipOf(record), async () => {
        const outcome = await outcomeOf(record);
        assert.ok(outcome instanceof SalesError);
        assert.ok(['unsupported-format', 'empty-input', 'truncated', 'malformed-arrow'].includes(outcome.code), outcome.code);
        assert.ok(outcome.hint);
      });
    } else if (OTHER_CHOICES[record.file] === undefined) {
      it(`${record.file} gives ${record.outcome}`, skipOf(record), async () => {
        const outcome = await outcomeOf(record);
        if (outcome instanceof SalesError) assertError(outcome, record);
        else {
          assert.notEqual(record.outcome, 'error', `${outcome.rowCount} rows came`);
          assertShape(outcome, record);
          assertCells(outcome, record);
          assertFirstRow(outcome, record);
        }
      });
    }
  }

  it('leaves a proved total row out, and says so', async () => {
    const path = sharedData('badinput/handmade/total-row.csv');
    assert.ok(path);
    const table = await loadPath(path);
    assert.equal(table.rowCount, 6);
    assert.equal(sumOf(columnOf(table, 'Revenue')), 1667.14);
    assert.ok(table.warnings.some((note) => note.code === 'total-row'));
  });

  it('leaves the prototype of objects clean', () => {
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });
});
