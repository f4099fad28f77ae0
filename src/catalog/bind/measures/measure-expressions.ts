import { parseDefinition, parseMeasure, type MeasureText } from '../../../query/expression/parser.js';
import { badExpression } from '../../../query/expression/token.js';
import type {
  Aggregate,
  AggregateName,
  Expression,
  MeasureExpression,
  RowExpression,
} from '../../../query/expression/expression.js';
import { suggestions } from '../../../query/names.js';
import type { MeasureFacts } from '../../../query/measure.js';
import type { BoundMeasure } from '../../../query/plan.js';
import { isRole } from '../../../query/schema.js';
import type { CatalogColumn } from '../../../query/catalog.js';
import { SalesError, type ErrorParams } from '../../../util/error.js';
import { addsOf, isAmount, isRatio } from './additivity.js';
import { isNumeric, type Typed } from './expression-types.js';
import { dateOf, fieldColumn, refOf, type LevelBinder, type Scope } from '../lookup.js';
import {
  bindCumulative,
  bindRolling,
  bindLevel,
  bindPerDay,
  bindPlace,
  bindShare,
  probabilityOf,
  requireSimple,
  soldIn,
  type GroupCall,
} from './group-functions.js';
import { measureNamed, MEASURES, type MeasureDefinition } from '../../measures.js';
import { ownerOf, refsIn } from '../../relations.js';
import { RoleValues } from './role-values.js';
import { badType, bindOperation, bindRow, isScalar, requireNumeric, type ExpressionContext } from './row-expressions.js';

/**
 * Maximum number of characters of the user-defined measures in one measure, each counted at every use. Twenty measures that use the
 * next one twice would otherwise become a million operators.
 */
const MAX_DEFINED = 100_000;

interface MeasureContext extends ExpressionContext {
  /** The user-defined measures that contain it, which detects circular definitions. */
  readonly inside: readonly string[];
  /** The number of characters of all user-defined measures in it up to now. */
  readonly defined: { characters: number };
}

type TypedMeasure = Typed<MeasureExpression>;
type Call = Extract<Expression, { kind: 'call' }>;

/** A measure of a plan with what is known about it. */
export interface KnownMeasure {
  readonly bound: BoundMeasure;
  readonly facts: MeasureFacts;
}

/**
 * Binds a measure: a bare name is a user-defined measure, otherwise a built-in one. Anything else is an expression, named by its text or
 * by `name = …`.
 * @throws SalesError `unknown-measure`, `missing-role`, `unknown-field`, `unknown-function`, `bad-type`, `bad-expression`
 */
export function bindMeasure(scope: Scope, text: string): KnownMeasure {
  const name = text.trim();
  if (scope.define.has(name)) return bindText(scope, text, { name, expression: nameNode(name), text: name });
  return bindText(scope, text, parseMeasure(text, hyphenated(scope)));
}

function bindText(scope: Scope, text: string, { name, text: own, ...written }: MeasureText): KnownMeasure {
  const roles = new RoleValues(scope, name);
  const context = { text, scope, roles, inside: [], defined: { characters: 0 } };
  requireFigure(context, written.expression);
  const { expression, unit, direction } = stating(written, bindOuter(context, written.expression));
  const { defined, builtIn } = named(scope, written.expression);
  const facts: MeasureFacts = {
    name,
    unit,
    good: direction < 0 ? 'down' : 'up',
    adds: builtIn?.adds ?? addsOf(expression, scope.catalog),
    isRatio: builtIn?.isRatio ?? isRatio(expression),
    belowZero: builtIn ? (builtIn.belowZero ?? 'losses') : isAmount(expression, scope.catalog) ? 'returns' : 'losses',
    expression: defined === undefined ? own : parseDefinition(defined, hyphenated(scope)).text,
  };
  return { bound: { name, expression, unit, roles: [...roles.used] }, facts };
}

/** @throws SalesError `bad-type` for a text, such as `'revenue'`, and for measures with `and` between them, which would show 1 */
function requireFigure({ text }: MeasureContext, node: Expression): void {
  const isList = node.kind === 'binary' && (node.operator === 'and' || node.operator === 'or') && node.left.kind === 'name';
  if (isList || node.kind === 'text') throw badType(text, node.position, 'not-numbers', { type: isList ? 'boolean' : 'text' });
}

