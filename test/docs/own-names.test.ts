import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { overOwnFile } from '../../.storybook/docs/own-names.js';

const NAMES = {
  measures: ['revenue', 'orders'],
  dimensions: ['branch', 'region', '"Sales rep"'],
};

describe('an example over a file of the reader', () => {
  it('keeps the names that the file has', () => {
    const html = '<sales-kpi measure="revenue" compare="previous-year"></sales-kpi>';
    assert.equal(overOwnFile(html, NAMES), html);
  });

  it('replaces a name that the file lacks, everywhere by the same one', () => {
    assert.equal(
      overOwnFile(
        '<sales-filter field="category"></sales-filter><sales-breakdown by="category" series="region"></sales-breakdown>',
        NAMES,
      ),
      '<sales-filter field="branch"></sales-filter><sales-breakdown by="branch" series="region"></sales-breakdown>',
    );
    assert.equal(
      overOwnFile('<sales-table by="store, category, channel">', NAMES),
      '<sales-table by="branch, region, &quot;Sales rep&quot;">',
    );
    assert.equal(overOwnFile('<sales-kpi measure="profit, revenue">', NAMES), '<sales-kpi measure="orders, revenue">');
  });

  it('removes what belongs to the sample alone', () => {
    assert.equal(
      overOwnFile('<sales-kpi src="orders.csv" roles="revenue: x" where="region: West" sparkline></sales-kpi>', NAMES),
      '<sales-kpi sparkline></sales-kpi>',
    );
    assert.equal(overOwnFile('<sales-kpi where="date: this year">', NAMES), '<sales-kpi where="date: this year">');
    assert.equal(overOwnFile('<sales-kpi where="date: this year; region: West">', NAMES), '<sales-kpi>');
  });

  it('leaves words that are no names of the sample', () => {
    assert.equal(
      overOwnFile('<sales-heatmap x="month(date)" y="bin(age, 10)">', {
        ...NAMES,
        measures: ['age'],
      }),
      '<sales-heatmap x="month(date)" y="bin(age, 10)">',
    );
  });
});
