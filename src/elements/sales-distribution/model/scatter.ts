import { unitOfField } from '../../../catalog/column-units.js';
import type { ScatterFacts } from '../../../query/analysis/analysis.js';
import type { FactSelection } from '../../base/define/widget-facts.js';
import { rangesClause, rangesIn } from './choice.js';
import {
  heldChart,
  membersText,
  tooManyOf,
  type DistributionFacts,
  type DistributionInput,
  type Scatter,
  type ScatterChart,
  type ScatterPoint,
  type Words,
} from './facts.js';
import { pointsOf, scatterMeasures, rowFields, type DistributionOptions } from './plans.js';
import { fixed, numberFormat, tidy } from '../../../format/number.js';
import { testOf } from '../../../query/claim.js';
import { valueOf } from '../../../query/result/result.js';

/** Significance level above which a correlation is not reported. */
const CHANCE = 0.05;
/** Minimum distance of an outlier from the line, as a multiple of the usual distance. */
const FAR = 2.5;
/** Maximum number of points that are all labeled; with more, only noteworthy points are. */
const MAX_LABELED_POINTS = 12;
const MAX_NAMES = 10;

export function membersFacts(options: DistributionOptions, input: DistributionInput): DistributionFacts {
  const { catalog, messages, nameOf, results, texts } = input;
  const main = results['main']!;
  const per = pointsOf(options, catalog);
  const [member, ...numbers] = main.columns;
  const [x, y] = scatterMeasures(options, catalog).map(({ measure, field }, k) => ({
    name: messages.measure({ name: measure }),
    unit: (field === undefined ? undefined : unitOfField(field, catalog)) ?? numbers[k]?.unit ?? 'number',
  }));
  const points = Array.from({ length: main.rowCount }, (_, row) => {
    const key = String(valueOf(member!, row));
    return { key, name: nameOf(per, key), x: numbers[0]!.values[row]!, y: numbers[1]!.values[row]! };
  }).sort((a, b) => a.x - b.x || a.y - b.y);
  const facts = main.facts.analysis as ScatterFacts;
  const scatter: Scatter = { points, facts, per: messages.dimension({ name: per }), x: x!, y: y! };
  const { columns, ...own } = scatterFacts(scatter, input, { named: namedPoints(scatter) });
  return {
    ...own,
    columns: [{ label: scatter.per!, field: per }, ...columns],
    marks: points.map((point) => ({
      values: [point.key, point.x, point.y],
      filters: [{ field: per, values: [point.key] }],
      hint: texts.scatterHint,
    })),
    tooMany: tooManyOf(scatter.per, input),
  };
}

/** Returns what scatter plots of members and of rows have in common. During a drag they keep their scales. */
function scatterFacts(
  scatter: Scatter,
  input: DistributionInput,
  own: Partial<Pick<ScatterChart, 'named' | 'sizes' | 'isFixed'>>,
): Omit<DistributionFacts, 'marks'> {
  const { attributes, texts } = input;
  const { x, y } = scatter;
  const extent = heldChart(input, 'scatter')?.extent ?? extentOf(scatter.points);
  return {
    summary: sentenceOf(scatter, input),
    claims: [testOf('correlation', [scatter.facts.r], attributes.measure)],
    columns: [
      { label: x.name, unit: x.unit },
      { label: y.name, unit: y.unit },
    ],
    announced: { role: texts.scatterRole, keys: texts.scatterKeys, hints: [], point: texts.member },
    explanation: explanationOf(scatter, input),
    chart: { ...scatter, kind: 'scatter', named: [], sizes: '', fit: fitOf(scatter, input), extent, ...own },
  };
}

function extentOf(points: readonly ScatterPoint[]): ScatterChart['extent'] {
  const of = (numbers: readonly number[]): readonly [number, number] => [
    numbers.reduce((least, one) => Math.min(least, one), Infinity),
    numbers.reduce((most, one) => Math.max(most, one), -Infinity),
  ];
  return { x: of(points.map(({ x }) => x)), y: of(points.map(({ y }) => y)) };
}

function hasLine({ facts }: Scatter): boolean {
  return facts.count > 2 && !Number.isNaN(facts.slope) && !Number.isNaN(facts.r);
}

