import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-dashboard.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';

/** Lines with an amount that grows with the quantity and varies with options, and a few failed payments. */
const LINES = Array.from({ length: 240 }, (_, index) => {
  const quantity = 1 + (index % 4);
  const month = String(1 + Math.floor(index / 20)).padStart(2, '0');
  const date = `2024-${month}-${String(1 + ((index * 3) % 28)).padStart(2, '0')}`;
  return {
    date,
    desk: `D${String(index % 7)}`,
    quantity,
    price: quantity * (6 + (index % 5)),
    state: index % 24 === 5 ? 'failed' : 'paid',
  };
});
const sumOf = (states: readonly string[], times: boolean): string =>
  LINES.filter(({ state }) => states.includes(state))
    .reduce((sum, { quantity, price }) => sum + (times ? quantity : 1) * price, 0)
    .toLocaleString('en', { minimumFractionDigits: 2 });
const TEXT = ['date,desk,quantity,item_price,payment_status']
  .concat(LINES.map(({ date, desk, quantity, price, state }) => [date, desk, quantity, price, state].join(',')))
  .join('\n');

const partOf = (dashboard: SalesDashboard): HTMLElement | null => dashboard.shadowRoot!.querySelector<HTMLElement>('.questions');
const answersOf = (dashboard: SalesDashboard): (string | null)[] =>
  [...(partOf(dashboard)?.querySelectorAll('.acts button') ?? [])].map((button) => button.getAttribute('aria-label'));

describe('the questions about the data of a dashboard', () => {
  let url: string;
  let dashboard: SalesDashboard;

  beforeEach(async () => {
    localStorage.clear();
    url = URL.createObjectURL(new Blob([TEXT], { type: 'text/csv' }));
    dashboard = document.createElement('sales-dashboard');
    dashboard.setAttribute('src', url);
    document.body.append(dashboard);
    await until(() => partOf(dashboard) !== null);
  });

  afterEach(() => {
    localStorage.clear();
    document.body.replaceChildren();
    URL.revokeObjectURL(url);
  });

  it('are one line, which opens a list with the effect of each answer: nothing moves, new data keeps it open, Escape closes it', async () => {
    const root = dashboard.shadowRoot!;
    const topOf = (): number => root.querySelector('.filters')!.getBoundingClientRect().top;
    await until(() => root.querySelector('.filters sales-filter'));
    const part = partOf(dashboard)!;
    const [summary, before] = [part.querySelector('summary')!, topOf()];
    expect(summary.textContent.trim()).to.equal('2 questions about this data');
    part.hidden = true;
    expect(topOf()).to.equal(before);
    part.hidden = false;
    summary.click();
    await until(() => answersOf(dashboard).length === 3);
    expect(topOf()).to.equal(before);
    expect(answersOf(dashboard).slice(0, 2)).to.eql([
      `Use item_price: ${sumOf(['paid'], false)}`,
      `Use item_price × quantity: ${sumOf(['paid'], true)}`,
    ]);
    expect(part.textContent).to.match(/Not sales: 10 rows .*payment_status/u);
    expect(await violations(part)).to.eql([]);
    dashboard.setAttribute('src', `${url}#again`);
    await until(() => partOf(dashboard) !== part && answersOf(dashboard).length === 3);
    const again = partOf(dashboard)!;
    expect(again.matches('[open]')).to.equal(true);
    again.querySelector('button')!.focus();
    await sendKeys({ press: 'Escape' });
    expect([(again as HTMLDetailsElement).open, root.activeElement]).to.eql([false, again.querySelector('summary')]);
  });

  it('are answered by keys: the focus stays, the status says what was answered and the new figure, and other answers have new effects @release', async () => {
    const root = dashboard.shadowRoot!;
    const spoken = (): string => root.querySelector('.spoken')!.textContent.trim();
    const headline = (): string => root.querySelector('.lead b')!.textContent.trim();
    const focus = (): string | undefined => root.activeElement?.textContent.trim();
    const press = (key: string): Promise<void> => sendKeys({ press: key });
    // The insights wait for the answer.
    await dashboard.ready.catch(() => undefined);
    expect(spoken()).to.equal('');
    partOf(dashboard)!.querySelector('summary')!.focus();
    await press('Enter');
    await until(() => answersOf(dashboard).length === 3);
    await press('Tab');
    await press('Enter');
    await until(() => spoken() !== '' && focus() === '1 question about this data', 'the answer, and the focus');
    expect(spoken().startsWith(`Revenue is item_price, as chosen here. ${headline()}.`), spoken()).to.equal(true);
    const all = `Use all rows: ${sumOf(['paid', 'failed'], false)}`;
    await until(() => answersOf(dashboard).includes(all));
    expect(partOf(dashboard)!.textContent).to.contain(`Revenue now: ${sumOf(['paid'], false)}`);
    expect(partOf(dashboard)!.textContent).to.contain('Revenue is item_price, as chosen here.');
    await press('Tab');
    expect(root.activeElement!.getAttribute('aria-label')).to.equal(all);
    await press('Enter');
    await until(() => spoken().includes('status="all"') && focus() === 'Ask again', 'the next answer, and the focus');
    expect([answersOf(dashboard), partOf(dashboard)!.querySelector('summary')]).to.eql([[], null]);
    await press('Enter');
    const asked = '2 questions about this data';
    await until(() => spoken() === `${asked}.` && focus() === asked, 'the questions, and the focus');
  });
});

