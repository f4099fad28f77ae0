import type { Messages } from '../../../messages/en.js';
import type { BreakdownOptions } from './options.js';
import type { MemberNames } from '../../../format/member-name.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { uncoveredText } from '../../../format/period.js';
import { stepName } from './names.js';
import { differenceOf, isCompared, missing, sharesOf, showsPercent, totalOf } from './texts.js';
import type { BreakdownContext, BreakdownRow, BreakdownView } from './view.js';

/** Returns the default heading: measures, dimensions, limit, and the member drilled into. */
export function headingOf(
  { measures: names, second, top, bottom }: BreakdownOptions,
  place: Pick<BreakdownView, 'field' | 'path'>,
  messages: Messages,
  memberNames?: MemberNames,
): string {
  const measures = names.map((name) => messages.measure({ name }));
  const field = messages.dimension({ name: place.field });
  const dimensions =
    second === undefined ? field : messages.breakdown.and({ one: field, other: messages.dimension({ name: second }) });
  const limit = { ...(top !== undefined && { top }), ...(bottom !== undefined && { bottom }) };
  const heading = messages.breakdown.heading(measures, dimensions, limit);
  const here = place.path.at(-1);
  return here ? messages.breakdown.within({ heading, member: stepName(here, { messages, names: memberNames }) }) : heading;
}

/** Summarizes the chart, and explains why another chart than the requested one is shown. */
export function sentenceOf(view: BreakdownView, context: BreakdownContext): string {
  const { breakdown } = context.messages;
  const why = view.instead === undefined ? [] : [breakdown.instead({ why: view.instead })];
  const cut = view.cut === undefined ? [] : [breakdown.cut({ n: formatNumber(view.cut, 'count', context) })];
  const whyNot =
    view.compared?.uncovered &&
    !context.isOnDashboard &&
    uncoveredText({ skipped: [], uncovered: view.compared.uncovered }, context);
  return breakdown.sentence({ parts: [...factsOf(view, context), ...why, ...cut, ...(whyNot ? [whyNot] : [])] });
}

/** Names the selected members; of more than two, the first two and the total number. */
export function chosenName(view: BreakdownView, { messages }: BreakdownContext): string {
  const names = view.chosen.map((index) => view.rows[index]?.label ?? '');
  if (names.length <= 3) return messages.list({ items: names });
  return messages.breakdown.several({ names: messages.list({ items: names.slice(0, 2) }), more: names.length - 2 });
}

function factsOf(view: BreakdownView, context: BreakdownContext): readonly string[] {
  const rows = view.rows.filter((row) => row.key !== undefined && !Number.isNaN(totalOf(row, view)));
  if (view.chosen.length > 0) return [chosenFact(view, context)];
  if (rows.length === 0) return [];
  // The classes count all members, and a cut view has only the largest.
  if (view.classes && view.cut === undefined)
    return [context.messages.breakdown.classes({ a: view.classes.a, n: view.rows.length, b: view.classes.b })];
  const ranked = [...rows].sort((a, b) => totalOf(b, view) - totalOf(a, view));
  const lowest = singleOf([...ranked].reverse(), view);
  if (view.lowest)
    return lowest ? [context.messages.breakdown.least({ name: lowest.label, value: valueText(view, lowest, context) })] : [];
  const facts = [belowFact(view, rows, context), grewFact(view, rows, context)].filter((fact) => fact !== undefined);
  if (facts.length > 0) return facts;
  const best = singleOf(ranked, view);
  if (!best) return [];
  const { breakdown } = context.messages;
  const end = (row: BreakdownRow) => ({ name: row.label, value: valueText(view, row, context) });
  if (rows.length > 1 && (view.ordered || !view.adds) && lowest && !view.largest)
    return [breakdown.extremes(end(best), end(lowest))];
  return [breakdown.leader({ name: best.label, value: valueText(view, best, context), share: sharesOf(view, context)(best) })];
}

