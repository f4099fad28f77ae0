import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { watchConsole } from '../chart-page.js';
import {
  active,
  clauses,
  clean,
  click,
  headOf,
  inside,
  rowNamed,
  rowsOf,
  ROWS,
  show,
  spoken,
  textOf,
  violations,
} from './table-page.js';

const sum = (rows: readonly { readonly revenue: number }[]): number => rows.reduce((all, { revenue }) => all + revenue, 0);

describe('sales-table', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: a grid with a name, counted rows, sorted columns, nothing that axe objects to', async () => {
    const { table } = await show({ by: 'product', measure: 'revenue, profit, margin', compare: 'previous-year', sparkline: '' });
    expect(await violations(table)).to.deep.equal([]);
    const grid = inside(table, 'table');
    expect(grid.getAttribute('role')).to.equal('grid');
    expect(grid.getAttribute('aria-label')).to.equal('Revenue, profit and margin by product');
    expect(grid.getAttribute('aria-rowcount')).to.equal('28');
    expect(headOf(table, 'Revenue').closest('th')!.getAttribute('aria-sort')).to.equal('descending');
    expect(inside(table, 'tbody tr').getAttribute('aria-rowindex')).to.equal('2');
  });

  it('lists products by revenue, the greatest first, over their total, each figure that of the core', async () => {
    const { table } = await show();
    expect(textOf(inside(table, 'h2'))).to.equal('Revenue by product');
    const rows = rowsOf(table);
    expect(rows.length).to.equal(26);
    expect(rows[0]).to.deep.equal(['Product Z', '$5,720.00']);
    expect(rows.at(-1)).to.deep.equal(['Product A', '$220.00']);
    expect(rowsOf(table, 'tfoot')[0]).to.deep.equal(['Total', '$77,220.00']);
    expect(sum(ROWS)).to.equal(77_220);
    expect(table.result!.rows().map((row) => row.revenue)).to.deep.equal(Array.from({ length: 26 }, (_, k) => 220 * (26 - k)));
    expect(textOf(inside(table, '.read'))).to.equal('Product Z leads with $5.72K (7.4% of total).');
  });

  it('shows the top or bottom few, and totals that are asked and not added up @release', async () => {
    const { table } = await show({ by: 'product', measure: 'revenue, margin', limit: '3', order: 'revenue' });
    expect(textOf(inside(table, 'h2'))).to.equal('Bottom 3 products by revenue');
    expect(rowsOf(table).map(([name]) => name)).to.deep.equal(['Product A', 'Product B', 'Product C']);
    const totals = (label: string, rows: typeof ROWS): readonly string[] => {
      const profit = rows.reduce((all, row) => all + row.profit, 0);
      return [
        label,
        `$${sum(rows).toLocaleString('en', { minimumFractionDigits: 2 })}`,
        `${((100 * profit) / sum(rows)).toFixed(1)}%`,
      ];
    };
    const isShown = ({ product }: { product: string }): boolean => product <= 'Product C';
    expect(rowsOf(table, 'tfoot')).to.deep.equal([
      totals('Bottom 3', ROWS.filter(isShown)),
      totals(
        '23 others',
        ROWS.filter((row) => !isShown(row)),
      ),
      totals('Total (all)', ROWS),
    ]);
    expect(inside(table, 'table').getAttribute('aria-rowcount')).to.equal('7');
    expect(inside(table, 'tfoot tr:last-child').getAttribute('aria-rowindex')).to.equal('7');
  });

  it('sorts by any column, by click and by keyboard, and asks for the top ones of that', async () => {
    const { table } = await show({ by: 'product', measure: 'revenue, profit', limit: '2' });
    await click(headOf(table, 'Profit'));
    await table.ready;
    expect(rowsOf(table).map(([name]) => name)).to.deep.equal(['Product Y', 'Product X']);
    expect(spoken(table)).to.equal('Sorted by profit, descending.');
    headOf(table, 'Profit').focus();
    const sorted = oneEvent(table, 'sales-load');
    await sendKeys({ press: 'Enter' });
    await sorted;
    expect(rowsOf(table).map(([name]) => name)).to.deep.equal(['Product Z', 'Product U']);
    expect(headOf(table, 'Profit').closest('th')!.getAttribute('aria-sort')).to.equal('ascending');
    expect(inside(table, 'tbody td.neg, tbody bdi.neg')).to.not.equal(null);
  });

  it('compares with the year before in signs and words', async () => {
    const { table } = await show({ by: 'product', compare: 'previous-year', where: 'date: 2017' });
    expect([...table.shadowRoot!.querySelectorAll('thead th')].map(textOf)).to.deep.equal([
      'Product',
      'Revenue↓',
      '2016',
      'Change',
      'vs 2016',
    ]);
    expect(rowsOf(table)[0]).to.deep.equal(['Product Z', '$3,120.00', '$2,600.00', '+$520.00', '▲ +20.0%']);
    expect(inside(table, 'tbody .delta .vh').textContent).to.equal('up 20.0%, better');
    expect(rowsOf(table, 'tfoot')[0]!.at(-1)).to.equal('▲ +20.0%');
  });

  it('draws bars on one scale per column, negative ones to the other side', async () => {
    const { table } = await show({ by: 'product', measure: 'profit' });
    const bars = [...table.shadowRoot!.querySelectorAll('.bar rect')];
    const ends = bars.map((bar) => Number(bar.getAttribute('x')) + Number(bar.getAttribute('width')));
    const zero = 100 * (572 / (572 + 1375));
    expect(ends[0]).to.be.closeTo(100, 1e-9);
    expect(Number(bars[0]!.getAttribute('x'))).to.be.closeTo(zero, 1e-9);
    expect(bars.at(-1)!.classList.contains('below')).to.equal(true);
    expect(Number(bars.at(-1)!.getAttribute('x'))).to.be.closeTo(0, 1e-9);
    expect(ends.at(-1)).to.be.closeTo(zero, 1e-9);
  });

  it('filters the others by the rows chosen: a click, Ctrl adds, Shift takes all between, Escape clears', async () => {
    const { table, kpi } = await show({ by: 'product' });
    const chosen = oneEvent(table, 'sales-select');
    await click(rowNamed(table, 'Product Y'));
    expect((await chosen).detail).to.deep.equal({ field: 'product', values: ['Product Y'], where: 'product: Product Y' });
    await kpi.ready;
    expect(kpi.value).to.equal(5_500);
    expect(rowNamed(table, 'Product Y').getAttribute('aria-selected')).to.equal('true');
    expect(rowsOf(table).length).to.equal(26);
    await sendKeys({ down: 'Control' });
    await click(rowNamed(table, 'Product W'));
    await sendKeys({ up: 'Control' });
    expect(clauses().table).to.equal('product: Product Y, Product W');
    await click(rowNamed(table, 'Product Z'));
    await sendKeys({ down: 'Shift' });
    await click(rowNamed(table, 'Product X'));
    await sendKeys({ up: 'Shift' });
    expect(clauses().table).to.equal('product: Product Z, Product Y, Product X');
    inside(table, 'table').focus();
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
  });

  it('does the same by keyboard, and speaks the rows', async () => {
    const { table } = await show({ by: 'product', measure: 'revenue, orders' });
    inside(table, 'table').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(active(table)).to.equal('Product Z: revenue $5,720.00, orders 8. Row 1 of 26.');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(clauses().table).to.equal('product: Product Y');
    await sendKeys({ press: 'End' });
    await table.updateComplete;
    expect(active(table)).to.equal('Product A: revenue $220.00, orders 8. Row 26 of 26.');
    const box = inside(table, '.box').getBoundingClientRect();
    const row = rowNamed(table, 'Product A').getBoundingClientRect();
    expect(row.bottom, 'the last row is in sight').to.be.at.most(box.bottom - inside(table, 'tfoot').offsetHeight + 1);
    await sendKeys({ press: 'PageUp' });
    expect(active(table)).to.match(/Row (9|1\d) of 26\.$/);
  });

  it('finds rows by the words in their names, and says when none has them @release', async () => {
    const { table } = await show({ by: 'product, region' });
    inside(table, 'input').focus();
    await sendKeys({ type: 'east' });
    await table.updateComplete;
    expect(rowsOf(table).length).to.equal(13);
    expect(textOf(inside(table, '.count'))).to.equal('13 of 26 rows');
    await sendKeys({ type: ' z' });
    await table.updateComplete;
    expect(rowsOf(table)).to.deep.equal([['Product Z', 'East', '$5,720.00']]);
    await sendKeys({ type: 'x' });
    await table.updateComplete;
    expect(textOf(inside(table, '.none'))).to.equal('No results for “east zx”');
  });

  it('shows the columns that a reader chooses @release', async () => {
    const { table } = await show({ by: 'product', measure: 'revenue, profit' });
    await click(inside(table, '[popovertarget=columns]'));
    const boxes = [...table.shadowRoot!.querySelectorAll<HTMLInputElement>('.choice input')];
    expect([...table.shadowRoot!.querySelectorAll('.choice label')].map(textOf)).to.deep.equal(['Revenue', 'Profit']);
    boxes[0]!.click();
    await table.updateComplete;
    expect(rowsOf(table)[0]!.length).to.equal(2);
    expect([...table.shadowRoot!.querySelectorAll('thead th')].map(textOf)).to.deep.equal(['Product', 'Profit']);
  });

  it('is a list on a phone: what has no room stands under the name', async () => {
    const { table } = await show({ by: 'product', measure: 'revenue, profit, margin, orders' }, ROWS, 340);
    expect(inside(table, '.under')).to.not.equal(null);
    expect(rowsOf(table)[0]!.join(' ')).to.contain('margin −10.0%');
    const box = inside(table, '.box');
    expect(box.scrollWidth, 'nothing to scroll sideways to').to.be.at.most(box.clientWidth);
    table.limit = '5';
    await table.ready;
    const labels = [...table.shadowRoot!.querySelectorAll('thead bdi')].map((label) => label.getBoundingClientRect().top);
    expect(new Set(labels).size, 'headers on one line').to.equal(1);
  });

  it('names the comparison once on a phone, above the changes below the names', async () => {
    const { table } = await show(
      { by: 'product', measure: 'revenue, profit, margin', compare: 'previous-year', limit: '5' },
      ROWS,
      340,
    );
    expect(textOf(inside(table, 'thead .under'))).to.match(/^vs /);
    const box = inside(table, '.box');
    expect(box.scrollWidth, 'nothing to scroll sideways to').to.be.at.most(box.clientWidth);
    const change = inside(table, 'tbody .under');
    expect(change.querySelector('.delta, .sub')).to.not.equal(null);
    expect(textOf(change.querySelector('.vh'))).to.match(/^Revenue, vs /);
    const lines = [...change.querySelectorAll('.arrow, .arrow + bdi')].map((part) => part.getBoundingClientRect().bottom);
    expect(Math.max(...lines) - Math.min(...lines), 'arrow and number on one line').to.be.below(8);
  });

  it('shows an error in its card for an attribute it cannot read, and mends with the next good one', async () => {
    const { table } = await show({ by: 'product' });
    table.limit = 'many';
    const told = await table.ready.then(
      () => undefined,
      (problem: unknown) => (problem as { readonly code: string }).code,
    );
    expect(told).to.equal('bad-option');
    table.limit = '2';
    await table.ready;
    expect(rowsOf(table).length).to.equal(2);
  });

  it('gives safe CSV', async () => {
    const { table } = await show({ by: 'product' }, [{ product: '=HYPERLINK("x")', revenue: 1, date: '2016-01-01' }]);
    expect(await table.toCSV()).to.equal('product,revenue\r\n"\'=HYPERLINK(""x"")",1\r\n');
  });
});
