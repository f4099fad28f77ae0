import { daysCovered } from '../../../catalog/default-period.js';
import { formatBin, formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import {
  isRaised,
  measuresOf,
  needsComparison,
  parseAlert,
  valueOfTerm,
  type AlertCondition,
  type AlertOperator,
  type AlertRule,
  type AgeRule,
  type AlertStatus,
  type UnusualRule,
} from '../../../query/alert.js';
import type { LatestFacts } from '../../../query/analysis/analysis.js';
import { isZeroWithoutRows, measureOf, resultName } from '../../../query/measure.js';
import type { DayRange, QueryPlan } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';
import { dayOf, formatDayRange } from '../../../query/time/calendar-date.js';
import { isInPart, lastDayOf } from '../../../query/time/covered-range.js';
import { binDays, binStart, shiftBin, type TimeGrain } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import type { TextContext } from '../chart/result-columns.js';
import type { WidgetContext } from '../element/widget.js';
import { termText, unitOf } from './alert-text.js';

/** What an alert is about, as the attributes of its element say. */
export interface AlertSetting {
  readonly alert: string;
  readonly measure?: string | undefined;
  /** The length of the periods of a chart over time: the newest complete one counts. Absent for one number. */
  readonly granularity?: TimeGrain | 'auto';
  readonly compare?: string | undefined;
  readonly same?: string | undefined;
  /** The plan of `compare="plan"`, in place of a column. */
  readonly goal?: number | undefined;
}

export type AlertScope = Pick<WidgetContext, 'catalog' | 'calendar'>;

const KINDS = { '<': 'below', '<=': 'atMost', '>': 'above', '>=': 'atLeast' } as const satisfies Readonly<
  Record<AlertOperator, string>
>;

/**
 * Returns the rule of an attribute `alert`, and the query with its numbers; the age of the data needs none.
 *
 * @throws SalesError as `parseAlert`; `bad-option` for a number of a comparison where nothing is compared
 */
export function alertOf(
  setting: AlertSetting,
  scope: AlertScope,
): { readonly rule: AlertRule; readonly plan: QueryPlan | undefined } {
  const rule = parseAlert(setting.alert, scope.catalog);
  if (rule.kind === 'age') return { rule, plan: undefined };
  return { rule, plan: rule.kind === 'unusual' ? historyPlan(rule, setting, scope) : conditionPlan(rule, setting) };
}

function conditionPlan({ text, left, right }: AlertCondition, { granularity, compare, same, goal }: AlertSetting): QueryPlan {
  const periods = compare === PLAN ? undefined : compare;
  if (periods === undefined && (needsComparison(left) || needsComparison(right))) throw badOption('alert', text, 'alert-compare');
  const measures = [...new Set([...measuresOf(left), ...measuresOf(right)])];
  const isGoal = compare === PLAN && goal !== undefined && measures.includes(PLAN);
  const compared = { ...(periods !== undefined && { compare: periods, ...(same !== undefined && { same }) }) };
  return { measures, ...(granularity && { by: [`${granularity}(date)`] }), ...compared, ...(isGoal && { goal }) };
}

function historyPlan(rule: UnusualRule, setting: AlertSetting, { catalog, calendar }: AlertScope): QueryPlan {
  const { measure = setting.measure ?? 'revenue' } = rule;
  const date = `${rule.grain ?? setting.granularity ?? usualGrain(daysCovered(catalog, calendar))}(date)`;
  return { measures: [measure], by: [date], history: true, analysis: { kind: 'latest', value: resultName(measure), date } };
}

/** Minimum lengths of a history by month and by week, in days. */
const MONTHS = 912;
const WEEKS = 140;

/** Returns the length of periods for a history: months for long ones, then weeks, then days. */
function usualGrain({ from, to }: DayRange = { from: 0, to: 0 }): TimeGrain {
  const length = to - from + 1;
  return length >= MONTHS ? 'month' : length >= WEEKS ? 'week' : 'day';
}

/** The texts of an alert, and the newest day of the data. */
type StatusContext = TextContext & {
  readonly catalog: { readonly newest?: number | undefined };
  /** The current day, since 1970-01-01. Default: that of the clock. */
  readonly today?: number;
};

/** Returns what the data says about a rule; `result` is that of its query. */
export function alertStatus(rule: AlertRule, result: QueryResult | undefined, context: StatusContext): AlertStatus {
  if (rule.kind === 'age') return ageStatus(rule, context);
  return rule.kind === 'unusual' ? unusualStatus(rule, result!, context) : conditionStatus(rule, result!, context);
}

function conditionStatus(rule: AlertCondition, result: QueryResult, context: StatusContext): AlertStatus {
  const bin = newestBin(result, context);
  const valueOf = (name: string): number | null => {
    const column = result.column(name);
    if (bin && bin.row < 0) return isZeroWithoutRows(measureOf(result.measures, name)) ? 0 : null;
    const value = column && numberAt(column, bin?.row ?? 0);
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const [value, threshold] = [valueOfTerm(rule.left, valueOf), valueOfTerm(rule.right, valueOf)];
  const isActive = isRaised(rule.operator, value, threshold);
  const unit = unitOf(rule.left, result);
  const show = (number: number | null): string => formatNumber(number, unit, context);
  const text = context.messages.alert.text({
    measure: termText(rule.left, result, context),
    period: bin && binName(bin, context),
    value: show(value),
    kind: isActive ? KINDS[rule.operator] : 'none',
    threshold: show(threshold),
    formula: rule.right.kind === 'number' ? undefined : termText(rule.right, result, context),
  });
  const period = bin && { period: formatDayRange(binDays(bin.day, bin.grain, context.calendar)) };
  return { isActive, expression: rule.text, measure: rule.subject, value, threshold, text, ...period };
}

function unusualStatus(rule: UnusualRule, result: QueryResult, context: StatusContext): AlertStatus {
  const { grain, count } = result.facts.analysis as LatestFacts;
  const numberOf = (name: string): number | null => {
    const column = result.rowCount > 0 ? result.column(name) : undefined;
    const value = column && numberAt(column, 0);
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const [value, lower, upper] = ['value', 'lower', 'upper'].map(numberOf) as [number | null, number | null, number | null];
  const unit = result.columns[1]?.unit ?? 'number';
  const kind =
    lower === null || upper === null ? 'few' : value === null ? 'none' : value < lower ? 'low' : value > upper ? 'high' : 'usual';
  const day = result.rowCount > 0 ? result.columns[0]!.values[0]! : undefined;
  const show = (number: number | null): string => formatNumber(number, unit, context);
  const rough = (number: number | null): string => formatNumber(number, unit, context, 'compact');
  const [{ name } = { name: '' }] = result.measures;
  const text = context.messages.alert.unusual({
    measure: context.messages.measure({ name }),
    period: day === undefined ? undefined : binName({ day, grain }, context),
    ...{ value: show(value), kind, low: rough(lower), high: rough(upper), count, shown: formatNumber(count, 'count', context) },
  });
  const isActive = kind === 'low' || kind === 'high';
  const threshold = lower === null || upper === null || value === null ? null : value - lower < upper - value ? lower : upper;
  const period = day !== undefined && { period: formatDayRange(binDays(day, grain, context.calendar)) };
  return { isActive, expression: rule.text, measure: rule.measure ?? name, value, threshold, text, ...period };
}

function ageStatus(
  { text: expression, days }: AgeRule,
  { catalog: { newest }, today = todayOf(), ...context }: StatusContext,
): AlertStatus {
  const age = newest === undefined ? null : Math.max(0, today - newest);
  const isActive = age !== null && age > days;
  const text = context.messages.alert.age({
    day: newest === undefined ? undefined : formatDay(newest, context),
    ...{ count: age ?? 0, shown: formatNumber(age, 'count', context) },
  });
  return { isActive, expression, measure: 'data', value: age, threshold: days, text };
}

/** Returns the current day where the page is, since 1970-01-01. */
function todayOf(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

interface Bin {
  readonly day: number;
  readonly grain: TimeGrain;
}

/** Returns the newest complete period of a result by period, and its row, −1 without one; `undefined` for a result of one number. */
function newestBin(result: QueryResult, { calendar }: StatusContext): (Bin & { readonly row: number }) | undefined {
  const [key] = result.columns;
  const last = lastDayOf(result.facts);
  if (key?.type !== 'date' || last === undefined) return undefined;
  const written = /^[a-z]+/.exec(key.name)?.[0];
  const grain = written === 'auto' ? result.facts.grain! : (written as TimeGrain);
  const start = binStart(last, grain, calendar);
  const isPartial = isInPart({ ...binDays(start, grain, calendar), grain }, last, result.facts.openDays);
  const day = isPartial ? shiftBin(start, grain, -1, calendar) : start;
  return { day, grain, row: Array.prototype.indexOf.call(key.values, day) };
}

function binName({ day, grain }: Bin, context: StatusContext): string {
  return formatBin(day, grain, context);
}
