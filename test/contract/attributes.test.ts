import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataAttributes, widgetAttributes } from '../../src/elements/base/attributes/common.js';
import { valuesOf, type Schema } from '../../src/elements/base/attributes/attribute.js';
import { basketAttributes } from '../../src/elements/sales-basket/attributes.js';
import { breakdownAttributes } from '../../src/elements/sales-breakdown/attributes.js';
import { cohortAttributes } from '../../src/elements/sales-cohort/attributes.js';
import { dashboardAttributes } from '../../src/elements/sales-dashboard/attributes.js';
import { distributionAttributes } from '../../src/elements/sales-distribution/attributes.js';
import { driversAttributes } from '../../src/elements/sales-drivers/attributes.js';
import { filterAttributes } from '../../src/elements/sales-filter/attributes.js';
import { forecastAttributes } from '../../src/elements/sales-forecast/attributes.js';
import { heatmapAttributes } from '../../src/elements/sales-heatmap/attributes.js';
import { insightsAttributes } from '../../src/elements/sales-insights/attributes.js';
import { kpiAttributes } from '../../src/elements/sales-kpi/attributes.js';
import { plotAttributes } from '../../src/elements/sales-plot/attributes.js';
import { sourceAttributes } from '../../src/elements/sales-source/attributes.js';
import { tableAttributes } from '../../src/elements/sales-table/attributes.js';
import { trendAttributes } from '../../src/elements/sales-trend/attributes.js';

const SCHEMAS: Readonly<Record<string, Schema>> = {
  dataAttributes,
  widgetAttributes,
  basketAttributes,
  breakdownAttributes,
  cohortAttributes,
  dashboardAttributes,
  distributionAttributes,
  driversAttributes,
  filterAttributes,
  forecastAttributes,
  heatmapAttributes,
  insightsAttributes,
  kpiAttributes,
  plotAttributes,
  sourceAttributes,
  tableAttributes,
  trendAttributes,
};

for (const [name, schema] of Object.entries(SCHEMAS))
  describe(name, () => {
    it('can be read where nothing is set, or where each is set to nothing', () => {
      const nothing = Object.fromEntries(Object.keys(schema).map((key, k) => [key, k % 2 === 0 ? null : undefined]));
      assert.deepEqual(valuesOf(schema, nothing), valuesOf(schema));
    });

    it('takes each word that it names, and no other', () => {
      for (const [key, { words = [], attribute, default: usual }] of Object.entries(schema)) {
        for (const word of words) assert.equal(valuesOf(schema, { [key]: word })[key], word, attribute);
        if (words.length === 0) continue;
        assert.throws(() => valuesOf(schema, { [key]: 'nonsense' }), {
          code: 'bad-option',
          message: new RegExp(`^${attribute}: invalid value 'nonsense'; expected .*${words.at(-1)!}`),
        });
        assert.ok(typeof usual === 'boolean' || usual === '' || words.includes(usual as string), attribute);
      }
    });

    it('has no attribute for a default, and reads back what it writes', () => {
      for (const { attribute, converter, default: usual, words = [] } of Object.values(schema)) {
        assert.equal(converter.toAttribute(usual), null, attribute);
        assert.match(attribute, /^[a-z]+(-[a-z]+)*$/);
        for (const word of words.filter((one) => one !== usual))
          assert.equal(converter.fromAttribute(converter.toAttribute(word)), word, attribute);
      }
    });
  });
