import type { Catalog } from '../../../query/catalog.js';
import type { Plans } from '../../../query/plan.js';
import { bareField, formatClause, memberClause, quote, joinWhere } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import { missingAttribute } from '../../../util/missing-attribute.js';
import type { FunnelAttributes } from '../attributes.js';

/** Stages to copy. */
const EXAMPLE = 'status: Lead, Won';

/** How rows reach a stage: it is a measure of all rows, or the rows that a clause selects. */
export type StageKind = 'measures' | 'dates' | 'members';

/** Returns what the stages are. Names of columns of dates are stages by date. */
export function kindOf(stages: FunnelAttributes['stages'], catalog: Catalog): StageKind {
  if (stages.kind === 'members') return 'members';
  return stages.names.every((name) => isDate(name, catalog)) ? 'dates' : 'measures';
}

function roleColumn(name: string, { roles }: Catalog): string | undefined {
  return roles.find(({ role }) => role === name)?.ref.column;
}

function isDate(name: string, catalog: Catalog): boolean {
  const column = roleColumn(name, catalog) ?? bareField(name);
  return catalog.columns.some((one) => one.name === column && (one.type === 'date' || one.type === 'datetime'));
}

/**
 * Returns the queries: `main` for the values and times, `stage0` … for the rows that reach each stage, `all` for the rows with any member, and
 * `members` for the members without filters. A query for each stage counts customers and orders once, whichever measure is used.
 *
 * @throws SalesError `bad-option` without stages, and for stages that the data set leaves out
 */
export function plansOf(
  { stages, measure, by }: FunnelAttributes,
  { catalog, where }: { readonly catalog: Catalog; readonly where: string },
): Plans {
  if (stages.names.length === 0) throw missingAttribute('stages', 'stages', EXAMPLE);
  const groups = by === undefined ? [] : [by];
  const kind = kindOf(stages, catalog);
  if (kind === 'measures') return { main: { measures: stages.names, by: groups } };
  if (stages.kind === 'members') checkCounted(stages, catalog);
  const counted = measure || (roleColumn('order', catalog) === undefined ? 'count()' : 'number = distinct(order)');
  const reached = stages.names.map((_, k) => joinWhere(where, clauseOf(stages, k, catalog)));
  const steps = reached.map((clauses, k) => [`stage${k}`, { measures: [counted], by: groups, where: clauses }] as const);
  if (stages.kind === 'list')
    return { main: { measures: [counted, ...timesOf(stages.names, catalog)], by: groups }, ...Object.fromEntries(steps) };
  return {
    main: { measures: [counted], by: [...groups, stages.field], where: reached[0]! },
    ...Object.fromEntries(steps),
    all: { measures: [counted] },
    members: { measures: [], by: [stages.field], where: '', filters: [] },
  };
}

/** @throws SalesError `bad-option` for stages that the data set leaves out, as it does with deals that are not won */
function checkCounted({ field, names, exits }: Extract<FunnelAttributes['stages'], { kind: 'members' }>, catalog: Catalog): void {
  const own = roleColumn(field, catalog) ?? bareField(field);
  for (const { code, column, params } of catalog.warnings) {
    const states = params?.['states'];
    if (code !== 'unsold-rows' || column !== own || typeof states !== 'object') continue;
    if ([...names, ...exits].some((name) => states.includes(name)))
      throw new SalesError('bad-option', 'stages-not-counted', { params: { column: own, states } });
  }
}

/** Returns the clause of the rows that reach a stage. Those that left reach the first one. */
function clauseOf(stages: FunnelAttributes['stages'], k: number, catalog: Catalog): string {
  if (stages.kind === 'list') return `${fieldOf(stages.names[k]!, catalog)}: !(blank)`;
  const members = [...stages.names.slice(k), ...(k === 0 ? stages.exits : [])];
  return formatClause(memberClause(stages.field, members));
}

const fieldOf = (name: string, catalog: Catalog): string =>
  roleColumn(name, catalog) === undefined ? quote(bareField(name)) : name;

/** Returns the median times of each stage since the one before, and of the last since the first. */
function timesOf(names: readonly string[], catalog: Catalog): readonly string[] {
  const fields = names.map((name) => fieldOf(name, catalog));
  const between = (from: number, to: number): string => `median(${fields[to]!} - ${fields[from]!})`;
  const steps = fields.slice(1).map((_, k) => between(k, k + 1));
  return fields.length > 2 ? [...steps, between(0, fields.length - 1)] : steps;
}
