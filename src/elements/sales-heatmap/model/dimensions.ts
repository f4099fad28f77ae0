import { unite } from '../../../catalog/periods.js';
import type { Answer } from './answers.js';
import { axisOf, type Axis } from './axis.js';
import type { Grid } from './calendar.js';
import { isDays } from './clause.js';
import { foldedAxes, type HeldMembers } from './axes.js';
import { isFolded, type HeatOptions } from './options.js';
import type { HeatContext, HeatView, Item, Member, Spot } from './view.js';

/** The results for two dimensions, by query name. */
export interface GridAnswers {
  readonly main: Answer;
  /** Named members, largest first, if the axis has members. */
  readonly x?: readonly Item[] | undefined;
  readonly y?: readonly Item[] | undefined;
  /** The values of the remaining members by the keys of the other axis. Absent without remaining members. */
  readonly restX?: Answer | undefined;
  readonly restY?: Answer | undefined;
}

/**
 * Returns two dimensions as columns and rows. Of two times of one date, the finer is nested in the coarser. Columns and rows of
 * the previous view keep their places, even without rows.
 */
export function dimensionGrid(given: GridAnswers, options: HeatOptions, context: HeatContext, previous?: HeatView): Grid {
  const { main } = given;
  const folded = isFolded(options.x, options.y);
  const before = heldMembers(options, context, previous);
  const answers = { ...given, restX: restOf(given.restX, before.x), restY: restOf(given.restY, before.y) };
  const { restX, restY } = answers;
  const [x, y] = folded
    ? foldedAxes(main, options, context, before)
    : [
        axisOf({ main, at: 0, shown: answers.x, rest: restX, more: restY, before: before.x }, options.x, context),
        axisOf({ main, at: 1, shown: answers.y, rest: restY, more: restX, before: before.y }, options.y, context),
      ];
  const columns = x.members.length;
  const spots: Spot[] = y.members.flatMap((own, row) =>
    x.members.map((other, column): Spot => {
      const items = folded ? { a: common(other.items, own.items), b: [] } : { a: other.items, b: own.items };
      return { kind: 'cell', block: 0, column, row, span: 1, ...items, label: '' };
    }),
  );
  const cells = spots.length;
  spots.push(
    ...x.members.map(({ items, label }, column): Spot => ({
      kind: 'column',
      block: 0,
      column,
      row: -1,
      span: 1,
      a: items,
      b: [],
      label,
    })),
    ...y.members.map(({ items, label }, row): Spot => {
      const own = folded ? { a: items, b: [] } : { a: [], b: items };
      return { kind: 'row', block: 0, column: -1, row, span: 1, ...own, label };
    }),
  );
  return {
    blocks: [{ title: '', columns }],
    rows: y.members,
    columns: x.members,
    spots,
    cells,
    first: options.x.field,
    second: folded ? undefined : options.y.field,
    sets: folded ? 'first' : 'both',
    axes: [context.messages.dimension({ name: options.x.text }), context.messages.dimension({ name: options.y.text })],
    ...placesIn([x, y], answers, columns),
  };
}

function heldMembers({ x, y }: HeatOptions, { messages }: HeatContext, previous: HeatView | undefined): HeldMembers {
  const isSame =
    previous?.axes[0] === messages.dimension({ name: x.text }) && previous.axes[1] === messages.dimension({ name: y.text });
  return isSame ? { x: previous.columns, y: previous.rows } : { x: [], y: [] };
}

/** Returns the result for the remaining members if they have a place. Without rows they have one only if they had one before. */
function restOf(rest: Answer | undefined, before: readonly Member[]): Answer | undefined {
  return rest && (rest.rowCount > 0 || before.some(isLeftOver)) ? rest : undefined;
}

function isLeftOver({ items }: Member): boolean {
  return items.length === 0;
}

/** Returns the position of each row; the remaining members come last. */
function placesIn(
  [x, y]: readonly [Axis, Axis],
  { main, restX, restY }: GridAnswers,
  columns: number,
): Pick<Grid, 'cellOf' | 'restXOf' | 'restYOf'> {
  const [columnOf, rowOf] = [x.indexIn(main, 0), y.indexIn(main, 1)];
  const cell = (column: number | undefined, row: number | undefined): number | undefined =>
    column === undefined || row === undefined ? undefined : row * columns + column;
  return {
    cellOf: (row) => cell(columnOf(row), rowOf(row)),
    ...(restX && { restXOf: withRow(y.indexIn(restX, 0), (row) => cell(columns - 1, row)) }),
    ...(restY && { restYOf: withRow(x.indexIn(restY, 0), (column) => cell(column, y.members.length - 1)) }),
  };
}

function withRow(
  indexOf: (row: number) => number | undefined,
  cell: (index: number | undefined) => number | undefined,
): (row: number) => number | undefined {
  return (row) => cell(indexOf(row));
}

/** Returns the days that both lists contain. */
function common(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  const [p, q] = [one.filter(isDays), other.filter(isDays)];
  return unite(p.flatMap((a) => q.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))));
}
