import { formatNumber, numberFormat, tidy } from '../../../format/number.js';
import {
  columnOf,
  isRaised,
  measuresOf,
  needsComparison,
  parseAlert,
  valueOfTerm,
  type AlertNames,
  type AlertOperator,
  type AlertRule,
  type AlertTerm,
} from '../../../query/alert.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { QueryPlan } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';
import { badOption } from '../../../util/error.js';
import { textColumn, type TextContext } from '../chart/result-columns.js';
import type { SalesAlertDetail } from './alert-event.js';

/** What an alert is compared with, as the attributes of its element say. */
export interface AlertSetting {
  readonly compare?: string | undefined;
  readonly same?: string | undefined;
  /** The plan of `compare="plan"`, in place of a column. */
  readonly goal?: number | undefined;
}

const KINDS = { '<': 'below', '<=': 'atMost', '>': 'above', '>=': 'atLeast' } as const satisfies Readonly<
  Record<AlertOperator, string>
>;

/** Arithmetic signs as they are printed. */
const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/**
 * Returns the rule of an attribute `alert`, and the query with its numbers.
 *
 * @throws SalesError as `parseAlert`; `bad-option` for a number of a comparison where nothing is compared
 */
export function alertOf(
  text: string,
  names: AlertNames,
  { compare, same, goal }: AlertSetting = {},
): { readonly rule: AlertRule; readonly plan: QueryPlan } {
  const rule = parseAlert(text, names);
  const periods = compare === PLAN ? undefined : compare;
  if (periods === undefined && (needsComparison(rule.left) || needsComparison(rule.right)))
    throw badOption('alert', text, 'alert-compare');
  const measures = [...new Set([...measuresOf(rule.left), ...measuresOf(rule.right)])];
  const isGoal = compare === PLAN && goal !== undefined && measures.includes(PLAN);
  const compared = { ...(periods !== undefined && { compare: periods, ...(same !== undefined && { same }) }) };
  return { rule, plan: { measures, ...compared, ...(isGoal && { goal }) } };
}

/** Returns what the numbers of a result say about a rule. */
export function alertStatus(rule: AlertRule, result: QueryResult, context: TextContext): SalesAlertDetail {
  const valueOf = (name: string): number | null => {
    const column = result.column(name);
    const value = column && numberAt(column, 0);
    return value === undefined || Number.isNaN(value) ? null : value;
  };
  const [value, threshold] = [valueOfTerm(rule.left, valueOf), valueOfTerm(rule.right, valueOf)];
  const isActive = isRaised(rule.operator, value, threshold);
  const unit = unitOf(rule.left, result);
  const show = (number: number | null): string => formatNumber(number, unit, context);
  const { alert } = context.messages;
  const formula = rule.right.kind === 'number' ? undefined : termText(rule.right, result, context);
  const text = alert.text({
    measure: termText(rule.left, result, context),
    value: show(value),
    kind: isActive ? KINDS[rule.operator] : 'none',
    threshold: show(threshold),
    formula,
  });
  return { isActive, expression: rule.text, measure: rule.subject, value, threshold, text };
}

/** Order signs as they are printed. */
const ORDER_SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** Returns a rule with the labels of its measures: `Margin < 10%`, `Revenue ≥ $1M`. */
export function ruleText({ left, operator, right }: AlertRule, result: QueryResult, context: TextContext): string {
  const isNumber = measuresOf(right).length === 0;
  const number = valueOfTerm(right, () => null);
  const threshold = isNumber ? thresholdText(number, unitOf(left, result), context) : termText(right, result, context);
  return `${termText(left, result, context)} ${ORDER_SIGNS[operator]} ${threshold}`;
}

/** Returns a number that is not rounded: abbreviated with up to three digits, otherwise in full. */
function thresholdText(number: number | null, unit: MeasureUnit, context: TextContext): string {
  if (unit === 'percent' && number !== null)
    return tidy(numberFormat(context.locale, { style: 'percent', maximumFractionDigits: 6 }).format(number));
  const isShort = number !== null && Number(number.toPrecision(3)) === number;
  return formatNumber(number, unit, context, isShort ? 'compact' : 'full');
}

/** Returns the unit of a side. Products and ratios of two measures are plain numbers. */
function unitOf(term: AlertTerm, result: QueryResult): MeasureUnit {
  if (term.kind === 'number') return 'number';
  if (term.kind === 'negate') return unitOf(term.operand, result);
  if (term.kind !== 'binary') return result.column(columnOf(term))?.unit ?? 'number';
  const { left, right, operator } = term;
  const [one, other] = [unitOf(left, result), unitOf(right, result)];
  if (operator === '+' || operator === '-') return measuresOf(left).length > 0 ? one : other;
  if (measuresOf(right).length === 0) return one;
  return operator === '*' && measuresOf(left).length === 0 ? other : 'number';
}

/** Returns a side with the labels of its measures: `0.9 × Plan`. */
function termText(term: AlertTerm, result: QueryResult, context: TextContext): string {
  switch (term.kind) {
    case 'number':
      return formatNumber(term.value, 'number', context);
    case 'negate':
      return `−${inBrackets(term.operand, result, context)}`;
    case 'binary':
      return `${inBrackets(term.left, result, context)} ${SIGNS[term.operator]} ${inBrackets(term.right, result, context)}`;
    default: {
      const column = result.column(columnOf(term));
      return column ? textColumn(column, result, context).label : columnOf(term);
    }
  }
}

function inBrackets(term: AlertTerm, result: QueryResult, context: TextContext): string {
  const text = termText(term, result, context);
  return term.kind === 'binary' ? `(${text})` : text;
}
