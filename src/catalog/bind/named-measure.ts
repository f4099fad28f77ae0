import type { BoundMeasure } from '../../query/plan.js';
import type { Scope } from './lookup.js';
import { plainMeasure } from '../measures.js';
import { RoleValues } from './role-values.js';

/**
 * Binds expressions, user-defined measures and measures that are more than sums and counts. Loaded on demand, because most plans
 * only use plain measures.
 */
export type BindWritten = (scope: Scope, text: string) => BoundMeasure;

/**
 * Binds a plain built-in measure by name; `undefined` for an expression or any other measure.
 * @throws SalesError `missing-role`
 */
export function bindNamed(scope: Pick<Scope, 'catalog' | 'define' | 'tables'>, text: string): BoundMeasure | undefined {
  const name = text.trim();
  const definition = scope.define.has(name) ? undefined : plainMeasure(name);
  if (!definition) return undefined;
  const roles = new RoleValues(scope, name);
  return { name, expression: definition.build(roles), unit: definition.unit, roles: [...roles.used] };
}
