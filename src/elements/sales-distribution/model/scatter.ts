import { axisTexts } from '../../../format/axis-texts.js';
import { calledIn, titleIn, type MemberNames } from '../../../format/member-name.js';
import { fixed, formatNumber, numberFormat, tidy } from '../../../format/number.js';
import type { ScatterFacts } from '../../../query/analysis/analysis.js';
import { membersClause, membersIn, readClauses } from '../../../query/where/member-clause.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { valueOf } from '../../../query/result.js';
import { choosableOf, isAlone, MOST_MEMBERS, type Choice, type Distribution, type Said } from './distribution.js';
import type { DistributionAnswer, Extent, ScatterPoint, ScatterView, ViewContext } from './view.js';

/** How sure a connection must be to be told as one. */
const CHANCE = 0.05;
/** A point this many times farther from the line than is usual stands out. */
const FAR = 2.5;
/** Names in the picture: of all points of a few, else of those that stand out. */
const FEW_POINTS = 12;
const MOST_NAMES = 10;

/** What a scatter is of: two measures, as they are called and read, and whose they are. */
export interface ScatterSubject {
  readonly per: string;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
  readonly x: ScatterMeasure;
  readonly y: ScatterMeasure;
}

/** A measure by its name; `unit` where its numbers do not say it themselves. */
export interface ScatterMeasure {
  readonly name: string;
  readonly unit: MeasureUnit | undefined;
}

