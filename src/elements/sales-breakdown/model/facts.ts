import type { Messages } from '../../../messages/en.js';
import { singleHolder, type Claim, type ExtremeClaim } from '../../../query/claim.js';
import { hasBothEnds, type BreakdownOptions } from './options.js';
import { nameInSentence, type MemberNames } from '../../../format/member-name.js';
import { differenceText } from '../../../format/change.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import { uncoveredText } from '../../../format/period.js';
import type { SideNames } from '../../base/card/clause-label.js';
import { stepName } from '../../base/define/drill-path.js';
import { differenceOf, gapOf, isCompared, isMet, sharesOf, showsPercent, totalOf } from './texts.js';
import type { BreakdownContext, BreakdownRow, BreakdownView, Classes } from './view.js';

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
  // A list with both ends says in one of its rows how many are between them.
  const limit = hasBothEnds({ top, bottom })
    ? {}
    : { ...(top !== undefined && { top }), ...(bottom !== undefined && { bottom }) };
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
  return breakdown.sentence({
    parts: [...factsOf(view, context).map(({ text }) => text), ...why, ...cut, ...(whyNot ? [whyNot] : [])],
  });
}

/** Names the selected members. */
export function chosenName(view: BreakdownView, context: BreakdownContext): string {
  const names = view.chosen.map((index) => view.rows[index]?.label ?? '');
  return firstNames(names, context);
}

/** Lists up to three names; of more, the first two and the number of the others. */
function firstNames(names: readonly string[], { messages }: { readonly messages: Messages }): string {
  if (names.length <= 3) return messages.list({ items: names });
  return messages.breakdown.several({ names: messages.list({ items: names.slice(0, 2) }), more: names.length - 2 });
}

/** A sentence about a chart, and what it claims. */
interface Fact {
  readonly text: string;
  readonly claims: readonly Claim[];
}

export function claimsOf(view: BreakdownView, context: BreakdownContext): readonly Claim[] {
  return factsOf(view, context).flatMap(({ claims }) => claims);
}

function factsOf(view: BreakdownView, context: BreakdownContext): readonly Fact[] {
  const rows = view.rows.filter((row) => row.key !== undefined && !Number.isNaN(totalOf(row, view)));
  if (view.chosen.length > 0) return [chosenFact(view, context)];
  if (rows.length === 0) return [];
  // The classes count all members, and a cut view has only the largest.
  if (view.classes && view.cut === undefined) return [classesFact(view, view.classes, context)];
  const planned = view.compared?.isPlan ? planFact(view, rows, context) : undefined;
  if (planned) return [planned];
  const lowest = holderOf(rows, view, -1);
  if (view.lowest) {
    if (!lowest) return [];
    const text = context.messages.breakdown.least(endOf(lowest, view, context));
    return [{ text, claims: [extremeClaim('smallest', lowest, view)] }];
  }
  const below = hasMembersBetween(view) ? undefined : belowFact(view, rows, context);
  const grown = view.compared?.sides ? aheadFact(view, view.compared.sides, context) : grewFact(view, rows, context);
  const facts = [below, grown].filter((fact) => fact !== undefined);
  // That nothing changed leaves open which member is the largest.
  const isOpen = below === undefined && (grown === undefined || isUnchanged(view));
  return isOpen ? [...facts, ...extremeFacts(rows, view, context)] : facts;
}

/** Reports the largest member and, where the parts are no sum or have an order, the smallest. */
function extremeFacts(rows: readonly BreakdownRow[], view: BreakdownView, context: BreakdownContext): readonly Fact[] {
  const { breakdown } = context.messages;
  const end = (row: BreakdownRow): NamedValue => endOf(row, view, context);
  const [best, lowest] = [holderOf(rows, view, 1), holderOf(rows, view, -1)];
  if (!best) return [];
  if (rows.length > 1 && (view.ordered || !view.adds || hasMembersBetween(view)) && lowest && !view.largest) {
    const claims = [extremeClaim('largest', best, view), extremeClaim('smallest', lowest, view)];
    return [{ text: breakdown.extremes(end(best), end(lowest)), claims }];
  }
  const share = context.isPart ? undefined : sharesOf(view, context)(best);
  const claim = extremeClaim('largest', best, view);
  const claims = [share === undefined ? claim : { ...claim, share: totalOf(best, view) / view.total }];
  return [{ text: breakdown.leader({ ...end(best), share }), claims }];
}

interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** Returns the name and the value of a member at an end of the list. */
function endOf(row: BreakdownRow, view: BreakdownView, context: BreakdownContext): NamedValue {
  return { name: nameOf(row, view, context), value: valueText(view, row, context) };
}

/** True for a list with both of its ends: the members between them are counted in a row that is not the last. */
function hasMembersBetween({ rows }: BreakdownView): boolean {
  const at = rows.findIndex(({ key }) => key === undefined);
  return at >= 0 && at < rows.length - 1;
}

function nameOf({ label }: BreakdownRow, { field }: BreakdownView, { messages }: BreakdownContext): string {
  return nameInSentence(label, field, messages);
}

/** Returns the member with the highest or lowest value; rows without a member lead nothing. */
function holderOf(rows: readonly BreakdownRow[], view: BreakdownView, sign: 1 | -1): BreakdownRow | undefined {
  const row = singleHolder(rows, (one) => totalOf(one, view), sign);
  return row?.key === null ? undefined : row;
}

function extremeClaim(kind: ExtremeClaim['kind'], row: BreakdownRow, view: BreakdownView): ExtremeClaim {
  return { kind, measure: measureIn(view), by: view.field, member: row.key ?? null, value: totalOf(row, view) };
}

function measureIn({ columns }: BreakdownView): string {
  return columns[0]?.measure ?? '';
}

/** Returns the members of rows, if the chart has only some of all members: the first, the last, or both ends with a row for all between. */
function amongOf(rows: readonly BreakdownRow[], view: BreakdownView): Pick<ExtremeClaim, 'among'> {
  const members = rows.filter(({ key }) => key !== undefined);
  const isCut = view.largest === true || view.lowest === true || view.rows.some(({ key }) => key === undefined);
  return isCut ? { among: members.map(({ key }) => key ?? null) } : {};
}

function classesFact(view: BreakdownView, { a, b }: Classes, { messages }: BreakdownContext): Fact {
  const n = view.rows.length;
  const few = (count: number, share: number): Claim => {
    return { kind: 'few', measure: measureIn(view), by: view.field, count, of: n, share };
  };
  return { text: messages.breakdown.classes({ a, n, b }), claims: [few(a, 0.8), ...(b > 0 ? [few(a + b, 0.95)] : [])] };
}

function valueText(view: BreakdownView, row: BreakdownRow, context: BreakdownContext): string {
  return formatNumber(totalOf(row, view), view.columns[0]?.unit ?? 'number', context, 'compact');
}

function chosenFact(view: BreakdownView, context: BreakdownContext): Fact {
  const { breakdown } = context.messages;
  const rows = view.chosen.flatMap((index) => view.rows[index] ?? []);
  const alone = rows.length === 1;
  const sum = rows.reduce((total, row) => total + (totalOf(row, view) || 0), 0);
  const known = alone || view.adds;
  const value = known ? formatNumber(sum, view.columns[0]?.unit ?? 'number', context, 'full') : undefined;
  const share = rows[0] && sharesOf(view, context)(rows[0]) !== undefined ? sum / view.total : undefined;
  const text = breakdown.selected({
    names: chosenName(view, context),
    value,
    share: share === undefined ? undefined : formatPercent(share, context.locale),
  });
  const of = { by: view.field, members: rows.flatMap(({ key }) => (key === undefined ? [] : [key])) };
  if (!known || of.members.length < rows.length) return { text, claims: [] };
  return { text, claims: [{ kind: 'value', measure: measureIn(view), value: sum, of, ...(share !== undefined && { share }) }] };
}

