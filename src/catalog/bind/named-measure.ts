import type { BoundMeasure } from '../../query/plan.js';
import type { Scope } from './lookup.js';
import { plainMeasure } from '../measures.js';
import { RoleValues } from './role-values.js';

/** What looks up measures that are written as expressions, are own ones, or take more than sums and counts; most plans ask for plain ones alone. */
export type BindWritten = (scope: Scope, text: string) => BoundMeasure;

/** The plain built-in measure that a text is the name of, looked up; undefined for any other, an expression or an own measure. @throws SalesError `missing-role` */
export function bindNamed(scope: Pick<Scope, 'catalog' | 'define' | 'tables'>, text: string): BoundMeasure | undefined {
  const name = text.trim();
  const definition = scope.define.has(name) ? undefined : plainMeasure(name);
  if (!definition) return undefined;
  const roles = new RoleValues(scope, name);
  return { name, expression: definition.build(roles), unit: definition.unit, roles: [...roles.used] };
}
