import type { SqlSource } from '../../engine/sql/sql-engine.js';
import { numbers } from '../../engine/sql/row-sql.js';
import type { SqlJoin, SqlTable } from '../../engine/sql/sql-schema.js';
import { comparable, TableScope } from '../../engine/sql/table-scope.js';
import type { Catalog, Join, TableInfo } from '../../query/catalog.js';
import type { Calendar } from '../../query/plan.js';
import type { Note } from '../../query/schema.js';
import { countedJoin, evidenceIn, percentOf } from '../join/join-notes.js';
import { contextOf, countRows } from './sample-tables.js';

/** A join, counted over all rows. */
export interface CheckedJoin {
  readonly join: SqlJoin;
  /** Rows of the table on the many side. */
  readonly rows: number;
  /** Rows of the table on the one side that repeat a key. */
  readonly doubled: number;
  /** A key that the table on the one side does not have, and one that several of its rows have, as texts. */
  readonly unmatchedKey: string;
  readonly doubledKey: string;
}

/** Maximum share of rows of the one side that repeat a key, in a join that was detected. */
const MAX_DOUBLED_RATIO = 0.02;

/** Returns the tables of a database with another entry for each table that is joined twice. */
export function withAliases(tables: readonly SqlTable[], infos: readonly TableInfo[]): readonly SqlTable[] {
  const second = infos.flatMap(({ name, sameAs }) => {
    const table = tables.find((one) => one.name === sameAs);
    return table === undefined ? [] : [{ ...table, name }];
  });
  return [...tables, ...second];
}

/** True when a database can join the columns: their types are equal, and a row has one partner without regard to days. */
function canJoin({ from, to }: Join, tables: readonly SqlTable[]): boolean {
  const typeOf = (table: string, column: string): SqlTable['columns'][number]['type'] | undefined =>
    tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.type;
  if (from.day !== undefined || to.until !== undefined) return false;
  return from.columns.every((column, index) => {
    const types = [typeOf(from.table, column), typeOf(to.table, to.columns[index]!)] as const;
    return types[0] !== undefined && types[1] !== undefined && comparable(types[0], types[1]);
  });
}

const isDeclared = ({ reasons }: Join): boolean => reasons.some(({ code }) => code === 'declared');

/**
 * Counts a join over all rows. `undefined` for one that samples suggest and the rows refute: several rows of the one side have a key, no key is
 * matched, or the database cannot compare the keys.
 */
export async function checkedJoin(join: Join, source: SqlSource): Promise<CheckedJoin | undefined> {
  const { tables } = source.schema;
  if (!isDeclared(join) && !canJoin(join, tables)) return undefined;
  const one = await oneSide(join, source);
  const many = await manySide(join, source);
  const hasPartners = many.keyed > many.unmatched;
  if (!isDeclared(join) && (one.doubled > one.rows * MAX_DOUBLED_RATIO || !hasPartners)) return undefined;
  const rows = many.keyed + many.missing;
  const counted = countedJoin(join, evidenceIn(join.reasons), { rows, missing: many.missing, unmatched: many.unmatched });
  return {
    join: { ...counted, isUnique: one.doubled === 0 },
    rows,
    doubled: one.doubled,
    unmatchedKey: many.example,
    doubledKey: one.example,
  };
}

/** The calendar of statements without days. */
const ANY_CALENDAR: Calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };

/** Counts the rows of the one side that repeat a key. */
async function oneSide(
  { to }: Join,
  source: SqlSource,
): Promise<{ readonly rows: number; readonly doubled: number; readonly example: string }> {
  const { dialect, run } = source;
  const context = contextOf(source, ANY_CALENDAR);
  const scope = new TableScope(context, to.table);
  const keys = to.columns.map((column) => scope.column({ table: to.table, column }).sql);
  const present = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
  const twice = `SELECT ${textOf(keys, dialect)} AS k, count(*) - 1 AS n FROM ${scope.from} WHERE ${present} GROUP BY ${keys.join(', ')} HAVING count(*) > 1`;
  const facts = [dialect.cast('coalesce(sum(n), 0)', { kind: 'double' }), dialect.cast('max(k)', { kind: 'text' })];
  const { columns } = await run(`SELECT ${facts.join(', ')} FROM (${twice}) AS d`, context.parameters.values, { id: 'join' });
  const rows = await countRows(run, scope.from, context);
  return { rows, doubled: numbers(columns[0]!)[0]!, example: String(columns[1]?.[0] ?? '') };
}

