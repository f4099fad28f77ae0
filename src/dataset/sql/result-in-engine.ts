import type { Aggregate } from '../../query/expression/expression.js';
import type { BoundPlan, Dimension, QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import type { ResultColumn } from '../../query/result-column.js';
import type { ColumnRef } from '../../query/schema.js';
import type { AskShape } from '../../query/shape.js';
import type { Engine, RunOptions, ShapeRequest } from '../../engine/engine.js';
import type { DetailTools } from '../rows/run-detail.js';
import type { SqlCode } from './sql-code.js';

/** A result that stays in the engine. */
export interface ResultInEngine {
  /** The result with its columns, notes and facts, without rows. */
  readonly record: () => Promise<ResultRecord>;
  readonly ask: AskShape;
}

/** What shapes are asked with. */
export interface ShapeContext {
  readonly engine: Engine;
  readonly options: RunOptions;
  readonly code: Pick<SqlCode, 'aggregatesOf' | 'detailOf' | 'missingNotes'>;
}

/**
 * Returns the result of a plan without its rows; `undefined` where the engine computes no shapes, and for a plan with several tables,
 * periods or passes, or with `orderBy`.
 */
export function groupsInEngine(plan: BoundPlan, { engine, options, code }: ShapeContext): ResultInEngine | undefined {
  const { table, by, where, calendar, measures, others, compare, rest, orderBy, limit } = plan;
  const { grouped, totals, retained } = code.aggregatesOf(measures);
  const isPlain = others.length === 0 && (compare ?? rest) === undefined && totals.length === 0 && retained.length === 0;
  if (engine.shape === undefined || !isPlain || by.length === 0 || orderBy.length > 0 || limit !== undefined) return undefined;
  const of: ShapeRequest['of'] = { kind: 'groups', groups: { table, by, aggregates: grouped, where, calendar } };
  return {
    record: async () => {
      const counted = [
        ...by.map(({ dimension }) => countOf(refOf(dimension))),
        ...grouped.map((each) => countOf(columnIn(each))),
      ];
      const { values, selected, total } = await engine.aggregate(
        { table, by: [], aggregates: counted, where, calendar },
        options,
      );
      const missing = values.map(({ values: counts }) => selected - counts[0]!);
      const groups = { missing: { keys: missing.slice(0, by.length), values: missing.slice(by.length) } };
      const notes = [...plan.notes, ...code.missingNotes([{ part: plan, grouped, groups }])];
      return { rowCount: 0, columns: emptyColumns(plan), notes, facts: plan.facts, selected, total };
    },
    ask: (shape) => engine.shape!({ of, measures, shape }, options),
  };
}

const countOf = (ref: ColumnRef | undefined): Aggregate =>
  ref === undefined ? { kind: 'aggregate', name: 'count' } : { kind: 'aggregate', name: 'count', value: { kind: 'column', ref } };

const refOf = (dimension: Dimension): ColumnRef | undefined => (dimension.kind === 'customer-type' ? undefined : dimension.ref);

const columnIn = ({ value }: Aggregate): ColumnRef | undefined => (value?.kind === 'column' ? value.ref : undefined);

/** Returns the columns of a plan without rows. Only dates and measures have their type: the types of other keys are those of the rows. */
function emptyColumns({ by, measures }: BoundPlan): readonly ResultColumn[] {
  return [
    ...by.map(({ name, dimension }): ResultColumn =>
      dimension.kind === 'bin-date'
        ? { name, type: 'date', values: new Int32Array() }
        : { name, type: 'text', values: new Int32Array(), dictionary: [] },
    ),
    ...measures.map(({ name, unit }): ResultColumn => ({
      name,
      type: 'number',
      values: new Float64Array(),
      unit,
    })),
  ];
}

/**
 * Returns the single rows of a plan without reading them; `undefined` where the engine computes no shapes, or for a part of the rows.
 * @throws SalesError as `runDetail`
 */
export function rowsInEngine(
  plan: QueryPlan,
  { engine, options, code, catalog, bind }: ShapeContext & Pick<DetailTools, 'catalog' | 'bind'>,
): ResultInEngine | undefined {
  if (engine.shape === undefined || plan.limit !== undefined || (plan.detail?.offset ?? 0) > 0) return undefined;
  const { bound, request, names, units } = code.detailOf(plan, { catalog, bind });
  const { table, where, calendar } = request;
  return {
    record: async () => {
      const { selected, total } = await engine.aggregate({ table, where, calendar, by: [], aggregates: [] }, options);
      const columns = names.map((name, index): ResultColumn => ({
        name,
        type: 'number',
        values: new Float64Array(),
        ...units[index],
      }));
      return { rowCount: 0, columns, notes: bound.notes, facts: bound.facts, selected, total };
    },
    ask: (shape) => engine.shape!({ of: { kind: 'rows', rows: request, names }, measures: [], shape }, options),
  };
}
