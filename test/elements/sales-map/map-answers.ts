import assert from 'node:assert/strict';
import { mapAttributes } from '../../../src/elements/sales-map/attributes.js';
import { toMap, type MapContext, type MapView } from '../../../src/elements/sales-map/model/map.js';
import { toOptions, type MapOptions } from '../../../src/elements/sales-map/model/options.js';
import type { Geography } from '../../../src/elements/sales-map/model/geography.js';
import type { BreakdownAnswers } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import type { Catalog, RoleChoice } from '../../../src/query/catalog.js';
import { SalesError } from '../../../src/util/error.js';
import { context as breakdownContext, members } from '../sales-breakdown/breakdown-answers.js';
import { readerOf, type Written } from '../written.js';

/** Attributes of a map. */
export const options = (written: Written = {}): MapOptions => toOptions(readerOf(mapAttributes)(written));

/** A catalog in which some columns have a role of a place. */
export function catalogOf(
  roles: Readonly<Partial<Record<RoleChoice['role'], string>>> = { country: 'country', state: 'state' },
): Catalog {
  const choices = Object.entries(roles).map(([role, column]) => ({
    role,
    ref: { table: 'orders', column },
    reason: { code: 'option' },
  }));
  return { roles: choices, columns: [], otherRoles: [] } as unknown as Catalog;
}

/** A context with a catalog. */
export const context = (given: Partial<MapContext> = {}): MapContext => ({
  ...breakdownContext(given),
  catalog: catalogOf(),
  ...given,
});

/** The map of members with one measure. `ownMap` shows them with shapes of the page. */
export function mapOf(
  values: Readonly<Record<string, number | null>>,
  {
    by = 'country',
    chart = '',
    previous,
    given = {},
    ownMap,
  }: {
    by?: string;
    chart?: string;
    previous?: readonly (number | null)[];
    given?: Partial<MapContext>;
    ownMap?: Geography;
  } = {},
): MapView {
  const answers: BreakdownAnswers = members(values, previous, { by });
  const written = { by, chart, ...(previous && { compare: 'previous-year' }), ...(ownMap && { shapes: 'regions.json' }) };
  return toMap(answers, { ...options(written), ownMap }, context(given));
}

/** The error that something throws. */
export async function errorOf(act: () => unknown): Promise<SalesError> {
  try {
    await act();
  } catch (error) {
    assert.ok(error instanceof SalesError, String(error));
    return error;
  }
  throw new Error('nothing was thrown');
}
