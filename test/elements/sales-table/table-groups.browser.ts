import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { watchConsole } from '../chart-page.js';
import { clauses, clean, click, headOf, inside, rowNamed, rowsOf, show, textOf, violations } from './table-page.js';

const GROUPS = { by: 'region, product', measure: 'revenue', subtotals: '' };

describe('groups of a sales-table', () => {
  watchConsole();
  afterEach(clean);

  const namesOf = (table: Parameters<typeof rowsOf>[0]): readonly (string | undefined)[] => rowsOf(table).map(([name]) => name);

  it('are a tree grid with levels, one tab stop, and nothing that axe objects to', async () => {
    const { table } = await show({ ...GROUPS, limit: '2' });
    expect(await violations(table)).to.deep.equal([]);
    const grid = inside(table, 'table');
    expect(grid.getAttribute('role')).to.equal('treegrid');
    expect(textOf(inside(table, 'h2'))).to.equal('Top 2 products per region by revenue');
    expect(rowsOf(table)).to.deep.equal([
      ['East', '$40,040.00'],
      ['Product Z', '$5,720.00'],
      ['Product X', '$5,280.00'],
      ['West', '$37,180.00'],
      ['Product Y', '$5,500.00'],
      ['Product W', '$5,060.00'],
    ]);
    const rows = [...table.shadowRoot!.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.getAttribute('aria-level'))).to.deep.equal(['1', '2', '2', '1', '2', '2']);
    expect(rows.map((row) => row.getAttribute('aria-expanded'))).to.deep.equal(['true', null, null, 'true', null, null]);
    expect(table.shadowRoot!.querySelectorAll('tbody [tabindex="0"]').length).to.equal(0);
    expect(rowsOf(table, 'tfoot')).to.deep.equal([['Total (all)', '$77,220.00']]);
  });

  it('open and close by pointer, keyboard and for all', async () => {
    const { table } = await show({ ...GROUPS, limit: '1', subtotals: 'closed' });
    expect(namesOf(table)).to.deep.equal(['East', 'West']);
    await click(rowNamed(table, 'West').querySelector('.expander')!);
    await table.updateComplete;
    expect(namesOf(table)).to.deep.equal(['East', 'West', 'Product Y']);
    expect(clauses()).to.deep.equal({});
    inside(table, 'table').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    expect(namesOf(table)).to.deep.equal(['East', 'Product Z', 'West', 'Product Y']);
    await sendKeys({ press: 'ArrowRight' });
    const grid = inside(table, 'table');
    expect(inside(table, `#${grid.getAttribute('aria-activedescendant')!}`).getAttribute('aria-label')).to.contain('Product Z');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(namesOf(table)).to.deep.equal(['East', 'West', 'Product Y']);
    const buttons = [...table.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools .btn')];
    buttons.find((button) => button.textContent === 'Expand all')!.click();
    await table.updateComplete;
    expect(namesOf(table)).to.deep.equal(['East', 'Product Z', 'West', 'Product Y']);
    buttons.find((button) => button.textContent === 'Collapse all')!.click();
    await table.updateComplete;
    expect(namesOf(table)).to.deep.equal(['East', 'West']);
  });

  it('mirror the arrow keys from right to left @release', async () => {
    const { table } = await show({ ...GROUPS, limit: '1', subtotals: 'closed', locale: 'ar' });
    table.locale = 'ar';
    await table.ready;
    inside(table, 'table').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(namesOf(table)).to.deep.equal(['East', 'Product Z', 'West']);
  });

  it('select a group, or a member of it, on the page', async () => {
    const { table, kpi } = await show({ ...GROUPS, limit: '1' });
    await click(rowNamed(table, 'West').children[1]!);
    await Promise.all([table.ready, kpi.ready]);
    expect(clauses().table).to.equal('region: West');
    expect(kpi.result!.rows()[0]!.revenue).to.equal(37_180);
    await click(rowNamed(table, 'Product Z').children[1]!);
    expect(clauses().table).to.equal('region: East; product: Product Z');
  });

  it('are whole in the CSV, with the level of each row, and found by their members', async () => {
    const { table } = await show({ ...GROUPS, limit: '1', subtotals: 'closed' });
    expect((await table.toCSV()).trim().split('\r\n')).to.deep.equal([
      'region,product,revenue,level',
      'East,,40040,1',
      'East,Product Z,5720,2',
      'West,,37180,1',
      'West,Product Y,5500,2',
    ]);
  });
});

describe('columns of a sales-table by a dimension', () => {
  watchConsole();
  afterEach(clean);

  const PIVOT = { by: 'region', measure: 'revenue, margin', columns: 'year(date)' };

  it('have a header per member, exact totals, and nothing that axe objects to', async () => {
    const { table } = await show(PIVOT);
    expect(await violations(table)).to.deep.equal([]);
    expect(textOf(inside(table, 'h2'))).to.equal('Revenue and margin by region and year');
    expect(rowsOf(table, 'thead')[0]).to.deep.equal(['', '2016', '2017', 'Total']);
    expect(rowsOf(table).map((row) => row.slice(0, 2))).to.deep.equal([
      ['East', '$18,200.00'],
      ['West', '$16,900.00'],
    ]);
    expect(rowsOf(table, 'tfoot')[0]!.slice(0, 2)).to.deep.equal(['Total', '$35,100.00']);
    expect(rowsOf(table, 'tfoot')[0]!.at(-2)).to.equal('$77,220.00');
    expect(inside(table, 'tbody tr').getAttribute('aria-rowindex')).to.equal('3');
  });

  it('sort the rows, and scroll beside the names on a phone @release', async () => {
    const { table } = await show({ ...PIVOT, measure: 'revenue' }, undefined, 320);
    const box = inside(table, '.box');
    expect(box.scrollWidth).to.be.at.least(box.clientWidth);
    await click(headOf(table, '2016'));
    await table.ready;
    expect(headOf(table, '2016').closest('th')!.getAttribute('aria-sort')).to.equal('descending');
    await click(headOf(table, '2016'));
    await table.ready;
    expect(rowsOf(table).map(([name]) => name)).to.deep.equal(['West', 'East']);
    expect((await table.toCSV()).split('\r\n')[0]).to.equal('region,revenue,2016.revenue,2017.revenue');
  });
});