function fitOf(scatter: Scatter, words: Words): string {
  const { facts, per } = scatter;
  if (!hasLine(scatter)) return '';
  return words.texts.fit({ r: rText(facts.r, words), members: membersText(facts.count, per, words) });
}

function rText(r: number, { locale }: Words): string {
  return tidy(numberFormat(locale, { ...fixed(2), signDisplay: 'negative' }).format(r));
}

/** Summarizes the correlation and its outliers, and the number of points drawn unless all are. */
function sentenceOf(scatter: Scatter, words: Words): string {
  const { texts, format } = words;
  const { points, x, y, facts, per } = scatter;
  if (facts.count === 0) return '';
  if (!hasLine(scatter)) return texts.sentence({ parts: [texts.noLine({ members: membersText(facts.count, per, words) })] });
  const names = { x: x.name, y: y.name, fit: fitOf(scatter, words) };
  const reading = (facts.p >= CHANCE ? texts.unrelated : facts.r > 0 ? texts.rises : texts.falls)(names);
  const [above, below] = per === undefined ? [] : farPoints(scatter);
  const far = (above ?? below) ? [texts.furthest({ above, below })] : [];
  const all = facts.points ?? facts.count;
  const drawn = { shown: format(points.length, 'count'), all: format(all, 'count') };
  return texts.sentence({ parts: [reading, ...far, ...(points.length < all ? [texts.drawn(drawn)] : [])] });
}

function awayFrom({ facts }: Scatter, { x, y }: ScatterPoint): number {
  return y - facts.intercept - facts.slope * x;
}

/** Returns the names of the points farthest above and below the line, if they are outliers. */
function farPoints(scatter: Scatter): readonly [above: string | undefined, below: string | undefined] {
  const { points } = scatter;
  const away = points.map((point) => awayFrom(scatter, point));
  const usual = Math.sqrt(away.reduce((sum, one) => sum + one * one, 0) / Math.max(1, away.length - 2));
  const farthest = (sign: 1 | -1): string | undefined => {
    const at = away.reduce((best, one, k) => (sign * one > sign * away[best]! ? k : best), 0);
    return sign * away[at]! > FAR * usual ? points[at]!.name : undefined;
  };
  return [farthest(1), farthest(-1)];
}

/** Returns the points to label, most important first: extremes of both numbers, then the farthest from the line. */
function namedPoints(scatter: Scatter): readonly number[] {
  const { points } = scatter;
  const order = points.map((_, at) => at);
  if (points.length <= MAX_LABELED_POINTS) return order;
  const by = (size: (point: ScatterPoint) => number): readonly number[] =>
    [...order].sort((a, b) => size(points[b]!) - size(points[a]!)).slice(0, MAX_NAMES);
  const [top, bottom, right, left] = [by(({ y }) => y), by(({ y }) => -y), by(({ x }) => x), by(({ x }) => -x)];
  const far = hasLine(scatter) ? by((point) => Math.abs(awayFrom(scatter, point))) : [];
  return [...new Set([top[0]!, bottom[0]!, right[0]!, left[0]!, ...far])].slice(0, MAX_NAMES);
}

function explanationOf(scatter: Scatter, words: Words): NonNullable<DistributionFacts['explanation']> {
  const { texts, locale } = words;
  const { x, y, facts, per } = scatter;
  const left =
    facts.left > 0 ? [{ term: texts.leftTerm, text: texts.left({ members: membersText(facts.left, per, words) }) }] : [];
  if (!hasLine(scatter)) return left;
  const number = (value: number): string =>
    tidy(numberFormat(locale, { maximumSignificantDigits: 6, signDisplay: 'negative' }).format(value));
  const sum = `${number(facts.intercept)} + ${number(facts.slope)}`;
  return [
    { term: texts.lineTerm, text: texts.lineRule({ y: y.name, sum, x: x.name }) },
    { term: 'r', text: `${rText(facts.r, words)}. ${texts.cause}` },
    { term: texts.chanceTerm, text: number(facts.p) },
    ...left,
  ];
}

