// @release: questions of the demo by gestures that the tests of each element make
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDataset } from '../../src/core.js';
import { allInside, clauses, click, doubleClick, middle, spoken } from '../elements/chart-page.js';
import type { Widget as Saving } from '../elements/every/charts.js';
import { fileOf, savedBy } from '../elements/every/saved.js';
import type { Widget } from './demo-data.js';
import { figureIn, says, tableOf } from './figures.js';
import { gallerySuite, one, rowOf, textAt } from './gallery-page.js';
import { until } from '../until.js';

describe('a person asks the gallery of members and rows', () => {
  const { ask, customer, number, open, follow } = gallerySuite();

  it('for a way down: opens a region and a country, and goes back by the path', async () => {
    const page = await open('drill');
    const breakdown = page.of('sales-breakdown');
    const [top = ''] = tableOf(breakdown).rows[0]!;
    const names = (): string[] => tableOf(breakdown).rows.map(([name = '']) => name);
    const down = async (name: string): Promise<void> => {
      await doubleClick(textAt(breakdown, name));
      await page.settled();
    };
    await down(top);
    const countries = await ask({ measures: ['revenue'], by: ['country'], where: `region: ${top}`, orderBy: ['-revenue'] });
    expect(names()).to.deep.equal(countries.map(({ country }) => country));
    for (const [k, { revenue }] of countries.entries())
      expect(says(tableOf(breakdown).rows[k]![1]!, revenue as number)).to.equal(true);
    await follow([page.of('sales-table')], `region: ${top}`);
    await down(names()[0]!);
    expect(Object.values(clauses())).to.deep.equal([`region: ${top}; country: ${String(countries[0]!.country)}`]);
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowUp' });
    await page.settled();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ up: 'Alt' });
    await page.settled();
    expect(clauses()).to.deep.equal({});
    await follow(page.widgets, '');
  });

  it('for what makes most revenue: reads how much the first products bring together', async () => {
    const page = await open('concentration');
    const pareto = page.of('[chart=pareto]');
    one(pareto, '[part=chart]').focus();
    for (const press of ['Home', 'ArrowRight', 'ArrowRight']) await sendKeys({ press });
    await pareto.ready;
    const rows = await ask({ measures: ['revenue'], by: ['product'], orderBy: ['-revenue'], limit: 3 });
    const share = rows.reduce((sum, { revenue }) => sum + (revenue as number), 0) / (await number('revenue'));
    expect(spoken(pareto)).to.contain(String(rows[2]!.product));
    const shares = [...spoken(pareto).matchAll(/[\d.]+%/g)].map(([text]) => text);
    expect(
      shares.some((text) => says(text, share)),
      `${spoken(pareto)} has ${share}`,
    ).to.equal(true);
  });

  it('for two measures of regions: takes a point, and the table has its row', async () => {
    const page = await open('two-measures');
    const points = page.of('sales-distribution');
    one(points, '[part=chart]').focus();
    for (const press of ['End', 'Enter']) await sendKeys({ press });
    await page.settled();
    const [where = ''] = Object.values(clauses());
    const [row] = tableOf(points).rows.slice(-1);
    expect(where).to.equal(`region: ${row![0]!}`);
    await follow([page.of('sales-table')], where);
    expect(tableOf(page.of('sales-table')).rows.length).to.equal(1);
  });

  it('for discount and profit: hears how strongly two measures go together', async () => {
    const page = await open('discounts');
    const pairs = page.of('[mode=correlation]');
    one(pairs, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await until(() => spoken(pairs) !== '', 'nothing is said');
    const [, r] = tableOf(pairs).rows[0]!;
    const heard = /[−-]?0?\.\d+/.exec(spoken(pairs))?.[0] ?? '';
    expect(says(heard, figureIn(r!)!.value), `${spoken(pairs)} of ${r!}`).to.equal(true);
    const scatter = page.of('[x=discount-rate]');
    one(scatter, '[part=chart]').focus();
    for (const press of ['Home', 'Enter']) await sendKeys({ press });
    await page.settled();
    await follow([page.of('sales-table')], Object.values(clauses())[0] ?? '');
  });

  it('for averages: searches the list, and reads what is left', async () => {
    const page = await open('averages');
    const table = page.of('sales-table');
    const rows = tableOf(table).rows;
    const wanted = rows[Math.floor(rows.length / 2)]![1]!;
    const field = one(table, 'input[type=search]');
    field.scrollIntoView({ block: 'center' });
    await click(middle(field));
    await sendKeys({ type: wanted });
    await page.settled();
    const left = tableOf(table).rows;
    expect(left.length).to.be.greaterThan(0).and.lessThan(rows.length);
    for (const [category = '', subcategory = '', aov = ''] of left)
      expect(says(aov, await number('aov', `category: "${category}"; subcategory: "${subcategory}"`)), subcategory).to.equal(
        true,
      );
  });

  it('for connected pages: filters once, and both pages of the dashboard follow', async () => {
    const page = await open('pages');
    const dashboard = page.of('sales-dashboard');
    const category = page.of('[field=category]');
    await click(middle(one(category, '.trigger')));
    await until(() => allInside(category, '#panel input[type=checkbox]').length > 0, 'no list opens');
    const garden = allInside(category, '#panel label').find(({ textContent }) => textContent.includes('Garden'))!;
    await click(middle(garden.querySelector('input') ?? garden));
    await sendKeys({ press: 'Escape' });
    await page.settled();
    const figure = async (measure: string): Promise<number | undefined> => {
      const kpi = dashboard.shadowRoot!.querySelector<Widget & { readonly value: number }>(`sales-kpi[measure=${measure}]`)!;
      await kpi.ready;
      return kpi.value;
    };
    const filters = Object.values(clauses());
    expect(filters).to.have.length(2).and.to.include('category: Garden');
    const where = filters.join('; ');
    expect(await figure('revenue')).to.be.closeTo(await number('revenue', where), 0.005);
    const tab = one(dashboard, '#tab-customers');
    tab.scrollIntoView({ block: 'center' });
    await click(middle(tab));
    await dashboard.ready;
    const customers = await number('customers', where);
    expect(await figure('customers')).to.equal(customers);
    expect(Object.values(clauses())).to.deep.equal(filters);
  });

  it('for one customer: opens an order down to its lines', async () => {
    const page = await open('one-member');
    const table = page.of('sales-table');
    const [order = ''] = tableOf(table).rows[0]!;
    rowOf(table, order).scrollIntoView({ block: 'center' });
    const drilled = oneEvent(table, 'sales-drill');
    await click(middle(rowOf(table, order).querySelector('.open')!));
    await drilled;
    await page.settled();
    const lines = await ask({
      measures: ['revenue'],
      by: ['product', 'quantity'],
      where: `customer: ${customer}; order: ${order}`,
      detail: {},
    });
    const seen = tableOf(table);
    expect(seen.heads).to.deep.equal(['Product', 'Quantity', 'Revenue']);
    expect(seen.rows.map(([product]) => product)).to.deep.equal(lines.map(({ product }) => product));
    for (const [k, { revenue }] of lines.entries()) expect(says(seen.rows[k]![2]!, revenue as number)).to.equal(true);
  });

  it('for the rows behind a bar: reads them, and saves them as a file', async () => {
    const page = await open('rows');
    const table = page.of('sales-table') as unknown as Saving;
    const [name = ''] = tableOf(page.of('sales-breakdown')).rows[0]!;
    await click(textAt(page.of('sales-breakdown'), name));
    await page.settled();
    const lines = await ask({
      measures: ['revenue'],
      by: ['order', 'date', 'product', 'quantity'],
      where: `category: ${name}`,
      detail: {},
    });
    expect(one(table, '[aria-rowcount]').getAttribute('aria-rowcount')).to.equal(String(lines.length + 1));
    const saved = await openDataset(fileOf(await savedBy(table, 'Download CSV')));
    const again = (await saved.query({ measures: ['revenue'], by: ['order', 'date', 'product', 'quantity'], detail: {} })).rows();
    saved.close();
    expect(again).to.deep.equal(lines);
  });
});
