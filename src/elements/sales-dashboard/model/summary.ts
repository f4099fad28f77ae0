import { LARGEST } from '../../../catalog/number-fields.js';
import { changeOf, formatCompared, sizeText } from '../../../format/change.js';
import { formatNumber, formatSigned, type NumberStyle } from '../../../format/number.js';
import type { CardClaims, Claim, ValueClaim } from '../../../query/claim.js';
import { numberAt, resultWith, valueOf, type QueryResult } from '../../../query/result/result.js';
import type { Messages } from '../../../messages/en.js';
import { sideNames } from '../../base/card/clause-label.js';
import type { Calendar, PlanFacts, QueryPlan } from '../../../query/plan.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import { lastDayOf } from '../../../query/time/covered-range.js';
import { periodNames, periodPhrases, uncoveredText } from '../../../format/period.js';
import { larger, causeDimensions, type Cause } from './cause.js';
import type { Catalog } from '../../../query/catalog.js';
import { roleColumn } from '../../../catalog/bind/lookup.js';
import { isRole, type Note } from '../../../query/schema.js';
import { factsOf } from './facts.js';
import type { PageName } from '../attributes.js';

/** The profit of the page, and the member that loses most; `undefined` where none loses. */
interface Loss {
  readonly profit: number;
  readonly largest: Cause | undefined;
}

/**
 * Returns the query of the profit by goods, by the first dimension with names, or by the column of the sales with the most of few members. `undefined`
 * without profits.
 */
export function lossPlan(page: PageName, catalog: Catalog): QueryPlan | undefined {
  const { has, fields } = factsOf(catalog);
  if (page === 'customers' || !(has('profit') || has('cost'))) return undefined;
  const sales = roleColumn(catalog, 'date')?.table;
  // Another table may have no join to the sales.
  const [most] = catalog.columns
    .filter(({ table, name }) => table === sales && fields.includes(name))
    .sort((one, other) => other.distinct - one.distinct);
  const known = causeDimensions(catalog).filter((name) => isRole(name) && roleColumn(catalog, name)?.type === 'text');
  const dimension = (['subcategory', 'category'] as const).find((role) => known.includes(role)) ?? known[0] ?? most?.name;
  return { measures: ['profit'], ...(dimension && { by: [dimension] }) };
}

/**
 * Returns the query of the profit and the average price in both periods of the headline. `undefined` without them or an earlier period, and where
 * members are compared.
 */
export function gainPlan(page: PageName, catalog: Catalog, compare: string | undefined): QueryPlan | undefined {
  const { has, headline, isProfitApart } = factsOf(catalog);
  if (page === 'customers' || compare === undefined || comparesMembers(compare)) return undefined;
  const hasGain = !isProfitApart && (has('profit') || has('cost'));
  const hasPrice = headline === 'revenue' && has('quantity');
  const measures = [...(hasGain ? [PROFIT] : []), ...(hasPrice ? [PRICE] : [])];
  return measures.length > 0 ? { measures, compare } : undefined;
}

/** Measures that are stated where they moved against the revenue, or make most of its change. */
const [PROFIT, PRICE] = ['profit', 'price'];

/** Reads the answer to `lossPlan`. */
export function lossOf(result: QueryResult | undefined): Loss | undefined {
  const members = result?.columns.find(({ type }) => type !== 'number');
  const profits = result?.column('profit');
  if (!result || !profits) return undefined;
  const rows = Array.from({ length: result.rowCount }, (_, row) => ({
    name: members && valueOf(members, row),
    change: numberAt(profits, row) || 0,
  }));
  const profit = rows.reduce((sum, { change }) => sum + change, 0);
  const [least] = rows.filter(({ name, change }) => typeof name === 'string' && change < 0).sort((a, b) => a.change - b.change);
  const largest = least &&
    members && { measure: 'profit', dimension: members.name, name: String(least.name), change: least.change };
  return { profit, largest };
}

/** Page settings that the headline depends on. */
export interface LeadContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly messages: Messages;
}

/** Text below the heading. */
export interface Lead {
  /** Main sentence: value, period and comparison with the previous year; empty without a value. */
  readonly headline: string;
  /** The value in the main sentence. */
  readonly value: string;
  /** Further sentences: the largest finding, and the newest part of a period without an earlier one, or why nothing is compared; empty without any. */
  readonly more: string;
  /** Key of the insight in the further sentences, or `OTHER_FINDING`. `undefined` without a finding. */
  readonly insight?: string;
}

/** Key of a finding that no card of insights has: a loss, the cause of a change, or a single amount. */
const OTHER_FINDING = 'headline';

const NOTHING: Lead = { headline: '', value: '', more: '' };

