import { isAlone, type MarkDescription } from '../../base/chart/marks.js';
import { formatNumber } from '../../../format/number.js';
import type { ScatterFacts } from '../../../query/analysis/analysis.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { rangesClause, rangesIn } from './choice.js';
import type { Choice, Distribution, DistributionAnswer, ScatterPoint, ScatterView, ViewContext } from './view.js';
import { explainOf, extentOf, membersOf, numbersOf, scatterPicture, scatterSentence, type ScatterMeasure } from './scatter.js';

/** Number of a row. `field` is the column for its clause; `undefined` for an expression of several columns. */
export interface RowNumber extends ScatterMeasure {
  readonly field: string | undefined;
}

/** Scatter plot of rows, with the columns of both axes. */
export interface RowsScatter extends ScatterView {
  readonly per: undefined;
  readonly fields: readonly [x: string | undefined, y: string | undefined];
}

/** Inclusive minimum and maximum. */
interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Converts a result of rows to points, sorted by x. */
export function toRows(answer: DistributionAnswer, { x, y }: { readonly x: RowNumber; readonly y: RowNumber }): RowsScatter {
  const [across, up, counts] = answer.columns;
  const points = Array.from({ length: answer.rowCount }, (_, row): ScatterPoint => {
    const place = { x: across!.values[row]!, y: up!.values[row]! };
    return { ...place, key: `${place.x} ${place.y}`, count: counts!.values[row]! };
  });
  const unit = (own: MeasureUnit | undefined, read: MeasureUnit | undefined): MeasureUnit => own ?? read ?? 'number';
  return {
    points: points.sort((a, b) => a.x - b.x || a.y - b.y),
    facts: answer.facts.analysis as ScatterFacts,
    per: undefined,
    fields: [x.field, y.field],
    x: { name: x.name, unit: unit(x.unit, across?.unit) },
    y: { name: y.name, unit: unit(y.unit, up?.unit) },
  };
}