/** Returns the first of ranked rows if no other row has its value and it is a member; rows without a member lead nothing. */
function singleOf([first, second]: readonly (BreakdownRow | undefined)[], view: BreakdownView): BreakdownRow | undefined {
  if (!first || first.key === null) return undefined;
  return second && totalOf(first, view) === totalOf(second, view) ? undefined : first;
}

function valueText(view: BreakdownView, row: BreakdownRow, context: BreakdownContext): string {
  return formatNumber(missing(totalOf(row, view)), view.columns[0]?.unit ?? 'number', context, 'compact');
}

function chosenFact(view: BreakdownView, context: BreakdownContext): string {
  const { breakdown } = context.messages;
  const rows = view.chosen.flatMap((index) => view.rows[index] ?? []);
  const alone = rows.length === 1;
  const sum = rows.reduce((total, row) => total + (totalOf(row, view) || 0), 0);
  const known = alone || view.adds;
  const value = known ? formatNumber(missing(sum), view.columns[0]?.unit ?? 'number', context, 'full') : undefined;
  const whole = rows[0] && sharesOf(view, context)(rows[0]) !== undefined;
  return breakdown.selected({
    names: chosenName(view, context),
    value,
    share: whole ? formatPercent(sum / view.total, context.locale) : undefined,
  });
}

/** Counts the members below zero, unless all are negative. */
function belowFact(view: BreakdownView, rows: readonly BreakdownRow[], context: BreakdownContext): string | undefined {
  const below = rows.filter((row) => totalOf(row, view) < 0);
  const worst = leastOf(below, (row) => totalOf(row, view));
  const unit = view.columns[0]?.unit;
  if (!worst || below.length === rows.length || unit === 'percent') return undefined;
  const measure = view.columns[0]?.measure ?? '';
  return context.messages.breakdown.below({
    n: below.length,
    of: rows.length,
    name: worst.label,
    value: valueText(view, worst, context),
    measure,
  });
}

/**
 * Reports how many members grew, which changed most, and how many are new. A loss that shrinks or becomes a profit is growth; where
 * changes are percentages, a member that was at zero has none and counts as new.
 */
function grewFact(view: BreakdownView, rows: readonly BreakdownRow[], context: BreakdownContext): string | undefined {
  if (!isCompared(view) || view.columns.length > 1) return undefined;
  const members = view.rows.filter(({ key }) => key !== undefined);
  const isPercent = showsPercent(view, 0);
  const before = (row: BreakdownRow): number => row.previous?.[0] ?? Number.NaN;
  const isNew = (row: BreakdownRow): boolean => Number.isNaN(before(row)) || (isPercent && before(row) === 0);
  const both = members.filter((row) => !isNew(row) && !Number.isNaN(differenceOf(row, view, 0)));
  const size = (row: BreakdownRow): number => differenceOf(row, view, 0) / (isPercent ? before(row) : 1);
  const grown = both.filter((row) => differenceOf(row, view, 0) > 0);
  const lead = leastOf(both, (row) => (grown.length > 0 ? -size(row) : size(row)));
  if (!lead || both.length < 2) return undefined;
  const change = changeText(view, lead, context);
  const fresh = rows.filter((row) => isNew(row) && totalOf(row, view) !== 0).length;
  return context.messages.breakdown.grew({
    count: grown.length,
    of: both.length + fresh,
    fresh,
    isCut: members.length < view.rows.length,
    ...(/[1-9]/.test(change) && { lead: { name: lead.label, change } }),
  });
}

function changeText(view: BreakdownView, row: BreakdownRow, context: BreakdownContext): string {
  const difference = differenceOf(row, view, 0);
  if (showsPercent(view, 0)) return formatPercent(difference / row.previous![0]!, context.locale, true);
  const unit = view.columns[0]?.unit ?? 'number';
  const text = formatSigned(difference, unit, context);
  return unit === 'percent' ? context.messages.points({ n: text }) : text;
}

function leastOf(rows: readonly BreakdownRow[], value: (row: BreakdownRow) => number): BreakdownRow | undefined {
  return rows.reduce<BreakdownRow | undefined>((least, row) => (least && value(least) <= value(row) ? least : row), undefined);
}
