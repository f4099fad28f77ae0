import { isAlone, type MarkDescription } from '../../base/chart/marks.js';
import { axisTexts } from '../../../format/tick-labels.js';
import { memberName } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import type { BoxFacts } from '../../../query/analysis/analysis.js';
import { membersClause, membersIn, readClauses } from '../../../query/where/where.js';
import { numberAt, valueOf, type ResultColumn } from '../../../query/result/result.js';
import type { MeasureUnit } from '../../../query/measure.js';
import {
  type BoxGroup,
  type BoxView,
  type Choice,
  type Distribution,
  type DistributionAnswer,
  hasNumbers,
  selectableRangeOf,
  type ViewContext,
} from './view.js';

/** Maximum number of groups drawn; groups with the most numbers have priority. */
const MAX_GROUPS = 24;
/** Maximum extension of the scale for outliers, as a share of the whisker span. Distant outliers would flatten all boxes. */
const REACH = 0.5;

/** Subject of the boxes. */
interface BoxSubject {
  readonly by: string;
  /** Dimension of the numbers; `undefined` for rows. */
  readonly per: string | undefined;
  readonly measure: string;
  readonly unit: MeasureUnit | undefined;
}

/**
 * Converts a result to boxes. Dates and numbers keep their order, weekdays start with the first day of the week. Other groups
 * are sorted by median, highest first.
 */
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
      name: memberName(text, key!, { ...context, blank: context.messages.blank }),
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
  const most = [...groups].sort((a, b) => b.count - a.count).slice(0, MAX_GROUPS);
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

/** Orders weekdays (1 is Monday, 7 is Sunday) from the first day of the week; other groups keep their order. */
function inWeek(groups: readonly BoxGroup[], { by }: BoxSubject, { weekStart }: ViewContext): readonly BoxGroup[] {
  if (!/^weekday\s*\(/.test(by)) return groups;
  const index = ({ key }: BoxGroup): number => (key === null ? 7 : (Number(key) - weekStart + 7) % 7);
  return [...groups].sort((a, b) => index(a) - index(b));
}

/**
 * Keeps boxes in their previous places during a drag. A group without numbers keeps its row; new groups are appended if space
 * permits.
 */
function inPlacesOf(view: BoxView, before: BoxView): BoxView {
  if (before.by !== view.by || before.measure !== view.measure || before.per !== view.per) return view;
  const now = new Map(view.groups.map((group) => [group.key, group]));
  const kept = before.groups.map((group) => now.get(group.key) ?? withoutNumbers(group));
  const known = new Set(before.groups.map(({ key }) => key));
  return { ...view, groups: [...kept, ...view.groups.filter(({ key }) => !known.has(key))].slice(0, MAX_GROUPS) };
}

function withoutNumbers({ key, name }: BoxGroup): BoxGroup {
  const none = Number.NaN;
  const numbers = { min: none, lower: none, q1: none, median: none, q3: none, upper: none, max: none };
  return { key, name, count: 0, ...numbers, beyond: 0, outliers: [] };
}

/** Returns the chart of boxes. */
export function boxesShown(view: BoxView, context: ViewContext): Distribution {
  const { groups, by } = view;
  const { distribution } = context.messages;
  return {
    count: groups.length,
    fields: [by],
    selectableRange: selectableRangeOf(
      by,
      groups.map(({ key }) => key),
    ),
    role: distribution.boxRole,
    keys: distribution.boxKeys,
    sentence: boxSentence(view, context),
    claims: [{ kind: 'test', measure: '', test: 'quartiles', figures: view.groups.map(({ median }) => median) }],
    explain: [{ term: distribution.boxTerm, text: distribution.boxRule }],
    table: (caption) => tableOf(view, context, caption),
    keyOf: (mark) => groups[mark] && JSON.stringify(groups[mark].key),
    chosenBy: (own) => {
      const members = own === '' ? undefined : membersIn(readClauses(own), by);
      return members ? groups.flatMap(({ key }, at) => (members.includes(key) ? [at] : [])) : [];
    },
    inPlacesOf: (previous) =>
      previous.chart === 'box' ? boxesShown(inPlacesOf(view, previous.view), context) : boxesShown(view, context),
    picture: (chosen, previous) => {
      if (groups.length === 0) return undefined;
      const before = previous?.chart === 'box' ? previous.extent : undefined;
      const extent = extentOf(groups.filter(hasNumbers), before);
      return {
        chart: 'box',
        view,
        chosen,
        extent,
        texts: (label) => ({
          label,
          names: groups.map(({ name }) => name),
          ticks: (ticks) => axisTexts(ticks, view.unit, context),
          beyond: (count) => distribution.beyondScale({ n: formatNumber(count, 'count', context) }),
        }),
      };
    },
    announce: (mark, chosen) => announcementOf(view, context, mark, isAlone(chosen, mark)),
    choice: (marks) => choiceOf(view, context, marks),
  };
}

/**
 * Returns the scale: from the lowest to the highest whisker, extended to near outliers. During a drag it includes the previous
 * scale.
 */
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
  const { messages } = context;
  const ranked = view.groups.filter(hasNumbers).sort((a, b) => b.median - a.median);
  const [high] = ranked;
  const low = ranked.at(-1);
  if (!high || !low) return '';
  const per = view.per === undefined ? undefined : messages.dimension({ name: view.per });
  const count = (n: number): string => formatNumber(n, 'count', context);
  const shown =
    view.groups.length < view.all
      ? [messages.distribution.groups({ shown: count(view.groups.length), all: count(view.all) })]
      : [];
  const highest = messages.distribution.highest({
    per,
    highName: high.name,
    highMedian: valueText(high.median, view, context),
    lowName: low.name,
    lowMedian: valueText(low.median, view, context),
  });
  return messages.distribution.sentence({ parts: [highest, ...shown] });
}

function edgesOf(group: BoxGroup, view: BoxView, context: ViewContext): readonly (readonly [string, string])[] {
  const { distribution } = context.messages;
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
  const { distribution } = context.messages;
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
    columns: [{ label: context.messages.dimension({ name: view.by }) }, ...numeric.map((label) => ({ label, numeric: true }))],
    rows,
  };
}

function announcementOf(view: BoxView, context: ViewContext, mark: number, alone: boolean): MarkDescription | undefined {
  const { distribution } = context.messages;
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
    spoken: distribution.member({ name: group.name, parts, k: mark + 1, n: view.groups.length }),
  };
}

function choiceOf(view: BoxView, context: ViewContext, marks: readonly number[]): Choice {
  const { distribution } = context.messages;
  const chosen = [...marks].sort((a, b) => a - b).map((mark) => view.groups[mark]!);
  const values = chosen.map(({ key }) => key);
  const announcement =
    chosen.length === 0
      ? distribution.cleared
      : distribution.picked({ names: context.messages.list({ items: chosen.map(({ name }) => name) }) });
  return { field: view.by, values, where: membersClause(view.by, values), announcement };
}
