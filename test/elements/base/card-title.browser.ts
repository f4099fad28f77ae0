import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-table.js';
import '../../../src/define/sales-trend.js';
import { clean, inside, putAll, watchConsole } from '../chart-page.js';

const ROWS = ['North', 'South', 'South', 'West'].map((region, k) => ({ date: `2024-0${k + 1}-15`, region, revenue: 100 + k }));

describe('the title of a card', () => {
  watchConsole();
  afterEach(clean);

  for (const tag of ['sales-breakdown', 'sales-table'])
    it(`is what ${tag} found, above its heading, unless the page gives it one`, async () => {
      const widget = document.createElement(tag) as HTMLElement & {
        data: unknown;
        heading: string;
        readonly updateComplete: Promise<unknown>;
        readonly ready: Promise<void>;
      };
      widget.setAttribute('by', 'region');
      putAll([widget], { data: ROWS, width: 700 });
      await widget.ready;
      const topOf = (selector: string): number => inside(widget, selector).getBoundingClientRect().top;
      expect(inside(widget, '.found > bdi').textContent).to.match(/^South leads with .*%( of total)?\)$/);
      expect(topOf('.found')).to.be.below(topOf('h2'));
      widget.heading = 'Where we sell';
      await widget.updateComplete;
      expect(inside(widget, '.read').textContent).to.match(/^South leads with .*\)\.$/);
      expect(topOf('h2')).to.be.below(topOf('.read'));
    });

  it('begins the line of its second clause with a capital letter in a narrow card', async () => {
    const widget = document.createElement('sales-trend');
    widget.setAttribute('granularity', 'month');
    const months = Array.from({ length: 9 }, (_, k) => ({ date: `2024-0${k + 1}-15`, revenue: 100 + ((k * 7) % 9) }));
    putAll([widget], { data: months, width: 360 });
    await widget.ready;
    const clause = inside(widget, '.clause > bdi');
    const [line, title] = [clause, inside(widget, '.found')].map((one) => one.getBoundingClientRect());
    expect([line!.left, getComputedStyle(clause, '::first-letter').textTransform]).to.deep.equal([title!.left, 'uppercase']);
  });

  it('has its clauses in the order of their language in a card from right to left', async () => {
    const widget = document.createElement('sales-trend');
    widget.setAttribute('granularity', 'month');
    widget.dir = 'rtl';
    const months = Array.from({ length: 9 }, (_, k) => ({ date: `2024-0${k + 1}-15`, revenue: 100 + ((k * 7) % 9) }));
    putAll([widget], { data: months, width: 700 });
    await widget.ready;
    const [first, second] = ['.found bdi bdi', '.clause bdi'].map((selector) => inside(widget, selector).getBoundingClientRect());
    expect(first!.left).to.be.below(second!.left);
  });
});
