import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestTag, tagOfWords } from '../../src/define/mistaken-name.js';
import { ELEMENTS } from '../../src/registry/elements.js';
import { tagHtml } from '../../src/util/html.js';

const TAGS = ELEMENTS.map(({ tag }) => tag);

describe('the nearest tag', () => {
  it('is the one with the fewest typing errors, whatever separates its words', () => {
    const names = [
      'sales-kp',
      'sales-kip',
      'sales_kpi',
      'saleskpi',
      'sale-kpi',
      'kpi',
      'KPI',
      'sales kpi',
      'sales–kpi',
      'sales-kpi\u00A0src="orders.csv"',
      'sales-kpi<br',
      'kpi-sales',
      'sales-tabel',
      'sales-forcast',
      'sales-dashbord',
    ];
    assert.deepEqual(
      names.map((name) => nearestTag(name, TAGS)),
      [...Array.from({ length: 12 }, () => 'sales-kpi'), 'sales-table', 'sales-forecast', 'sales-dashboard'],
    );
  });

  it('is the one that other libraries call so', () => {
    const names = ['sales-chart', 'sales-pie', 'sales-metric', 'sales-pivot'];
    assert.deepEqual(
      names.map((name) => nearestTag(name, TAGS)),
      ['sales-trend', 'sales-breakdown', 'sales-kpi', 'sales-table'],
    );
  });

  it('is the one that a word of the name names', () => {
    const names = [
      'sales-pie-chart',
      'sales-line-chart',
      'sales-kpi-card',
      'sales-data-table',
      'sales-chart-card',
      'sales-barchart',
      'sales-scorecard',
      'sales-leaderboard',
      'sales-banner-ad',
    ];
    assert.deepEqual(
      names.map((name) => tagOfWords(name, TAGS)),
      [
        ...['sales-breakdown', 'sales-trend', 'sales-kpi', 'sales-table', 'sales-trend', 'sales-breakdown', 'sales-kpi'],
        ...['sales-breakdown', undefined],
      ],
    );
  });

  it('is before a sign that no tag has', () => {
    assert.equal(nearestTag('sales-kpi&measure=revenue', TAGS), 'sales-kpi');
  });

  it('is none for a name that is far from all', () => {
    assert.deepEqual(
      ['sales-banner-ad', 'sales-contact', 'collapse'].map((name) => nearestTag(name, TAGS)),
      [undefined, undefined, undefined],
    );
  });
});

describe('a tag in HTML', () => {
  it('has quotation marks that its values leave whole', () => {
    const attributes = [
      ['src', 'a.csv?x=1&y=2'],
      ['measure', 'sum("Sales")'],
      ['heading', `"It's"`],
      ['sparkline', ''],
    ] as const;
    assert.equal(
      tagHtml('sales-kpi', attributes, '1 < 2'),
      `<sales-kpi src="a.csv?x=1&amp;y=2" measure='sum("Sales")' heading="&quot;It's&quot;" sparkline>1 &lt; 2</sales-kpi>`,
    );
  });
});
