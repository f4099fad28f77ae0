import assert from 'node:assert/strict';
import { factTable, type FactTable } from '../../../src/elements/base/define/widget-facts.js';
import { widgetModel } from '../../../src/elements/base/define/widget-model.js';
import { wordingOf } from '../../../src/elements/base/define/wording.js';
import { mapAttributes } from '../../../src/elements/sales-map/attributes.js';
import { mapDefinition, figuresIn } from '../../../src/elements/sales-map/model/definition.js';
import { toMap, type MapContext, type MapView } from '../../../src/elements/sales-map/model/map.js';
import { toOptions, type MapOptions } from '../../../src/elements/sales-map/model/options.js';
import type { Geography } from '../../../src/elements/sales-map/model/geography.js';
import type { BreakdownAnswers } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import { englishBreakdown } from '../../../src/messages/combined/breakdown-messages.js';
import type { Catalog, RoleChoice } from '../../../src/query/catalog.js';
import { SalesError } from '../../../src/util/error.js';
import { context as breakdownContext, members } from '../sales-breakdown/breakdown-answers.js';
import { readerOf, type Written } from '../written.js';

/** Queries and facts of a map. */
export const mapModel = widgetModel(
  { ...mapDefinition, attributes: mapAttributes },
  { messages: { breakdown: englishBreakdown } },
);

/** The facts of a map as texts. */
export const worded = (view: MapView, around: MapContext = context()): FactTable =>
  factTable(figuresIn(view, around), { ...wordingOf(around), messages: around.messages, links: around.links });

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
