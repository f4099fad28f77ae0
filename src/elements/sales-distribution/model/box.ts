import { unitOfField } from '../../../catalog/column-units.js';
import { testOf } from '../../../query/claim.js';
import type { BoxFacts } from '../../../query/analysis/analysis.js';
import { memberAt, numberAt } from '../../../query/result/result.js';
import { heldChart, type BoxGroup, type BoxNumber, type Boxes, type DistributionFacts, type DistributionInput } from './facts.js';
import { type Subject, toOptions } from './plans.js';

/** Maximum number of groups drawn; groups with the most numbers have priority. */
const MAX_GROUPS = 24;
/** Maximum extension of the scale for outliers, as a share of the whisker span. Distant outliers would flatten all boxes. */
const REACH = 0.5;

const NUMBERS: readonly BoxNumber[] = ['min', 'lower', 'q1', 'median', 'q3', 'upper', 'max'];

/**
 * Converts a result to boxes. Dates and numbers keep their order, weekdays start with the first day of the week. Other groups
 * are sorted by median, highest first.
 */
export function toBoxes(subject: Subject, { attributes, results, catalog, calendar, columnsOf }: DistributionInput): Boxes {
  const { by } = toOptions(attributes);
  const main = results['main']!;
  const outliers = (main.facts.analysis as BoxFacts | undefined)?.outliers ?? [];
  const [key] = main.columns;
  const [names] = columnsOf(main);
  const groups = Array.from({ length: main.rowCount }, (_, row): BoxGroup => {
    const at = (name: string): number => numberAt(main.column(name), row);
    return {
      key: memberAt(key!, row),
      name: names!.text(row),
      count: at('count'),
      ...numbersBy(at),
      beyond: at('outliers'),
      outliers: outliers.filter((one) => one.row === row),
    };
  });
  const most = [...groups].sort((a, b) => b.count - a.count).slice(0, MAX_GROUPS);
  const kept = groups.filter((group) => most.includes(group));
  const own = subject.kind === 'rows' ? unitOfField(subject.field, catalog) : undefined;
  return {
    groups: key?.type === 'text' ? kept.sort((a, b) => b.median - a.median) : inWeek(kept, by, calendar.weekStart),
    all: groups.length,
    per: subject.kind === 'members' ? subject.per : undefined,
    unit: own ?? main.column('median')?.unit ?? 'number',
  };
}

function numbersBy(numberOf: (name: string) => number): Readonly<Record<BoxNumber, number>> {
  return Object.fromEntries(NUMBERS.map((name) => [name, numberOf(name)])) as Record<BoxNumber, number>;
}

/** Orders weekdays (1 is Monday, 7 is Sunday) from the first day of the week; other groups keep their order. */
function inWeek(groups: readonly BoxGroup[], by: string, weekStart: number): readonly BoxGroup[] {
  if (!/^weekday\s*\(/.test(by)) return groups;
  const index = ({ key }: BoxGroup): number => (key === null ? 7 : (Number(key) - weekStart + 7) % 7);
  return [...groups].sort((a, b) => index(a) - index(b));
}

/** Returns the facts of boxes. During a drag they keep their places. */
export function groupFacts(boxes: Boxes, input: DistributionInput): DistributionFacts {
  const { attributes, texts, messages } = input;
  const { by, measure } = toOptions(attributes);
  const subject = JSON.stringify([by, measure, boxes.per]);
  const before = heldChart(input, 'box');
  const held = before?.subject === subject ? before : undefined;
  const groups = held ? inPlacesOf(boxes.groups, held.groups) : boxes.groups;
  const { unit } = boxes;
  const [least, greatest] = texts.ends;
  const [below, above] = texts.quartiles;
  const [first, last] = texts.whiskers;
  return {
    summary: sentenceOf(boxes, input),
    claims: [
      testOf(
        'quartiles',
        boxes.groups.map(({ median }) => median),
        measure,
      ),
    ],
    columns: [
      { label: messages.dimension({ name: by }) },
      { label: texts.count, unit: 'count', isDetail: true },
      { label: least!, unit, isDetail: true },
      { label: first!, unit, isDetail: true },
      { label: below!, unit },
      { label: texts.median, unit },
      { label: above!, unit },
      { label: last!, unit, isDetail: true },
      { label: greatest!, unit, isDetail: true },
      { label: texts.outliers, unit: 'count', isDetail: true },
    ],
    marks: groups.map((group) => ({
      values: [group.name, group.count, ...NUMBERS.map((name) => group[name]), group.beyond],
      filters: [{ field: by, values: [group.key] }],
      hint: texts.boxHint,
    })),
    announced: { role: texts.boxRole, keys: texts.boxKeys, hints: [], point: texts.member },
    explanation: [{ term: texts.boxTerm, text: texts.boxRule }],
    chart: { ...boxes, kind: 'box', groups, subject, extent: extentOf(boxes.groups, before?.extent) },
  };
}

/** Keeps groups in their previous places. A group without numbers keeps its row; new groups are appended if space permits. */
function inPlacesOf(groups: readonly BoxGroup[], before: readonly BoxGroup[]): readonly BoxGroup[] {
  const now = new Map(groups.map((group) => [group.key, group]));
  const none = { count: 0, ...numbersBy(() => Number.NaN), beyond: 0, outliers: [] };
  const kept = before.map(({ key, name }) => now.get(key) ?? { key, name, ...none });
  const known = new Set(before.map(({ key }) => key));
  return [...kept, ...groups.filter(({ key }) => !known.has(key))].slice(0, MAX_GROUPS);
}

/**
 * Returns the scale: from the lowest to the highest whisker, extended to near outliers. During a drag it includes the previous
 * scale.
 */
function extentOf(groups: readonly BoxGroup[], before?: readonly [number, number]): readonly [number, number] {
  const low = Math.min(before?.[0] ?? Infinity, ...groups.map(({ lower }) => lower));
  const high = Math.max(before?.[1] ?? -Infinity, ...groups.map(({ upper }) => upper));
  if (before) return [low, high];
  const reach = (high - low) * REACH;
  const near = groups
    .flatMap(({ outliers }) => outliers.map(({ value }) => value))
    .filter((value) => value >= low - reach && value <= high + reach);
  return [Math.min(low, ...near), Math.max(high, ...near)];
}

function sentenceOf({ groups, all, per, unit }: Boxes, { texts, messages, format }: DistributionInput): string {
  const ranked = [...groups].sort((a, b) => b.median - a.median);
  const [high] = ranked;
  const low = ranked.at(-1);
  if (!high || !low) return '';
  const text = ({ median }: BoxGroup): string => format(median, unit, Math.abs(median) >= 1000 ? 'compact' : 'full');
  const shown = { shown: format(groups.length, 'count'), all: format(all, 'count') };
  const highest = texts.highest({
    per: per === undefined ? undefined : messages.dimension({ name: per }),
    ...{ highName: high.name, highMedian: text(high), lowName: low.name, lowMedian: text(low) },
  });
  return texts.sentence({ parts: [highest, ...(groups.length < all ? [texts.groups(shown)] : [])] });
}