/** Binds the measure of a level. @throws SalesError as `bindMeasure`, `bad-expression` for a measure over other groups */
export const bindLevelMeasure: LevelBinder = (scope, text, of) => {
  const context = { text, scope, roles: new RoleValues(scope, text) };
  const { expression } = bindMeasure(scope, text).bound;
  requireSimple(context, { position: 0 }, expression);
  const counts = soldIn(context, of);
  return { measure: expression, ...(counts && { counts }) };
};

/** The measure that an expression names: a user-defined one, otherwise a built-in one. */
function named({ define }: Scope, node: Expression): { readonly defined?: string; readonly builtIn?: MeasureDefinition } {
  if (node.kind !== 'name' || node.table !== undefined) return {};
  const defined = define.get(node.name);
  if (defined !== undefined) return { defined };
  const builtIn = node.quoted ? undefined : measureNamed(node.name);
  return builtIn ? { builtIn } : {};
}

/** Returns a measure with what its text states about it in place of what its expression says. */
function stating({ unit, good }: Pick<MeasureText, 'unit' | 'good'>, measure: TypedMeasure): TypedMeasure {
  return { ...measure, ...(unit && { unit }), ...(good && { direction: good === 'up' ? 1 : -1 }) };
}

function nameNode(name: string): Expression {
  return { kind: 'name', name, quoted: false, position: 0 };
}

function hyphenated(scope: Scope): string[] {
  return ['customer-name', ...Object.keys(MEASURES), ...scope.define.keys()].filter((name) => name.includes('-'));
}

function bindOuter(context: MeasureContext, node: Expression): TypedMeasure {
  if (node.kind === 'name') return bindMeasureName(context, node);
  if (node.kind === 'call') {
    const { name } = node;
    const groupFunction = GROUP_FUNCTIONS[name];
    if (groupFunction) return groupFunction(groupCall(context, node));
    if (name === 'numerator' || name === 'denominator') return bindSide(context, node, name);
    if (!isScalar(name)) return bindAggregate(context, node, name as AggregateName);
  }
  if (node.kind !== 'level') return bindOperation(context, node, (operand) => bindOuter(context, operand));
  const perDay = bindPerDay(groupCall(context, node));
  if (perDay) return perDay;
  throw badExpression(context.text, node.position, 'level-alone');
}

/** Binds a user-defined measure, otherwise a built-in one. */
function bindMeasureName(context: MeasureContext, node: Extract<Expression, { kind: 'name' }>): TypedMeasure {
  const { scope, inside, defined: all, text } = context;
  const { defined, builtIn } = named(scope, node);
  if (defined !== undefined) {
    if (inside.includes(node.name)) throw badExpression(defined, 0, 'refers-to-itself', { name: node.name });
    all.characters += defined.length;
    if (all.characters > MAX_DEFINED) throw badExpression(text, node.position, 'too-many-measures');
    const written = parseDefinition(defined, hyphenated(scope));
    return stating(written, bindOuter({ ...context, text: defined, inside: [...inside, node.name] }, written.expression));
  }
  if (!builtIn) throw unknownMeasure(scope, text, node);
  const roles = new RoleValues(scope, node.name);
  const expression = builtIn.build(roles);
  roles.used.forEach((role) => context.roles.used.add(role));
  const direction = builtIn.good === 'up' ? 1 : -1;
  return { expression, type: 'number', unit: builtIn.unit, direction, isProfit: node.name === 'profit' };
}

function unknownMeasure(
  scope: Scope,
  text: string,
  { name, table, quoted, position }: Extract<Expression, { kind: 'name' }>,
): SalesError {
  const names = [...scope.define.keys(), ...Object.keys(MEASURES)];
  const { nearest: near } = suggestions(name, names);
  const column = fieldColumn(scope, table === undefined ? name : `${table}.${name}`, false) ?? measureIgnoringCase(scope, name);
  const isColumn = column && (quoted || near === undefined);
  const reason = name === 'growth' ? 'measure-growth' : isColumn ? 'measure-is-column' : 'unknown-measure';
  return new SalesError('unknown-measure', reason, {
    position,
    params: {
      expression: text,
      measure: name,
      expected: names,
      ...(isColumn && { aggregate: column.type === 'number' ? 'sum' : 'distinct', ...roleParams(scope, column) }),
      ...(reason === 'unknown-measure' && near !== undefined && { nearest: near }),
    },
  });
}