/** Counts the members that meet their plan, and names the one that misses it most. */
function planFact(view: BreakdownView, members: readonly BreakdownRow[], context: BreakdownContext): Fact | undefined {
  const [column] = view.columns;
  const rows = members.filter((row) => !Number.isNaN(gapOf(row, 0)));
  if (!column || view.columns.length > 1 || rows.length < 2) return undefined;
  const lead = singleHolder(rows, (row) => gapOf(row, 0), column.good === 'up' ? -1 : 1);
  const missed = lead && lead.key !== null && !isMet(lead, column, 0) ? lead : undefined;
  const text = context.messages.breakdown.met({
    n: formatNumber(rows.filter((row) => isMet(row, column, 0)).length, 'count', context),
    of: formatNumber(rows.length, 'count', context),
    name: missed && nameOf(missed, view, context),
    gap: missed ? differenceText(gapOf(missed, 0), column.unit, context, 'compact') : '',
  });
  return { text, claims: [] };
}

/** Counts the members below zero, unless all are negative. */
function belowFact(view: BreakdownView, rows: readonly BreakdownRow[], context: BreakdownContext): Fact | undefined {
  const below = rows.filter((row) => totalOf(row, view) < 0);
  const worst = singleHolder(below, (row) => totalOf(row, view), -1);
  const unit = view.columns[0]?.unit;
  if (!worst || below.length === rows.length || unit === 'percent') return undefined;
  const measure = measureIn(view);
  const counts = { count: below.length, of: rows.length };
  const among = amongOf(rows, view);
  return {
    text: context.messages.breakdown.below({
      n: counts.count,
      of: counts.of,
      name: nameOf(worst, view, context),
      value: valueText(view, worst, context),
      measure,
    }),
    claims: [
      { kind: 'count', measure, by: view.field, is: 'below', than: 0, ...counts, ...among },
      { ...extremeClaim('smallest', worst, view), ...among },
    ],
  };
}

/** Minimum size of the largest fall, as a share of the largest rise, at which a sentence about growth names it. */
const HIDDEN = 0.5;

/**
 * Reports how many members grew, which changed most in either direction, and which have no earlier value. A loss that shrinks or becomes a profit
 * is growth; where changes are percentages, a member that was at zero counts as one without.
 */
function grewFact(view: BreakdownView, rows: readonly BreakdownRow[], context: BreakdownContext): Fact | undefined {
  if (!isCompared(view) || view.compared?.isPlan || view.columns.length > 1) return undefined;
  const members = view.rows.filter(({ key }) => key !== undefined);
  const isPercent = showsPercent(view, 0);
  const before = (row: BreakdownRow): number => row.previous?.[0] ?? Number.NaN;
  const isNew = (row: BreakdownRow): boolean => Number.isNaN(before(row)) || (isPercent && before(row) === 0);
  const difference = (row: BreakdownRow): number => differenceOf(row, view, 0);
  const both = members.filter((row) => !isNew(row) && !Number.isNaN(difference(row)));
  if (both.length < 2) return undefined;
  const grown = both.filter((row) => difference(row) > 0).length;
  const { lead, fall } = extremeChanges(view, both, grown > 0, context);
  const named = (row: BreakdownRow) => ({ name: nameOf(row, view, context), change: changeText(view, row, context) });
  const newRows = rows.filter((row) => isNew(row) && totalOf(row, view) !== 0);
  const newNames = newRows.map((row) => nameOf(row, view, context));
  const fresh = newRows.length;
  const [measure, by] = [measureIn(view), view.field];
  const counts = { count: grown, of: both.length + fresh, fresh };
  const isCut = members.length < view.rows.length || view.largest === true || view.lowest === true;
  const claim = changeClaims(view, both, difference);
  return {
    text: context.messages.breakdown.grew({
      ...counts,
      ...(fresh > 0 && { freshNames: firstNames(newNames, context) }),
      isCut,
      isFlat: fresh === 0 && isUnchanged(view),
      ...(lead && { lead: named(lead) }),
      ...(fall && { fall: named(fall) }),
    }),
    claims: [
      { kind: 'count', measure, by, is: 'above', than: 'earlier', ...counts, ...amongOf([...both, ...newRows], view) },
      ...(lead ? [claim(grown > 0 ? 'largest' : 'smallest', lead)] : []),
      ...(fall ? [claim('smallest', fall)] : []),
    ],
  };
}

