import { expect } from '@open-wc/testing';
import { clean, inside } from '../elements/chart-page.js';
import { codeOf, make, ROWS, type Widget } from './widgets.js';

function show(tag: string, attributes: Readonly<Record<string, string>>): Widget {
  const widget = make(tag, attributes);
  widget.data = ROWS;
  document.body.append(widget);
  return widget;
}

/** What a card says of its error. */
const saidBy = (widget: Widget): string => inside(widget, '[role=alert]').textContent.replace(/\s+/g, ' ').trim();

describe('an attribute that is not understood', () => {
  afterEach(clean);

  it('is told by its name, with what was expected', async () => {
    const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ['sales-kpi', { scope: 'page' }, "Scope: 'page' is not understood; expected origin"],
      ['sales-kpi', { filter: 'some' }, "Filter: 'some' is not understood; expected cross, all, none"],
      ['sales-kpi', { loading: 'late' }, "Loading: 'late' is not understood; expected eager, lazy"],
      ['sales-kpi', { view: 'pie' }, "View: 'pie' is not understood; expected chart, table"],
      [
        'sales-kpi',
        { height: 'tall' },
        "Height: 'tall' is not understood; expected pixels such as 320, or a length such as 20rem",
      ],
      ['sales-kpi', { goal: 'Infinity' }, "Goal: 'Infinity' is not understood; expected a number such as 750000"],
      ['sales-filter', {}, "Field: '' is not understood; expected a role, a column or a dimension, such as region or date"],
    ];
    for (const [tag, attributes, said] of wrong) {
      const widget = show(tag, attributes);
      expect(await codeOf(widget), said).to.equal('bad-option');
      expect(saidBy(widget)).to.contain(said);
    }
  });

  it('of a source is told by the widgets over it', async () => {
    const source = document.createElement('sales-source');
    source.data = ROWS;
    source.sync = 'address';
    document.body.append(source);
    const kpi = make('sales-kpi');
    source.append(kpi);
    expect(await codeOf(kpi)).to.equal('bad-option');
    expect(saidBy(kpi)).to.contain("Sync: 'address' is not understood; expected url");
    source.sync = '';
    await source.updateComplete;
    expect(await codeOf(kpi)).to.equal(undefined);
  });
});

describe('height', () => {
  afterEach(clean);

  it('is pixels, or any length', async () => {
    const heights = [];
    for (const height of ['400', '25rem', '400px']) {
      const trend = show('sales-trend', { height });
      await trend.ready;
      heights.push(trend.getBoundingClientRect().height);
    }
    expect(heights).to.eql([400, 400, 400]);
  });
});
