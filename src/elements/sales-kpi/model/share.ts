import { nameOf } from '../../../catalog/measure-facts.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult, type ResultColumn } from '../../../query/result.js';
import { formatWhere, parseWhere, type Clause } from '../../../query/where/where.js';

/*
 * A share is a part of all rows selected (DESIGN M7), so that of a card whose own clause takes a part would be 100 %. What is meant there is the part
 * that this clause takes of what is there without it: two questions, whose answers are divided here. Its clauses on the date hold for both.
 */

type Plans = Readonly<Record<string, QueryPlan>>;
type Results = Readonly<Record<string, QueryResult>>;

/** What ends the name of the question about the whole. */
const WHOLE = '.whole';

const SHARE = /^(?:[^=!<>()"']+=(?!=))?\s*share\((.*)\)\s*$/;

/** What a measure is a share of, undefined for other measures: `share(revenue)` → `revenue`. */
export function sharedOf(measure: string): string | undefined {
  return SHARE.exec(measure)?.[1]?.trim();
}

/** The clauses of a text on the date, and the others. */
function clausesOf(where: string, catalog: Catalog): { readonly dates: readonly Clause[]; readonly others: readonly Clause[] } {
  const column = catalog.roles.find(({ role }) => role === 'date')?.ref.column;
  const isDate = ({ field }: Clause): boolean => field === 'date' || field === column;
  const clauses = parseWhere(where);
  return { dates: clauses.filter(isDate), others: clauses.filter((clause) => !isDate(clause)) };
}

/** The clause that takes the part of a share; empty where there is none, and a share is that of a group in the core. */
export function partOf(where: string, catalog: Catalog): string {
  return formatWhere(clausesOf(where, catalog).others);
}

/** The plans with each share as the part that it is of, and beside them those of the wholes. */
export function withWholes(plans: Plans, context: { readonly where: string; readonly catalog: Catalog }): Plans {
  return Object.fromEntries(
    Object.entries(plans).flatMap(([name, plan]): [string, QueryPlan][] => {
      const shared = plan.measures.map(sharedOf).filter((measure) => measure !== undefined);
      const { dates, others } = clausesOf(plan.where ?? context.where, context.catalog);
      if (shared.length === 0 || others.length === 0) return [[name, plan]];
      return [
        [name, { ...plan, measures: unique(plan.measures.map((measure) => sharedOf(measure) ?? measure)) }],
        [name + WHOLE, { ...plan, measures: unique(shared), where: formatWhere(dates) }],
      ];
    }),
  );
}

/** The answers with shares in the place of parts and wholes; `measures` as they were asked. */
export function withShares(results: Results, measures: readonly string[]): Results {
  return Object.fromEntries(
    Object.entries(results)
      .filter(([name]) => !name.endsWith(WHOLE))
      .map(([name, part]) => {
        const whole = results[name + WHOLE];
        return [name, whole ? divided(part, whole, measures) : part];
      }),
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** A part with shares for those of its columns that are asked as such. A group that the whole has not has none. */
function divided(part: QueryResult, whole: QueryResult, measures: readonly string[]): QueryResult {
  const keys = part.columns.filter(({ unit }) => unit === undefined);
  const rows = rowsIn(part, whole, keys.length);
  const columns = measures
    .filter((measure) => part.column(nameOf(sharedOf(measure) ?? measure)))
    .flatMap((measure) => {
      const shared = sharedOf(measure);
      return shared === undefined
        ? family(part, nameOf(measure))
        : shareColumns({ part, whole, rows }, nameOf(measure), nameOf(shared));
    });
  const { rowCount, notes, facts, selected, total } = part;
  return new QueryResult({ rowCount, columns: [...keys, ...columns], notes, facts, selected, total });
}

/** For each row of the part that of the whole with the same key, −1 where there is none. */
function rowsIn(part: QueryResult, whole: QueryResult, keys: number): readonly number[] {
  if (keys === 0) return [0];
  const known = new Map(Array.from(whole.columns[0]!.values, (key, row) => [key, row]));
  return Array.from(part.columns[0]!.values, (key) => known.get(key) ?? -1);
}

/** A measure's column with those of its comparison. */
function family({ columns }: QueryResult, name: string): readonly ResultColumn[] {
  return columns.filter((column) => [name, `${name}.previous`, `${name}.change`, `${name}.growth`].includes(column.name));
}

interface Halves {
  readonly part: QueryResult;
  readonly whole: QueryResult;
  readonly rows: readonly number[];
}

function shareColumns({ part, whole, rows }: Halves, name: string, of: string): readonly ResultColumn[] {
  const quotients = (column: string): Float64Array =>
    Float64Array.from(rows, (row, at) => numberAt(part, column, at) / (numberAt(whole, column, row) || NaN));
  const now = quotients(of);
  if (!part.column(`${of}.previous`)) return [ratio(name, now)];
  const before = quotients(`${of}.previous`);
  const change = now.map((share, row) => share - before[row]!);
  return [
    ratio(name, now),
    ratio(`${name}.previous`, before),
    ratio(`${name}.change`, change),
    ratio(
      `${name}.growth`,
      change.map((size, row) => size / (Math.abs(before[row]!) || NaN)),
    ),
  ];
}

function numberAt(result: QueryResult, name: string, row: number): number {
  const column = result.column(name);
  return !column || column.valid?.[row] === 0 ? NaN : (column.values[row] ?? NaN);
}

function ratio(name: string, values: Float64Array): ResultColumn {
  return {
    name,
    type: 'number',
    unit: 'ratio',
    values,
    valid: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)),
  };
}