/** Returns the column that is a measure by its role, and whose name differs in case alone. */
function measureIgnoringCase(scope: Scope, name: string): CatalogColumn | undefined {
  const isNamed = (column: CatalogColumn): boolean => column.name.toLowerCase() === name.toLowerCase();
  return scope.catalog.columns.find((column) => isNamed(column) && 'role' in roleParams(scope, column));
}

/** Returns the measure that a column already is, by its role: `revenue` for the column Sales. */
function roleParams({ catalog }: Scope, { table, name }: CatalogColumn): ErrorParams {
  const found = catalog.roles.find(
    ({ ref, role }) => ref.table === table && ref.column === name && Object.hasOwn(MEASURES, role),
  );
  return found ? { role: found.role, nearest: found.role } : {};
}

const GROUP_FUNCTIONS: Readonly<Partial<Record<string, (call: GroupCall) => TypedMeasure>>> = {
  share: bindShare,
  rank: bindPlace,
  behind: bindPlace,
  cumulative: bindCumulative,
  rolling: bindRolling,
};

function groupCall<Node extends Expression>(context: MeasureContext, node: Node): GroupCall<Node> {
  return { context, node, bindOuter: (operand) => bindOuter(context, operand) };
}

function bindSide(context: MeasureContext, node: Call, side: 'numerator' | 'denominator'): TypedMeasure {
  const { expression } = bindOuter(context, node.args[0] ?? node);
  const typed = { type: 'number', unit: 'number', direction: 1 } as const;
  if (expression.kind === 'retention')
    return { ...typed, expression: { ...expression, part: side === 'numerator' ? 'again' : 'known' } };
  if (expression.kind === 'binary' && expression.operator === '/')
    return { ...typed, expression: side === 'numerator' ? expression.left : expression.right };
  throw badExpression(context.text, node.position, 'side-not-ratio', { side });
}

function bindAggregate(context: MeasureContext, node: Call, name: AggregateName): TypedMeasure {
  const [first, second] = node.args;
  if (!first) return { expression: { kind: 'aggregate', name: 'count' }, type: 'number', unit: 'count', direction: 1 };
  if (first.kind === 'level') return bindLevel(groupCall(context, node), first);
  const value = bindRow(context, first);
  if (['sum', 'avg', 'median', 'quantile'].includes(name)) requireNumeric(context, value, first);
  if (['min', 'max'].includes(name) && value.type === 'text') {
    throw badType(context.text, first.position, 'text-in-minimum', { name });
  }
  const counts = name === 'count' || name === 'distinct';
  const type = counts || isNumeric(value.type) ? 'number' : value.type;
  const unit = counts ? 'count' : name !== 'sum' && value.unit === 'count' ? 'number' : value.unit;
  const expression = aggregateOf(context, name, value.expression, second);
  const isBareRole = first.kind === 'name' && first.table === undefined && !first.quoted && isRole(first.name);
  const table = name === 'sum' && isBareRole ? context.roles.lines(first.name) : undefined;
  const direction = counts ? 1 : value.direction;
  const isProfit = name === 'sum' && value.isProfit === true;
  return { expression: table === undefined ? expression : { ...expression, table }, type, unit, direction, isProfit };
}

function aggregateOf(context: MeasureContext, name: AggregateName, value: RowExpression, second?: Expression): Aggregate {
  if (name === 'quantile') return { kind: 'aggregate', name, value, p: probabilityOf(context, second) };
  if (name !== 'first' && name !== 'last') return { kind: 'aggregate', name, value };
  const order = dateOf(context.scope, ownerOf(context.scope.catalog, refsIn(value)));
  return { kind: 'aggregate', name, value, ...(order ? { order: refOf(order) } : {}) };
}
