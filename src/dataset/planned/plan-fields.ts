import { fieldOf } from '../../catalog/dimensions.js';
import { bindClause } from '../../catalog/bind/clauses/predicates.js';
import { readClauses } from '../../catalog/bind/clauses/read-clauses.js';
import { refOf, dateOf, type Scope } from '../../catalog/bind/lookup.js';
import { refsIn } from '../../catalog/relations.js';
import type { Catalog, CatalogColumn, RoleChoice } from '../../query/catalog.js';
import { isSameRef } from '../../query/column-ref.js';
import { splitList } from '../../query/names.js';
import { conjunctsOf, type Predicate, type QueryPlan } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { bareField, formatClause, quote, type Clause } from '../../query/where/where.js';
import type { DayPart } from '../../query/time/selected-days.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import { SalesError } from '../../util/error.js';

/** A column of planned values, and the measure that they are planned for. */
export interface PlanColumn {
  readonly measure: string;
  readonly ref: ColumnRef;
}

/** The measures that are planned, by what the name of the column means; otherwise it is revenue. */
const MEASURE_OF: Readonly<Record<string, string>> = {
  quantity: 'units',
  profit: 'profit',
  cost: 'cost',
  customer: 'customers',
  visits: 'visits',
};

/** The columns of planned values, the first of each measure. */
export function planColumns({ roles, alternatives = [] }: Catalog): readonly PlanColumn[] {
  const found = new Map<string, PlanColumn>();
  for (const choice of [...roles, ...alternatives]) {
    const measure = choice.role === 'plan' ? measureOf(choice) : undefined;
    if (measure !== undefined && !found.has(measure)) found.set(measure, { measure, ref: choice.ref });
  }
  return [...found.values()];
}

function measureOf({ reasons }: RoleChoice): string {
  const concepts = reasons.flatMap(({ params }) => params?.['concepts'] ?? []).map(String);
  return concepts.map((concept) => MEASURE_OF[concept]).find((measure) => measure !== undefined) ?? 'revenue';
}

/** What a key or clause means for the rows of a plan: one of their members, their date, or nothing that they have. */
export type PlanField =
  | { readonly kind: 'member'; readonly text: string }
  | { readonly kind: 'time'; readonly part: TimeGrain | DayPart | 'auto' }
  | { readonly kind: 'lacking' };

const LACKING: PlanField = { kind: 'lacking' };

/** The period and the members that a plan repeated in the rows of sales has one value for. */
export interface RepeatedPlan {
  readonly grain: TimeGrain;
  readonly members: readonly ColumnRef[];
}

/** The rows of a plan: their table, and their date if they have one. */
export interface PlanRows {
  readonly scope: Scope & { readonly asker: { readonly table: string } };
  readonly date: CatalogColumn | undefined;
  /** Present where several rows repeat one value. */
  readonly repeated?: RepeatedPlan | undefined;
}

export function planRows(scope: Scope, { ref }: PlanColumn): PlanRows {
  const own = { ...scope, asker: { table: ref.table } };
  return { scope: own, date: dateOf(own, ref.table) };
}

/** Returns what a key means for the rows of a plan. */
export function keyField(rows: PlanRows, text: string): PlanField {
  for (const written of [text, ...otherNames(rows.scope.catalog, text)]) {
    const found = keyAs(rows, written);
    if (found.kind !== 'lacking') return found;
  }
  return LACKING;
}

function keyAs({ scope, date }: PlanRows, text: string): PlanField {
  const field = orLacking(() => fieldOf(scope, text));
  if (!field) return LACKING;
  const isDate = date !== undefined && field.column === date;
  if (field.kind === 'auto') return isDate ? { kind: 'time', part: 'auto' } : LACKING;
  const { dimension } = field;
  if (dimension.kind === 'bin-date') return isDate ? { kind: 'time', part: dimension.grain } : LACKING;
  if (dimension.kind === 'part') return isDate && dimension.part !== 'hour' ? { kind: 'time', part: dimension.part } : LACKING;
  if (isDate) return dimension.kind === 'column' && date.type === 'date' ? { kind: 'time', part: 'day' } : LACKING;
  return dimension.kind === 'column' || dimension.kind === 'bin-number' ? { kind: 'member', text } : LACKING;
}

