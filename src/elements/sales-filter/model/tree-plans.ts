import type { Catalog, CatalogColumn } from '../../../query/catalog.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import type { Results, ResultValue } from '../../../query/result/result.js';
import { RANK, type Rank } from '../../../query/source.js';
import { formatClause, joinWhere } from '../../../query/where/where.js';
import { type Choice, clauseOf, fieldsOf, lastOf, type Level, levelsOf } from './choice.js';

/** The number of rows, which members are ordered by. */
export const ROWS = 'rows = count()';

/** Number of members listed; the search finds the others. */
export const MAX_LISTED = 200;

/** Returns a query for the members with most rows. With several fields, each row of the result is a path of members. */
export function largestPlan(by: readonly string[], { where, filters }: Pick<QueryPlan, 'where' | 'filters'>): QueryPlan {
  return { measures: [ROWS], by, where: where ?? '', filters: filters ?? [], orderBy: ['-rows'], limit: MAX_LISTED };
}

/** Returns the clause that selects the members of a field that contain a text. */
export function containing(field: string, text: string): string {
  return formatClause({ field, quoted: false, items: [{ kind: 'pattern', parts: ['', text, ''], not: false, position: 0 }] });
}

/** Members of the first fields of a tree; `null` is the missing one. */
export type Path = readonly (string | null)[];

export interface OpenedBranch {
  readonly path: Path;
  /** Number of the attempt; each retry is a new query. */
  readonly attempt: number;
  /** True to ignore the filters of other elements, for members that a clause enumerates. */
  readonly isWhole: boolean;
}

/** The attributes of a filter that the queries of its tree depend on. */
export interface TreeAttributes {
  readonly field: string;
  readonly search?: string;
  /** The branches of a large tree with members that are queried. */
  readonly opened?: readonly OpenedBranch[];
}

interface TreeContext {
  readonly where: string;
  readonly filters: readonly string[];
  readonly own: string;
  readonly catalog: Catalog;
}

/** Returns the column of a field; `undefined` for derived dimensions. */
type ColumnOf = (field: string, catalog: Catalog) => CatalogColumn | undefined;

/**
 * Most combinations of members of a tree that is loaded as a whole. Of a larger tree, the first level is loaded, and the members of a
 * branch when the user opens it. A server refuses a result with more groups.
 */
const MAX_WHOLE_TREE = 100_000;

/** Names of the queries of a large tree. Those with a colon may fail alone. */
export const ROOTS = 'roots';
export const branchName = ({ path, attempt, isWhole }: OpenedBranch): string =>
  `branch:${isWhole ? 'whole' : ''}${String(attempt)}${JSON.stringify(path)}`;
export const foundName = (level: number, search: string): string => `found:${String(level)} ${search.trim()}`;
/** The selected paths; `kept` ignores the filters of other elements. */
export const chosenName = (own: string): string => `chosen ${own}`;
export const keptName = (own: string): string => `kept ${own}`;
/** The paths that the clause excludes at a level. */
export const exceptName = (own: string, level: number): string => `except ${own} ${String(level)}`;
export const wayName = (level: number): string => `way ${String(level)}`;

/** Returns the rank of a query of a tree, which can be shown without branches and searches. */
export function rankOfPlan(name: string): Rank {
  return name.includes(':') ? RANK.extra : RANK.card;
}

/** Returns the queries of a tree: all of its combinations, or the levels and branches that are shown. */
export function treePlans(attributes: TreeAttributes, context: TreeContext, catalogColumn: ColumnOf): Plans {
  const fields = fieldsOf(attributes.field);
  const { catalog, where } = context;
  const rows = Math.max(...catalog.tables.map(({ rowCount }) => rowCount));
  const counts = fields.map((field) => catalogColumn(field, catalog)?.distinct);
  // A missing member is one more.
  const most = counts.reduce<number>((product, count = rows) => product * (count + 1), 1);
  if (Math.min(most, rows) <= MAX_WHOLE_TREE) return wholePlans(fields, context);
  const isLarge = counts.some((count = 0) => count > MAX_WHOLE_TREE);
  const size = { measures: [ROWS], by: fields, where, filters: [], orderBy: ['-rows'], limit: 1 };
  const levels = searchedLevels(fields, catalog, catalogColumn);
  return { ...levelPlans(attributes, context, levels), ...(!isLarge && { size }) };
}

