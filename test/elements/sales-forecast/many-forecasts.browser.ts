import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { allInside, clean, inside, violations, watchConsole } from '../chart-page.js';
import { ROWS, show } from './forecast-page.js';

const textsOf = (row: Element): readonly string[] =>
  Array.from(row.querySelectorAll('th, td'), ({ textContent }) => textContent.trim().replaceAll(/\s+/g, ' '));

const rowsOf = (widget: Element): readonly (readonly string[])[] => allInside(widget, '.many tbody tr').map(textsOf);

/** The sum of a column of the result. */
const sumOf = (rows: readonly Record<string, unknown>[], name: string): number =>
  rows.reduce((sum, row) => sum + (row[name] as number), 0);

describe('sales-forecast with by', () => {
  watchConsole();
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    clean();
  });

  it('shows a row for each member, and a total that they add up to @release', async () => {
    const { widget } = await show({ by: 'region' });
    expect(inside(widget, '[part=heading]').textContent).to.contain('Revenue forecast by region');
    const rows = widget.result!.rows();
    expect(rows.map(({ region }) => region)).to.deep.equal(['South', 'North']);
    const before = ROWS.filter(({ date }) => date.startsWith('2017')).reduce((sum, { revenue }) => sum + revenue, 0);
    expect(sumOf(rows, 'year-before')).to.be.closeTo(before, 0.01);
    const total = textsOf(inside(widget, '.many tfoot tr'));
    const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
    expect(total[0]).to.equal('Total');
    expect(total[2]).to.contain(compact.format(sumOf(rows, 'forecast')));
    for (const row of rows) {
      expect(row.lower80).to.be.below(row.forecast as number);
      expect(row.upper80).to.be.above(row.forecast as number);
      expect(row.change).to.be.closeTo((row.forecast as number) / (row['year-before'] as number) - 1, 1e-9);
    }
    expect(rowsOf(widget).map((texts) => texts.at(-1))).to.deep.equal(['Reliable', 'Reliable']);
    expect(await widget.toCSV()).to.match(/^region,year-before,forecast,change,lower80,upper80,wape,wape-naive,mase,why\r\n/);
    expect(allInside(widget, '.mini .limits').length).to.equal(3);
    expect(allInside(widget, '.mini .next').every((path) => path.getAttribute('d')!.length > 20)).to.equal(true);
  });

  it('sums up all but the largest members in one row, which stays last', async () => {
    const { widget } = await show({ by: 'region', limit: '1' });
    expect(rowsOf(widget).map(([name]) => name)).to.deep.equal(['South', '1 other']);
    inside(widget, '.many thead button').click();
    await widget.updateComplete;
    expect(rowsOf(widget).map(([name]) => name)).to.deep.equal(['South', '1 other']);
  });

  it('says how long the stock of each product lasts, and nothing about it by a field that stock lacks @release', async () => {
    const orders = ROWS.map((row, k) => ({ ...row, product: k % 2 === 0 ? 'Lamp' : 'Desk', quantity: 2 + (k % 3) }));
    const stock = [
      { product: 'Lamp', date: '2017-12-31', on_hand: 9 },
      { product: 'Desk', date: '2017-12-31', on_hand: 100_000 },
    ];
    const { widget } = await show({ by: 'product', measure: 'units' }, { tables: { orders, stock } });
    const at = allInside(widget, '.many thead th').findIndex(({ textContent }) => textContent.includes('Days of stock'));
    const cellOf = (product: string): string | undefined => rowsOf(widget).find(([name]) => name === product)?.[at];
    expect(cellOf('Lamp')).to.match(/^\d+ days \d+ to \d+$/);
    expect(cellOf('Desk')).to.equal('> 365 days');
    const lamp = widget.result!.rows().find(({ product }) => product === 'Lamp')!;
    expect(lamp.stock).to.equal(9);
    expect(lamp['cover-lower80']).to.be.below(lamp['stock-cover'] as number);
    expect(await violations(widget)).to.deep.equal([]);
    widget.by = 'region';
    await widget.ready;
    expect(allInside(widget, '.many thead th').some(({ textContent }) => textContent.includes('Days of stock'))).to.equal(false);
  });

  it('fits on a printed sheet and on half of it, where four columns are not printed', async () => {
    const orders = ROWS.map((row, k) => ({ ...row, product: k % 2 === 0 ? 'Lamp' : 'Desk', quantity: 2 + (k % 3) }));
    const stock = ['Lamp', 'Desk'].map((product) => ({ product, date: '2017-12-31', on_hand: 9 }));
    const { widget } = await show({ by: 'product', measure: 'units' }, { tables: { orders, stock } });
    const columnsAt = (width: number): number => {
      widget.style.inlineSize = `${width}px`;
      const { right } = inside(widget, '[part=card]').getBoundingClientRect();
      const cells = allInside(widget, '.many :is(th, td)').filter((cell) => cell.checkVisibility());
      for (const cell of cells) expect(cell.getBoundingClientRect().right).to.be.at.most(right);
      expect(getComputedStyle(inside(widget, '.many tfoot td')).position).to.equal('static');
      return cells.length / 4;
    };
    await emulateMedia({ media: 'print' });
    // Paper is narrower than the page, and browsers draw nothing anew for it.
    const columns = [columnsAt(680), columnsAt(330)];
    widget.remove();
    expect(columns).to.deep.equal([9, 5]);
  });

  it('is accessible: one tab stop, arrow keys, heads that sort, nothing that axe objects to', async () => {
    const { widget } = await show({ by: 'region' });
    expect(await violations(widget)).to.deep.equal([]);
    inside(widget, '.many thead button').focus();
    await sendKeys({ press: 'ArrowDown' });
    const focused = (): string => widget.shadowRoot!.activeElement!.textContent.trim();
    expect(focused()).to.equal('South');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(inside(widget, '.many thead th').getAttribute('aria-sort')).to.equal('ascending');
    expect(rowsOf(widget).map(([name]) => name)).to.deep.equal(['North', 'South']);
  });

  it('becomes the chart again without by, and refuses a measure that does not add up @release', async () => {
    const { widget } = await show({ by: 'region' });
    widget.by = '';
    await widget.ready;
    expect(allInside(widget, '.many').length).to.equal(0);
    expect(inside(widget, '.stage svg')).not.to.equal(null);
    widget.by = 'region';
    widget.measure = 'margin';
    const failed = await widget.ready.then(
      () => undefined,
      (error: unknown) => (error as { readonly code: string }).code,
    );
    expect(failed).to.equal('bad-option');
  });
});
