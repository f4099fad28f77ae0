import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SalesFilter } from '../../../src/elements/sales-filter/sales-filter.js';
import { until } from '../../until.js';
import { allInside, clean, inside, open, plain, settled, show, valueOf, violations, type FilterPage } from './filter-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

const CUSTOMERS = 1300;

/** Customers `c0` … with 1 to 3 rows each, one of them many times, and a row without one. */
function rows(): readonly object[] {
  const of = (customer: string | null, order: number): object => ({
    order: `o${order}`,
    date: '2024-01-05',
    customer,
    revenue: 1,
  });
  const numbers = Array.from({ length: CUSTOMERS }, (_, n) => n);
  const all = numbers.flatMap((n) => Array.from({ length: 1 + (n % 3 === 0 ? 2 : 0) }, () => `c${n}`));
  return [...all, ...Array.from({ length: 5 }, () => 'c77 Ltd'), null].map((customer, order) => of(customer, order));
}

const labels = (filter: SalesFilter): readonly string[] =>
  allInside(filter, '.member span:not(.n)').map((label) => label.textContent);
const notes = (filter: SalesFilter): readonly string[] => allInside(filter, '.list .note').map(plain);

describe('a filter of more members than a list holds', () => {
  acceptResizeLoops();
  let page: FilterPage;
  before(async () => {
    page = await show({ field: 'customer' }, rows());
  });
  after(clean);

  it('lists the largest 200, and says of how many', async () => {
    const { filter } = page;
    expect(valueOf(filter)).to.equal('All 1,302');
    await open(filter);
    expect(labels(filter).length).to.equal(200);
    expect(labels(filter)[0]).to.equal('c77 Ltd');
    expect(notes(filter)).to.deep.equal(['200 of 1,302', 'Search to find 1,102 more values.']);
    expect(await violations(filter)).to.deep.equal([]);
  });

  it('finds others by a query as the user types, regardless of case', async () => {
    const { filter } = page;
    inside(filter, 'input[type="search"]').focus();
    await sendKeys({ type: 'C129' });
    await until(() => labels(filter).includes('c1298') && labels(filter).length < 100);
    expect(labels(filter)).to.deep.equal([
      'c129',
      'c1290',
      'c1293',
      'c1296',
      'c1299',
      ...['c1291', 'c1292', 'c1294', 'c1295', 'c1297', 'c1298'],
    ]);
    expect(notes(filter)).to.deep.equal([]);
  });

  it('selects a member that is not among the largest, and keeps it listed with its rows', async () => {
    const { filter } = page;
    allInside(filter, '.member input')[10]!.click();
    await settled(page);
    expect(valueOf(filter)).to.equal('c1298');
    const search = inside(filter, 'input[type="search"]') as HTMLInputElement;
    search.value = '';
    search.dispatchEvent(new Event('input'));
    await until(() => labels(filter).length > 100);
    const chosen = allInside(filter, '.member').find((member) => member.querySelector('input')!.checked)!;
    expect(Array.from(chosen.querySelectorAll('span'), plain)).to.deep.equal(['c1298', '1']);
    expect(notes(filter)[0]).to.equal('200 of 1,302');
  });

  it('says that nothing matches', async () => {
    const { filter } = page;
    const search = inside(filter, 'input[type="search"]') as HTMLInputElement;
    search.value = 'zz';
    search.dispatchEvent(new Event('input'));
    await until(() => labels(filter).length === 0 && notes(filter).length === 1);
    expect(notes(filter)).to.deep.equal(['Nothing matches “zz”']);
  });
});
