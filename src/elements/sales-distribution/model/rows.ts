import { formatNumber } from '../../../format/number.js';
import type { ScatterFacts } from '../../../query/analysis/analysis.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { rangesClause, rangesIn } from './choice.js';
import { isAlone, type Choice, type Distribution, type Said } from './distribution.js';
import { explainOf, extentOf, membersOf, numbersOf, scatterPicture, scatterSentence, type ScatterMeasure } from './scatter.js';
import type { DistributionAnswer, ScatterPoint, ScatterView, ViewContext } from './view.js';

/** What is looked at in each row; `field`: the column that a clause on it speaks of, undefined where it is worked out of others. */
export interface RowNumber extends ScatterMeasure {
  readonly field: string | undefined;
}

/** Points of rows, with the columns of both numbers. */
export interface RowsScatter extends ScatterView {
  readonly per: undefined;
  readonly fields: readonly [x: string | undefined, y: string | undefined];
}

/** Two ends of numbers, both inclusive. */
interface Ends {
  readonly from: number;
  readonly to: number;
}

/** The points of an answer about rows, in the order of x. */
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

/** Points of rows as they are shown: chosen by the ranges of both columns, where a clause can speak of these. */
export function rowsShown(view: RowsScatter, context: ViewContext): Distribution {
  const { points } = view;
  const { distribution } = context.words;
  const fields = fieldsOf(view);
  return {
    count: points.length,
    fields: fields ?? [],
    isFixed: fields === undefined,
    role: distribution.scatterRole,
    keys: fields ? distribution.scatterKeys : distribution.fixedKeys(madeNames(view, context)),
    sentence: scatterSentence(view, context),
    explain: explainRows(view, context),
    table: (caption) => tableOf(view, context, caption),
    keyOf: (mark) => points[mark]?.key,
    chosenBy: (own) => chosenRows(view, own),
    picture: scatterPicture(view, context, {
      named: [],
      sizes: points.some(({ count = 1 }) => count > 1) ? distribution.largerRows : '',
      isFixed: fields === undefined,
    }),
    said: (mark, chosen) => saidOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/** The columns that a choice sets clauses on: one where both numbers are of the same; undefined where no clause can speak of one of them. */
function fieldsOf({ fields: [x, y] }: RowsScatter): readonly string[] | undefined {
  if (x === undefined || y === undefined) return undefined;
  return x === y ? [x] : [x, y];
}

/** What is worked out of other columns, by name. */
function madeNames({ fields, x, y }: RowsScatter, { words }: ViewContext): string {
  return words.list([x, y].filter((_, side) => fields[side] === undefined).map(({ name }) => name));
}

function explainRows(view: RowsScatter, context: ViewContext): Distribution['explain'] {
  const { distribution } = context.words;
  const { points = 0, count } = view.facts;
  const shown = (n: number): string => formatNumber(n, 'count', context);
  const equal =
    points < count
      ? [{ term: distribution.pointsTerm, text: distribution.equalRows(shown(points), membersOf(count, view, context)) }]
      : [];
  const fixed = fieldsOf(view) ? [] : [{ term: distribution.choiceTerm, text: distribution.fixedHint(madeNames(view, context)) }];
  return [...explainOf(view, context), ...equal, ...fixed];
}

function tableOf(view: RowsScatter, context: ViewContext, caption: string): ReturnType<Distribution['table']> {
  const { x, y, points } = view;
  return {
    caption,
    columns: [x.name, y.name, context.words.distribution.axis(undefined)].map((label) => ({ label, numeric: true })),
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

function saidOf(view: RowsScatter, context: ViewContext, mark: number, alone: boolean): Said | undefined {
  const { distribution } = context.words;
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
    hint: fieldsOf(view) ? hint : distribution.fixedHint(madeNames(view, context)),
    spoken: distribution.member(title, [`${view.x.name} ${x}`, `${view.y.name} ${y}`], mark + 1, view.points.length),
  };
}

/** A choice is the rectangle around the marks: a clause on two columns names all that lies in it. */
function choiceOf(view: RowsScatter, context: ViewContext, marks: readonly number[]): Choice {
  const { distribution } = context.words;
  const [field = '', other] = fieldsOf(view) ?? [];
  const [first] = marks;
  if (first === undefined || field === '') return { field, values: [], where: '', said: distribution.cleared };
  const { x, y } = extentOf(marks.map((mark) => view.points[mark]!));
  const across = { from: x[0], to: x[1] };
  const up = { from: y[0], to: y[1] };
  const clauses = [rangesClause(field, [across]), ...(other === undefined ? [] : [rangesClause(other, [up])])];
  const where = clauses.join('; ');
  const ranges = context.words.list([rangeText(view.x, across, context), rangeText(view.y, up, context)]);
  return { field, values: [...new Set(x)], where, said: saidChoice(view, context, { where, ranges }) };
}

function rangeText({ name, unit }: RowsScatter['x'], { from, to }: Ends, context: ViewContext): string {
  const text = (value: number): string => formatNumber(value, unit, context);
  return `${name} ${from === to ? text(from) : context.words.distribution.between(text(from), text(to))}`;
}

/** What is chosen in words: its ranges, and how many rows these are where all are drawn. */
function saidChoice(
  view: RowsScatter,
  context: ViewContext,
  { where, ranges }: { readonly where: string; readonly ranges: string },
): string {
  const { distribution } = context.words;
  if (view.points.length < (view.facts.points ?? 0)) return distribution.picked(ranges);
  const rows = chosenRows(view, where).reduce((sum, at) => sum + (view.points[at]!.count ?? 1), 0);
  return distribution.chosen(ranges, membersOf(rows, view, context));
}
