import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/all.js';
import type { SalesElement } from '../../../src/elements/base/element/sales-element.js';

const ROWS = Array.from({ length: 24 }, (_, n) => ({
  order: `A${n}`,
  date: `20${16 + (n % 2)}-${String(1 + (n % 12)).padStart(2, '0')}-05`,
  region: n % 3 === 0 ? 'West' : 'East',
  category: n % 4 === 0 ? 'Chairs' : 'Lamps with shades of paper',
  revenue: 10 * (n + 1),
}));

/** A widget of each kind that shows an answer, and what is open in it so that its words are seen. */
const WIDGETS: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] = [
  ['sales-kpi', { measure: 'revenue' }],
  ['sales-kpi', { measure: 'revenue, orders', compare: 'previous-year', sparkline: '', goal: '100' }],
  ['sales-trend', { measure: 'revenue' }],
  ['sales-breakdown', { by: 'category' }],
  ['sales-table', { by: 'category', measure: 'revenue' }],
  ['sales-heatmap', { x: 'month(date)', y: 'year(date)' }],
  ['sales-distribution', { measure: 'revenue' }],
  ['sales-filter', { field: 'category' }],
];

type Widget = HTMLElement & Pick<SalesElement, 'data' | 'ready' | 'updateComplete'>;

async function show(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  box: HTMLElement = document.body,
): Promise<Widget> {
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.data = ROWS;
  box.append(widget);
  if (box !== document.body) document.body.append(box);
  await widget.ready;
  return widget;
}

/** All that is to be read in a widget now, without what is there for the ear alone. */
async function textOf(widget: Widget): Promise<string> {
  const root = widget.shadowRoot!;
  const trigger = root.querySelector<HTMLElement>('.trigger');
  if (trigger) {
    const opened = new Promise((resolve) => root.querySelector('#panel')!.addEventListener('toggle', resolve, { once: true }));
    trigger.click();
    await opened;
  }
  await widget.updateComplete;
  const seen = [...root.querySelectorAll('.foot, .notices, #panel')].filter((part) => part.checkVisibility());
  return seen.map((part) => part.textContent.replace(/\s+/g, ' ')).join(' ');
}

describe('every widget', () => {
  afterEach(() => {
    for (const widget of document.querySelectorAll(WIDGETS.map(([tag]) => tag).join())) widget.remove();
    filterGroup('default').clear();
  });

  for (const [tag, attributes] of WIDGETS) {
    it(`says which filter acts on it: ${tag} ${Object.values(attributes).join(' ')}`, async () => {
      const widget = await show(tag, attributes);
      expect(await textOf(widget)).not.to.contain('West');
      widget.remove();
      filterGroup('default').set('map', 'region: West');
      const filtered = await show(tag, attributes);
      expect(await textOf(filtered)).to.contain('Region: West');
    });
  }

  it('says by their number what is too long for a line, and all of it where one looks', async () => {
    filterGroup('default').set('map', 'region: West');
    filterGroup('default').set('bars', 'category: Lamps with shades of paper, Chairs');
    const box = document.createElement('div');
    box.style.inlineSize = '200px';
    const kpi = await show('sales-kpi', { measure: 'revenue' }, box);
    const notice = kpi.shadowRoot!.querySelector<HTMLElement>('.notices [title]');
    expect(notice?.title).to.equal('Region: West; Category: Lamps with shades of paper, Chairs');
    expect(await textOf(kpi)).to.contain('2 filters applied');
  });

  it('says a period once where the card names those that it compares', async () => {
    filterGroup('default').set('brush', 'date: 2017');
    const kpi = await show('sales-kpi', { measure: 'revenue', compare: 'previous-year' });
    expect(await textOf(kpi)).not.to.contain('Date');
    expect(kpi.shadowRoot!.querySelector('.periods')?.textContent).to.contain('compared with the same days of 2016');
    kpi.setAttribute('compare', '');
    await kpi.ready;
    expect(await textOf(kpi)).to.contain('Date: 2017');
  });
});
