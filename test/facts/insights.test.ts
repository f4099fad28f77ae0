import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { COMPANIES, type Company } from '../../demo/companies.js';
import { periodClause } from '../../src/catalog/default-period.js';
import type { Dataset } from '../../src/core.js';
import type { DayRange } from '../../src/query/plan.js';
import { formatDayRange } from '../../src/query/time/calendar-date.js';
import { checkAlike, checkFigure, DailyTruth } from './daily-truth.js';
import { insightsOf, type Insight } from './insights-of.js';
import { isLong, someOf } from '../random.js';
import { readEarlier, readNumber, readPeriod, readSentence } from './read-english.js';
import { companyFile, firstTruth, openSet, periodsOf, SETS } from './sets.js';

/** Topics that compare their period with an earlier one. */
const COMPARED = ['change', 'peers', 'retention'];

const found = new Map<string, Promise<readonly Insight[]>>();

/** The insights of a set, found once for each period. */
function knownInsights(name: string, dataset: Dataset, where: string): Promise<readonly Insight[]> {
  const key = `${name} ${where}`;
  const known = found.get(key) ?? insightsOf(dataset, where);
  found.set(key, known);
  return known;
}

/** Checks a percentage as it is shown, with one decimal and without a sign. */
function checkPercent(shown: string, ratio: number, label: string): void {
  assert.ok(
    Math.abs(Number(shown.replaceAll(',', '')) - 100 * Math.abs(ratio)) <= 0.0501,
    `${label}: ${shown}% is ${String(ratio)}`,
  );
}

