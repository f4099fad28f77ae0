import { cellLinks } from '../../base/links/cell-links.js';
import { isAlone, MAX_CLAUSE_MEMBERS, type MarkDescription } from '../../base/chart/marks.js';
import { axisTexts } from '../../../format/tick-labels.js';
import { displayName, nameWithCode, type MemberNames } from '../../../format/member-name.js';
import { fixed, formatNumber, numberFormat, tidy } from '../../../format/number.js';
import type { ScatterFacts } from '../../../query/analysis/analysis.js';
import { membersClause, membersIn, readClauses } from '../../../query/where/where.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { valueOf } from '../../../query/result/result.js';
import {
  type Choice,
  type Distribution,
  type DistributionAnswer,
  type Extent,
  type ScatterPoint,
  type ScatterView,
  selectableRangeOf,
  type ViewContext,
} from './view.js';

/** Significance level above which a correlation is not reported. */
const CHANCE = 0.05;
/** Minimum distance of an outlier from the line, as a multiple of the usual distance. */
const FAR = 2.5;
/** Maximum number of points that are all labeled; with more, only noteworthy points are. */
const MAX_LABELED_POINTS = 12;
const MAX_NAMES = 10;

/** Subject of a scatter plot: two measures with names and units, and the dimension of the points. */
interface ScatterSubject {
  readonly per: string;
  /** Display names of codes. */
  readonly names?: MemberNames | undefined;
  readonly x: ScatterMeasure;
  readonly y: ScatterMeasure;
}

/** Measure by name. `unit` is set when the numbers do not define it. */
export interface ScatterMeasure {
  readonly name: string;
  readonly unit: MeasureUnit | undefined;
}

/** Converts a result to points, sorted by x. */
export function toScatter(answer: DistributionAnswer, { per, names, x, y }: ScatterSubject): MembersScatter {
  const facts = answer.facts.analysis as ScatterFacts;
  const [member, across, up] = answer.columns;
  const points = Array.from({ length: answer.rowCount }, (_, row): ScatterPoint => {
    const key = String(valueOf(member!, row));
    const title = nameWithCode(names, per, key);
    return {
      key,
      ...(title !== undefined && { name: displayName(names, per, key), title }),
      x: across!.values[row]!,
      y: up!.values[row]!,
    };
  });
  const unit = (own: MeasureUnit | undefined, read: MeasureUnit | undefined): MeasureUnit => own ?? read ?? 'number';
  return {
    points: points.sort((a, b) => a.x - b.x || a.y - b.y),
    facts,
    per,
    x: { name: x.name, unit: unit(x.unit, across?.unit) },
    y: { name: y.name, unit: unit(y.unit, up?.unit) },
  };
}

/** Returns the label of a point. */
function labelOf({ key, name }: ScatterPoint): string {
  return name ?? key;
}

/** Scatter plot of members. */
export interface MembersScatter extends ScatterView {
  readonly per: string;
}

