import { axisTexts } from '../../../format/axis-texts.js';
import { memberName } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import type { SaidBox } from '../../../messages/distribution-words.js';
import type { BoxFacts } from '../../../query/analysis/analysis.js';
import { membersClause, membersIn, readClauses } from '../../../query/where/member-clause.js';
import { numberAt } from '../../../query/cell.js';
import type { MeasureUnit } from '../../../query/plan.js';
import { valueOf, type ResultColumn } from '../../../query/result.js';
import { choosableOf, isAlone, type Choice, type Distribution, type Said } from './distribution.js';
import { hasNumbers, type BoxGroup, type BoxView, type DistributionAnswer, type ViewContext } from './view.js';

/** Groups that are drawn: of more, those with most numbers. */
const MOST_GROUPS = 24;
/** How far beyond the whiskers the scale goes for outliers, as a share of what the whiskers span: far ones would flatten all boxes. */
const REACH = 0.5;

/** What boxes are of. */
export interface BoxSubject {
  readonly by: string;
  /** Whose the numbers are; undefined for rows. */
  readonly per: string | undefined;
  readonly measure: string;
  readonly unit: MeasureUnit | undefined;
}

/** The boxes of an answer: dates and numbers in their order, weekdays from the first of the week on, other groups by their medians, the greatest first. */
export function toBoxes(answer: DistributionAnswer, subject: BoxSubject, context: ViewContext): BoxView {
  const facts = answer.facts.analysis as BoxFacts;
  const [key, ...numbers] = answer.columns;
  const column = (name: string): ResultColumn | undefined => numbers.find((one) => one.name === name);
  const at = (name: string, row: number): number => numberAt(column(name), row);
  const groups = Array.from({ length: answer.rowCount }, (_, row): BoxGroup => {
    const value = valueOf(key!, row);
    const text = value === null ? null : String(value);
    return {
      key: text,
      name: memberName(text, key!, { ...context, blank: context.words.blank }),
      count: at('count', row),
      min: at('min', row),
      lower: at('lower', row),
      q1: at('q1', row),
      median: at('median', row),
      q3: at('q3', row),
      upper: at('upper', row),
      max: at('max', row),
      beyond: at('outliers', row),
      outliers: facts.outliers.filter((one) => one.row === row),
    };
  });
  const most = [...groups].sort((a, b) => b.count - a.count).slice(0, MOST_GROUPS);
  const kept = groups.filter((group) => most.includes(group));
  const shown = key?.type === 'text' ? kept.sort((a, b) => b.median - a.median) : inWeek(kept, subject, context);
  return {
    groups: shown,
    all: groups.length,
    by: subject.by,
    per: subject.per,
    measure: subject.measure,
    unit: subject.unit ?? column('median')?.unit ?? 'number',
  };
}

