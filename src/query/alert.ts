import { parseExpression } from './expression/parser.js';
import type { Expression } from './expression/expression.js';
import { resultName } from './measure.js';
import { plannedMeasure } from './planned.js';
import { badOption } from '../util/error.js';
import type { TimeGrain } from './time/time-grain.js';

/** How the two sides of an alert are compared. */
export type AlertOperator = '<' | '<=' | '>' | '>=';

/**
 * A side of an alert. `measure` is a measure of a query, and `side` a number of its comparison, such as `revenue.previous`. Planned values are no parts of
 * formulas, so arithmetic with them is a tree, whose values are calculated from the result.
 */
export type AlertTerm =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'side'; readonly measure: string; readonly side: string }
  | { readonly kind: 'negate'; readonly operand: AlertTerm }
  | { readonly kind: 'binary'; readonly operator: '+' | '-' | '*' | '/'; readonly left: AlertTerm; readonly right: AlertTerm };

/** A condition over numbers: `left` is compared with `right`. At least `left` has a measure. */
export interface AlertCondition {
  readonly kind: 'condition';
  /** The rule as written. */
  readonly text: string;
  /** The left side as written. */
  readonly subject: string;
  readonly operator: AlertOperator;
  readonly left: AlertTerm;
  readonly right: AlertTerm;
}

/** Alerts where the newest complete period of a measure is not what the periods before it predict. */
export interface UnusualRule {
  readonly kind: 'unusual';
  readonly text: string;
  /** Default: the measure of the card. */
  readonly measure: string | undefined;
  /** The length of the periods. Default: that of the points of a chart, otherwise it depends on the history. */
  readonly grain: TimeGrain | undefined;
}

/** Alerts where the newest day of the data is more than this number of days ago. */
export interface AgeRule {
  readonly kind: 'age';
  readonly text: string;
  readonly days: number;
}

/** When to alert. */
export type AlertRule = AlertCondition | UnusualRule | AgeRule;

/** What the data says about a rule. */
export interface AlertStatus {
  /** True while the data meets the expression of `alert`. */
  readonly isActive: boolean;
  /** The expression of `alert`. */
  readonly expression: string;
  /** What is watched: the side of a comparison as written, such as `revenue`; `data` for the age of the data, in days. */
  readonly measure: string;
  /** Its number; null when it is missing. */
  readonly value: number | null;
  /** The number of the other side, the nearer end of the usual range, or the days of an age; null when it is missing. */
  readonly threshold: number | null;
  /** The days of the value as a clause on the date, where it is one of several periods: `2017-03`. */
  readonly period?: string;
  /** Both as a sentence in the language of the page. */
  readonly text: string;
}

/** What names in a rule mean. */
export interface AlertNames {
  /** The measures of the data. */
  readonly measures: readonly { readonly name: string }[];
  readonly define: Readonly<Record<string, string>>;
  /** Names that a result has: arithmetic with them is calculated from the result, and needs no query. */
  readonly inResult?: readonly string[];
}

/** The operator with both sides exchanged. */
const MIRRORED: Readonly<Record<AlertOperator, AlertOperator>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const SIDES = ['previous', 'change', 'growth'];
const ARITHMETIC = ['+', '-', '*', '/'];
/** Rounding errors of a few operations, relative to the numbers: 0.9 × 100 is 90.00000000000001. */
const ROUNDING = 8 * Number.EPSILON;

const UNUSUAL = /^(?:(\S.*?)\s+)?unusual(?:\s+by\s+(day|week|month|quarter|year))?$/s;
const AGE = /^data\s+older\s+than\s+(\d+)\s+(day|week)s?$/;
const WEEK = 7;

/**
 * Parses a rule: a condition, `unusual` (`revenue unusual by week`), or `data older than 2 days`.
 *
 * @throws SalesError as `parseCondition`
 */
export function parseAlert(text: string, names: AlertNames): AlertRule {
  const written = text.trim();
  const [isUnusual, measure, grain] = UNUSUAL.exec(written) ?? [];
  if (isUnusual !== undefined) return { kind: 'unusual', text, measure, grain: grain as TimeGrain | undefined };
  const [isAge, count, unit] = AGE.exec(written) ?? [];
  if (isAge !== undefined) return { kind: 'age', text, days: Number(count) * (unit === 'week' ? WEEK : 1) };
  if (!/[<>]/.test(text)) throw badOption('alert', text, 'alert-rule');
  return parseCondition(text, names, 'alert');
}

/**
 * Parses a condition such as `revenue < 0.9 * plan`. `option` is the attribute that has the condition.
 *
 * @throws SalesError `bad-expression`, `unknown-function` with the position; `bad-option` for anything but a comparison by size with a measure in it
 */
export function parseCondition(text: string, { measures, ...names }: AlertNames, option: 'alert' | 'highlight'): AlertCondition {
  const hyphenated = measures.map(({ name }) => name).filter((name) => name.includes('-'));
  const expected = option === 'alert' ? 'alert-rule' : 'alert-comparison';
  const root = parseExpression(text, hyphenated);
  if (root.kind !== 'binary' || !isOrder(root.operator)) throw badOption(option, text, expected);
  const { operator, position } = root;
  const written = [text.slice(0, position).trim(), text.slice(position + operator.length).trim()] as const;
  const [left, right] = [termOf(root.left, names), termOf(root.right, names)];
  if (measuresOf(left).length > 0) return { kind: 'condition', text, subject: written[0], operator, left, right };
  if (measuresOf(right).length === 0) throw badOption(option, text, expected);
  return { kind: 'condition', text, subject: written[1], operator: MIRRORED[operator], left: right, right: left };
}

