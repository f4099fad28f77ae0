import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openDataset } from '../../../src/core.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { allInside, clauses, clean, click, drag, tap, inside, middle, spoken, tableRows, watchConsole } from '../chart-page.js';
import { amountOf, show, textAt, textsOf } from './cohort-page.js';
import { firstMonths, GOING, monthOf, ROWS } from './cohort-rows.js';

const bars = (widget: Element): readonly Element[] =>
  [...allInside(widget, '.stage svg .fill.s1:not(.key) rect')].sort(
    (a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x,
  );

describe('sales-cohort: new and repeat customers', () => {
  watchConsole();
  afterEach(clean);

  it('parts revenue by the day of the first order, with what nobody is known to have bought @release', async () => {
    const { widget } = await show({ mode: 'new-repeat', measure: 'revenue' });
    const days = new Map<string, string>();
    for (const { customer, date } of ROWS)
      if (customer !== null) days.set(customer, (days.get(customer) ?? date) < date ? days.get(customer)! : date);
    const sum = (month: number, of: (row: (typeof ROWS)[number]) => boolean): string =>
      `$${ROWS.filter((row) => monthOf(row) === month && of(row))
        .reduce((all, { revenue }) => all + revenue, 0)
        .toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
    const isNew = (row: (typeof ROWS)[number]): boolean => row.customer !== null && days.get(row.customer) === row.date;
    const rows = tableRows(widget);
    expect(rows.length).to.equal(8);
    rows.forEach(([, repeat, fresh, unknown], month) => {
      expect([repeat, fresh, unknown]).to.deep.equal([
        sum(month, (row) => row.customer !== null && !isNew(row)),
        sum(month, isNew),
        sum(month, ({ customer }) => customer === null),
      ]);
    });
    expect(textsOf(widget, 'name')).to.have.members(['Repeat', 'New', 'Unknown customer']);
    expect(inside(widget, '.read').textContent).to.match(/^\d+\.\d% of revenue came from repeat orders\.$/);
  });

  it('counts a customer as new once, in the month of the first order', async () => {
    const { widget } = await show({ mode: 'new-repeat' });
    const first = firstMonths();
    tableRows(widget).forEach(([, repeat, fresh], month) => {
      const there = new Set(
        ROWS.filter((row) => row.customer !== null && monthOf(row) === month).map(({ customer }) => customer!),
      );
      const news = [...there].filter((one) => first.get(one) === month).length;
      expect([repeat, fresh]).to.deep.equal([String(there.size - news), String(news)]);
    });
    expect(textsOf(widget, 'name')).to.have.members(['Repeat', 'New']);
  });

  it('filters the others by a month, or by those that are dragged over @release', async () => {
    const { widget, kpi } = await show({ mode: 'new-repeat' });
    // In January nobody can be there again.
    const [feb, , apr] = bars(widget).map(middle);
    await click(feb!);
    expect(clauses()).to.deep.equal({ back: 'date: 2023-02' });
    await kpi.ready;
    expect(spoken(widget)).to.equal('Selected Feb 2023.');
    await click(feb!);
    expect(clauses()).to.deep.equal({});
    await drag(feb!, apr!);
    expect(clauses()).to.deep.equal({ back: 'date: 2023-02..2023-04' });
    await Promise.all([widget.ready, kpi.ready]);
    expect(allInside(widget, '.stage svg .fill.s1:not(.ghosted):not(.key) rect').length).to.equal(3);
    expect(tableRows(widget).length).to.equal(8);
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
    filterGroup('default').set('back', 'date: 2023-08');
    await widget.ready;
    expect(allInside(widget, '.stage svg .fill.ghosted rect').length).to.be.greaterThan(5);
  });
});

describe('sales-cohort under a finger', () => {
  watchConsole();
  afterEach(clean);

  it('takes a cohort and a month by a tap @release', async () => {
    const { widget } = await show();
    const told = oneEvent(widget, 'sales-select');
    await tap(textAt(widget, 'Mar 2023'));
    await told;
    expect(Object.keys(clauses())).to.deep.equal(['back']);
    widget.mode = 'new-repeat';
    await widget.ready;
    const [feb, mar] = bars(widget).map(middle);
    await tap(feb!);
    expect(clauses()).to.deep.equal({ back: 'date: 2023-02' });
    await tap(mar!);
    expect(clauses()).to.deep.equal({ back: 'date: 2023-03' });
  });
});

describe('sales-cohort: segments', () => {
  watchConsole();
  afterEach(clean);

  it('lists all segments with their shares and rules, and filters by the customers of one @release', async () => {
    const { widget, kpi } = await show({ mode: 'rfm' });
    const rows = tableRows(widget);
    expect(rows.map(([name]) => name)).to.deep.equal(textsOf(widget, 'name'));
    const customers = rows.map((row) => Number(row[1]));
    expect(customers.reduce((sum, count) => sum + count, 0)).to.equal(72);
    expect(rows.every((row) => /^last order .* orders?|always empty/.test(row[7]!))).to.equal(true);
    const place = customers.findIndex((count) => count > 0);
    const told = oneEvent(widget, 'sales-select');
    await click(textAt(widget, rows[place]![0]!));
    await told;
    await kpi.ready;
    expect(kpi.value).to.equal(customers[place]);
    expect(spoken(widget)).to.equal(`Selected ${rows[place]![0]!}.`);
    await click(textAt(widget, rows[place]![0]!));
    expect(clauses()).to.deep.equal({});
    const others = customers.flatMap((count, line) => (count > 0 && line !== place ? [line] : [])).slice(0, 2);
    for (const line of others) {
      const added = oneEvent(widget, 'sales-select');
      await sendKeys({ down: 'Control' });
      await click(textAt(widget, rows[line]![0]!));
      await sendKeys({ up: 'Control' });
      await added;
    }
    await kpi.ready;
    expect(kpi.value).to.equal(customers[others[0]!]! + customers[others[1]!]!);
    expect(spoken(widget)).to.equal(`Selected ${others.map((line) => rows[line]![0]!).join(', ')}.`);
    expect(await widget.toCSV()).to.match(/^segment,customers,orders,amount\r\n/);
  });

  it('shows the share of revenue where that is asked @release', async () => {
    const { widget } = await show({ mode: 'rfm', measure: 'revenue' });
    expect(textsOf(widget, 'tick')).to.contain('Share of revenue');
    const rows = tableRows(widget);
    expect(textsOf(widget, 'amount')).to.deep.equal(rows.map((row) => row[6]));
    const total = rows.reduce((sum, row) => sum + amountOf(row[5]!), 0);
    const known = ROWS.filter(({ customer }) => customer !== null).reduce((sum, { revenue }) => sum + revenue, 0);
    expect(total).to.be.closeTo(known, 1e-6);
  });
});

describe('sales-cohort: customers at risk', () => {
  watchConsole();
  afterEach(clean);

  it('lists customers by name, those with most at stake first, as the core has them @release', async () => {
    const { widget } = await show({ mode: 'risk', limit: '6' }, GOING);
    const dataset = await openDataset(GOING.map((row) => ({ ...row })));
    const all = (
      await dataset.query({
        measures: ['orders', 'revenue'],
        by: ['customer', 'day(date)'],
        analysis: { kind: 'customers', customer: 'customer', date: 'day(date)', orders: 'orders', amount: 'revenue' },
      })
    ).rows();
    const expected = all
      .filter(({ stake }) => stake !== null)
      .sort((a, b) => Number(b.stake) - Number(a.stake))
      .slice(0, 6)
      .filter(({ alive, stake }, _, [first]) => Number(alive) <= 0.99 && Number(stake) >= 0.005 * Number(first!.stake));
    const rows = tableRows(widget);
    expect(rows.length).to.be.greaterThan(2);
    expect(rows.map(([name]) => name)).to.deep.equal(expected.map(({ customer }) => `Customer ${String(customer).slice(1)}`));
    rows.forEach((row, k) => {
      const one = expected[k]!;
      expect(amountOf(row[6]!)).to.be.closeTo(Number(one.value), 0.006);
      expect(amountOf(row[7]!)).to.be.closeTo(Number(one.stake), 0.006);
      expect(amountOf(row[3]!) / 100).to.be.closeTo(Number(one.alive), 0.0006);
      expect(amountOf(row[4]!) / 100).to.be.closeTo(Number(one.likelihood), 0.0006);
      expect(amountOf(row[5]!)).to.be.closeTo(Number(one.expected), 0.006);
    });
    expect(inside(widget, '.read').textContent).to.match(
      /^Highest value at risk: Customer \d\d\. Last order [\d,]+ days? ago, usually every \d+ days?\./,
    );
    dataset.close();
  });

  it('filters the others by customers, whose codes the clause has @release', async () => {
    const { widget, kpi } = await show({ mode: 'risk' }, GOING);
    const [first, second] = tableRows(widget).map(([name]) => name!);
    await click(textAt(widget, first!));
    await kpi.ready;
    expect(clauses()).to.deep.equal({ back: `customer: K${first!.slice(-2)}` });
    expect(kpi.value).to.equal(1);
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await kpi.ready;
    expect(clauses()).to.deep.equal({ back: `customer: K${first!.slice(-2)}, K${second!.slice(-2)}` });
    await widget.ready;
    expect(allInside(widget, '.stage svg .fill:not(.ghosted) rect').length).to.equal(2);
  });

  it('says so where too few have come again to tell @release', async () => {
    const { widget } = await show(
      { mode: 'risk' },
      ROWS.filter(({ customer }) => customer !== null && customer < 'K05'),
    );
    expect(inside(widget, '#summary').textContent).to.match(/^Not enough repeat customers/);
    expect(tableRows(widget)).to.deep.equal([]);
    expect(inside(widget, '.stage svg').textContent).to.contain('Not enough repeat customers');
  });
});

describe('sales-cohort: days between orders', () => {
  watchConsole();
  afterEach(clean);

  it('counts the days from each order day of a customer to the next, and marks the median @release', async () => {
    const { widget } = await show({ mode: 'intervals' });
    const days = new Map<string, Set<number>>();
    for (const { customer, date } of ROWS)
      if (customer !== null) days.set(customer, (days.get(customer) ?? new Set()).add(Date.parse(date) / 86_400_000));
    const gaps = [...days.values()].flatMap((own) => {
      const sorted = [...own].sort((a, b) => a - b);
      return sorted.slice(1).map((day, k) => day - sorted[k]!);
    });
    const sorted = gaps.sort((a, b) => a - b);
    const half = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
    expect(textsOf(widget, 'label')).to.deep.equal([`Median ${half} days`]);
    expect(tableRows(widget).reduce((sum, row) => sum + Number(row[1]), 0)).to.equal(gaps.length);
    const again = [...days.values()].filter(({ size }) => size > 1).length;
    expect(inside(widget, '.read').textContent).to.contain(`${again} of 72 customers ordered again on another day`);
    await click(middle(bars(widget)[1]!));
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('This can’t be used as a filter.');
    expect(clauses()).to.deep.equal({});
  });

  it('says so where nobody came again', async () => {
    const { widget } = await show(
      { mode: 'intervals' },
      ROWS.filter(({ order }) => /^O\d+-0$/.test(order)),
    );
    expect(inside(widget, '#summary').textContent).to.equal('No customer has ordered on more than one day.');
  });
});

describe('sales-cohort over degenerate data', () => {
  watchConsole();
  afterEach(clean);

  it('has a sensible state for one row, and for huge and negative amounts', async () => {
    const one = [{ customer: 'a', order: 1, date: '2024-01-05', revenue: 3 }];
    const huge = ROWS.map((row, k) => ({ ...row, revenue: k % 4 === 0 ? -1e12 : 1e12 }));
    for (const data of [one, huge])
      for (const mode of ['retention', 'value', 'new-repeat', 'rfm', 'risk', 'intervals']) {
        const { widget } = await show({ mode, measure: 'revenue' }, data);
        expect(
          allInside(widget, '#summary')
            .map(({ textContent }) => textContent)
            .join(''),
          mode,
        ).not.to.match(/NaN|Infinity|undefined/);
        expect(inside(widget, '.stage svg').outerHTML, mode).not.to.match(/NaN|Infinity|undefined/);
        expect(tableRows(widget).flat().join(' '), mode).not.to.match(/NaN|Infinity|undefined/);
        clean();
      }
  });
});