/** The clauses of a query as the rows of a plan have them. */
export interface PlanClauses {
  /** Clauses on members, as text, and their fields. */
  readonly where: string;
  readonly fields: readonly string[];
  /** The days that all clauses on the date select. */
  readonly days: readonly Predicate[];
  /** The fields of clauses that these rows lack. */
  readonly lacking: readonly string[];
}

/** Returns the clauses of a query for the rows of a plan. `skipped`: clauses that all rows skip. */
export function planClauses(rows: PlanRows, { where = '', filters = [] }: QueryPlan, skipped: readonly string[]): PlanClauses {
  const clauses = [where, ...filters].flatMap((text) => readClauses(text));
  const kept: Clause[] = [];
  const days: Predicate[] = [];
  const lacking: string[] = [];
  for (const clause of clauses) {
    if (skipped.includes(formatClause(clause))) continue;
    const found = clauseOf(rows, clause);
    if (!found) lacking.push(clause.field);
    else if (found.days) days.push(...conjunctsOf(found.days));
    else kept.push(found.clause);
  }
  return {
    where: kept.map(formatClause).join('; '),
    fields: kept.map(({ field, quoted }) => (quoted ? quote(field) : field)),
    days,
    lacking,
  };
}

interface ClauseFound {
  readonly clause: Clause;
  readonly days?: Predicate;
}

/** Returns a clause by any of the names under which the rows of a plan may have its field. */
function clauseOf(rows: PlanRows, clause: Clause): ClauseFound | undefined {
  const others = otherNames(rows.scope.catalog, clause.field).map((name) => ({
    ...clause,
    field: bareField(name),
    quoted: name.startsWith('"'),
  }));
  for (const one of [clause, ...others]) {
    const found = clauseIn(rows, one);
    if (found) return found;
  }
  return undefined;
}

function clauseIn({ scope, date }: PlanRows, clause: Clause): ClauseFound | undefined {
  const bound = orLacking(() => bindClause(scope, clause));
  if (!bound || bound.isLevel === true) return undefined;
  const refs = refsIn(bound.predicate);
  const isDate = date !== undefined && refs.every((ref) => isSameRef(ref, refOf(date)));
  if (!isDate) return clause.field.trim() === 'customer-type' ? undefined : { clause };
  return /^\s*hour\b/u.test(clause.field) ? undefined : { clause, days: bound.predicate };
}

/** Calls a function that resolves names; `undefined` where the rows do not have what is named. */
function orLacking<Value>(resolve: () => Value): Value | undefined {
  try {
    return resolve();
  } catch (error) {
    const isMissing =
      error instanceof SalesError &&
      ['not-related', 'bad-type', 'unknown-field', 'unknown-dimension', 'missing-role'].includes(error.code);
    if (isMissing) return undefined;
    throw error;
  }
}

/** Returns the other names under which the rows of a plan may have a field: the role of its column, and the column of its role. */
function otherNames({ roles }: Catalog, field: string): readonly string[] {
  const role = renamed(
    field,
    (name) => roles.find(({ ref }) => ref.column === name || `${ref.table}.${ref.column}` === name)?.role,
  );
  const column = renamed(field, (name) => {
    const ref = roles.find((choice) => choice.role === name)?.ref;
    return ref && quote(ref.column);
  });
  return [role, column].filter((name) => name !== undefined);
}

/** Returns a field, or a part of one such as `month(date)`, with another name, if `nameFor` returns one. */
function renamed(field: string, nameFor: (name: string) => string | undefined): string | undefined {
  const [, part = '', inner = ''] = /^([a-z-]+)\s*\((.*)\)$/su.exec(field.trim()) ?? [];
  const [of = '', ...more] = part === '' ? [field.trim()] : splitList(inner);
  const name = nameFor(bareField(of));
  if (name === undefined) return undefined;
  return part === '' ? name : `${part}(${[name, ...more].join(', ')})`;
}

/** Returns the name of a column in an expression, and its quoted name in a dimension. */
export function writtenColumn({ table, column }: ColumnRef): { readonly expression: string; readonly field: string } {
  return { expression: `${quote(table)}.${quote(column)}`, field: quote(`${table}.${column}`) };
}