/** Returns what claims the change of a member as the largest or the smallest among some. */
function changeClaims(view: BreakdownView, rows: readonly BreakdownRow[], difference: (row: BreakdownRow) => number) {
  const [measure, among] = [`${measureIn(view)}.change`, rows.map(({ key }) => key ?? null)];
  return (kind: ExtremeClaim['kind'], row: BreakdownRow): Claim => ({
    ...extremeClaim(kind, row, view),
    ...{ measure, value: difference(row), among },
  });
}

/** Reports in how many members one side is above the other, and where the differences are largest. */
function aheadFact(view: BreakdownView, { own, other }: SideNames, context: BreakdownContext): Fact | undefined {
  if (view.columns.length > 1) return undefined;
  const difference = (row: BreakdownRow): number => gapOf(row, 0);
  const both = view.rows.filter((row) => row.key !== undefined && !Number.isNaN(difference(row)));
  if (both.length < 2) return undefined;
  const [lead, last] = ([1, -1] as const).map((sign) => {
    const row = singleHolder(both, difference, sign);
    return row && row.key !== null && difference(row) * sign > 0 ? row : undefined;
  });
  const counts = { count: both.filter((row) => difference(row) > 0).length, of: both.length };
  const among = both.map(({ key }) => key ?? null);
  const claim = changeClaims(view, both, difference);
  return {
    text: context.messages.breakdown.ahead({
      ...{ ...counts, isAll: counts.count === counts.of, other, own },
      ...{ leadName: lead && nameOf(lead, view, context), leadChange: lead && changeText(view, lead, context) },
      ...{ lastName: last && nameOf(last, view, context), lastChange: last && changeText(view, last, context) },
    }),
    claims: [
      { kind: 'count', measure: measureIn(view), by: view.field, is: 'above', than: 'earlier', ...counts, among },
      ...(lead ? [claim('largest', lead)] : []),
      ...(last ? [claim('smallest', last)] : []),
    ],
  };
}

/** True when members have an earlier value, and all values are the same as then. */
function isUnchanged(view: BreakdownView): boolean {
  const compared = view.rows.filter(({ key, previous }) => key !== undefined && !Number.isNaN(previous?.[0] ?? NaN));
  return isCompared(view) && compared.length > 0 && compared.every((row) => !differenceOf(row, view, 0));
}

/** Returns the row that grew the most, or fell the most if none grew, and next to growth the largest fall if it is not small. */
function extremeChanges(
  view: BreakdownView,
  rows: readonly BreakdownRow[],
  hasGrown: boolean,
  context: BreakdownContext,
): { readonly lead: BreakdownRow | undefined; readonly fall: BreakdownRow | undefined } {
  const difference = (row: BreakdownRow): number => differenceOf(row, view, 0);
  const holder = (sign: 1 | -1): BreakdownRow | undefined => {
    const row = singleHolder(rows, difference, sign);
    return row && row.key !== null && /[1-9]/.test(changeText(view, row, context)) ? row : undefined;
  };
  const fall = holder(-1);
  const isHidden = hasGrown && fall !== undefined && -difference(fall) >= HIDDEN * Math.max(...rows.map(difference));
  return { lead: holder(hasGrown ? 1 : -1), fall: isHidden ? fall : undefined };
}

function changeText(view: BreakdownView, row: BreakdownRow, context: BreakdownContext): string {
  return differenceText(differenceOf(row, view, 0), view.columns[0]?.unit ?? 'number', context, 'compact');
}
