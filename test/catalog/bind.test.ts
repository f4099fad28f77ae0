import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import { BIND_PARTS } from '../plan-parts.js';
import { isoDate } from '../../src/query/time/calendar-date.js';
import type { DayRange, BoundPlan, QueryPlan } from '../../src/query/plan.js';
import { day } from '../day.js';
import { catalogOf, ORDERS } from './sample-catalog.js';

const bind = (plan: QueryPlan, catalog = ORDERS): BoundPlan => bindPlan(plan, catalog, BIND_PARTS);
const show = (range: DayRange | undefined): string => (range ? `${isoDate(range.from)}..${isoDate(range.to)}` : 'none');
const ref = (column: string): object => ({ table: 'orders', column });

function fault(
  plan: QueryPlan,
  catalog = ORDERS,
): { code: string; hint: string; message: string; params: Record<string, unknown> } {
  try {
    bind(plan, catalog);
  } catch (error) {
    return error as ReturnType<typeof fault>;
  }
  assert.fail('was accepted');
}

describe('bindPlan', () => {
  it('names columns by table and keeps the names asked', () => {
    const plan = bind({
      measures: ['revenue', 'x = sum("Profit") / 2'],
      by: ['region', 'month(date)', 'bin(Age, 10)', '"Gift?"'],
    });
    assert.equal(plan.table, 'orders');
    assert.deepEqual(plan.by, [
      { name: 'region', dimension: { kind: 'column', ref: ref('Region') } },
      { name: 'month(date)', dimension: { kind: 'bin-date', ref: ref('Order Date'), grain: 'month' } },
      { name: 'bin(Age, 10)', dimension: { kind: 'bin-number', ref: ref('Age'), width: 10 } },
      { name: '"Gift?"', dimension: { kind: 'column', ref: ref('Gift?') } },
    ]);
    assert.deepEqual(
      plan.measures.map(({ name, unit, roles }) => ({ name, unit, roles })),
      [
        { name: 'revenue', unit: 'money', roles: ['revenue'] },
        { name: 'x', unit: 'money', roles: ['profit'] },
      ],
    );
  });

  it('knows how people read own measures', () => {
    const units = (texts: string[]): string[] => bind({ measures: texts }).measures.map(({ unit }) => unit);
    assert.deepEqual(
      units([
        'sum(profit) / sum(revenue)',
        'sum(revenue) / orders',
        'units / orders',
        'count()',
        'avg(quantity)',
        'a = share(orders)',
        'sum(revenue * 2)',
        'avg(age)',
      ]),
      ['percent', 'money', 'number', 'count', 'number', 'percent', 'money', 'number'],
    );
  });

  it('reads values as their field holds them', () => {
    const { where } = bind({ measures: ['orders'], where: 'quantity: 1..5; region: 10, !*x*; "Gift?": yes' });
    assert.deepEqual(where, {
      kind: 'all',
      of: [
        { kind: 'between', field: { kind: 'column', ref: ref('Quantity') }, from: 1, to: 5 },
        {
          kind: 'all',
          of: [
            { kind: 'one-of', field: { kind: 'column', ref: ref('Region') }, values: ['10'], missing: false },
            { kind: 'not', of: { kind: 'like', field: { kind: 'column', ref: ref('Region') }, parts: ['', 'x', ''] } },
          ],
        },
        { kind: 'one-of', field: { kind: 'column', ref: ref('Gift?') }, values: [true], missing: false },
      ],
    });
  });

  it('turns clauses on bins of dates into days, and leaves open ends open', () => {
    const days = (where: string): string => {
      const bound = bind({ measures: ['orders'], where }).where;
      assert.ok(bound.kind === 'days');
      return `${bound.from === undefined ? '' : isoDate(bound.from)}..${bound.to === undefined ? '' : isoDate(bound.to)}`;
    };
    assert.equal(days('quarter(date): 2013-Q2'), '2013-04-01..2013-06-30');
    assert.equal(days('month(date): 2013-02-15..2013-04-15'), '2013-03-01..2013-04-30');
    assert.equal(days('year(date): 2014..'), '2014-01-01..');
    assert.equal(days('date: ..2013-06'), '..2013-06-30');
  });

  it('takes the date clause out of where and settles both periods', () => {
    const plan = bind({
      measures: ['revenue'],
      where: 'date: 2014; region: N',
      filters: ['date: 2014-02..'],
      compare: 'previous-year',
    });
    assert.deepEqual(
      [show(plan.compare?.current), show(plan.compare?.earlier)],
      ['2014-02-01..2014-12-31', '2013-02-01..2013-03-15'],
    );
    assert.ok(!JSON.stringify(plan.where).includes('days'));
    assert.equal(show(plan.facts.period), '2014-02-01..2014-03-15');
    assert.deepEqual(
      plan.notes.map(({ code, params }) => ({ code, params })),
      [{ code: 'like-for-like', params: { newest: '2014-03-15', earlier: '2013-03-15' } }],
    );
  });

  it('chooses the default period of dashboards or the newest complete month where nothing says which period', () => {
    const between = (min: string, max: string): typeof ORDERS => ({
      ...ORDERS,
      columns: ORDERS.columns.map((column) =>
        column.role === 'date' ? { ...column, min: day(min), max: day(max), distinct: day(max) - day(min) } : column,
      ),
    });
    const chosen = (compare: string, catalog: typeof ORDERS, fiscalStart = 1): readonly unknown[] => {
      const { facts, notes } = bindPlan({ measures: ['revenue'], compare, calendar: { fiscalStart } }, catalog, BIND_PARTS);
      return [show(facts.period), show(facts.earlier), ...notes.map(({ code }) => code)];
    };
    const long = between('2011-01-02', '2014-03-15');
    assert.deepEqual(chosen('previous-year', long), ['2013-01-01..2013-12-31', '2012-01-01..2012-12-31', 'newest-period']);
    assert.deepEqual(chosen('previous-period', long), ['2014-02-01..2014-02-28', '2014-01-01..2014-01-31', 'newest-period']);
    assert.deepEqual(chosen('previous-year', between('2011-01-02', '2014-06-15')), [
      '2013-06-01..2014-05-31',
      '2012-06-01..2013-05-31',
      'newest-period',
    ]);
    // The 12 months before these are not covered; the first months of the year before are.
    const middle = between('2013-01-02', '2014-04-15');
    assert.deepEqual(chosen('previous-year', middle), [
      '2014-01-01..2014-04-15',
      '2013-01-01..2013-04-15',
      'like-for-like',
      'newest-period',
    ]);
    assert.deepEqual(chosen('previous-year', between('2013-11-02', '2014-12-31')).slice(0, 2), [
      '2014-01-01..2014-12-31',
      'none',
    ]);
    const fiscal = between('2011-01-02', '2014-05-15');
    assert.deepEqual(chosen('previous-year', fiscal, 4).slice(0, 2), ['2013-04-01..2014-03-31', '2012-04-01..2013-03-31']);
    const short = between('2014-03-09', '2014-03-15');
    assert.deepEqual(chosen('previous-year', short).slice(0, 2), ['2014-01-01..2014-03-15', 'none']);
    assert.deepEqual(chosen('previous-period', short).slice(0, 2), ['2014-03-01..2014-03-15', 'none']);
  });

  it('lets bins meet the bin before or the one a year before, also under a clause, or those of a written range in order', () => {
    const by = ['month(date)'];
    const shift = (plan: Omit<QueryPlan, 'measures' | 'by'>): string => {
      const { compare } = bind({ measures: ['revenue'], by, ...plan });
      return `${String(compare?.shift)} ${show(compare?.current)} ${show(compare?.earlier)} ${String(compare?.undated)}`;
    };
    assert.equal(shift({ compare: 'previous-period' }), 'previous-bin 2013-01-10..2014-03-15 2012-12-01..2014-02-15 true');
    assert.equal(shift({ compare: 'previous-year' }), 'year 2013-01-10..2014-03-15 2012-01-01..2013-03-15 true');
    assert.equal(
      shift({ compare: 'previous-year', where: 'date: 2013' }),
      'year 2013-01-01..2013-12-31 1970-01-02..1970-01-01 undefined',
    );
    assert.equal(
      shift({ compare: 'previous-period', where: 'date: 2013-03..2013-06-10' }),
      'previous-bin 2013-03-01..2013-06-10 2013-02-01..2013-05-10 undefined',
    );
    assert.equal(
      shift({ compare: 'previous-year', where: 'date: 2014-02-09..2014' }),
      'year 2014-02-09..2014-12-31 2013-02-09..2013-03-15 undefined',
    );
    assert.equal(shift({ compare: '2013-01..2013-03' }), 'match-in-order 2013-01-10..2014-03-15 2013-01-01..2013-03-31 true');
  });

  it('lets days and weeks meet the same weekdays 52 weeks before, but no months', () => {
    const days = bind({ measures: ['revenue'], by: ['day(date)'], compare: 'same-weekday' }).compare;
    assert.equal(`${String(days?.shift)} ${show(days?.earlier)}`, 'match-in-order 2012-01-12..2013-03-16');
    const part = bind({ measures: ['revenue'], by: ['day(date)'], where: 'date: 2014-03', compare: 'same-weekday' });
    assert.deepEqual([show(part.facts.period), show(part.facts.earlier)], ['2014-03-01..2014-03-15', '2013-03-02..2013-03-16']);
    const wrong = fault({ measures: ['revenue'], by: ['month(date)'], compare: 'same-weekday' });
    assert.equal(wrong.code, 'bad-option');
    assert.match(wrong.message, /month/);
  });

  it('leaves out filters of others on fields that the data lack, and says which', () => {
    const plan = bind({ measures: ['orders'], filters: ['gender: F; region: N', 'customer-type: new'] });
    assert.deepEqual(plan.facts.skipped, ['gender: F']);
    assert.deepEqual(
      plan.notes.map(({ code, params }) => ({ code, params })),
      [{ code: 'filter-skipped', params: { clause: 'gender: F' } }],
    );
    assert.equal(JSON.stringify(plan.where).includes('Region'), true);
  });

  it('does not leave out a filter of others that cannot be read', () => {
    assert.equal(fault({ measures: ['orders'], filters: ['region'] }).code, 'bad-clause');
    assert.equal(fault({ measures: ['orders'], filters: ['age: old'] }).code, 'bad-type');
  });

  it('tells the grain that auto became', () => {
    assert.equal(bind({ measures: ['orders'], by: ['auto(date)'] }).facts.grain, 'week');
    assert.equal(bind({ measures: ['orders'], by: ['auto(date)'], filters: ['date: 2013-02'] }).facts.grain, 'day');
  });

  it('takes instants to days in the zone of the question', () => {
    const instants = catalogOf([
      {
        name: 'at',
        type: 'datetime',
        role: 'date',
        instant: true,
        min: Date.parse('2013-01-01T00:00Z'),
        max: Date.parse('2013-12-31T23:30Z'),
      },
    ]);
    const newest = (timeZone: string): string =>
      isoDate(bindPlan({ measures: ['count()'], calendar: { timeZone } }, instants, BIND_PARTS).facts.newest ?? 0);
    assert.deepEqual(
      [newest('UTC'), newest('Europe/Berlin'), newest('America/New_York')],
      ['2013-12-31', '2014-01-01', '2013-12-31'],
    );
    assert.throws(() => newest('Mars/Olympus'), { code: 'bad-option' });
  });

  it('reads order texts, also of names that begin with a minus', () => {
    const { orderBy } = bind({
      measures: ['revenue', '-sum(profit)'],
      compare: 'previous-year',
      orderBy: ['-revenue.growth', '-sum(profit)', '--sum(profit)'],
    });
    assert.deepEqual(orderBy, [
      { name: 'revenue.growth', descending: true },
      { name: '-sum(profit)', descending: false },
      { name: '-sum(profit)', descending: true },
    ]);
  });

  it('offers what was meant', () => {
    assert.equal(fault({ measures: ['revnue'] }).hint, "Did you mean 'revenue'?");
    assert.equal(fault({ measures: ['Profit'] }).hint, "Did you mean 'profit'?");
    assert.match(fault({ measures: ['Gift?'] }).code, /bad-expression/);
    assert.match(fault({ measures: ['growth'] }).hint, /compare/);
    assert.equal(fault({ measures: ['1 + "Profit"'] }).hint, "Use 'profit': it is the column Profit.");
    const sales = catalogOf([{ name: 'Sales', type: 'number', role: 'revenue' }]);
    assert.equal(fault({ measures: ['sales'] }, sales).hint, "Use 'revenue': it is the column sales.");
    assert.doesNotMatch(fault({ measures: ['"order date"'] }).hint, /aggregate/);
    assert.match(fault({ measures: ['"Gift?"'] }).hint, /aggregate it, for example measure='(sum|distinct)\("Gift\?"\)'/);
    assert.equal(fault({ measures: ['sum(Quantty)'] }).hint, "Did you mean 'quantity'?");
    assert.equal(fault({ measures: ['orders'], by: ['mnth(date)'] }).hint, "Did you mean 'month(date)'?");
    assert.equal(fault({ measures: ['orders'], by: ['month(dat)'] }).hint, "Did you mean 'date'?");
    assert.equal(fault({ measures: ['orders'], where: 'regon: N' }).hint, "Did you mean 'region'?");
    assert.equal(fault({ measures: ['orders'], orderBy: ['-order'] }).hint, "Did you mean 'orders'?");
  });

  it('refuses measures that would show 1 or a text in place of a figure', () => {
    for (const measure of ['revenue and orders', 'revenue or profit', "'revenue'", "name = 'revenue'"])
      assert.match(fault({ measures: [measure] }).message, /where numbers are expected/, measure);
  });

  it('says which role is wanted and what would do instead', () => {
    const { code, params, message, hint } = fault({ measures: ['discount-rate'] });
    assert.deepEqual([code, params.role, params.measure], ['missing-role', 'discount', 'discount-rate']);
    assert.match(message, /'discount'/);
    assert.match(hint, /roles="discount: /);
  });

  it('rejects columns of tables that are not joined', () => {
    const two = {
      ...ORDERS,
      tables: [...ORDERS.tables, { name: 'visits', rowCount: 5 }],
      columns: [...ORDERS.columns, { ...ORDERS.columns[3]!, table: 'visits', name: 'Page' }],
    };
    assert.throws(() => bindPlan({ measures: ['revenue'], by: ['Page'] }, two, BIND_PARTS), { code: 'not-related' });
    assert.throws(() => bindPlan({ measures: ['revenue'], where: 'Page: x' }, two, BIND_PARTS), { code: 'not-related' });
    assert.deepEqual(bindPlan({ measures: ['revenue'], filters: ['Page: x'] }, two, BIND_PARTS).facts.skipped, ['Page: x']);
    assert.equal(bindPlan({ measures: ['distinct(visits.Page)'] }, two, BIND_PARTS).table, 'visits');
  });

  it('settles the periods of retention, and those before them when compared', () => {
    const periods = (plan: Omit<QueryPlan, 'measures'>): string => {
      const { retention } = bind({ measures: ['retention'], ...plan });
      assert.ok(retention?.kind === 'period');
      return [retention.earlier, retention.current, retention.previous?.earlier, retention.previous?.current].map(show).join(' ');
    };
    assert.equal(periods({}), '2014-01-01..2014-01-31 2014-02-01..2014-02-28 none none');
    assert.equal(periods({ where: 'date: 2014-03' }), '2014-02-01..2014-02-15 2014-03-01..2014-03-31 none none');
    assert.equal(
      periods({ where: 'date: 2014-02', compare: 'previous-period' }),
      '2014-01-01..2014-01-31 2014-02-01..2014-02-28 2013-12-01..2013-12-31 2014-01-01..2014-01-31',
    );
    assert.equal(bind({ measures: ['retention'], by: ['month(date)'] }).retention?.kind, 'bins');
  });
});