for (const [name, files] of SETS) {
  const present = files();
  describe(`insights about ${name}`, { skip: present ? false : 'skipped: ../shared/data is not there' }, () => {
    let dataset: Dataset;
    let truth: DailyTruth | undefined;
    let measure = '';

    before(async () => {
      dataset = await openSet(name, present!);
      const first = await firstTruth(dataset);
      if (first) [measure, truth] = first;
    });

    it('say what the rows of the named periods say', async () => {
      if (!truth) return;
      const [all, auto, year] = periodsOf(truth, dataset.catalog.calendar);
      const days = { from: truth.newest - 89, to: truth.newest };
      for (const range of someOf([auto, days, all, year], 1)) {
        const where = range ? `date: ${formatDayRange(range)}` : '';
        for (const insight of await knownInsights(name, dataset, where)) await checkInsight(insight, range, where);
      }
    });

    async function checkInsight({ finding, told }: Insight, range: DayRange | undefined, where: string): Promise<void> {
      const label = `${where || 'all dates'}: “${told.head}. ${told.text}”`;
      const period = readPeriod(told.period);
      // Sales that have stopped since then are named too.
      if (finding.key === 'break/stop') assert.equal(period.to, truth!.newest, label);
      else if (finding.topic !== 'season' && finding.topic !== 'falling' && finding.form !== 'silent')
        assert.ok(!range || (period.from >= range.from && period.to <= range.to), `${label} is about other days than the page`);
      if (finding.tone === 'good') assert.ok(['peers', 'change'].includes(finding.topic), `${label} has no cause`);
      if (COMPARED.includes(finding.topic) || finding.form === 'lost') {
        const earlier = readEarlier(told.against!, told.period);
        truth!.checkCovered(earlier, label);
        checkAlike(period, earlier, label);
        await checkCompared({ finding, told }, { period, earlier }, label);
      } else await checkAlone({ finding, told }, period, label);
    }

    /** The days of the rows that a finding's members have, whatever the page selects. */
    async function truthOf({ finding }: Insight): Promise<DailyTruth> {
      const named = Object.values(finding.members).map(({ field, member }) =>
        member === null ? `${field}: (blank)` : `${field}: "${String(member).replaceAll('"', '""')}"`,
      );
      return (await DailyTruth.of(dataset, measure, named.join('; ')))!;
    }

    async function checkCompared(
      insight: Insight,
      { period, earlier }: { readonly period: DayRange; readonly earlier: DayRange },
      label: string,
    ): Promise<void> {
      const { finding, told } = insight;
      if (finding.topic === 'retention') return;
      const { head, text } = told;
      const isWhole = finding.topic === 'change';
      const own = isWhole ? truth! : await truthOf(insight);
      const [now, earlierSum] = [own.sum(period) ?? 0, own.sum(earlier) ?? 0];
      if (finding.form === 'lost') {
        const said = readSentence(text, /^Spent (?<before>\S+) .+?, and (?<value>\S+) /);
        checkFigure(said.before!, earlierSum, label);
        if (said.value !== 'nothing') checkFigure(said.value!, now, label);
        const last = readPeriod(readSentence(head, /since (?<day>.+)$/).day!).from;
        assert.equal(own.sum({ from: last + 1, to: period.to }), null, `${label}: there are later orders`);
        assert.notEqual(own.sum({ from: last, to: last }), null, `${label}: no order on that day`);
        return;
      }
      const { share, way } = readSentence(
        head,
        isWhole ? / (?<way>rose|fell) (?<share>[\d.,]+)% to / : / (?<share>[\d.,]+)% (?<way>above|below) /,
      );
      checkPercent(share!, now / earlierSum - 1, label);
      assert.equal(now > earlierSum, way === 'rose' || way === 'above', label);
      if (isWhole) {
        checkFigure(readSentence(text, /compared with (?<before>\S+) /).before!, earlierSum, label);
        checkFigure(readSentence(text, /^(?<change>[+−]\S+) compared/).change!, now - earlierSum, label);
        await checkCause(insight, { period, earlier, sign: Math.sign(now - earlierSum) }, label);
        return;
      }
      const said = readSentence(
        text,
        /^(?<value>\S+) .+?, compared with (?<before>\S+) .+? \((?<change>\S+)\)\. All other .+?: (?<peers>\S+)%\.$/,
      );
      checkFigure(said.value!, now, label);
      checkFigure(said.before!, earlierSum, label);
      checkFigure(said.change!, now - earlierSum, label);
      const peers = (truth!.sum(period)! - now) / (truth!.sum(earlier)! - earlierSum) - 1;
      checkPercent(said.peers!.replace(/[+−]/, ''), peers, label);
    }

    /** The member that “contributed most” has the largest change of its field in the direction of the whole. */
    async function checkCause(
      { finding, told }: Insight,
      { period, earlier, sign }: { readonly period: DayRange; readonly earlier: DayRange; readonly sign: number },
      label: string,
    ): Promise<void> {
      const { cause, with: part } = finding.members;
      if (!cause || part) return;
      const changes = new Map<unknown, number>();
      for (const [range, factor] of [
        [period, 1],
        [earlier, -1],
      ] as const) {
        const result = await dataset.query({ measures: [measure], by: [cause.field], where: `date: ${formatDayRange(range)}` });
        for (const row of result.rows()) {
          const member = row[cause.field];
          changes.set(member, (changes.get(member) ?? 0) + factor * Number(row[measure] ?? 0));
        }
      }
      const [[member, change] = []] = [...changes].sort(([, a], [, b]) => sign * (b - a));
      assert.equal(member, cause.member, `${label}: ${String(member)} contributed ${String(change)}`);
      checkFigure(readSentence(told.text, / contributed most \((?<effect>[^\s)]+)\)/).effect!, change!, label);
    }

    async function checkAlone({ finding, told }: Insight, period: DayRange, label: string): Promise<void> {
      const { head, text } = told;
      const within = [
        finding.where
          .split('; ')
          .filter((clause) => !clause.startsWith('date:'))
          .join('; '),
        `date: ${formatDayRange(period)}`,
      ]
        .filter((clause) => clause !== '')
        .join('; ');
      if (finding.topic === 'break') {
        const said = readSentence(
          text,
          /^Averaging (?<level>\S+) a (?<unit>\w+) for (?<count>[\d,]+) \w+, compared with an expected (?<expected>\S+) /,
        );
        const count = readNumber(said.count!).value;
        checkFigure(said.level!, truth!.sum(period)! / count, label);
        const earlier = readEarlier(told.against!, told.period);
        checkFigure(said.expected!, truth!.sum(earlier)! / (said.unit === 'day' ? earlier.to - earlier.from + 1 : count), label);
      } else if (finding.topic === 'anomaly') {
        const said = readSentence(text, /^(?:(?<day>.+) stands out most: )?(?<value>\S+), compared with an expected \S+ /);
        // Days without rows have sold nothing.
        checkFigure(said.value!, truth!.sum(said.day ? readPeriod(said.day) : period) ?? 0, label);
      } else if (finding.topic === 'discounts') {
        const said = readSentence(text, /^(?<revenue>\S+) in sales at a loss of (?<loss>\S+)\. At/);
        const [row] = (await dataset.query({ measures: ['revenue', 'profit'], where: within })).rows();
        checkFigure(said.revenue!, row!.revenue as number, label);
        checkFigure(said.loss!, -(row!.profit as number), label);
        const [, time] = head.split(`lost ${said.loss!} `);
        assert.ok(time?.startsWith('from ') ? told.period.includes('–') : time?.endsWith(` ${told.period}`), label);
      } else if (finding.topic === 'returns') {
        const { field, member } = finding.members.member!;
        const orders = await dataset.query({
          measures: ['return-rate'],
          by: ['order', field],
          where: `date: ${formatDayRange(period)}`,
        });
        const own = orders.rows().filter((row) => row[field] === member);
        const others = orders.rows().filter((row) => row[field] !== member);
        const rateOf = (rows: typeof own): number =>
          rows.filter((row) => (row['return-rate'] as number) > 0).length / rows.length;
        const said = readSentence(head, /: (?<rate>[\d.]+)% of orders returned .+, compared with (?<peers>[\d.]+)% elsewhere$/);
        checkPercent(said.rate!, rateOf(own), label);
        checkPercent(said.peers!, rateOf(others), label);
        checkFigure(readSentence(text, / of (?<orders>\S+) orders? had/).orders!, own.length, label);
      } else if (finding.topic === 'concentration') {
        const { field } = finding.members.first!;
        const said = readSentence(head, /^(?<few>\S+) of (?<all>\S+) .+ account for (?<share>[\d.]+)% of/);
        const rows = (await dataset.query({ measures: [measure], by: [field], where: `date: ${formatDayRange(period)}` })).rows();
        const values = rows
          .filter((row) => row[field] !== null)
          .map((row) => Number(row[measure]))
          .filter((value) => value > 0)
          .sort((a, b) => b - a);
        const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
        checkFigure(said.all!, values.length, label);
        checkPercent(said.share!, sum(values.slice(0, finding.figures.few!.value)) / sum(values), label);
      } else if (finding.topic === 'new-repeat') {
        const said = readSentence(
          text,
          /^Repeat customers averaged (?<repeat>\S+) per order .+?, new customers (?<fresh>\S+) \(/,
        );
        const rows = (
          await dataset.query({ measures: [measure, 'orders'], by: ['customer-type'], where: `date: ${formatDayRange(period)}` })
        ).rows();
        const mean = (type: string): number => {
          const row = rows.find((one) => one['customer-type'] === type)!;
          return (row[measure] as number) / (row.orders as number);
        };
        checkFigure(said.repeat!, mean('repeat'), label);
        checkFigure(said.fresh!, mean('new'), label);
      } else if (finding.topic === 'season') assert.ok(period.from > truth!.newest, `${label} is not ahead`);
    }
  });
}

