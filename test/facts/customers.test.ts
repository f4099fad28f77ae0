import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Dataset } from '../../src/core.js';
import { grainOf, toPlans, toYearPlans } from '../../src/elements/sales-cohort/model/plans.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { binStart, shiftBin } from '../../src/query/time/time-grain.js';
import { checkFigure, DailyTruth } from './daily-truth.js';
import { readPeriod, readSentence } from './read-english.js';
import { moveDay, openSet, DAY_MS, SETS } from './sets.js';
import { context, readCohort as readOptions, viewOf } from '../elements/sales-cohort/cohort-answers.js';

/** What a customer bought on each day, without any analysis: everything that sentences say is added up from these. */
type Purchases = ReadonlyMap<string, ReadonlyMap<number, number>>;

for (const [name, files] of SETS) {
  const found = files();
  describe(`customers of ${name}`, { skip: found ? false : 'skipped: ../shared/data is not there' }, () => {
    let dataset: Dataset;
    let purchases: Purchases | undefined;
    let newest = 0;
    let truth: DailyTruth | undefined;

    before(async () => {
      dataset = await openSet(name, found!);
      const { roles } = dataset;
      if (roles.customer === undefined || roles.date === undefined) return;
      purchases = await purchasesOf(dataset);
      truth = await DailyTruth.of(dataset, 'count()');
      const days = [...purchases.values()].flatMap((own) => [...own.keys()]);
      newest = Math.max(...days);
      // Figures that are all dated the first of a month are those of the whole month.
      if (days.every((day) => new Date(day * DAY_MS).getUTCDate() === 1)) newest = moveDay(newest, 1) - 1;
    });

    async function sentenceOf(mode: string, measure: string): Promise<string> {
      return (await answerOf(mode, measure)).sentence;
    }

    async function answerOf(mode: string, measure: string): Promise<{ readonly sentence: string; readonly main: QueryResult }> {
      const { catalog } = dataset;
      const written = { mode, measure, period: '', limit: '8' };
      const options = readOptions(written);
      const main = await dataset.query(toPlans(options, catalog).main);
      const more = Object.entries(toYearPlans(options, { main }, catalog));
      const years = await Promise.all(more.map(async ([year, plan]) => [year, await dataset.query(plan)] as const));
      const around = context({ locale: 'en', currency: undefined, calendar: catalog.calendar, catalog });
      const { summary, none = '', marks } = viewOf({ main, ...Object.fromEntries(years) }, written, around).facts;
      return { main, sentence: summary || (marks.length === 0 ? none : '') };
    }

    /** Whether no day on which the business usually sells is missing at the end of a period. */
    const isCovered = (from: number, to: number): boolean => truth!.isWhole({ from, to }, { from, to: newest });

    it('say how many new customers buy again @release', async () => {
      if (!purchases) return;
      const sentence = await sentenceOf('retention', 'customers');
      const label = `${name}: “${sentence}”`;
      if (/^All orders fall in one|^No customer placed|^Customers who first appear/.test(sentence)) return;
      const { catalog } = dataset;
      const grain = grainOf(readOptions({ mode: 'retention', measure: '', period: '', limit: '' }), catalog);
      const startOf = (day: number): number => binStart(day, grain, catalog.calendar);
      const isOver = (start: number): boolean => isCovered(start, shiftBin(start, grain, 1, {}) - 1);
      /** Of the customers won in some periods, the share that bought again so many periods later, where that is over. */
      const share = (age: number, isCounted: (start: number) => boolean): number => {
        let [size, back] = [0, 0];
        for (const days of purchases!.values()) {
          const first = startOf(Math.min(...days.keys()));
          const later = shiftBin(first, grain, age, {});
          if (!isCounted(first) || !isOver(later)) continue;
          size += 1;
          if ([...days.keys()].some((day) => startOf(day) === later)) back += 1;
        }
        return (100 * back) / size;
      };
      const near = (shown: string, value: number, about: string): void =>
        assert.ok(Math.abs(Number(shown) - value) <= 0.0501, `${label}: ${about} is ${String(value)}%`);
      // Where fewer than 30 customers are known to be new, shares are of all.
      const returned = startOf(returnDay(purchases, startOf, grain));
      const known = [...purchases.values()].filter((days) => startOf(Math.min(...days.keys())) >= returned).length;
      const complete = known > 0 && known < 30 ? -Infinity : returned;
      const all = (start: number): boolean => start >= complete;
      const said = readSentence(sentence, /^(?<first>[\d.]+)% of new customers buy again (?<age>\d+) \w+ later/);
      near(said.first!, share(Number(said.age), all), 'the first share');
      const [, far, age] = /, and ([\d.]+)% (\d+) \w+ later/.exec(sentence) ?? [];
      if (far) near(far, share(Number(age), all), 'the later share');
      const moved =
        /: (?<since>[\d.]+)% of (?:customers|those) won after (?<until>.+?) (?:bought again|did so) .+? compared with (?<before>[\d.]+)%/.exec(
          sentence,
        );
      assert.equal(moved !== null, /Retention has|Newer customers/.test(sentence), label);
      if (!moved) return;
      const { before: older, since, until } = moved.groups!;
      const last = readPeriod(until!).to;
      near(
        older!,
        share(1, (start) => start <= last && start >= complete),
        'the share before',
      );
      near(
        since!,
        share(1, (start) => start > last),
        'the share since',
      );
      if (sentence.includes(' more likely ')) assert.ok(Number(since) > Number(older), label);
      if (sentence.includes(' less likely ')) assert.ok(Number(since) < Number(older), label);
    });

    it('say how many customers of a year had bought before, each counted once', async () => {
      if (!purchases) return;
      const sentence = await sentenceOf('new-repeat', 'customers');
      if (sentence === '') return;
      const grain = grainOf(readOptions({ mode: 'new-repeat', measure: '', period: '', limit: '' }), dataset.catalog);
      const running = binStart(newest, grain, dataset.catalog.calendar);
      const isOver = isCovered(running, shiftBin(running, grain, 1, {}) - 1);
      const end = isOver ? shiftBin(running, grain, 1, {}) : running;
      const share = (from: number, to: number): number => {
        const own = [...purchases!.values()].map((days) => [...days.keys()]);
        const active = own.filter((days) => days.some((day) => day >= from && day < to));
        return (100 * active.filter((days) => Math.min(...days) < from).length) / active.length;
      };
      const said =
        /^In the last (?<count>\d+) \w+, (?<now>[\d.]+)% of customers had bought before(?:, compared with (?<earlier>[\d.]+)% in the previous \d+ \w+)?\.$/.exec(
          sentence,
        )?.groups;
      assert.ok(said, `${name}: “${sentence}”`);
      const { count, now, earlier } = said;
      const [start, older] = [1, 2].map((years) => shiftBin(end, grain, -Number(count) * years, {})) as [number, number];
      const shown = [now, ...(earlier === undefined ? [] : [earlier])].map(Number);
      const expected = [share(start, end), ...(earlier === undefined ? [] : [share(older, start)])];
      shown.forEach((one, at) =>
        assert.ok(Math.abs(one - expected[at]!) <= 0.0501, `${name}: “${sentence}” is ${expected.join()}`),
      );
    });

    it('say what part of revenue comes from repeat orders, in the last year and the one before', async () => {
      if (!purchases) return;
      const sentence = await sentenceOf('new-repeat', 'revenue').catch((error: unknown) => {
        assert.equal((error as { readonly code?: string }).code, 'missing-role');
        return '';
      });
      if (sentence === '') return;
      const label = `${name}: “${sentence}”`;
      const spent = await purchasesOf(dataset, { ofOrders: false });
      const { catalog } = dataset;
      const grain = grainOf(readOptions({ mode: 'new-repeat', measure: 'revenue', period: '', limit: '' }), catalog);
      const running = binStart(newest, grain, catalog.calendar);
      const isOver = isCovered(running, shiftBin(running, grain, 1, {}) - 1);
      const end = isOver ? shiftBin(running, grain, 1, {}) : running;
      const share = (from: number, to: number): number => {
        let [all, repeat] = [0, 0];
        for (const days of spent.values()) {
          const first = Math.min(...days.keys());
          for (const [day, amount] of days) {
            if (day < from || day >= to) continue;
            all += amount;
            if (day !== first) repeat += amount;
          }
        }
        return (100 * repeat) / all;
      };
      const near = (shown: string, value: number): void =>
        assert.ok(Math.abs(Number(shown) - value) <= 0.0501, `${label}: the rows say ${String(value)}%`);
      const [, count, now, before] =
        /^In the last (\d+) \w+, ([\d.]+)% of revenue came from repeat orders(?:, compared with ([\d.]+)% in the previous \d+ \w+)?\.$/.exec(
          sentence,
        ) ?? [];
      if (!count) return void near(readSentence(sentence, /^(?<share>[\d.]+)% of revenue came/).share!, share(-Infinity, end));
      const start = shiftBin(end, grain, -Number(count), {});
      near(now!, share(start, end));
      if (before) near(before, share(shiftBin(start, grain, -Number(count), {}), start));
    });

    it('say after how many days customers order again, and how many of them do', async () => {
      if (!purchases) return;
      const sentence = await sentenceOf('intervals', '');
      // The dates of figures by month are not days of orders.
      if (sentence === '') return;
      const label = `${name}: “${sentence}”`;
      const intervals = [...purchases.values()].flatMap((own) => {
        const days = [...own.keys()].sort((a, b) => a - b);
        return days.slice(1).map((day, i) => day - days[i]!);
      });
      if (intervals.length === 0) return void assert.equal(sentence, 'No customer has ordered on more than one day.', label);
      const said = readSentence(
        sentence,
        /^Half of all repeat orders come within (?<median>\S+) days?\. (?<again>\S+) of (?<of>\S+) customers? ordered again on another day \((?<share>[\d.]+)%\), half within (?<second>\S+) days? of the first order\.$/,
      );
      const medianOf = (numbers: readonly number[]): number => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const middle = (sorted.length - 1) / 2;
        return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
      };
      checkFigure(said.median!, medianOf(intervals), label);
      const seconds = [...purchases.values()].flatMap((own) => {
        const [first, second] = [...own.keys()].sort((a, b) => a - b);
        return second === undefined ? [] : [second - first!];
      });
      checkFigure(said.second!, medianOf(seconds), label);
      const again = [...purchases.values()].filter((own) => own.size > 1).length;
      checkFigure(said.again!, again, label);
      checkFigure(said.of!, purchases.size, label);
      assert.ok(Math.abs(Number(said.share) - (100 * again) / purchases.size) <= 0.0501, label);
    });

    it('say what part of the customers is best, and which have not ordered for long', async () => {
      if (!purchases) return;
      const answer = await answerOf('rfm', 'customers').catch((error: unknown) => {
        assert.equal((error as { readonly code?: string }).code, 'missing-role');
      });
      if (!answer) return;
      const { sentence, main } = answer;
      const label = `${name}: “${sentence}”`;
      const { analysis } = main.facts;
      assert.ok(analysis?.kind === 'customers', label);
      const { recency, frequency } = analysis.limits;
      const orders = (await dataset.query({ measures: ['orders', 'revenue'], by: ['customer'] })).rows();
      const known = orders.flatMap(({ customer, orders: count, revenue }) =>
        customer === null || !purchases!.has(String(customer))
          ? []
          : [
              {
                days: newest - Math.max(...purchases!.get(String(customer))!.keys()),
                count: Number(count),
                revenue: Number(revenue),
              },
            ],
      );
      // The limits of the fifths are those of the rows: about a fifth of all customers is on either side of each.
      const upTo = (limit: number): number => known.filter(({ days }) => days <= limit).length / known.length;
      assert.ok(
        recency.every((limit, i) => i === 0 || limit >= recency[i - 1]!),
        label,
      );
      const total = known.reduce((sum, { revenue }) => sum + revenue, 0);
      const shareOf = (group: readonly { readonly revenue: number }[]): number =>
        (100 * group.reduce((sum, { revenue }) => sum + revenue, 0)) / total;
      const [, r4 = 0, r3 = 0] = recency;
      const [f1 = 0, , f3 = 0] = frequency;
      assert.ok(
        upTo(r4) >= 0.4 - 1 / known.length && upTo(r3) >= 0.6 - 1 / known.length,
        `${label}: ${String(upTo(r4))}, ${String(upTo(r3))}`,
      );
      const best = /^Champions: ([\d.]+)% of customers generate (−?[\d.]+)% of revenue\./.exec(sentence);
      const champions = known.filter(({ days, count }) => days <= r4 && count > f3);
      assert.equal(best !== null, champions.length > 0, label);
      if (best) {
        assert.ok(Math.abs(Number(best[1]) - (100 * champions.length) / known.length) <= 0.0501, label);
        assert.ok(Math.abs(Number(best[2]!.replace('−', '-')) - shareOf(champions)) <= 0.0501, label);
      }
      const gone = /(Inactive regulars|Dormant|Lost): ([\d.,KM]+) customers? who generated (−?[\d.]+)% of revenue/.exec(sentence);
      if (!gone) return;
      const isOf = {
        'Inactive regulars': (n: number) => n > f3,
        Dormant: (n: number) => n > f1 && n <= f3,
        Lost: (n: number) => n <= f1,
      }[gone[1]!]!;
      const silent = known.filter(({ days, count }) => days > r3 && isOf(count));
      checkFigure(gone[2]!, silent.length, label);
      assert.ok(Math.abs(Number(gone[3]!.replace('−', '-')) - shareOf(silent)) <= 0.0501, label);
    });

    it('say when a customer at risk last ordered, how often before, and how likely the next order is', async () => {
      if (!purchases) return;
      const answer = await answerOf('risk', '').catch((error: unknown) => {
        assert.equal((error as { readonly code?: string }).code, 'missing-role');
      });
      if (!answer) return;
      const { sentence, main } = answer;
      const label = `${name}: “${sentence}”`;
      const risky =
        /^Highest value at risk: (.+?)\. Last order ([\d,]+) days? ago(?:, usually every ([\d,]+) days?)?\. Likelihood of an order in the next 90 days: ([\d.]+)%;/.exec(
          sentence,
        );
      if (!risky) return void assert.match(sentence, /^No valuable customer is at risk/, label);
      const [, customer = '', ago = '', every, likely = ''] = risky;
      const days = [...purchases.get(customer)!].filter(([, amount]) => amount > 0).map(([day]) => day);
      const [first, last] = [Math.min(...days), Math.max(...days)];
      checkFigure(ago, newest - last, label);
      const usual = (last - first) / (days.length - 1);
      // A usual time needs three intervals.
      assert.equal(every !== undefined, days.length > 3, label);
      if (every) assert.ok(Math.abs(Number(every) - usual) <= 0.501, label);
      assert.ok(newest - last > usual, `${label}: the customer is not overdue`);
      const { analysis } = main.facts;
      assert.ok(analysis?.kind === 'customers' && analysis.purchases, label);
      const { r, alpha, a, b } = analysis.purchases;
      const [x, age] = [days.length - 1, newest - first];
      const gone = (a / (b + x - 1)) * ((alpha + age) / (alpha + last - first)) ** (r + x);
      const ahead = 90 * (analysis.season ?? 1);
      const ordering = 1 - ((alpha + age) / (alpha + age + ahead)) ** (r + x);
      assert.ok(Math.abs(Number(likely) - (100 * ordering) / (1 + gone)) <= 0.0501, `${label}: ${String(ordering / (1 + gone))}`);
    });
  });
}

