import { parsePeriod } from '../../../query/time/calendar-date.js';
import type { CatalogColumn } from '../../../query/catalog.js';
import { badExpression } from '../../../query/expression/token.js';
import type { BinaryOperator, Expression, RowExpression, ScalarName } from '../../../query/expression/expression.js';
import { suggestions } from '../../../query/names.js';
import { isRole } from '../../../query/schema.js';
import { SalesError, type ErrorParams } from '../../../util/error.js';
import {
  bothOf,
  directionAfter,
  factsOfColumn,
  factsOfRole,
  isNumeric,
  isTemporal,
  typeAfter,
  unitAfter,
  type Typed,
  type ValueFacts,
} from './expression-types.js';
import { columnNamed, fieldNames, roleColumn, type Scope } from '../lookup.js';
import type { RoleValues } from './role-values.js';
import { binary, constant } from './row-builders.js';

/** The text of an expression, the scope of its names, and the roles that its measure uses. */
export interface ExpressionContext {
  readonly text: string;
  readonly scope: Scope;
  readonly roles: RoleValues;
}

type Name = Extract<Expression, { kind: 'name' }>;
type Call = Extract<Expression, { kind: 'call' }>;
type TypedRow = Typed<RowExpression>;

const SCALARS: readonly string[] = ['abs', 'round', 'if', 'coalesce'] satisfies ScalarName[];

/** What is known about a number in an expression. */
const CONSTANT: ValueFacts = { type: 'number', unit: 'number', direction: 0 };

/** True for functions of single values, as opposed to aggregates. */
export function isScalar(name: string): name is ScalarName {
  return SCALARS.includes(name);
}

/** What rows and measures share: constants, operators and functions of single values. */
type Operation<Bound> =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'negate' | 'not'; readonly operand: Bound }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Bound; readonly right: Bound }
  | { readonly kind: 'call'; readonly name: ScalarName; readonly args: readonly Bound[] };

/**
 * Binds an expression inside an aggregate: a bare name is a role, otherwise a column.
 * @throws SalesError `unknown-field`, `missing-role`, `bad-type`, `bad-expression`, with the position
 */
export function bindRow(context: ExpressionContext, node: Expression): TypedRow {
  if (node.kind === 'name') return bindName(context, node);
  if (node.kind === 'level') throw badExpression(context.text, node.position, 'level-alone');
  if (node.kind !== 'binary') return bindOperation(context, node, (operand) => bindRow(context, operand));
  const left = bindRow(context, node.left);
  const right = bindRow(context, node.right);
  const { operator } = node;
  if (isTemporal(left.type) && node.right.kind === 'text') return compareDate(context, left, operator, node.right);
  if (isTemporal(right.type) && node.left.kind === 'text')
    return compareDate(context, right, MIRRORED[operator] ?? operator, node.left);
  return bindOperation(context, node, (operand) => (operand === node.left ? left : right));
}

/** Binds an expression over operands that `bind` binds. @throws SalesError `bad-type`, `bad-expression` */
export function bindOperation<Bound>(
  context: ExpressionContext,
  node: Exclude<Expression, { kind: 'name' | 'level' }>,
  bind: (operand: Expression) => Typed<Bound>,
): Typed<Operation<Bound>> {
  switch (node.kind) {
    case 'number':
      return { expression: { kind: 'number', value: node.value }, ...CONSTANT };
    case 'text':
      return { expression: { kind: 'text', value: node.value }, ...CONSTANT, type: 'text' };
    case 'negate':
    case 'not': {
      const operand = bind(node.operand);
      requireNumeric(context, operand, node.operand);
      const { unit, direction, isNegative = false } = operand;
      return {
        expression: { kind: node.kind, operand: operand.expression },
        type: node.kind === 'not' ? 'boolean' : 'number',
        unit,
        direction: -direction,
        isNegative: node.kind === 'negate' && direction === 0 && !isNegative,
      };
    }
    case 'binary': {
      const { operator } = node;
      const left = bind(node.left);
      const right = bind(node.right);
      const type = typeAfter(operator, left.type, right.type);
      if (!type) throw badType(context.text, node.position, 'operator-types', { operator, left: left.type, right: right.type });
      const expression = { kind: 'binary', operator, left: left.expression, right: right.expression } as const;
      return { expression, type, unit: unitAfter(operator, left, right), direction: directionAfter(operator, left, right) };
    }
    case 'call': {
      const { name } = node;
      if (!isScalar(name)) throw badExpression(context.text, node.position, 'nested-aggregate', { name });
      const args = node.args.map(bind);
      const expression = { kind: 'call', name, args: args.map((argument) => argument.expression) } as const;
      return { ...factsOfScalar(context, name, node, args), expression };
    }
  }
}