/** The largest finding of the insights. */
export interface Insight {
  /** Identifies the finding in its card. */
  readonly key: string;
  /** A sentence. */
  readonly text: string;
  /** The amount won or lost, never negative. */
  readonly impact: number;
  readonly claims: readonly Claim[];
}

/** What the headline says of its total. */
export interface LeadFindings {
  /** The member with the largest part of the change. */
  readonly cause?: Cause | undefined;
  /** The member with most of the change. */
  readonly most?: Cause | undefined;
  readonly loss?: Loss | undefined;
  /** The profit and the average price in both compared periods: those of `recent` with one. */
  readonly gain?: QueryResult | undefined;
  /** True when the price moved because other things were sold, more than because prices did. */
  readonly isMix?: boolean;
  /** The measure in the newest part of the period and in the part before it, where the period itself has none before it. */
  readonly recent?: QueryResult | undefined;
  readonly insight?: Insight | undefined;
}

/** Minimum change of a profit that moves against the revenue, as a share of the earlier profit. Growth of a loss is not stated. */
const NOTABLE_GAIN = 0.05;

/** Minimum growth of an average price, and its minimum part of that of the revenue, which is the product of units and price. */
const [NOTABLE_PRICE, PART_OF_PRICE] = [0.04, 0.5];

/** Returns the results of the profit that moved against the compared measure of the headline, and of the price that makes half of its growth, or moved against it as much. */
function notableGains(main: QueryResult, { gain, recent, isMix = false }: LeadFindings): readonly QueryResult[] {
  const lead = movedClaim(recent ?? main);
  // A single amount that makes the change makes its price too.
  const isSingle = recent !== undefined && singleAmount(recent) !== undefined;
  return (isSingle || isMix ? [PROFIT] : [PROFIT, PRICE]).flatMap((name) => {
    const result = gain && ofMeasure(gain, name);
    const moved = result && movedClaim(result);
    if (!lead?.previous || !moved?.previous || !result) return [];
    const size = moved.value - moved.previous;
    const isOpposite = (lead.value - lead.previous) * size < 0;
    const growths = [moved.value / moved.previous, lead.value / lead.previous].map((ratio) => Math.abs(Math.log(ratio)));
    const isNotable =
      name === PROFIT
        ? isOpposite && moved.previous > 0 && Math.abs(size) >= NOTABLE_GAIN * moved.previous
        : growths[0]! >= Math.max(NOTABLE_PRICE, PART_OF_PRICE * growths[1]!);
    return isNotable ? [result] : [];
  });
}

/** Returns the columns of one measure of a result and its comparison; `undefined` without it. */
function ofMeasure(result: QueryResult, measure: string): QueryResult | undefined {
  const at = result.columns.findIndex(({ name }) => name === measure);
  return at < 0 ? undefined : resultWith(result, { columns: result.columns.slice(at, at + 2) });
}

/** Minimum size of a member’s loss below the headline, as a share of the profit. */
const LOSS_SHARE = 0.2;

/** Returns the finding with the largest amount: the cause of the change, the member that loses most, or an insight. */
function largestFinding({ cause, loss, insight }: LeadFindings): Cause | Insight | undefined {
  const isLarge = loss?.largest !== undefined && -loss.largest.change >= LOSS_SHARE * loss.profit;
  const member = isLarge ? larger(cause, loss.largest) : cause;
  return insight && insight.impact > Math.abs(member?.change ?? 0) ? insight : member;
}

/** Returns the member with most of the change, unless the largest finding is the cause of the change. */
function mostOfChange({ most, ...findings }: LeadFindings): Cause | undefined {
  const { cause } = findings;
  return cause && largestFinding(findings) === cause ? undefined : most;
}

function isInsight(found: Cause | Insight | undefined): found is Insight {
  return found !== undefined && 'key' in found;
}

/** A sentence with the value of a result, and whether it compares the value with an earlier one. */
interface Sentence extends Pick<Lead, 'headline' | 'value'> {
  readonly isCompared: boolean;
}

/** Returns the sentence of a result; `undefined` without a value. */
function sentenceOf({ columns, facts, rowCount }: QueryResult, context: LeadContext): Sentence | undefined {
  const { locale, currency, messages } = context;
  const [value, previous] = columns;
  const at = (column: typeof value): number | null =>
    !column || rowCount === 0 || column.valid?.[0] === 0 ? null : (column.values[0] ?? null);
  const current = at(value);
  if (!value || current === null) return undefined;
  const unit = value.unit ?? 'number';
  const style: NumberStyle = { locale, currency };
  const compared = { current, previous: at(previous), unit };
  const change = changeOf({ ...compared, direction: 'up' }, style, messages.points);
  const periodFacts = { ...facts, ...(!facts.period && coverageOf(facts)) };
  const periods = periodNames(periodFacts, context);
  const total = {
    measure: messages.measure({ name: value.name }),
    value: formatCompared(compared, style, 'compact')[0],
    period: periodPhrases(periodFacts, context)?.now,
  };
  const other = sideNames(facts, context)?.other;
  if (!change || other !== undefined || !periods?.before) {
    const size = change && other !== undefined ? [sizeText(change, messages, other)] : [];
    const headline = messages.list({ items: [messages.dashboard.total({ ...total }), ...size] });
    return { headline, value: total.value, isCompared: size.length > 0 };
  }
  const { direction, size: by } = change;
  const isSame = periods.now === periods.before;
  const sentence = messages.dashboard.moved({ ...total, direction, by, isSame, before: periods.before });
  const headline = periods.isCut ? sentence : withDays(sentence, periodFacts, context);
  return { headline, value: total.value, isCompared: true };
}

