import type { Messages } from '../../../messages/en.js';
import { splitList } from '../../../query/list.js';
import type { BreakdownAttributes } from './options.js';
import type { MemberNames } from '../../../format/member-name.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { uncoveredWords } from '../../../format/period.js';
import { stepName } from './names.js';
import { differenceOf, missing, shareText, showsPercent, totalOf } from './words.js';
import type { BreakdownContext, BreakdownRow, BreakdownView } from './view.js';

/** The heading where the page gives none: measures, dimensions, how many are shown, and the member whose parts they are. */
export function headingOf(
  attributes: BreakdownAttributes,
  place: Pick<BreakdownView, 'field' | 'path'>,
  words: Messages,
  names?: MemberNames,
): string {
  const { measure, by, series, top, bottom } = attributes;
  const measures = splitList(measure || 'revenue').map((name) => words.measure(name));
  const parts = series || splitList(by)[1];
  const field = words.dimension(place.field);
  const dimensions = parts ? words.breakdown.and(field, words.dimension(parts)) : field;
  const limit = { ...(top !== '' && { top: Number(top) }), ...(bottom !== '' && { bottom: Number(bottom) }) };
  const heading = words.breakdown.heading(measures, dimensions, limit);
  const here = place.path.at(-1);
  return here ? words.breakdown.within(heading, stepName(here, { words, names })) : heading;
}

/** The sentence under the heading: what the picture tells, and why it is another than was asked for. */
export function sentenceOf(view: BreakdownView, context: BreakdownContext): string {
  const { breakdown } = context.words;
  const why = view.instead === undefined ? [] : [breakdown.instead(view.instead)];
  const cut = view.cut === undefined ? [] : [breakdown.cut(formatNumber(view.cut, 'count', context))];
  const whyNot = view.compared?.uncovered && uncoveredWords({ skipped: [], uncovered: view.compared.uncovered }, context);
  return breakdown.sentence([...factsOf(view, context), ...why, ...cut, ...(whyNot ? [whyNot] : [])]);
}

/** The members chosen, by name: of many the first two and how many there are. */
export function chosenName(view: BreakdownView, { words }: BreakdownContext): string {
  const names = view.chosen.map((index) => view.rows[index]?.label ?? '');
  if (names.length <= 3) return words.list(names);
  return words.breakdown.several(words.list(names.slice(0, 2)), names.length - 2);
}

function factsOf(view: BreakdownView, context: BreakdownContext): readonly string[] {
  const rows = view.rows.filter((row) => row.key !== undefined && !Number.isNaN(totalOf(row, view)));
  if (view.chosen.length > 0) return [chosenFact(view, context)];
  if (rows.length === 0) return [];
  if (view.classes) return [context.words.breakdown.classes(view.classes.a, view.rows.length, view.classes.b)];
  const ranked = [...rows].sort((a, b) => totalOf(b, view) - totalOf(a, view));
  const lowest = ranked.at(-1);
  if (view.lowest && lowest) return [context.words.breakdown.least(lowest.label, valueText(view, lowest, context))];
  const facts = [belowFact(view, rows, context), grewFact(view, rows, context)].filter((fact) => fact !== undefined);
  if (facts.length > 0) return facts;
  const [best] = ranked;
  const last = ranked.at(-1);
  if (!best || !last) return [];
  const { breakdown } = context.words;
  const end = (row: BreakdownRow) => ({ name: row.label, value: valueText(view, row, context) });
  if (rows.length > 1 && (view.ordered || !view.adds)) return [breakdown.extremes(end(best), end(last))];
  return [breakdown.leader(best.label, valueText(view, best, context), shareText(view, best, context))];
}

function valueText(view: BreakdownView, row: BreakdownRow, context: BreakdownContext): string {
  return formatNumber(missing(totalOf(row, view)), view.columns[0]?.unit ?? 'number', context, 'compact');
}

function chosenFact(view: BreakdownView, context: BreakdownContext): string {
  const { breakdown } = context.words;
  const rows = view.chosen.flatMap((index) => view.rows[index] ?? []);
  const alone = rows.length === 1;
  const sum = rows.reduce((total, row) => total + (totalOf(row, view) || 0), 0);
  const known = alone || view.adds;
  const value = known ? formatNumber(missing(sum), view.columns[0]?.unit ?? 'number', context, 'full') : undefined;
  const whole = rows[0] && shareText(view, rows[0], context) !== undefined;
  return breakdown.selected(
    chosenName(view, context),
    value,
    whole ? formatPercent(sum / view.total, context.locale) : undefined,
  );
}

/** How many members are below zero, where not all are. */
function belowFact(view: BreakdownView, rows: readonly BreakdownRow[], context: BreakdownContext): string | undefined {
  const below = rows.filter((row) => totalOf(row, view) < 0);
  const worst = leastOf(below, (row) => totalOf(row, view));
  const unit = view.columns[0]?.unit;
  if (!worst || below.length === rows.length || unit === 'ratio') return undefined;
  const measure = view.columns[0]?.measure ?? '';
  return context.words.breakdown.below(below.length, rows.length, {
    name: worst.label,
    value: valueText(view, worst, context),
    measure,
  });
}

/** How many members grew, which changed most by what the column of changes shows, and how many are new. */
function grewFact(view: BreakdownView, rows: readonly BreakdownRow[], context: BreakdownContext): string | undefined {
  if (!view.compared || view.compared.uncovered || view.columns.length > 1) return undefined;
  const members = view.rows.filter(({ key }) => key !== undefined);
  const before = (row: BreakdownRow): number => row.previous?.[0] ?? Number.NaN;
  const both = members.filter((row) => before(row) > 0 && !Number.isNaN(differenceOf(row, view, 0)));
  const size = (row: BreakdownRow): number => differenceOf(row, view, 0) / (showsPercent(view, 0) ? before(row) : 1);
  const grown = both.filter((row) => differenceOf(row, view, 0) > 0);
  const lead = leastOf(both, (row) => (grown.length > 0 ? -size(row) : size(row)));
  if (!lead || both.length < 2) return undefined;
  const change = changeText(view, lead, context);
  return context.words.breakdown.grew({
    count: grown.length,
    of: both.length,
    fresh: rows.filter((row) => !(before(row) > 0) && totalOf(row, view) > 0).length,
    isCut: members.length < view.rows.length,
    ...(/[1-9]/.test(change) && { lead: { name: lead.label, change } }),
  });
}

function changeText(view: BreakdownView, row: BreakdownRow, context: BreakdownContext): string {
  const difference = differenceOf(row, view, 0);
  if (showsPercent(view, 0)) return formatPercent(difference / row.previous![0]!, context.locale, true);
  const unit = view.columns[0]?.unit ?? 'number';
  const text = formatSigned(difference, unit, context);
  return unit === 'ratio' ? context.words.points(text) : text;
}

function leastOf(rows: readonly BreakdownRow[], value: (row: BreakdownRow) => number): BreakdownRow | undefined {
  return rows.reduce<BreakdownRow | undefined>((least, row) => (least && value(least) <= value(row) ? least : row), undefined);
}