/** Returns the scatter plot of rows. Ranges of both columns select points, if clauses can describe them. */
export function rowsShown(view: RowsScatter, context: ViewContext): Distribution {
  const { points } = view;
  const { distribution } = context.messages;
  const fields = fieldsOf(view);
  return {
    count: points.length,
    fields: fields ?? [],
    isFixed: fields === undefined,
    role: distribution.scatterRole,
    keys: fields ? distribution.scatterKeys : distribution.fixedKeys({ names: madeNames(view, context) }),
    sentence: scatterSentence(view, context),
    claims: [{ kind: 'test', measure: '', test: 'correlation', figures: [view.facts.r] }],
    explain: explainRows(view, context),
    table: (caption) => tableOf(view, context, caption),
    keyOf: (mark) => points[mark]?.key,
    chosenBy: (own) => chosenRows(view, own),
    picture: scatterPicture(view, context, {
      named: [],
      sizes: points.some(({ count = 1 }) => count > 1) ? distribution.largerRows : '',
      isFixed: fields === undefined,
    }),
    announce: (mark, chosen) => announcementOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/** Returns the fields of a selection's clauses. Both axes may share one field; `undefined` when an axis has none. */
function fieldsOf({ fields: [x, y] }: RowsScatter): readonly string[] | undefined {
  if (x === undefined || y === undefined) return undefined;
  return x === y ? [x] : [x, y];
}

/** Returns the names of calculated axes. */
function madeNames({ fields, x, y }: RowsScatter, { messages }: ViewContext): string {
  return messages.list({ items: [x, y].filter((_, side) => fields[side] === undefined).map(({ name }) => name) });
}

function explainRows(view: RowsScatter, context: ViewContext): Distribution['explain'] {
  const { distribution } = context.messages;
  const { points = 0, count } = view.facts;
  const shown = (n: number): string => formatNumber(n, 'count', context);
  const equal =
    points < count
      ? [
          {
            term: distribution.pointsTerm,
            text: distribution.equalRows({ rows: membersOf(count, view, context), points: shown(points) }),
          },
        ]
      : [];
  const fixed = fieldsOf(view)
    ? []
    : [{ term: distribution.choiceTerm, text: distribution.fixedHint({ names: madeNames(view, context) }) }];
  return [...explainOf(view, context), ...equal, ...fixed];
}

function tableOf(view: RowsScatter, context: ViewContext, caption: string): ReturnType<Distribution['table']> {
  const { x, y, points } = view;
  return {
    caption,
    columns: [x.name, y.name, context.messages.distribution.axis({ per: undefined })].map((label) => ({ label, numeric: true })),
    rows: points.map((point) => [...numbersOf(view, point, context), formatNumber(point.count ?? 1, 'count', context)]),
  };
}

function chosenRows(view: RowsScatter, own: string): readonly number[] {
  const [x, y] = view.fields;
  if (own === '' || x === undefined || y === undefined) return [];
  const [across, up] = [rangesIn(own, x), rangesIn(own, y)];
  if (!across || !up) return [];
  const lies = (value: number, ranges: readonly Ends[]): boolean => ranges.some(({ from, to }) => value >= from && value <= to);
  return view.points.flatMap((point, at) => (lies(point.x, across) && lies(point.y, up) ? [at] : []));
}

function announcementOf(view: RowsScatter, context: ViewContext, mark: number, alone: boolean): MarkDescription | undefined {
  const { distribution } = context.messages;
  const point = view.points[mark];
  if (!point) return undefined;
  const [x, y] = numbersOf(view, point, context);
  const title = membersOf(point.count ?? 1, view, context);
  const hint = alone ? distribution.unclickHint : distribution.scatterHint;
  return {
    title,
    rows: [
      [view.x.name, x],
      [view.y.name, y],
    ],
    hint: fieldsOf(view) ? hint : distribution.fixedHint({ names: madeNames(view, context) }),
    spoken: distribution.member({
      name: title,
      parts: [`${view.x.name} ${x}`, `${view.y.name} ${y}`],
      k: mark + 1,
      n: view.points.length,
    }),
  };
}

/** Converts selected points to their bounding rectangle: a clause with a range per column. */
function choiceOf(view: RowsScatter, context: ViewContext, marks: readonly number[]): Choice {
  const { distribution } = context.messages;
  const [field = '', other] = fieldsOf(view) ?? [];
  const [first] = marks;
  if (first === undefined || field === '') return { field, values: [], where: '', announcement: distribution.cleared };
  const { x, y } = extentOf(marks.map((mark) => view.points[mark]!));
  const across = { from: x[0], to: x[1] };
  const up = { from: y[0], to: y[1] };
  const clauses = [rangesClause(field, [across]), ...(other === undefined ? [] : [rangesClause(other, [up])])];
  const where = clauses.join('; ');
  const ranges = context.messages.list({ items: [rangeText(view.x, across, context), rangeText(view.y, up, context)] });
  return { field, values: [...new Set(x)], where, announcement: selectionAnnouncement(view, context, { where, ranges }) };
}

function rangeText({ name, unit }: RowsScatter['x'], { from, to }: Ends, context: ViewContext): string {
  const text = (value: number): string => formatNumber(value, unit, context);
  return `${name} ${from === to ? text(from) : context.messages.distribution.between({ from: text(from), to: text(to) })}`;
}

/** Describes a selection: its ranges, and the number of rows when all rows are drawn. */
function selectionAnnouncement(
  view: RowsScatter,
  context: ViewContext,
  { where, ranges }: { readonly where: string; readonly ranges: string },
): string {
  const { distribution } = context.messages;
  if (view.points.length < (view.facts.points ?? 0)) return distribution.picked({ names: ranges });
  const rows = chosenRows(view, where).reduce((sum, at) => sum + (view.points[at]!.count ?? 1), 0);
  return distribution.chosen({ bins: ranges, members: membersOf(rows, view, context) });
}