/** @throws SalesError `bad-type` if values are not numeric */
export function requireNumeric({ text }: ExpressionContext, { type }: Typed<unknown>, node: Expression): void {
  if (!isNumeric(type)) throw badType(text, node.position, 'not-numbers', { type });
}

/** Returns the error for an operation on values of the wrong type. */
export function badType(text: string, position: number, problem: string, values: ErrorParams = {}): SalesError {
  return new SalesError('bad-type', 'expression-type', {
    position,
    params: { ...values, expression: text, position },
    inner: { reason: problem, params: values },
  });
}

/** Returns the common type of several branches. @throws SalesError `bad-type` */
function commonType({ text }: ExpressionContext, branches: readonly Typed<unknown>[], node: Expression): Typed<unknown>['type'] {
  const types = new Set(branches.map(({ type }) => (isNumeric(type) ? 'number' : type)));
  const [type = 'number'] = types;
  if (types.size > 1) throw badType(text, node.position, 'mixes-types', { types: [...types] });
  return type;
}

function bindName({ text, scope, roles }: ExpressionContext, node: Name): TypedRow {
  const { name, table, quoted, position } = node;
  const isBareRole = table === undefined && !quoted && isRole(name);
  const derivable = isBareRole && ['revenue', 'cost', 'profit'].includes(name);
  const byRole = isBareRole ? roleColumn(scope.catalog, name) : undefined;
  if (isBareRole && (byRole ?? (derivable && !columnNamed(scope.catalog, name)))) {
    return { expression: roles.value(name), type: byRole?.type ?? 'number', ...factsOfRole(name) };
  }
  const column = columnNamed(scope.catalog, name, table);
  if (column) return ofColumn(column, roles);
  if (isBareRole) throw roles.missing(name);
  throw unknownName(text, scope, node, position);
}

function ofColumn(column: CatalogColumn, roles: RoleValues): TypedRow {
  if (column.role) roles.used.add(column.role);
  const expression = roles.ofColumn(column);
  const { trueText } = column;
  if (trueText === undefined) return { expression, ...factsOfColumn(column) };
  return { expression: binary(expression, '=', { kind: 'text', value: trueText }), ...factsOfColumn(column), type: 'boolean' };
}

function unknownName(text: string, scope: Scope, { name, table }: Name, position: number): SalesError {
  const written = table === undefined ? name : `${table}.${name}`;
  return new SalesError('unknown-field', 'expression-unknown-field', {
    position,
    params: { expression: text, name: written, position, ...suggestions(name, fieldNames(scope.catalog)) },
  });
}

const MIRRORED: Partial<Readonly<Record<BinaryOperator, BinaryOperator>>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Binds the comparison of a date with a day, month, quarter or year, by calendar days. */
function compareDate(
  context: ExpressionContext,
  date: TypedRow,
  operator: BinaryOperator,
  literal: { value: string; position: number },
): TypedRow {
  const period = parsePeriod(literal.value);
  if (!period || date.expression.kind !== 'column') {
    throw badType(context.text, literal.position, 'compares-dates', { value: literal.value });
  }
  const day: RowExpression = { kind: 'day', of: date.expression.ref };
  const from = constant(period.from);
  const to = constant(period.to);
  const within = binary(binary(day, '>=', from), 'and', binary(day, '<=', to));
  const tests: Partial<Record<BinaryOperator, RowExpression>> = {
    '=': within,
    '!=': { kind: 'not', operand: within },
    '<': binary(day, '<', from),
    '>=': binary(day, '>=', from),
    '>': binary(day, '>', to),
    '<=': binary(day, '<=', to),
  };
  const expression = tests[operator];
  if (!expression) throw badType(context.text, literal.position, 'operator-date-text', { operator });
  return { expression, ...CONSTANT, type: 'boolean' };
}

/** Returns what is known about the result of a scalar function. @throws SalesError `bad-type` */
function factsOfScalar(context: ExpressionContext, name: ScalarName, node: Call, args: readonly Typed<unknown>[]): ValueFacts {
  const branches = name === 'if' ? args.slice(1) : args;
  const numeric = name === 'if' ? args.slice(0, 1) : name === 'coalesce' ? [] : args;
  numeric.forEach((argument, index) => {
    requireNumeric(context, argument, node.args[index] ?? node);
  });
  const type = commonType(context, branches, node);
  const unit = branches.find(({ unit }) => unit !== 'number')?.unit ?? 'number';
  const [value = CONSTANT, ...others] = name === 'round' ? branches.slice(0, 1) : branches;
  return { type, unit, direction: others.reduce((direction, other) => bothOf(direction, other.direction), value.direction) };
}