/** Counts the rows of the many side without a key, and those whose key has no partner. */
async function manySide(
  { from, to }: Join,
  source: SqlSource,
): Promise<{ readonly keyed: number; readonly missing: number; readonly unmatched: number; readonly example: string }> {
  const { dialect, run } = source;
  const context = contextOf(source, ANY_CALENDAR);
  const many = new TableScope(context, from.table, 'f');
  const own = from.columns.map((column) => many.column({ table: from.table, column }).sql);
  const target = new TableScope(context, to.table);
  const keys = dialect.row(to.columns.map((column) => target.column({ table: to.table, column }).sql));
  const hasKey = own.map((key) => `${key} IS NOT NULL`).join(' AND ');
  const isAlone = `(${hasKey}) AND NOT ${dialect.row(own)} IN (SELECT ${keys} FROM ${target.from})`;
  const counts = [hasKey, `NOT (${hasKey})`, isAlone].map((condition) =>
    dialect.cast(`count(*) FILTER (WHERE ${condition})`, { kind: 'double' }),
  );
  const example = dialect.cast(`min(${textOf(own, dialect)}) FILTER (WHERE ${isAlone})`, { kind: 'text' });
  const { columns } = await run(`SELECT ${[...counts, example].join(', ')} FROM ${many.from}`, context.parameters.values, {
    id: 'join',
  });
  const [keyed, missing, unmatched] = columns.slice(0, 3).map((cells) => numbers(cells)[0]!) as [number, number, number];
  return { keyed, missing, unmatched, example: String(columns[3]?.[0] ?? '') };
}

/** A key of several columns as text. */
function textOf(keys: readonly string[], dialect: SqlSource['dialect']): string {
  const texts = keys.map((key) => dialect.cast(key, { kind: 'text' }));
  return texts.length === 1 ? texts[0]! : `concat(${texts.join(", ', ', ")})`;
}

/** The share of the revenue and the near key that the note of samples on a join names. */
function nearIn(
  warnings: readonly Note[],
  { table, column }: Pick<Note, 'table' | 'column'>,
  other: string,
): NonNullable<Note['params']> {
  const isSame = (note: Note): boolean => note.table === table && note.column === column && note.params?.['other'] === other;
  const { example, near, share } = warnings.find((note) => note.code === 'unmatched-keys' && isSame(note))?.params ?? {};
  return { ...(near !== undefined && { example: example ?? '', near }), ...(share !== undefined && { share }) };
}

/** Returns the warnings of a catalog with the counts of all rows about joins, in place of those of samples. */
export function joinWarnings({ warnings }: Pick<Catalog, 'warnings'>, checked: readonly CheckedJoin[]): readonly Note[] {
  const counted = checked.flatMap(({ join: { from, to, unmatched }, rows, doubled, unmatchedKey, doubledKey }): Note[] => {
    const many = { table: from.table, column: from.columns.join(', ') };
    const one = { table: to.table, column: to.columns.join(', ') };
    return [
      ...(unmatched === 0
        ? []
        : [
            {
              code: 'unmatched-keys',
              ...many,
              count: unmatched,
              params: {
                ...{ ...many, other: to.table, count: unmatched, example: unmatchedKey },
                ...nearIn(warnings, many, to.table),
                ...percentOf('percent', unmatched, rows),
              },
            },
          ]),
      ...(doubled === 0
        ? []
        : [{ code: 'doubled-keys', ...one, count: doubled, params: { ...one, count: doubled, example: doubledKey } }]),
    ];
  });
  return [...warnings.filter(({ code }) => code !== 'unmatched-keys' && code !== 'doubled-keys'), ...counted];
}