/** Minimum difference between the days of two periods that a comparison states, as a share: above that of a leap day in a year. */
const UNEQUAL_DAYS = 0.01;

/** Adds the days of both periods to a comparison of a longer with a shorter one, such as March with February. */
function withDays(sentence: string, facts: Pick<PlanFacts, 'period' | 'earlier' | 'newest'>, context: LeadContext): string {
  const { period, earlier } = facts;
  const last = lastDayOf(facts);
  if (!period || !earlier || last === undefined) return sentence;
  const [days, daysBefore] = [last - period.from + 1, earlier.to - earlier.from + 1];
  if (Math.abs(days / daysBefore - 1) <= UNEQUAL_DAYS) return sentence;
  const [now, before] = [days, daysBefore].map((count) => formatNumber(count, 'count', context)) as [string, string];
  return context.messages.dashboard.unequalDays({ sentence, now, before });
}

/**
 * Returns the text below the heading: the value with a loss of the whole, then the largest finding. A period without an earlier one is compared in its
 * newest part.
 */
export function primaryMeasure(main: QueryResult, context: LeadContext, findings: LeadFindings = {}): Lead {
  const sentence = sentenceOf(main, context);
  if (!sentence) return NOTHING;
  const { messages } = context;
  const found = largestFinding(findings);
  const finding = isInsight(found) ? found.text : found && causeText(found, main, context);
  const recent = findings.recent && sentenceOf(findings.recent, context);
  const single = findings.recent && singleText(findings.recent, context);
  const compared = sentence.isCompared
    ? undefined
    : recent?.isCompared
      ? recent.headline + (single ?? '')
      : uncoveredText(main.facts, context);
  const { profit = 0 } = findings.loss ?? {};
  const amount = formatNumber(-profit, 'money', context, 'compact');
  const most = mostOfChange(findings);
  const gains = notableGains(main, findings).map((gain) => sentenceOf(gain, context)?.headline);
  const mostOf = most && mostText(most, findings.recent ?? main, context);
  const sentences = [compared, ...gains, mostOf, finding].filter((text) => text !== undefined);
  return {
    headline: profit < 0 ? messages.dashboard.lost({ headline: sentence.headline, amount }) : sentence.headline,
    value: sentence.value,
    more: messages.phrases({
      items: [sentences.map((text, k) => (k > 0 ? messages.dashboard.then({ sentence: text }) : text)).join('')],
    }),
    ...(isInsight(found) ? { insight: found.key } : (found ?? single ?? profit < 0) && { insight: OTHER_FINDING }),
  };
}

/** States how many of all deals were won, lost and open, which no filter changes. `undefined` without deals. */
export function dealsText(
  warnings: readonly Note[],
  { locale, messages }: Pick<LeadContext, 'locale' | 'messages'>,
): string | undefined {
  const { count = 0, params } = warnings.find(({ params: { won } = {} }) => won !== undefined) ?? {};
  const [won, lost] = [Number(params?.['won']), Number(params?.['lost'])];
  if (!params) return undefined;
  const textOf = (value: number): string => formatNumber(value, 'count', { locale });
  return messages.dashboard.deals({
    share: formatNumber(won / (won + lost), 'percent', { locale }),
    ...{ won: textOf(won), decided: textOf(won + lost), open: count > lost ? textOf(count - lost) : undefined },
  });
}

/** Minimum size of an amount that makes most of a change: its part of the change, and of the value it is in. */
const LARGE_PART = 0.7;
const NOTABLE_PART = 0.05;

/** The largest amount of the higher of two periods, if it makes most of their difference. */
function singleAmount({ columns, facts, rowCount }: QueryResult): ValueClaim | undefined {
  const column = columns.findIndex(({ name }) => name === LARGEST);
  const { period, earlier } = facts;
  if (column < 0 || rowCount === 0 || !period || !earlier) return undefined;
  const at = (index: number): number => numberAt(columns[index], 0);
  const [change, isRise] = [Math.abs(at(0) - at(1)), at(0) > at(1)];
  const [value, days] = isRise ? [at(column), period] : [at(column + 1), earlier];
  const isCause = value >= LARGE_PART * change && value >= NOTABLE_PART * at(isRise ? 0 : 1);
  return isCause ? { kind: 'value', measure: 'max(revenue)', value, period: days } : undefined;
}

