import { unite } from '../../../catalog/periods.js';
import type { Answer } from './answers.js';
import { axisOf, type Axis } from './axis.js';
import type { Grid } from './calendar.js';
import { isDays } from './clause.js';
import { foldedAxes, type HeldMembers } from './folded-axes.js';
import { isFolded, type HeatOptions } from './options.js';
import type { HeatContext, HeatView, Item, Member, Spot } from './view.js';

/** The answers of two dimensions, by the names of their questions. */
export interface GridAnswers {
  readonly main: Answer;
  /** Members that are shown by themselves, biggest first, where an axis is one of members. */
  readonly x?: readonly Item[] | undefined;
  readonly y?: readonly Item[] | undefined;
  /** What the members left over make, by the keys of the other axis; absent where none were. Without rows they have no place, but where they had one. */
  readonly restX?: Answer | undefined;
  readonly restY?: Answer | undefined;
}

/**
 * Two dimensions as columns and rows; times of one date, one finer than the other, as the finer within the coarser. `held`: the view before, whose
 * columns and rows stay where they are, also those that have no rows any more.
 */
export function dimensionGrid(given: GridAnswers, options: HeatOptions, context: HeatContext, held?: HeatView): Grid {
  const { main } = given;
  const folded = isFolded(options.x, options.y);
  const before = heldMembers(options, context, held);
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
    axes: [context.words.dimension(options.x.text), context.words.dimension(options.y.text)],
    ...placesIn([x, y], answers, columns),
  };
}

function heldMembers({ x, y }: HeatOptions, { words }: HeatContext, held: HeatView | undefined): HeldMembers {
  const isSame = held?.axes[0] === words.dimension(x.text) && held.axes[1] === words.dimension(y.text);
  return isSame ? { x: held.columns, y: held.rows } : { x: [], y: [] };
}

/** What the members left over make, where they have a place: without rows only where they had one. */
function restOf(rest: Answer | undefined, before: readonly Member[]): Answer | undefined {
  return rest && (rest.rowCount > 0 || before.some(isLeftOver)) ? rest : undefined;
}

function isLeftOver({ items }: Member): boolean {
  return items.length === 0;
}

/** Where the rows of the answers belong: the members left over stand last. */
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

/** The days that are in both. */
function common(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  const [p, q] = [one.filter(isDays), other.filter(isDays)];
  return unite(p.flatMap((a) => q.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))));
}