describe('an amount with two readings', () => {
  afterEach(() => {
    localStorage.clear();
    document.body.replaceChildren();
  });

  it('is the headline of a dashboard, whose buttons answer it, and in no key figure', async () => {
    localStorage.clear();
    const row = (at: number): string =>
      `${String(500 + at)},2024-${String(1 + (at >> 4)).padStart(2, '0')}-${String(10 + (at % 16))},C${String(at % 9)},${String(20 + ((137 * at) % 90))}.25`;
    const all = Array.from({ length: 190 }, (_, at) => row(at));
    const fileOf = (name: string, lines: readonly string[]): string =>
      `${URL.createObjectURL(new Blob([`number,date,customer,total\n${lines.join('\n')}`.replace('number', name)]))}#${name}.csv`;
    const some = all.filter((_, at) => at % 10 !== 3).map((line, at) => line.replace(/^\d+/u, String(9000 + at)));
    const dashboard = document.createElement('sales-dashboard');
    dashboard.style.inlineSize = '800px';
    dashboard.setAttribute('src', `${fileOf('order_id', all)} ${fileOf('receipt_no', some)}`);
    document.body.append(dashboard);
    const root = dashboard.shadowRoot!;
    await until(() => root.querySelector('.lead .acts'), 'the question');
    expect(root.querySelector('.lead bdi > b')!.textContent).to.equal('Which column is Revenue?');
    await dashboard.ready;
    const asking = [...root.querySelectorAll('.kpis > *')].filter((one) => one.shadowRoot?.querySelector('.acts'));
    expect(asking.map(({ localName }) => localName)).to.eql([]);
    filterGroup('default').set('person', 'customer: C1');
    const spoken = (): string => root.querySelector('.spoken')!.textContent.trim();
    await until(() => spoken() !== '', 'the filter is spoken');
    expect(spoken()).to.equal('Customer: C1. 2 questions about this data');
    filterGroup('default').clear('person');
    root.querySelector<HTMLElement>('.lead .acts button')!.click();
    await until(() => root.querySelector('.lead')!.textContent.includes('Revenue: '), 'the headline');
  });
});