describe('the first insight of a page with its default period', () => {
  const STORIES: Readonly<Record<Company, readonly [key: string, head: RegExp]>> = {
    retail: ['peers/category=Furniture/region=South', /^Furniture in South: revenue 8\d\.\d% below 2024$/],
    wholesale: ['at-risk/customer=C1000', /^C1000 has not ordered since 17 Jul 2025$/],
    'web-shop': ['discounts/promotion=AUTUMN40', /^AUTUMN40: discounted sales lost 26K in 2025$/],
  };
  // The sets of a day have the web shop. The topics of the others are planted in the tests of `sales-insights`.
  for (const company of isLong ? COMPANIES : (['web-shop'] as const)) {
    it(`is the story of ${company}`, async () => {
      const dataset = await openSet(company, [companyFile(company)]);
      const clause = periodClause('auto', dataset.catalog, dataset.catalog.calendar);
      const [first, ...others] = await knownInsights(company, dataset, clause);
      const [key, head] = STORIES[company];
      assert.equal(first!.finding.key, key);
      assert.match(first!.told.head, head);
      if (company === 'wholesale') {
        const names = await dataset.query({ measures: [], by: ['customer', 'customer-name'], where: 'customer: C1000' });
        assert.deepEqual(Object.values(names.rows()[0]!).slice(0, 2), ['C1000', 'Grand Meridian Hotels']);
        assert.ok(!others.some(({ finding }) => finding.members.member?.member === 'Hotels'), 'the segment says the same');
      }
      if (company === 'web-shop')
        assert.ok(
          others.slice(0, 2).some(({ finding }) => finding.topic === 'returns'),
          'returns rank high',
        );
    });
  }
});