function singleText(recent: QueryResult, context: LeadContext): string | undefined {
  const { dashboard } = context.messages;
  const single = singleAmount(recent);
  const phrases = periodPhrases(recent.facts, context);
  const period = single?.period === recent.facts.period ? phrases?.now : phrases?.before;
  if (!single || period === undefined) return undefined;
  return dashboard.then({
    sentence: dashboard.singleAmount({ period, amount: formatNumber(single.value, 'money', context, 'compact') }),
  });
}

function causeText({ name, dimension, measure, change }: Cause, { columns: [value] }: QueryResult, context: LeadContext): string {
  const { messages } = context;
  const unit = measure ? 'money' : (value?.unit ?? 'number');
  return messages.dashboard.cause({
    name,
    dimension: messages.dimension({ name: dimension }),
    measure: messages.measure({ name: measure ?? value?.name ?? '' }),
    change: formatSigned(change, unit, context, 'compact'),
  });
}

function mostText({ name, dimension, change }: Cause, main: QueryResult, context: LeadContext): string {
  const { messages } = context;
  const { value = NaN, previous = NaN } = movedClaim(main) ?? {};
  const unit = main.columns[0]?.unit ?? 'number';
  const signed = (size: number): string => formatSigned(size, unit, context, 'compact');
  const [part, whole] = [signed(change), signed(value - previous)];
  return messages.dashboard.most({ name, dimension: messages.dimension({ name: dimension }), part, whole });
}

/** Returns what the headline states: the value, its earlier value, a loss, the newest part of the period, and the largest finding. */
export function leadClaims(main: QueryResult, findings: LeadFindings = {}): Omit<CardClaims, 'where'> {
  const moved = movedClaim(main);
  if (!moved) return { claims: [] };
  const { facts } = main;
  const { period, earlier } = { ...facts, ...(!facts.period && coverageOf(facts)) };
  const { profit = 0 } = findings.loss ?? {};
  const lost: Claim | undefined = profit < 0 ? { kind: 'value', measure: 'profit', value: profit } : undefined;
  const single = findings.recent && singleAmount(findings.recent);
  const days = findings.recent && daysOf(findings.recent);
  const gains = notableGains(main, findings).map((gain): Claim => ({ ...movedClaim(gain)!, ...days }));
  const stated = [moved, lost, ...gains, recentClaim(findings.recent), single].filter((claim) => claim !== undefined);
  const found = [mostOfChange(findings), largestFinding(findings)];
  const claims = [...stated, ...found.flatMap((one) => findingClaims(one, moved.measure, days))];
  const { scenario } = facts;
  return { ...(period && { period }), ...(earlier && { earlier }), ...(scenario && { scenario }), claims };
}

function movedClaim({ columns: [value, previous], rowCount }: QueryResult): ValueClaim | undefined {
  const current = rowCount === 0 ? NaN : numberAt(value, 0);
  if (!value || Number.isNaN(current)) return undefined;
  const before = numberAt(previous, 0);
  return { kind: 'value', measure: value.name, value: current, ...(!Number.isNaN(before) && { previous: before }) };
}

function recentClaim(recent: QueryResult | undefined): Claim | undefined {
  const moved = recent && movedClaim(recent);
  const days = recent && daysOf(recent);
  return moved?.previous === undefined || !days ? undefined : { ...moved, ...days };
}

/** Returns the compared days of a result; `undefined` without an earlier period. */
function daysOf({ facts: { period, earlier } }: QueryResult): Pick<ValueClaim, 'period' | 'earlier'> | undefined {
  return period && earlier && { period, earlier };
}

/** `days`: the compared days of a change. */
function findingClaims(found: Cause | Insight | undefined, lead: string, days: ReturnType<typeof daysOf>): readonly Claim[] {
  if (!found) return [];
  if (isInsight(found)) return found.claims;
  const { measure, dimension, name, change } = found;
  const of = { by: dimension, members: [name] };
  return [{ kind: 'value', measure: measure ?? `${lead}.change`, value: change, of, ...(measure === undefined && days) }];
}

/** Returns all days of the data as the period of a number without a date filter; `undefined` if rows with stray dates count too. */
function coverageOf({ oldest, newest, hasStrays }: PlanFacts): Pick<PlanFacts, 'period'> | undefined {
  const isKnown = oldest !== undefined && newest !== undefined && hasStrays !== true;
  return isKnown ? { period: { from: oldest, to: newest } } : undefined;
}
