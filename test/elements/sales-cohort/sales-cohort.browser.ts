import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { clauses, clean, click, drag, hover, inside, spoken, tableRows, violations, watchConsole } from '../chart-page.js';
import { cells, put, show, textAt, textsOf } from './cohort-page.js';
import { backAfter, cohortOf, firstMonths, monthOf, ROWS } from './cohort-rows.js';

const codeOf = (ready: Promise<void>): Promise<string | undefined> =>
  ready.then(
    () => undefined,
    (problem: unknown) => (problem as { readonly code: string }).code,
  );

const MONTHS = ['Jan 2023', 'Feb 2023', 'Mar 2023', 'Apr 2023', 'May 2023', 'Jun 2023'];
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

describe('sales-cohort: who comes back', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, a picture with a label, nothing that axe objects to', async () => {
    for (const mode of ['retention', 'value', 'new-repeat', 'rfm', 'risk', 'intervals']) {
      const { widget } = await show({ mode });
      expect(await violations(widget), mode).to.deep.equal([]);
      const chart = inside(widget, '[part=chart]');
      expect([chart.tabIndex, chart.getAttribute('role')]).to.deep.equal([0, 'group']);
      expect(inside(widget, '.stage svg').getAttribute('aria-label')).to.equal(inside(widget, 'h2').textContent);
      expect(inside(widget, '.stage').querySelector('style')).to.equal(null);
      clean();
    }
  });

  it('counts who of each month buys again in each later one, with the mean of all @release', async () => {
    const { widget } = await show();
    const expected: (readonly string[])[] = [];
    // Customers buy again after one month 68 times, and after two 8 times: 84 months between two purchases, of which 8 are a second
    // one. So 8 of 84 customers who are older than the data are first seen after January, and cohorts count from February on.
    for (let age = 1; age < 7; age++) {
      const old = MONTHS.map((_, month) => month).filter((month) => month >= 1 && month + age < 8);
      const sizes = old.reduce((sum, month) => sum + cohortOf(month).length, 0);
      const back = old.reduce((sum, month) => sum + backAfter(month, age), 0);
      const later = `${age} month${age === 1 ? '' : 's'} later`;
      expected.push(['Average', later, percent(back / sizes), String(back), String(sizes)]);
    }
    MONTHS.forEach((name, month) => {
      for (let age = 1; month + age < 8; age++) {
        const [size, back] = [cohortOf(month).length, backAfter(month, age)];
        const later = `${age} month${age === 1 ? '' : 's'} later`;
        expected.push([name, later, percent(back / size), String(back), String(size)]);
      }
    });
    expect(tableRows(widget)).to.deep.equal(expected);
    expect(cells(widget).length).to.equal(expected.length);
    expect(textsOf(widget, 'name')).to.deep.equal(MONTHS);
    expect(inside(widget, '.read').textContent).to.contain(`${expected[0]![2]!} of new customers buy again 1 month later`);
    expect(await widget.toCSV()).to.match(/^cohort,age,size,customers,retention\r\n/);
    expect(await widget.toSVG()).to.contain('Months after the first order');
  });

  it('filters the others by the customers of a cohort, and gives it up by another click', async () => {
    const { widget, kpi } = await show();
    const told = oneEvent(widget, 'sales-select');
    await click(textAt(widget, 'Mar 2023'));
    const { detail } = (await told) as CustomEvent<{ field: string; values: string[]; where: string }>;
    expect([detail.field, [...detail.values].sort()]).to.deep.equal(['customer', [...cohortOf(2)].sort()]);
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.equal(cohortOf(2).length);
    expect(spoken(widget)).to.equal('Selected Mar 2023.');
    expect(cells(widget, ':not(.ghosted)').length).to.equal(5);
    await click(textAt(widget, 'Mar 2023'));
    await Promise.all([widget.ready, kpi.ready]);
    expect(clauses()).to.deep.equal({});
    expect(cells(widget, '.ghosted').length).to.equal(0);
  });

  it('says that means are nothing to filter by, and that a cohort has too many customers for it', async () => {
    const { widget } = await show();
    await click(textAt(widget, 'Average'));
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('This can’t be used as a filter.');
    expect(clauses()).to.deep.equal({});
    clean();
    const many = Array.from({ length: 250 }, (_, k) =>
      ['01-05', '02-05', '03-31']
        .slice(0, 2 + (k % 2))
        .map((day, i) => ({ customer: `c${k}`, order: `${k}-${i}`, date: `2024-${day}`, revenue: 1 })),
    ).flat();
    const { widget: large } = await show({}, many);
    const told = oneEvent(large, 'sales-select');
    await click(textAt(large, 'Jan 2024'));
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({ field: 'customer', values: [], where: '' });
    await large.updateComplete;
    expect(spoken(large)).to.equal('250 customers is too many to filter other charts by (maximum 200).');
    expect(clauses()).to.deep.equal({});
  });

  it('is used by the keyboard alone @release', async () => {
    const { widget } = await show();
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowRight' });
    await widget.updateComplete;
    const [size, back] = [cohortOf(0).length, backAfter(0, 2)];
    expect(spoken(widget)).to.equal(
      `Jan 2023, 2 months later: Bought again ${percent(back / size)}, Customers who bought again ${back}, New customers ${size}. Cell 8 of 33.`,
    );
    const told = oneEvent(widget, 'sales-select');
    await sendKeys({ press: 'Enter' });
    await told;
    expect(Object.keys(clauses())).to.deep.equal(['back']);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowUp' });
    await widget.updateComplete;
    expect(spoken(widget)).to.match(/^May 2023, 2 months later: /);
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
  });

  it('tells of the cell under the pointer, and outlines months that are not over @release', async () => {
    const { widget } = await show({ where: 'date: ..2023-08-10' });
    const running = cells(widget, '.running');
    expect(running.length).to.equal(6);
    const { x, y, width, height } = running[0]!.getBoundingClientRect();
    await hover({ x: x + width / 2, y: y + height / 2 });
    await widget.updateComplete;
    const tip = inside(widget, '[part=tooltip]');
    expect(tip.querySelector('h3')!.textContent).to.equal('Jan 2023, 7 months later (in progress)');
    expect(tip.textContent).to.contain('Period in progress: data through Aug 10, 2023.');
    // The oldest cohort whose customers are new has five months that are over.
    expect(tableRows(widget).filter(([name]) => name === 'Average').length).to.equal(5);
    expect(tableRows(widget).find(([name, age]) => name === 'Jan 2023' && age!.startsWith('7'))![1]).to.equal(
      '7 months later (in progress)',
    );
  });

  it('follows the filters of others but not its own, and ignores dates unless asked to', async () => {
    const { widget } = await show();
    const all = textsOf(widget, 'name');
    filterGroup('default').set('other', 'date: 2023-03..2023-06');
    await widget.ready;
    expect(textsOf(widget, 'name')).to.deep.equal(all);
    filterGroup('default').clear();
    widget.filter = 'cross';
    await widget.ready;
    filterGroup('default').set('back', 'customer: K00');
    await widget.ready;
    // The five cohorts of twelve from February on.
    expect(tableRows(widget)[0]!.at(-1)).to.equal('60');
    filterGroup('default').set('other', 'date: 2023-03..2023-06');
    await widget.ready;
    expect(textsOf(widget, 'name')).to.deep.equal(MONTHS.slice(2));
    filterGroup('default').set('other', 'date: 2023-03');
    await widget.ready;
    expect(inside(widget, '#summary').textContent).to.equal('All orders fall in one month, so retention can’t be measured yet.');
    expect(inside(widget, '.read').textContent).to.equal('');
    expect(inside(widget, '.stage svg').textContent).to.contain('All orders fall in one month');
  });

  it('counts orders and revenue against those of the first month', async () => {
    const { widget } = await show({ measure: 'revenue' });
    const first = firstMonths();
    const sum = (age: number): number =>
      ROWS.filter((row) => row.customer !== null && first.get(row.customer) === 0 && monthOf(row) === age).reduce(
        (all, { revenue }) => all + revenue,
        0,
      );
    const row = tableRows(widget).find(([name, age]) => name === 'Jan 2023' && age === '2 months later')!;
    expect([row[3], row[2]]).to.deep.equal([`$${sum(2).toFixed(2)}`, percent(sum(2) / sum(0))]);
    widget.measure = 'orders';
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Customer retention: orders');
    const orders = (age: number): number =>
      new Set(
        ROWS.filter((one) => one.customer !== null && first.get(one.customer) === 0 && monthOf(one) === age).map(
          ({ order }) => order,
        ),
      ).size;
    const second = tableRows(widget).find(([name, age]) => name === 'Jan 2023' && age === '2 months later')!;
    expect([second[3], second[2]]).to.deep.equal([String(orders(2)), percent(orders(2) / orders(0))]);
  });

  it('puts customers together by quarter where that is asked, and stays readable in a narrow column', async () => {
    const { widget } = await show({ period: 'quarter' }, ROWS, 340);
    expect(textsOf(widget, 'name')).to.deep.equal(['Q1 2023', 'Q2 2023']);
    const small = inside(widget, '.stage svg').getBoundingClientRect();
    for (const text of widget.shadowRoot!.querySelectorAll('.stage svg text')) {
      const { left, right } = text.getBoundingClientRect();
      expect(left >= small.left - 1 && right <= small.right + 1, text.textContent).to.equal(true);
    }
  });

  it('has one size while it loads, with none, and with an error @release', async () => {
    const { widget } = put();
    widget.data = undefined;
    widget.fetch = () => new Promise(() => undefined);
    widget.src = 'data.csv';
    await widget.updateComplete;
    const card = (): number => inside(widget, '[part=card]').getBoundingClientRect().height;
    const height = card();
    widget.remove();
    const { widget: filled } = await show({ where: 'customer: Nobody' });
    expect(filled.matches(':state(empty)')).to.equal(true);
    expect(inside(filled, '[part=card]').getBoundingClientRect().height).to.be.closeTo(height, 1);
    filled.setAttribute('mode', 'circle');
    expect(await codeOf(filled.ready)).to.equal('bad-option');
    expect(inside(filled, '[part=card]').getBoundingClientRect().height).to.be.closeTo(height, 1);
  });

  it('says what is wrong with an attribute or missing in the data, and heals', async () => {
    const { widget } = put({ mode: 'retension' });
    expect(await codeOf(widget.ready)).to.equal('bad-option');
    expect(inside(widget, '[role=alert]').textContent).to.contain("did you mean 'retention'?");
    widget.removeAttribute('mode');
    await widget.ready;
    expect(textsOf(widget, 'name')).to.deep.equal(MONTHS);
    for (const mode of ['retention', 'value', 'new-repeat', 'rfm', 'risk', 'intervals']) {
      clean();
      const { widget: bare } = put({ mode }, [{ date: '2024-01-01', revenue: 5 }]);
      expect(await codeOf(bare.ready), mode).to.equal('missing-role');
    }
  });

  it('keeps what it shows when it is taken off the page and put back @release', async () => {
    const { widget } = await show();
    const before = tableRows(widget);
    const box = widget.parentElement!;
    widget.remove();
    box.append(widget);
    await widget.ready;
    expect(tableRows(widget)).to.deep.equal(before);
  });

  it('takes several cohorts by a drag over them @release', async () => {
    const { widget, kpi } = await show();
    const told = oneEvent(widget, 'sales-select');
    await drag(textAt(widget, 'Feb 2023'), textAt(widget, 'Apr 2023'));
    await told;
    await kpi.ready;
    expect(kpi.value).to.equal([1, 2, 3].reduce((sum, month) => sum + cohortOf(month).length, 0));
  });
});
