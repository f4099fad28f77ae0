import type { Catalog } from '../../../query/catalog.js';
import type { MeasureFacts } from '../../../query/measure.js';
import { SalesError } from '../../../util/error.js';
import { factsOfBuiltIn, MEASURES } from '../../measures.js';
import { scopeOf } from '../bind.js';
import { bindMeasure } from './measure-expressions.js';

/**
 * Adds what is known about the user-defined measures, then about the built-in ones that they don't override, with or without data for
 * them. Definitions with an error are not listed: a query with them reports it.
 */
export function withMeasures(catalog: Catalog): Catalog {
  const scope = scopeOf({ measures: [] }, catalog, undefined);
  const builtIn = Object.entries(MEASURES).filter(([name]) => !scope.define.has(name));
  const measures = [
    ...[...scope.define.keys()].flatMap((name) => factsOrNone(() => bindMeasure(scope, name).facts)),
    ...builtIn.map(([name, measure]) => factsOfBuiltIn(name, measure)),
  ];
  return { ...catalog, measures };
}

function factsOrNone(bind: () => MeasureFacts): readonly MeasureFacts[] {
  try {
    return [bind()];
  } catch (error) {
    if (error instanceof SalesError) return [];
    throw error;
  }
}