interface RowsScatter extends Scatter {
  readonly points: readonly (ScatterPoint & { readonly count: number })[];
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Returns a scatter plot of rows: a mark for equal rows. Ranges of both columns select points, if clauses can describe them. */
export function rowsFacts(options: DistributionOptions, input: DistributionInput): DistributionFacts {
  const { catalog, messages, results, texts, format } = input;
  const main = results['main']!;
  const fields = rowFields(options, catalog);
  const [x, y] = fields.map(({ text, field }, k) => ({
    name: texts.variable({ name: text }),
    unit: (field === undefined ? undefined : unitOfField(field, catalog)) ?? main.columns[k]?.unit ?? 'number',
  }));
  const [across, up, counts] = main.columns;
  const points = Array.from({ length: main.rowCount }, (_, row) => ({
    ...{ x: across!.values[row]!, y: up!.values[row]!, count: counts!.values[row]! },
  })).sort((a, b) => a.x - b.x || a.y - b.y);
  const facts = main.facts.analysis as ScatterFacts;
  const scatter: RowsScatter = { points, facts, per: undefined, x: x!, y: y! };
  const made = messages.list({ items: [x!, y!].filter((_, k) => fields[k]!.field === undefined).map(({ name }) => name) });
  const isFixed = made !== '';
  const sizes = points.some(({ count }) => count > 1) ? texts.largerRows : '';
  const { columns, announced, explanation = [], ...own } = scatterFacts(scatter, input, { sizes, isFixed });
  const equal = { rows: membersText(facts.count, undefined, input), points: format(facts.points, 'count') };
  const hint = isFixed ? texts.fixedHint({ names: made }) : texts.scatterHint;
  return {
    ...own,
    columns: [{ label: texts.axis({ per: undefined }) }, ...columns],
    marks: points.map((point) => ({ values: [membersText(point.count, undefined, input), point.x, point.y], hint })),
    announced: { ...announced!, ...(isFixed && { keys: texts.fixedKeys({ names: made }) }) },
    explanation: [
      ...explanation,
      ...((facts.points ?? 0) < facts.count ? [{ term: texts.pointsTerm, text: texts.equalRows(equal) }] : []),
      ...(isFixed ? [{ term: texts.choiceTerm, text: hint }] : []),
    ],
    selection: isFixed ? undefined : selectionOf(scatter, [fields[0]!.field!, fields[1]!.field!], input),
  };
}

/** Returns what selected points mean: their bounding rectangle, a range of each column. Both axes may share one. */
function selectionOf(scatter: RowsScatter, [x, y]: readonly [string, string], input: DistributionInput): FactSelection {
  const { points, facts } = scatter;
  const { messages, texts } = input;
  const chosenBy = (own: string): readonly number[] => {
    const [across, up] = own === '' ? [] : [rangesIn(own, x), rangesIn(own, y)];
    if (!across || !up) return [];
    const isIn = (value: number, ranges: readonly Ends[]): boolean => ranges.some(({ from, to }) => value >= from && value <= to);
    return points.flatMap((point, at) => (isIn(point.x, across) && isIn(point.y, up) ? [at] : []));
  };
  return {
    fields: [...new Set([x, y])],
    keyOf: (mark) => `${points[mark]!.x} ${points[mark]!.y}`,
    chosenBy,
    choice: (marks) => {
      if (marks.length === 0) return { field: x, values: [], where: '', announcement: messages.plot.cleared };
      const extent = extentOf(marks.map((mark) => points[mark]!));
      const [across, up] = [extent.x, extent.y].map(([from, to]): Ends => ({ from, to })) as [Ends, Ends];
      const where = [rangesClause(x, [across]), ...(x === y ? [] : [rangesClause(y, [up])])].join('; ');
      const names = messages.list({ items: [rangeText(scatter.x, across, input), rangeText(scatter.y, up, input)] });
      // Of points that are not drawn, the number of rows is unknown.
      const rows = chosenBy(where).reduce((sum, at) => sum + points[at]!.count, 0);
      const announcement =
        points.length < (facts.points ?? 0)
          ? messages.plot.chosen({ names })
          : texts.chosen({ bins: names, members: membersText(rows, undefined, input) });
      return { field: x, values: [...new Set(extent.x)], where, announcement };
    },
  };
}

function rangeText({ name, unit }: Scatter['x'], { from, to }: Ends, { format, texts }: DistributionInput): string {
  const text = (value: number): string => format(value, unit);
  return `${name} ${from === to ? text(from) : texts.between({ from: text(from), to: text(to) })}`;
}