/** Returns the scatter plot of members. */
export function scatterShown(view: MembersScatter, context: ViewContext): Distribution {
  const { points, per } = view;
  const { links, messages } = context;
  const { distribution } = messages;
  return {
    count: points.length,
    fields: [per],
    selectableRange: selectableRangeOf(
      per,
      points.map(({ key }) => key),
    ),
    role: distribution.scatterRole,
    keys: distribution.scatterKeys,
    sentence: scatterSentence(view, context),
    claims: [{ kind: 'test', measure: '', test: 'correlation', figures: [view.facts.r] }],
    explain: explainOf(view, context),
    table: (caption) => ({
      caption,
      columns: [
        { label: messages.dimension({ name: per }) },
        { label: view.x.name, numeric: true },
        { label: view.y.name, numeric: true },
      ],
      ...cellLinks(
        points.map((point) => [labelOf(point), ...numbersOf(view, point, context)]),
        links && ((at) => links([[per, points[at]!.key]])),
      ),
    }),
    keyOf: (mark) => points[mark]?.key,
    chosenBy: (own) => chosenPoints(view, own),
    picture: scatterPicture(view, context, { named: namedPoints(view), sizes: '' }),
    announce: (mark, chosen) => announcementOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/**
 * Returns the scatter plot to draw: labeled points, size legend, and whether points can be selected. During a drag it keeps the
 * previous scales.
 */
export function scatterPicture(
  view: ScatterView,
  context: ViewContext,
  { sizes, ...own }: { readonly named: readonly number[]; readonly sizes: string; readonly isFixed?: boolean },
): Distribution['picture'] {
  const { points, x, y } = view;
  return (chosen, previous) => {
    if (points.length === 0) return undefined;
    const before = previous?.chart === 'scatter' ? previous : undefined;
    return {
      chart: 'scatter',
      view,
      chosen,
      ...own,
      extent: before?.extent ?? extentOf(points),
      texts: (label) => ({
        label,
        xName: x.name,
        yName: y.name,
        fit: fitOf(view, context),
        sizes,
        xTexts: (ticks) => axisTexts(ticks, x.unit, context),
        yTexts: (ticks) => axisTexts(ticks, y.unit, context),
      }),
    };
  };
}

/** Returns the minimum and maximum of both numbers. */
export function extentOf(points: readonly ScatterPoint[]): Extent {
  const of = (numbers: readonly number[]): readonly [number, number] => [
    numbers.reduce((least, one) => Math.min(least, one), Infinity),
    numbers.reduce((most, one) => Math.max(most, one), -Infinity),
  ];
  return { x: of(points.map(({ x }) => x)), y: of(points.map(({ y }) => y)) };
}

function hasLine({ facts }: ScatterView): boolean {
  return facts.count > 2 && !Number.isNaN(facts.slope) && !Number.isNaN(facts.r);
}

/** Formats a number of members or rows with its noun. */
export function membersOf(count: number, { per }: Pick<ScatterView, 'per'>, context: ViewContext): string {
  const { messages } = context;
  const noun = per === undefined ? undefined : messages.dimension({ name: per });
  return messages.distribution.members({ per: noun, n: count, shown: formatNumber(count, 'count', context) });
}

/** Describes the fit of the line; empty without a line. */
function fitOf(view: ScatterView, context: ViewContext): string {
  if (!hasLine(view)) return '';
  return context.messages.distribution.fit({
    r: rText(view.facts.r, context),
    members: membersOf(view.facts.count, view, context),
  });
}

function rText(r: number, { locale }: ViewContext): string {
  return tidy(numberFormat(locale, { ...fixed(2), signDisplay: 'negative' }).format(r));
}

/** Summarizes the correlation and its outliers. */
export function scatterSentence(view: ScatterView, context: ViewContext): string {
  const { distribution } = context.messages;
  const { x, y, facts } = view;
  if (facts.count === 0) return '';
  if (!hasLine(view))
    return distribution.sentence({ parts: [distribution.noLine({ members: membersOf(facts.count, view, context) })] });
  const fit = fitOf(view, context);
  const isSure = facts.p < CHANCE;
  const reading = !isSure
    ? distribution.unrelated({ x: x.name, y: y.name, fit })
    : facts.r > 0
      ? distribution.rises({ x: x.name, y: y.name, fit })
      : distribution.falls({ x: x.name, y: y.name, fit });
  const [above, below] = view.per === undefined ? [] : farPoints(view);
  const far = (above ?? below) ? [distribution.furthest({ above, below })] : [];
  return distribution.sentence({ parts: [reading, ...far, ...drawnOf(view, context)] });
}

function awayFrom({ facts }: ScatterView, { x, y }: ScatterPoint): number {
  return y - facts.intercept - facts.slope * x;
}

/** Returns the names of the points farthest above and below the line, if they are outliers. */
function farPoints(view: ScatterView): readonly [above: string | undefined, below: string | undefined] {
  const { points } = view;
  const away = points.map((point) => awayFrom(view, point));
  const usual = Math.sqrt(away.reduce((sum, one) => sum + one * one, 0) / Math.max(1, away.length - 2));
  const farthest = (sign: 1 | -1): string | undefined => {
    const at = away.reduce((best, one, k) => (sign * one > sign * away[best]! ? k : best), 0);
    return sign * away[at]! > FAR * usual ? labelOf(points[at]!) : undefined;
  };
  return [farthest(1), farthest(-1)];
}

/** Returns the points to label, most important first: extremes of both numbers, then the farthest from the line. */
function namedPoints(view: ScatterView): readonly number[] {
  const { points } = view;
  const order = points.map((_, at) => at);
  if (points.length <= MAX_LABELED_POINTS) return order;
  const by = (size: (point: ScatterPoint) => number): readonly number[] =>
    [...order].sort((a, b) => size(points[b]!) - size(points[a]!)).slice(0, MAX_NAMES);
  const [top, bottom, right, left] = [by(({ y }) => y), by(({ y }) => -y), by(({ x }) => x), by(({ x }) => -x)];
  const far = hasLine(view) ? by((point) => Math.abs(awayFrom(view, point))) : [];
  return [...new Set([top[0]!, bottom[0]!, right[0]!, left[0]!, ...far])].slice(0, MAX_NAMES);
}

/** Reports the number of points drawn, unless all are drawn. */
function drawnOf({ points, facts }: ScatterView, context: ViewContext): readonly string[] {
  const count = (n: number): string => formatNumber(n, 'count', context);
  const all = facts.points ?? facts.count;
  return points.length < all ? [context.messages.distribution.drawn({ shown: count(points.length), all: count(all) })] : [];
}

/** Returns the explanation of the line and of excluded points. */
export function explainOf(view: ScatterView, context: ViewContext): Distribution['explain'] {
  const { distribution } = context.messages;
  const { x, y, facts } = view;
  const left =
    facts.left > 0
      ? [{ term: distribution.leftTerm, text: distribution.left({ members: membersOf(facts.left, view, context) }) }]
      : [];
  if (!hasLine(view)) return left;
  const number = (value: number): string =>
    tidy(numberFormat(context.locale, { maximumSignificantDigits: 6, signDisplay: 'negative' }).format(value));
  const sum = `${number(facts.intercept)} + ${number(facts.slope)}`;
  return [
    { term: distribution.lineTerm, text: distribution.lineRule({ y: y.name, sum, x: x.name }) },
    { term: 'r', text: `${rText(facts.r, context)}. ${distribution.cause}` },
    { term: distribution.chanceTerm, text: number(facts.p) },
    ...left,
  ];
}

/** Formats both numbers of a point. */
export function numbersOf(view: ScatterView, { x, y }: ScatterPoint, context: ViewContext): readonly [string, string] {
  return [formatNumber(x, view.x.unit, context), formatNumber(y, view.y.unit, context)];
}

function chosenPoints({ points, per }: MembersScatter, own: string): readonly number[] {
  const members = new Set(own === '' ? [] : membersIn(readClauses(own), per));
  return members.size === 0 ? [] : points.flatMap(({ key }, at) => (members.has(key) ? [at] : []));
}

function announcementOf(view: MembersScatter, context: ViewContext, mark: number, alone: boolean): MarkDescription | undefined {
  const { distribution } = context.messages;
  const point = view.points[mark];
  if (!point) return undefined;
  const [x, y] = numbersOf(view, point, context);
  const parts = [`${view.x.name} ${x}`, `${view.y.name} ${y}`];
  return {
    title: point.title ?? point.key,
    href: context.links?.([[view.per, point.key]])[0],
    rows: [
      [view.x.name, x],
      [view.y.name, y],
    ],
    hint: alone ? distribution.unclickHint : distribution.scatterHint,
    spoken: distribution.member({ name: labelOf(point), parts, k: mark + 1, n: view.points.length }),
  };
}

function choiceOf(view: MembersScatter, context: ViewContext, marks: readonly number[]): Choice {
  const { distribution } = context.messages;
  const { per } = view;
  const values = marks.map((mark) => view.points[mark]!.key);
  if (values.length === 0) return { field: per, values, where: '', announcement: distribution.cleared };
  if (values.length > MAX_CLAUSE_MEMBERS) {
    const most = formatNumber(MAX_CLAUSE_MEMBERS, 'count', context);
    const announcement = distribution.tooMany({ members: membersOf(values.length, view, context), most });
    return { field: per, values: values.slice(0, MAX_CLAUSE_MEMBERS), where: '', announcement };
  }
  const labels = marks.slice(0, 3).map((mark) => labelOf(view.points[mark]!));
  const names = values.length <= 3 ? context.messages.list({ items: labels }) : undefined;
  const announcement = distribution.picked({
    names:
      names ?? distribution.several({ names: context.messages.list({ items: labels.slice(0, 2) }), more: values.length - 2 }),
  });
  return { field: per, values, where: membersClause(per, values), announcement };
}