/** Weekdays, 1 Monday … 7 Sunday, from the first day of the week on; other groups as they are. */
function inWeek(groups: readonly BoxGroup[], { by }: BoxSubject, { weekStart }: ViewContext): readonly BoxGroup[] {
  if (!/^weekday\s*\(/.test(by)) return groups;
  const place = ({ key }: BoxGroup): number => (key === null ? 7 : (Number(key) - weekStart + 7) % 7);
  return [...groups].sort((a, b) => place(a) - place(b));
}

/**
 * Boxes in the places of those that were: a group that a drag leaves without numbers keeps its row, and none moves. New ones stand last, as long as there is
 * room.
 */
function inPlacesOf(view: BoxView, before: BoxView): BoxView {
  if (before.by !== view.by || before.measure !== view.measure || before.per !== view.per) return view;
  const now = new Map(view.groups.map((group) => [group.key, group]));
  const kept = before.groups.map((group) => now.get(group.key) ?? withoutNumbers(group));
  const known = new Set(before.groups.map(({ key }) => key));
  return { ...view, groups: [...kept, ...view.groups.filter(({ key }) => !known.has(key))].slice(0, MOST_GROUPS) };
}

function withoutNumbers({ key, name }: BoxGroup): BoxGroup {
  const none = Number.NaN;
  const numbers = { min: none, lower: none, q1: none, median: none, q3: none, upper: none, max: none };
  return { key, name, count: 0, ...numbers, beyond: 0, outliers: [] };
}

/** Boxes as they are shown. */
export function boxesShown(view: BoxView, context: ViewContext): Distribution {
  const { groups, by } = view;
  const { distribution } = context.words;
  return {
    count: groups.length,
    fields: [by],
    choosable: choosableOf(
      by,
      groups.map(({ key }) => key),
    ),
    role: distribution.boxRole,
    keys: distribution.boxKeys,
    sentence: boxSentence(view, context),
    explain: [{ term: distribution.boxTerm, text: distribution.boxRule }],
    table: (caption) => tableOf(view, context, caption),
    keyOf: (mark) => groups[mark] && JSON.stringify(groups[mark].key),
    chosenBy: (own) => {
      const members = own === '' ? undefined : membersIn(readClauses(own), by);
      return members ? groups.flatMap(({ key }, at) => (members.includes(key) ? [at] : [])) : [];
    },
    inPlacesOf: (held) => (held.chart === 'box' ? boxesShown(inPlacesOf(view, held.view), context) : boxesShown(view, context)),
    picture: (chosen, held) => {
      if (groups.length === 0) return undefined;
      const before = held?.chart === 'box' ? held.extent : undefined;
      const extent = extentOf(groups.filter(hasNumbers), before);
      return {
        chart: 'box',
        view,
        chosen,
        extent,
        words: (label) => ({
          label,
          names: groups.map(({ name }) => name),
          texts: (ticks) => axisTexts(ticks, view.unit, context),
          beyond: (count) => distribution.beyondScale(formatNumber(count, 'count', context)),
        }),
      };
    },
    said: (mark, chosen) => saidOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/** From the lowest to the highest whisker, and as far as outliers are not too far. What was drawn is held, and what is within it is enough for outliers. */
function extentOf(
  groups: readonly BoxGroup[],
  before: readonly [number, number] = [Infinity, -Infinity],
): readonly [number, number] {
  const low = Math.min(before[0], ...groups.map(({ lower }) => lower));
  const high = Math.max(before[1], ...groups.map(({ upper }) => upper));
  if (before[0] <= before[1]) return [low, high];
  const reach = (high - low) * REACH;
  const near = groups
    .flatMap(({ outliers }) => outliers.map(({ value }) => value))
    .filter((value) => value >= low - reach && value <= high + reach);
  return [Math.min(low, ...near), Math.max(high, ...near)];
}

function valueText(value: number, { unit }: BoxView, context: ViewContext): string {
  return formatNumber(value, unit, context, Math.abs(value) >= 1000 ? 'compact' : 'full');
}

function boxSentence(view: BoxView, context: ViewContext): string {
  const { words } = context;
  const ranked = view.groups.filter(hasNumbers).sort((a, b) => b.median - a.median);
  const [high] = ranked;
  const low = ranked.at(-1);
  if (!high || !low) return '';
  const per = view.per === undefined ? undefined : words.dimension(view.per);
  const said = ({ name, median }: BoxGroup): SaidBox => ({ name, median: valueText(median, view, context) });
  const count = (n: number): string => formatNumber(n, 'count', context);
  const shown = view.groups.length < view.all ? [words.distribution.groups(count(view.groups.length), count(view.all))] : [];
  return words.distribution.sentence([words.distribution.highest(per, said(high), said(low)), ...shown]);
}

function edgesOf(group: BoxGroup, view: BoxView, context: ViewContext): readonly (readonly [string, string])[] {
  const { distribution } = context.words;
  const [least, greatest] = distribution.ends;
  const [below, above] = distribution.quartiles;
  const [first, last] = distribution.whiskers;
  const text = (value: number): string => formatNumber(value, view.unit, context);
  return [
    [least!, text(group.min)],
    [first!, text(group.lower)],
    [below!, text(group.q1)],
    [distribution.median, text(group.median)],
    [above!, text(group.q3)],
    [last!, text(group.upper)],
    [greatest!, text(group.max)],
  ];
}

function tableOf(view: BoxView, context: ViewContext, caption: string): ReturnType<Distribution['table']> {
  const { distribution } = context.words;
  const count = (n: number): string => formatNumber(n, 'count', context);
  const rows = view.groups.map((group) => [
    group.name,
    count(group.count),
    ...edgesOf(group, view, context).map(([, text]) => text),
    count(group.beyond),
  ]);
  const [group] = view.groups;
  const edges = group ? edgesOf(group, view, context).map(([label]) => label) : [];
  const numeric = [distribution.count, ...edges, distribution.outliers];
  return {
    caption,
    columns: [{ label: context.words.dimension(view.by) }, ...numeric.map((label) => ({ label, numeric: true }))],
    rows,
  };
}

function saidOf(view: BoxView, context: ViewContext, mark: number, alone: boolean): Said | undefined {
  const { distribution } = context.words;
  const group = view.groups[mark];
  if (!group) return undefined;
  const edges = edgesOf(group, view, context);
  const rows: readonly (readonly [string, string])[] = [
    ...edges,
    [distribution.count, formatNumber(group.count, 'count', context)],
    [distribution.outliers, formatNumber(group.beyond, 'count', context)],
  ];
  const parts = edges.slice(2, 5).map(([term, text]) => `${term} ${text}`);
  return {
    title: group.name,
    rows,
    hint: alone ? distribution.unclickHint : distribution.boxHint,
    spoken: distribution.member(group.name, parts, mark + 1, view.groups.length),
  };
}

function choiceOf(view: BoxView, context: ViewContext, marks: readonly number[]): Choice {
  const { distribution } = context.words;
  const chosen = [...marks].sort((a, b) => a - b).map((mark) => view.groups[mark]!);
  const values = chosen.map(({ key }) => key);
  const said =
    chosen.length === 0 ? distribution.cleared : distribution.picked(context.words.list(chosen.map(({ name }) => name)));
  return { field: view.by, values, where: membersClause(view.by, values), said };
}
