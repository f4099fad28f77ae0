import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { clauses, clean, click, hasRow, headOf, inside, rowNamed, rowsOf, ROWS, show, textOf } from './table-page.js';
import { until } from '../../until.js';

const MANY = Array.from({ length: 20_000 }, (_, n) => ({
  customer: `C${String(n).padStart(5, '0')}`,
  date: '2016-01-01',
  revenue: n,
}));

describe('rows of a sales-table', () => {
  afterEach(clean);

  it('draws those in sight of very many, and brings any into sight @release', async () => {
    const { table } = await show({ by: 'customer' }, MANY);
    expect(rowsOf(table).length).to.be.below(60);
    expect(inside(table, 'table').getAttribute('aria-rowcount')).to.equal('20002');
    inside(table, 'table').focus();
    await sendKeys({ press: 'End' });
    await until(() => hasRow(table, 'C00000'));
    const row = rowNamed(table, 'C00000').getBoundingClientRect();
    const box = inside(table, '.box').getBoundingClientRect();
    expect(row.top).to.be.at.least(box.top);
    expect(row.bottom).to.be.at.most(box.bottom);
    expect(rowNamed(table, 'C00000').getAttribute('aria-rowindex')).to.equal('20001');
    inside(table, '.box').scrollTop = 0;
    await until(() => hasRow(table, 'C19999'));
  });

  it('lists the rows of the data, page by page, sorted, all of them in the CSV @release', async () => {
    const { table } = await show({ detail: 'customer, revenue', order: '-revenue' }, MANY);
    expect(textOf(inside(table, 'h2'))).to.equal('Rows');
    expect(rowsOf(table)[0]).to.deep.equal(['C19999', '$19,999.00']);
    const box = inside(table, '.box');
    box.scrollTop = box.scrollHeight;
    await until(() => hasRow(table, 'C00000'));
    expect(rowsOf(table).at(-1)).to.deep.equal(['C00000', '$0.00']);
    const csv = (await table.toCSV()).trim().split('\r\n');
    expect(csv.length).to.equal(20_001);
    expect(csv[1]).to.equal('C19999,19999');
    await click(headOf(table, 'Customer'));
    await until(() => hasRow(table, 'C00001'));
    expect(rowsOf(table)[0]![0]).to.equal('C00000');
  });

  it('opens a row: the parts of it, then the rows of the data, and back up by the path @release', async () => {
    const { table, kpi } = await show({ drill: 'region, product', detail: 'order, product, revenue' });
    expect(rowsOf(table).map(([name]) => name)).to.deep.equal(['East', 'West']);
    const drilled = oneEvent(table, 'sales-drill');
    inside(table, 'table').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
    expect((await drilled).detail).to.deep.equal({ path: [{ field: 'region', value: 'East' }], field: 'product' });
    await until(() => hasRow(table, 'Product Z'));
    expect(rowsOf(table).length).to.equal(13);
    expect(clauses().table).to.equal('region: East');
    await click(rowNamed(table, 'Product Z'));
    expect(clauses().table).to.equal('region: East; product: Product Z');
    rowNamed(table, 'Product D').querySelector<HTMLElement>('.open')!.click();
    await until(() => textOf(inside(table, 'tbody td')) === 'Product D');
    await kpi.ready;
    expect(textOf(inside(table, 'h2'))).to.equal('Rows of Product D');
    const wanted = ROWS.filter(({ product }) => product === 'Product D');
    expect(rowsOf(table)).to.deep.equal(wanted.map(({ order, product, revenue }) => [order, product, `$${revenue}.00`]));
    expect(kpi.value).to.equal(wanted.reduce((all, { revenue }) => all + revenue, 0));
    expect([...table.shadowRoot!.querySelectorAll('.path button, .path [aria-current]')].map(textOf)).to.deep.equal([
      'All regions',
      'East',
      'Product D',
    ]);
    inside(table, '.path button').click();
    await until(() => hasRow(table, 'West'));
    expect(rowsOf(table).map(([name]) => name)).to.deep.equal(['East', 'West']);
    expect(clauses()).to.deep.equal({});
  });

  it('goes down one level where the sign of a row is clicked twice, and takes no choice among rows of the level before', async () => {
    const { table } = await show({ drill: 'region, product', detail: '' });
    const paths: unknown[] = [];
    table.addEventListener('sales-drill', ({ detail }) => paths.push(detail.path));
    const row = rowNamed(table, 'East');
    row.querySelector<HTMLElement>('.open')!.click();
    row.querySelector<HTMLElement>('.open')!.click();
    await click(row);
    await table.ready;
    expect(paths).to.deep.equal([[{ field: 'region', value: 'East' }]]);
    expect(clauses()).to.deep.equal({ table: 'region: East' });
    expect(hasRow(table, 'Product Z')).to.equal(true);
  });

  it('shows the course over the months of each row', async () => {
    const { table } = await show({ by: 'product', limit: '2', sparkline: '' });
    expect(textOf(inside(table, 'thead .course'))).to.equal('Jan 2016–Oct 2017');
    expect(inside(table, 'tbody .cols .all').getAttribute('d')!.match(/M/g)!.length).to.equal(8);
    expect(inside(table, 'tbody .course .vh').textContent).to.equal('highest in Jan 2017');
  });
});