/** Returns the measures that a side is calculated from, each once. */
export function measuresOf(term: AlertTerm): readonly string[] {
  const found = leavesOf(term).flatMap((leaf) => ('measure' in leaf ? [leaf.measure] : []));
  return [...new Set(found)];
}

/** True when a side has a number of a comparison. */
export function needsComparison(term: AlertTerm): boolean {
  return leavesOf(term).some(({ kind }) => kind === 'side');
}

/** Returns the number of a side; `null` where a value is missing, and for a division by 0. `valueOf` returns the number of a column. */
export function valueOfTerm(term: AlertTerm, valueOf: (column: string) => number | null): number | null {
  if (term.kind === 'number') return term.value;
  if (term.kind === 'negate') {
    const value = valueOfTerm(term.operand, valueOf);
    return value === null ? null : -value;
  }
  if (term.kind !== 'binary') return valueOf(columnOf(term));
  const [left, right] = [valueOfTerm(term.left, valueOf), valueOfTerm(term.right, valueOf)];
  if (left === null || right === null) return null;
  switch (term.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
  }
}

/** Returns the name of the column that a leaf is read from. */
export function columnOf(leaf: Extract<AlertTerm, { measure: string }>): string {
  const name = resultName(leaf.measure);
  return leaf.kind === 'side' ? `${name}.${leaf.side}` : name;
}

/** Returns whether a rule alerts. Numbers that differ by rounding are equal, and a missing one never alerts. */
export function isRaised(operator: AlertOperator, value: number | null, threshold: number | null): boolean {
  if (value === null || threshold === null) return false;
  const isEqual = Math.abs(value - threshold) <= ROUNDING * Math.max(Math.abs(value), Math.abs(threshold));
  if (isEqual) return operator === '<=' || operator === '>=';
  return operator.startsWith('<') ? value < threshold : value > threshold;
}

type KnownNames = Omit<AlertNames, 'measures'>;

function isOrder(operator: string): operator is AlertOperator {
  return operator in MIRRORED;
}

/** Returns the numbers that a side is calculated from. */
export function leavesOf(term: AlertTerm): readonly AlertTerm[] {
  if (term.kind === 'binary') return [...leavesOf(term.left), ...leavesOf(term.right)];
  return term.kind === 'negate' ? leavesOf(term.operand) : [term];
}

/** Returns a side, split where a query cannot calculate it. */
function termOf(node: Expression, known: KnownNames): AlertTerm {
  if (node.kind === 'number') return { kind: 'number', value: node.value };
  const { table } = node as { readonly table?: string };
  if (node.kind === 'name' && table !== undefined && SIDES.includes(node.name))
    return { kind: 'side', measure: table, side: node.name };
  if (isWhole(node, known)) return { kind: 'measure', measure: textOf(node) };
  if (node.kind === 'negate') return { kind: 'negate', operand: termOf(node.operand, known) };
  if (node.kind === 'binary' && ARITHMETIC.includes(node.operator)) {
    const operator = node.operator as '+' | '-' | '*' | '/';
    return { kind: 'binary', operator, left: termOf(node.left, known), right: termOf(node.right, known) };
  }
  return { kind: 'measure', measure: textOf(node) };
}

/** True for an expression that is one measure of a query. Constants are none, and no part of arithmetic has values of the result, such as planned ones. */
function isWhole(node: Expression, { define, inResult = [] }: KnownNames): boolean {
  const names = namesIn(node);
  const isOfResult = ({ name, table }: Extract<Expression, { kind: 'name' }>): boolean =>
    table === undefined ? plannedMeasure(name, define) !== undefined || inResult.includes(name) : SIDES.includes(name);
  return names.length > 0 && (node.kind === 'name' || !names.some(isOfResult));
}

/** Returns the names in arithmetic. Calls and measures per member are kept whole, and count as a name. */
function namesIn(node: Expression): readonly Extract<Expression, { kind: 'name' }>[] {
  switch (node.kind) {
    case 'name':
      return [node];
    case 'negate':
    case 'not':
      return namesIn(node.operand);
    case 'binary':
      return [...namesIn(node.left), ...namesIn(node.right)];
    case 'call':
    case 'level':
      return [{ kind: 'name', name: '', quoted: true, position: node.position }];
    default:
      return [];
  }
}

function textOf(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'text':
      return `'${node.value.replaceAll("'", "''")}'`;
    case 'name': {
      const name = node.quoted ? `"${node.name.replaceAll('"', '""')}"` : node.name;
      return node.table === undefined ? name : `${node.table}.${name}`;
    }
    case 'negate':
      return `-${inBrackets(node.operand)}`;
    case 'not':
      return `not ${inBrackets(node.operand)}`;
    case 'binary':
      return `${inBrackets(node.left)} ${node.operator} ${inBrackets(node.right)}`;
    case 'call':
      return `${node.name}(${node.args.map(textOf).join(', ')})`;
    case 'level':
      return `${inBrackets(node.operand)} per ${node.of}`;
  }
}

function inBrackets(node: Expression): string {
  return node.kind === 'binary' || node.kind === 'negate' || node.kind === 'not' ? `(${textOf(node)})` : textOf(node);
}