describe('returned sales on a dashboard', () => {
  afterEach(() => {
    localStorage.clear();
    document.body.replaceChildren();
  });

  it('are named next to the number of questions', async () => {
    localStorage.clear();
    const dashboard = document.createElement('sales-dashboard');
    dashboard.data = new File([TEXT.replaceAll('failed', 'refunded')], 'lines.csv');
    document.body.append(dashboard);
    await until(() => partOf(dashboard) !== null);
    const summary = partOf(dashboard)!.querySelector('summary')!;
    expect(summary.textContent.trim()).to.match(/^\d questions? about this data · Includes “refunded”$/);
  });

  it('are named after a column of yes and no that marks them', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, index) => `2024-03-${String(10 + (index % 20))},10,${index % 6 === 0 ? 'Yes' : 'No'}`,
    );
    const dashboard = document.createElement('sales-dashboard');
    dashboard.setAttribute(
      'src',
      URL.createObjectURL(new Blob([['date,amount,Returned', ...lines].join('\n')], { type: 'text/csv' })),
    );
    document.body.append(dashboard);
    await until(() => partOf(dashboard) !== null);
    const summary = partOf(dashboard)!.querySelector('summary')!;
    expect(summary.textContent.trim()).to.equal('Includes “Returned”');
    summary.click();
    await until(() => answersOf(dashboard)[0]?.includes(':') === true);
    expect(answersOf(dashboard)).to.eql(['Use Returned = No: 500.00']);
    URL.revokeObjectURL(dashboard.getAttribute('src')!);
  });

  it('are a line that asks nothing, and opens to their amount and to the revenue without them', async () => {
    localStorage.clear();
    const sales = Array.from({ length: 120 }, (_, index) => ({
      date: `2024-${String(1 + Math.floor(index / 10)).padStart(2, '0')}-${String(10 + (index % 10))}`,
      amount: 100 + index,
      status: index % 8 === 0 ? 'returned' : index % 8 === 5 ? 'refunded' : 'delivered',
    }));
    const sum = (isWanted: (status: string) => boolean): string =>
      sales
        .reduce((total, { amount, status }) => total + (isWanted(status) ? amount : 0), 0)
        .toLocaleString('en', { minimumFractionDigits: 2 });
    const text = ['date,amount,status', ...sales.map((sale) => Object.values(sale).join(','))].join('\n');
    const dashboard = document.createElement('sales-dashboard');
    dashboard.style.inlineSize = '304px';
    dashboard.setAttribute('src', URL.createObjectURL(new Blob([text], { type: 'text/csv' })));
    document.body.append(dashboard);
    await until(() => partOf(dashboard) !== null);
    const summary = partOf(dashboard)!.querySelector('summary')!;
    expect([summary.textContent.trim(), getComputedStyle(summary).fontWeight]).to.eql(['Includes “returned”, “refunded”', '400']);
    // Two lines on a phone.
    expect(summary.getBoundingClientRect().height).to.equal(32);
    summary.click();
    await until(() => answersOf(dashboard)[0]?.includes(':') === true);
    expect(answersOf(dashboard)).to.eql([`Use delivered: ${sum((status) => status === 'delivered')}`]);
    expect(partOf(dashboard)!.textContent).to.contain(
      `Includes “returned”, “refunded”: 30 rows, ${sum((status) => status !== 'delivered')}`,
    );
    expect(partOf(dashboard)!.textContent).to.contain(`Revenue now: ${sum(() => true)}`);
    URL.revokeObjectURL(dashboard.getAttribute('src')!);
  });
});