/** Returns the levels of a tree that a text can be searched in by queries: columns of texts. */
export function searchedLevels(fields: readonly string[], catalog: Catalog, catalogColumn: ColumnOf): readonly number[] {
  return [...fields.keys()].filter((level) => catalogColumn(fields[level]!, catalog)?.type === 'text');
}

/** Returns the queries that depend on the first ones: all combinations if there are few, or what leads to the members found. */
export function moreTreePlans({ field, search = '' }: TreeAttributes, context: TreeContext, results: Results): Plans {
  const fields = fieldsOf(field);
  if (!results[ROOTS]) return {};
  if (results['size'] && results['size'].facts.groups! <= MAX_WHOLE_TREE) return wholePlans(fields, context);
  return wayPlans(fields, context, results, search);
}

function wholePlans(by: readonly string[], { where, filters }: TreeContext): Plans {
  const branches = { measures: [ROWS], by, where };
  return { members: { ...branches, filters }, ...(filters.length > 0 && { whole: { ...branches, filters: [] } }) };
}

function levelPlans(
  { field, search = '', opened = [] }: TreeAttributes,
  context: TreeContext,
  searched: readonly number[],
): Plans {
  const fields = fieldsOf(field);
  const { where, filters } = context;
  const text = search.trim();
  const branches = opened.map((branch) => {
    const plan = {
      where: joinWhere(where, whereOf(fields, branch.path)),
      filters: branch.isWhole ? [] : filters,
    };
    return [branchName(branch), largestPlan([fields[branch.path.length]!], plan)] as const;
  });
  const found = (text === '' ? [] : searched).map((level) => {
    const like = joinWhere(where, containing(fields[level]!, text));
    return [foundName(level, text), largestPlan(fields.slice(0, level + 1), { where: like, filters })] as const;
  });
  return {
    [ROOTS]: largestPlan([fields[0]!], { where, filters }),
    ...Object.fromEntries([...branches, ...found]),
    ...chosenPlans(field, context),
  };
}

/** Returns the queries for the paths that the own clause selects, and for those that it excludes. */
function chosenPlans(field: string, { own, where, filters }: TreeContext): Plans {
  const fields = fieldsOf(field);
  const choice = levelsOf(own, fields);
  if (choice.kind !== 'levels') return {};
  const { levels, except = [] } = choice;
  const plan = (taken: readonly Level[], kept = filters): Plans[string] =>
    largestPlan(fields.slice(0, lastOf(taken) + 1), {
      where: joinWhere(where, clauseOf(field, { kind: 'levels', levels: taken })),
      filters: kept,
    });
  return {
    [chosenName(own)]: plan(levels),
    ...(filters.length > 0 && { [keptName(own)]: plan(levels, []) }),
    ...Object.fromEntries(
      except.flatMap((values, level) => {
        if (!values) return [];
        const out = levels.map((taken, at) => (at === level ? values : taken));
        return [[exceptName(own, level), plan(out)]];
      }),
    ),
  };
}

/** Returns the queries for the rows of branches above the members that are found or selected. */
function wayPlans(fields: readonly string[], { where, filters, own }: TreeContext, results: Results, search: string): Plans {
  const paths = [...fields.map((_, level) => foundName(level, search)), chosenName(own), keptName(own)].flatMap((name) =>
    results[name] ? pathsIn(results[name]).map(({ path }) => path) : [],
  );
  const members = fields.map((_, level) => [
    ...new Set(paths.filter((path) => path.length > level + 1).map((path) => path[level]!)),
  ]);
  const ways = members.flatMap((names, level) => {
    if (names.length === 0) return [];
    const levels = members.slice(0, level + 1);
    const clause = clauseOf(fields.join(', '), { kind: 'levels', levels });
    const { limit: _, ...plan } = largestPlan(fields.slice(0, level + 1), { where: joinWhere(where, clause), filters });
    return [[wayName(level), plan] as const];
  });
  return Object.fromEntries(ways);
}

/** Returns the clauses that select a branch. */
function whereOf(fields: readonly string[], path: Path): string {
  const levels = path.map((member) => [member]);
  const choice: Choice = { kind: 'levels', levels };
  return clauseOf(fields.join(', '), choice);
}

export function pathsIn(result: Results[string]): readonly { readonly path: Path; readonly rows: number }[] {
  const names = result.columns.slice(0, -1).map(({ name }) => name);
  return result.rows().map((row) => ({ path: names.map((name) => textOf(row[name]!)), rows: Number(row['rows']) }));
}

function textOf(value: ResultValue): string | null {
  return value === null ? null : String(value);
}