/** The points of an answer, in the order of x. */
export function toScatter(answer: DistributionAnswer, { per, names, x, y }: ScatterSubject): MembersScatter {
  const facts = answer.facts.analysis as ScatterFacts;
  const [member, across, up] = answer.columns;
  const points = Array.from({ length: answer.rowCount }, (_, row): ScatterPoint => {
    const key = String(valueOf(member!, row));
    const title = titleIn(names, per, key);
    return {
      key,
      ...(title !== undefined && { name: calledIn(names, per, key), title }),
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

/** What a point is called. */
export function labelOf({ key, name }: ScatterPoint): string {
  return name ?? key;
}

/** A scatter of members. */
export interface MembersScatter extends ScatterView {
  readonly per: string;
}

/** A scatter of members as it is shown. */
export function scatterShown(view: MembersScatter, context: ViewContext): Distribution {
  const { points, per } = view;
  const { distribution } = context.words;
  return {
    count: points.length,
    fields: [per],
    choosable: choosableOf(
      per,
      points.map(({ key }) => key),
    ),
    role: distribution.scatterRole,
    keys: distribution.scatterKeys,
    sentence: scatterSentence(view, context),
    explain: explainOf(view, context),
    table: (caption) => ({
      caption,
      columns: [
        { label: context.words.dimension(per) },
        { label: view.x.name, numeric: true },
        { label: view.y.name, numeric: true },
      ],
      rows: points.map((point) => [labelOf(point), ...numbersOf(view, point, context)]),
    }),
    keyOf: (mark) => points[mark]?.key,
    chosenBy: (own) => chosenPoints(view, own),
    picture: scatterPicture(view, context, { named: namedPoints(view), sizes: '' }),
    said: (mark, chosen) => saidOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/** What is drawn of points: which of them are named, what is said of their sizes, and whether none can be chosen. In the scales of what was drawn while somebody drags. */
export function scatterPicture(
  view: ScatterView,
  context: ViewContext,
  { sizes, ...own }: { readonly named: readonly number[]; readonly sizes: string; readonly isFixed?: boolean },
): Distribution['picture'] {
  const { points, x, y } = view;
  return (chosen, held) => {
    if (points.length === 0) return undefined;
    const before = held?.chart === 'scatter' ? held : undefined;
    return {
      chart: 'scatter',
      view,
      chosen,
      ...own,
      extent: before?.extent ?? extentOf(points),
      words: (label) => ({
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

/** The least and the greatest of both numbers. */
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

/** So many members, or rows, with their noun. */
export function membersOf(count: number, { per }: Pick<ScatterView, 'per'>, context: ViewContext): string {
  const { words } = context;
  const noun = per === undefined ? undefined : words.dimension(per);
  return words.distribution.members(count, formatNumber(count, 'count', context), noun);
}

/** How well the line fits; empty where there is none. */
function fitOf(view: ScatterView, context: ViewContext): string {
  if (!hasLine(view)) return '';
  return context.words.distribution.fit(rText(view.facts.r, context), membersOf(view.facts.count, view, context));
}

function rText(r: number, { locale }: ViewContext): string {
  return tidy(numberFormat(locale, { ...fixed(2), signDisplay: 'negative' }).format(r));
}

/** Whether the numbers go together, and who stands out. */
export function scatterSentence(view: ScatterView, context: ViewContext): string {
  const { distribution } = context.words;
  const { x, y, facts } = view;
  if (facts.count === 0) return '';
  if (!hasLine(view)) return distribution.sentence([distribution.noLine(membersOf(facts.count, view, context))]);
  const fit = fitOf(view, context);
  const isSure = facts.p < CHANCE;
  const reading = !isSure
    ? distribution.unrelated(y.name, x.name, fit)
    : facts.r > 0
      ? distribution.rises(y.name, x.name, fit)
      : distribution.falls(y.name, x.name, fit);
  const [above, below] = view.per === undefined ? [] : farPoints(view);
  const far = (above ?? below) ? [distribution.furthest(above, below)] : [];
  return distribution.sentence([reading, ...far, ...drawnOf(view, context)]);
}

function awayFrom({ facts }: ScatterView, { x, y }: ScatterPoint): number {
  return y - facts.intercept - facts.slope * x;
}

/** The names of the points farthest above and below the line, where they are far beyond what is usual. */
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

/** The points that are named in the picture, those first that matter most: the ends in both numbers, then the farthest from the line. */
function namedPoints(view: ScatterView): readonly number[] {
  const { points } = view;
  const order = points.map((_, at) => at);
  if (points.length <= FEW_POINTS) return order;
  const by = (size: (point: ScatterPoint) => number): readonly number[] =>
    [...order].sort((a, b) => size(points[b]!) - size(points[a]!)).slice(0, MOST_NAMES);
  const [top, bottom, right, left] = [by(({ y }) => y), by(({ y }) => -y), by(({ x }) => x), by(({ x }) => -x)];
  const far = hasLine(view) ? by((point) => Math.abs(awayFrom(view, point))) : [];
  return [...new Set([top[0]!, bottom[0]!, right[0]!, left[0]!, ...far])].slice(0, MOST_NAMES);
}

/** How many points are drawn, where these are not all. */
function drawnOf({ points, facts }: ScatterView, context: ViewContext): readonly string[] {
  const count = (n: number): string => formatNumber(n, 'count', context);
  const all = facts.points ?? facts.count;
  return points.length < all ? [context.words.distribution.drawn(count(points.length), count(all))] : [];
}

/** What the panel tells of the line and of what is left out. */
export function explainOf(view: ScatterView, context: ViewContext): Distribution['explain'] {
  const { distribution } = context.words;
  const { x, y, facts } = view;
  const left =
    facts.left > 0 ? [{ term: distribution.leftTerm, text: distribution.left(membersOf(facts.left, view, context)) }] : [];
  if (!hasLine(view)) return left;
  const number = (value: number): string =>
    tidy(numberFormat(context.locale, { maximumSignificantDigits: 6, signDisplay: 'negative' }).format(value));
  const sum = `${number(facts.intercept)} + ${number(facts.slope)}`;
  return [
    { term: distribution.lineTerm, text: distribution.lineRule(y.name, x.name, sum) },
    { term: 'r', text: `${rText(facts.r, context)}. ${distribution.cause}` },
    { term: distribution.chanceTerm, text: number(facts.p) },
    ...left,
  ];
}

/** Both numbers of a point as texts. */
export function numbersOf(view: ScatterView, { x, y }: ScatterPoint, context: ViewContext): readonly [string, string] {
  return [formatNumber(x, view.x.unit, context), formatNumber(y, view.y.unit, context)];
}

function chosenPoints({ points, per }: MembersScatter, own: string): readonly number[] {
  const members = new Set(own === '' ? [] : membersIn(readClauses(own), per));
  return members.size === 0 ? [] : points.flatMap(({ key }, at) => (members.has(key) ? [at] : []));
}

function saidOf(view: ScatterView, context: ViewContext, mark: number, alone: boolean): Said | undefined {
  const { distribution } = context.words;
  const point = view.points[mark];
  if (!point) return undefined;
  const [x, y] = numbersOf(view, point, context);
  const parts = [`${view.x.name} ${x}`, `${view.y.name} ${y}`];
  return {
    title: point.title ?? point.key,
    rows: [
      [view.x.name, x],
      [view.y.name, y],
    ],
    hint: alone ? distribution.unclickHint : distribution.scatterHint,
    spoken: distribution.member(labelOf(point), parts, mark + 1, view.points.length),
  };
}

function choiceOf(view: MembersScatter, context: ViewContext, marks: readonly number[]): Choice {
  const { distribution } = context.words;
  const { per } = view;
  const values = marks.map((mark) => view.points[mark]!.key);
  if (values.length === 0) return { field: per, values, where: '', said: distribution.cleared };
  if (values.length > MOST_MEMBERS) {
    const most = formatNumber(MOST_MEMBERS, 'count', context);
    const said = distribution.tooMany(membersOf(values.length, view, context), most);
    return { field: per, values: values.slice(0, MOST_MEMBERS), where: '', said };
  }
  const labels = marks.slice(0, 3).map((mark) => labelOf(view.points[mark]!));
  const names = values.length <= 3 ? context.words.list(labels) : undefined;
  const said = distribution.picked(names ?? distribution.several(context.words.list(labels.slice(0, 2)), values.length - 2));
  return { field: per, values, where: membersClause(per, values), said };
}
