import { formatNumber, numberFormat, tidy } from '../../../format/number.js';
import { columnOf, measuresOf, valueOfTerm, type AlertCondition, type AlertTerm } from '../../../query/alert.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { QueryResult } from '../../../query/result/result.js';
import { textColumn, type TextContext } from '../chart/result-columns.js';

/** Arithmetic signs as they are printed. */
const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;
/** Order signs as they are printed. */
const ORDER_SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** Returns a condition with the labels of its measures: `Margin < 10%`, `Revenue ≥ $1M`. */
export function conditionText({ left, operator, right }: AlertCondition, result: QueryResult, context: TextContext): string {
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
export function unitOf(term: AlertTerm, result: QueryResult): MeasureUnit {
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
export function termText(term: AlertTerm, result: QueryResult, context: TextContext): string {
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