/** Returns what customers bought on each day. Days of returns alone are not days of orders. */
async function purchasesOf(dataset: Dataset, { ofOrders = true } = {}): Promise<Purchases> {
  const amount = dataset.roles.revenue === undefined && dataset.roles.price === undefined ? 'count()' : 'revenue';
  const bought = ofOrders && dataset.roles.order !== undefined ? ['orders'] : [];
  const result = await dataset.query({ measures: [amount, ...bought], by: ['customer', 'day(date)'] });
  const [customers, days, amounts, orders] = result.columns;
  const all = new Map<string, Map<number, number>>();
  const names = result.rows().map((row) => row.customer);
  for (let row = 0; row < result.rowCount; row++) {
    const customer = names[row];
    if (customer === null || customer === undefined || days!.valid?.[row] === 0 || orders?.values[row] === 0) continue;
    const own = all.get(String(customer)) ?? new Map<number, number>();
    all.set(String(customer), own);
    own.set(Number(days!.values[row]), amounts!.valid?.[row] === 0 ? 0 : Number(amounts!.values[row]));
  }
  assert.ok(customers);
  return all;
}

/**
 * The first day that customers who are seen first are new: by then, at most a tenth of the time between orders is left, and at most a
 * tenth of the customers seen later are late ones of the same pace as those seen before.
 */
