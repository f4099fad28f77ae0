import { type CatalogColumn, pathsFrom } from '../query/catalog.js';
import { splitList, nearest, suggestions } from '../query/names.js';
import type { Dimension, LevelDimension } from '../query/plan.js';
import { isRole, type ValueType } from '../query/schema.js';
import { TIME_GRAINS, TIME_PARTS, type TimeGrain } from '../query/time/time-grain.js';
import { SalesError, type ErrorParams } from '../util/error.js';
import { addsOf } from './bind/measures/additivity.js';
import { isTemporal } from './bind/measures/expression-types.js';
import { unjoinedTable } from './role-hint.js';
import {
  definedFor,
  fieldColumn,
  fieldNames,
  refOf,
  remembered,
  roleColumn,
  type Remembered,
  type Scope,
} from './bind/lookup.js';

/** The meaning of a `by` text or of a clause's field. `auto`: a date with a grain that is not resolved yet. */
export type Field =
  | { readonly kind: 'dimension'; readonly dimension: Dimension; readonly column: CatalogColumn }
  | { readonly kind: 'auto'; readonly column: CatalogColumn };

const FUNCTIONS: readonly string[] = [...TIME_GRAINS, ...TIME_PARTS, 'bin', 'auto', 'abc'];

export function typeOfDimension(dimension: Dimension, column: CatalogColumn): ValueType {
  if (dimension.kind === 'column') return column.type;
  if (dimension.kind === 'bin-date') return 'date';
  return dimension.kind === 'customer-type' || (dimension.kind === 'level' && dimension.classes) ? 'text' : 'number';
}

/**
 * Resolves a role or column name, or a dimension such as `month(date)`; `undefined` if it means no column. A quoted name is a column
 * name.
 * @throws SalesError `bad-option` for a dimension with wrong arguments, `bad-type` for a column of the wrong type,
 * `missing-role`, `not-related`
 */
export function fieldOf(scope: Scope, text: string, quoted = false): Field | undefined {
  const key = JSON.stringify([scope.asker?.table, quoted, text, definedFor(scope, text)]);
  return remembered(FIELDS, scope.catalog, key, () => fieldFound(scope, text, quoted));
}

const FIELDS: Remembered<Field | undefined> = /* @__PURE__ */ new WeakMap();

function fieldFound(scope: Scope, text: string, quoted: boolean): Field | undefined {
  const written = quoted ? text : text.trim();
  const column = quoted ? fieldColumn(scope, written, true) : namedColumn(scope, written);
  if (column) return { kind: 'dimension', dimension: { kind: 'column', ref: refOf(column) }, column };
  if (quoted) return undefined;
  if (written === 'customer-type') return customerType(scope);
  const [, name = '', inner = ''] = /^([a-z-]+)\s*\((.*)\)$/su.exec(written) ?? [];
  if (FUNCTIONS.includes(name)) return functionField(scope, written, name, splitList(inner));
  return isLevel(written) ? levelField(scope, written) : undefined;
}

/** Matches a measure per member: `revenue per customer`. */
const LEVEL = /^(.+)\sper\s+(.+)$/su;

function isLevel(text: string): boolean {
  return LEVEL.test(text);
}

function levelField(scope: Scope, text: string, width?: string): Field {
  const [, measure = '', of = ''] = LEVEL.exec(text) ?? [];
  const { dimension, column } = levelOf(scope, text, [measure, of]);
  const size = width === undefined ? {} : { width: widthOf(text, width) };
  return { kind: 'dimension', dimension: { ...dimension, ...size }, column };
}

/** Returns the column of members. @throws SalesError as `dimensionOf`, `bad-option` for members that are not those of a column */
export function memberColumn(scope: Scope, text: string, of: string): CatalogColumn {
  const members = dimensionOf(scope, of);
  const { column } = members;
  if (members.kind === 'dimension' && members.dimension.kind === 'column' && !isTemporal(column.type)) return column;
  throw badDimension(text, 'level-members', { of });
}

/** @throws SalesError of the measure, as `memberColumn` */
function levelOf(scope: Scope, text: string, [measure, of]: readonly [measure: string, of: string]) {
  const column = memberColumn(scope, text, of);
  const dimension: LevelDimension = { kind: 'level', ref: refOf(column), of, ...scope.bindLevel(scope, measure, of) };
  return { dimension, column };
}

/** Resolves `abc(product)` or `abc(product, profit)`. @throws SalesError `bad-option` for a measure that does not add up, as `levelOf` */
function classField(scope: Scope, text: string, [of = '', measure = 'revenue', more]: readonly string[]): Field {
  if (of === '' || more !== undefined) throw badDimension(text, 'abc-arguments');
  const { dimension, column } = levelOf(scope, text, [measure, of]);
  if (!addsOf(dimension.measure, scope.catalog).members) throw badDimension(text, 'abc-arguments');
  return { kind: 'dimension', dimension: { ...dimension, classes: true }, column };
}