describe('two dates that may be that of the sale, on a dashboard', () => {
  /** Sales of two years; the second date is up to 40 days later. */
  const DATED = Array.from({ length: 300 }, (_, index) => {
    const dayOf = (days: number): string => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10);
    return { first: dayOf(index * 2.43), second: dayOf(index * 2.43 + ((index * 7) % 40)), amount: 100.25 + (index % 17) };
  });
  const inYear = (key: 'first' | 'second', year: string): string =>
    DATED.filter((one) => one[key].startsWith(year))
      .reduce((sum, { amount }) => sum + amount, 0)
      .toLocaleString('en', { minimumFractionDigits: 2 });

  it('are a question with the revenue of the default period for each @release', async () => {
    localStorage.clear();
    const text = ['Belegdatum,Buchungsdatum,customer,amount']
      .concat(DATED.map(({ first, second, amount }, index) => [first, second, `C${String(index % 11)}`, amount].join(',')))
      .join('\n');
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const dashboard = document.createElement('sales-dashboard');
    dashboard.setAttribute('src', url);
    document.body.append(dashboard);
    await until(() => partOf(dashboard) !== null);
    partOf(dashboard)!.querySelector('summary')!.click();
    await until(() => answersOf(dashboard).length === 2 && answersOf(dashboard).every((name) => name?.includes(':')));
    expect(answersOf(dashboard)).to.eql([
      `Use Belegdatum: ${inYear('first', '2024')} (2024)`,
      `Use Buchungsdatum: ${inYear('second', '2024')} (2024)`,
    ]);
    expect(inYear('first', '2024')).to.not.equal(inYear('second', '2024'));
    partOf(dashboard)!.querySelectorAll<HTMLButtonElement>('.acts button')[1]!.click();
    await until(() => partOf(dashboard)?.textContent.includes('Date is Buchungsdatum, as chosen here.') === true);
    expect(partOf(dashboard)!.querySelector('summary')).to.equal(null);
    dashboard.remove();
    localStorage.clear();
    URL.revokeObjectURL(url);
  });
});

const SUBSCRIPTIONS = Array.from({ length: 60 }, (_, n) => {
  const month = (n * 37) % 91;
  return `2024-0${1 + (n % 6)}-${10 + (n % 18)},A${n % 9},${12 * month},${month}`;
}).join('\n');

describe('a dashboard without revenue', () => {
  for (const [name, text, expected] of [
    ['rows', 'date,region,revenue\n', 'has column names but no rows; check that the export is complete'],
    ['sales', 'name,city\nAnn,Rome\nBob,Oslo\n', 'No column has sales: no dates, orders, quantities or amounts were detected'],
  ] as const)
    it(`says at once that the file has no ${name}, and what to do`, async () => {
      const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
      const dashboard = document.createElement('sales-dashboard');
      dashboard.setAttribute('src', url);
      document.body.append(dashboard);
      await until(() => partOf(dashboard) !== null);
      await until(() => partOf(dashboard)!.textContent.includes(expected));
      expect(partOf(dashboard)!.matches('[open]')).to.equal(true);
      expect(partOf(dashboard)!.querySelector('summary')?.textContent.trim()).to.equal('1 question about this data');
      dashboard.remove();
      URL.revokeObjectURL(url);
    });

  it('asks in the headline which of two columns it is, and no list covers the figures', async () => {
    const url = URL.createObjectURL(new Blob([`day,account,arr_amount,mrr_amount\n${SUBSCRIPTIONS}`], { type: 'text/csv' }));
    const dashboard = document.createElement('sales-dashboard');
    dashboard.setAttribute('src', url);
    document.body.append(dashboard);
    await until(() => dashboard.shadowRoot!.querySelector('.lead')?.textContent.includes('Which column is Revenue?') === true);
    expect(partOf(dashboard)!.matches('[open]')).to.equal(false);
    expect(partOf(dashboard)!.querySelector('summary')?.textContent.trim()).to.equal('1 question about this data');
    dashboard.remove();
    URL.revokeObjectURL(url);
  });
});

describe('a page of customers without a column of customers', () => {
  afterEach(() => document.body.replaceChildren());

  it('says which column it lacks, and shows customers once the page names it @release', async () => {
    const dashboard = document.createElement('sales-dashboard');
    dashboard.pages = 'customers';
    dashboard.data = new File([TEXT], 'lines.csv');
    document.body.append(dashboard);
    const textOf = (selector: string): string => dashboard.shadowRoot!.querySelector(selector)?.textContent ?? '';
    await until(() => textOf('#page-customers .nothing') !== '');
    expect(textOf('#page-customers .nothing')).to.equal(
      'No column with customers was detected. Set it, such as roles="customer: …".',
    );
    dashboard.roles = 'customer: desk';
    await until(() => dashboard.shadowRoot!.querySelector('#page-customers sales-kpi') !== null);
    expect(textOf('#page-customers .nothing')).to.equal('');
  });
});