function returnDay(purchases: Purchases, startOf: (day: number) => number, grain: 'month' | 'quarter' | 'year'): number {
  const starts = [...purchases.values()].map((days) => [...new Set([...days.keys()].map(startOf))].sort((a, b) => a - b));
  const oldest = Math.min(...starts.map(([first]) => first!));
  const newest = Math.max(...starts.map((own) => own.at(-1)!));
  const count = (from: number, to: number): number => {
    let periods = 0;
    while (shiftBin(from, grain, periods, {}) < to) periods++;
    return periods;
  };
  const gaps = starts.flatMap((own) => own.slice(1).map((start, k) => count(own[k]!, start)));
  if (gaps.length < 30) return oldest;
  const firsts = starts.map(([first]) => count(oldest, first!));
  const isKnown = (period: number): boolean => {
    const left = gaps.reduce((sum, gap) => sum + Math.max(0, gap - period), 0) / gaps.reduce((sum, gap) => sum + gap, 0);
    const seen = firsts.filter((first) => first < period).length;
    return left <= 0.1 && seen * (left / (1 - left)) <= 0.1 * (firsts.length - seen);
  };
  let period = 1;
  while (period <= count(oldest, newest) && !isKnown(period)) period++;
  return shiftBin(oldest, grain, period, {});
}