/**
 * Resolves a text of `by`.
 * @throws SalesError `unknown-dimension`, `missing-role`, `bad-option` also for an unknown bin of a date, `bad-type`, `not-related`
 */
export function dimensionOf(scope: Scope, text: string): Field {
  const field = fieldOf(scope, text);
  if (field) return field;
  if (isRole(text.trim())) throw missingRole(scope, text.trim(), text);
  throw unknownDimension(scope, text);
}

function unknownDimension(scope: Scope, text: string): SalesError {
  const [, name = text.trim(), call, of = ''] = /^\s*([\p{L}-]+)\s*(\()(.*?)\)?\s*$/su.exec(text) ?? [];
  const names = call
    ? FUNCTIONS.map((known) => `${known}(…)`)
    : [...fieldNames(scope.catalog), 'customer-type', ...TIME_GRAINS.map((grain) => `${grain}(date)`)];
  const near = call
    ? nearest(name, FUNCTIONS)
    : name !== 'bin' && FUNCTIONS.includes(name)
      ? `${name}(date)`
      : nearest(name, names);
  const meant = near === undefined ? {} : { nearest: call ? text.trim().replace(name, near) : near };
  const isBin = call !== undefined && isTemporal(namedColumn(scope, of.trim())?.type ?? 'text');
  return new SalesError(isBin ? 'bad-option' : 'unknown-dimension', 'unknown-dimension', {
    params: { dimension: text.trim(), expected: names, ...meant },
  });
}

function missingRole({ catalog }: Scope, role: string, dimension: string): SalesError {
  return new SalesError('missing-role', 'dimension-needs-role', {
    params: { dimension: dimension.trim(), role, ...unjoinedTable(catalog) },
  });
}

/** The column of a bare or double-quoted name. */
function namedColumn(scope: Scope, name: string): CatalogColumn | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(name)?.[1]?.replaceAll('""', '"');
  return fieldColumn(scope, quoted ?? name, quoted !== undefined);
}

/** Uses only the columns of the roles: another date, such as that of returns, says nothing about first orders. */
function customerType(scope: Scope): Field {
  const { catalog, tables, asker } = scope;
  const column = roleColumn(catalog, 'customer');
  const date = roleColumn(catalog, 'date');
  if (!column) throw missingRole(scope, 'customer', 'customer-type');
  if (!date) throw missingRole(scope, 'date', 'customer-type');
  const refs = { customer: refOf(column), date: refOf(date) };
  const reached = pathsFrom(catalog.joins, asker?.table ?? column.table);
  const other = asker && Object.values(refs).find(({ table }) => !reached.has(table));
  if (other) throw tables!.notRelated(catalog, asker, 'customer-type', other);
  const table = tables?.eventsOf(catalog, Object.values(refs)) ?? date.table;
  return { kind: 'dimension', dimension: { kind: 'customer-type', ...refs, table }, column };
}

function functionField(scope: Scope, text: string, name: string, args: readonly string[]): Field {
  if (name === 'abc') return classField(scope, text, args);
  const [of, width] = args;
  if (of === undefined || args.length !== (name === 'bin' ? 2 : 1)) {
    throw badDimension(text, name === 'bin' ? 'bin-arguments' : 'date-argument', { name });
  }
  const column = namedColumn(scope, of);
  if (!column && name === 'bin' && isLevel(of)) return levelField(scope, of, width);
  if (!column) {
    if (isRole(of)) throw missingRole(scope, of, text);
    throw new SalesError('unknown-dimension', 'dimension-unknown-field', {
      params: { dimension: text, name: of, ...suggestions(of, fieldNames(scope.catalog)) },
    });
  }
  if (name === 'bin') return { kind: 'dimension', dimension: binOf(text, column, width ?? ''), column };
  requireType(text, column, name === 'hour' ? ['datetime'] : ['date', 'datetime']);
  if (name === 'auto') return { kind: 'auto', column };
  const ref = refOf(column);
  const part = TIME_PARTS.find((known) => known === name);
  const dimension: Dimension = part ? { kind: 'part', ref, part } : { kind: 'bin-date', ref, grain: name as TimeGrain };
  return { kind: 'dimension', dimension, column };
}

function binOf(text: string, column: CatalogColumn, width: string): Dimension {
  requireType(text, column, ['number']);
  return { kind: 'bin-number', ref: refOf(column), width: widthOf(text, width) };
}

function widthOf(text: string, width: string): number {
  const size = Number(width);
  if (size > 0 && size < Infinity) return size;
  throw badDimension(text, 'bin-width');
}

function badDimension(text: string, expected: string, values: ErrorParams = {}): SalesError {
  return new SalesError('bad-option', 'unreadable-dimension', {
    params: { dimension: text },
    inner: { reason: expected, params: values },
  });
}

function requireType(text: string, column: CatalogColumn, types: readonly ValueType[]): void {
  if (types.includes(column.type)) return;
  throw new SalesError('bad-type', types.every(isTemporal) ? 'dimension-not-dates' : 'dimension-type', {
    params: { dimension: text, column: column.name, type: column.type, expected: types },
  });
}
