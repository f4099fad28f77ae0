import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Dataset } from '../../src/core.js';
import { toPlans } from '../../src/elements/sales-trend/model/plans.js';
import { toView } from '../../src/elements/sales-trend/model/trend.js';
import { sentenceOf } from '../../src/elements/sales-trend/model/texts.js';
import type { DayRange } from '../../src/query/plan.js';
import { formatDayRange } from '../../src/query/time/calendar-date.js';
import * as trends from '../elements/sales-trend/trend-answers.js';
import { checkFigure, type DailyTruth } from './daily-truth.js';
import { readPeriod } from './read-english.js';
import { firstTruth, moveDay, openSet, periodsOf, DAY_MS, SETS } from './sets.js';

/** The bins that a chart draws, each with the days of it that are shown. */
interface ShownBin {
  readonly whole: DayRange;
  readonly days: DayRange;
}

const moved = ({ from, to }: DayRange, months: number): DayRange => ({ from: moveDay(from, months), to: moveDay(to, months) });

for (const [name, files] of SETS) {
  const found = files();
  describe(`trends of ${name}`, { skip: found ? false : 'skipped: ../shared/data is not there' }, () => {
    let dataset: Dataset;
    let truth: DailyTruth | undefined;
    let measure = '';

    before(async () => {
      dataset = await openSet(name, found!);
      [measure, truth] = (await firstTruth(dataset)) ?? ['', undefined];
    });

    it('quote the highest and lowest of whole periods, Q4 of whole years, and newest periods that lack rows', async () => {
      assert.ok(truth, 'no measure with dates: nothing would be checked');
      let checked = 0;
      for (const range of periodsOf(truth, dataset.catalog.calendar)) {
        for (const granularity of ['week', 'month', 'quarter', 'year'] as const) {
          const where = range ? `date: ${formatDayRange(range)}` : '';
          const options = trends.options({ measure, granularity });
          const main = await dataset.query({ ...toPlans(options).main!, where });
          const context = trends.context({ locale: 'en', currency: undefined, calendar: dataset.catalog.calendar });
          const view = toView({ main }, options, context)!;
          const sentence = sentenceOf(view, context).replace(/\.$/, '');
          const bins = view.bins.map((from): ShownBin => {
            const to = granularity === 'week' ? from + 6 : moveDay(from, { month: 1, quarter: 3, year: 12 }[granularity]) - 1;
            const first = Math.max(from, range?.from ?? -Infinity, truth!.oldest);
            return { whole: { from, to }, days: { from: first, to: Math.min(to, range?.to ?? Infinity, truth!.newest) } };
          });
          if (sentence !== '') checked += 1;
          check(sentence, bins, `${where || 'all dates'}, ${granularity}: “${sentence}”`);
        }
      }
      assert.ok(checked >= 3, `${String(checked)} sentences are checked`);
    });

    it('quote the change that a number over the same period and comparison quotes, or none @release', async () => {
      assert.ok(truth, 'no measure with dates: nothing would be checked');
      const context = trends.context({ locale: 'en', currency: undefined, calendar: dataset.catalog.calendar });
      let checked = 0;
      for (const range of periodsOf(truth, dataset.catalog.calendar)) {
        // Without a clause the number shows the newest year, and names it; the trend shows all.
        if (!range) continue;
        const where = `date: ${formatDayRange(range)}`;
        const last = formatDayRange(moved(range, -12));
        for (const compare of ['previous-year', 'previous-period', 'same-weekday', last]) {
          const kpi = await dataset.query({ measures: [measure], where, compare });
          const number = kpi.rows()[0]?.[`${measure}.change`] ?? null;
          for (const granularity of ['', 'day', 'week', 'month', 'quarter', 'year'] as const) {
            if (compare === 'same-weekday' && /month|quarter|year/.test(granularity)) continue;
            const options = trends.options({ measure, granularity, compare });
            const view = toView({ main: await dataset.query({ ...toPlans(options).main!, where }) }, options, context)!;
            const beat = view.facts.find((fact) => fact.kind === 'beat');
            if (!beat?.difference) continue;
            const label = `${where}, ${compare}, ${granularity || 'auto'}: “${sentenceOf(view, context)}”`;
            assert.ok(typeof number === 'number', `${label}: the number has no change`);
            assert.ok(
              Math.abs(beat.difference.value - number) <= 1e-9 * Math.abs(truth.sum(range)!) + 1e-6,
              `${label}: ${number}`,
            );
            checked += 1;
          }
        }
      }
      if (name.startsWith('superstore')) assert.ok(checked >= 6, `${String(checked)} amounts are checked`);
    });

    /** Parts of charts that a reader compares: bins from which no open day is missing. */
    const isWhole = ({ whole, days }: ShownBin): boolean => truth!.isWhole(whole, days);

    function check(sentence: string, bins: readonly ShownBin[], label: string): void {
      if (sentence === '') return;
      const parts = sentence.split('; ');
      const lowSince = parts.flatMap((part) => /^(.+) has only /.exec(part)?.[1] ?? []).map((text) => readPeriod(text).from)[0];
      const whole = bins.filter((bin) => isWhole(bin) && bin.whole.from < (lowSince ?? Infinity));
      // A period without rows counts as zero.
      const sums = whole.map(({ days }) => truth!.sum(days) ?? 0);
      for (const part of parts) {
        const [, end, period = '', value = ''] = /^(Highest|lowest): (.+) \((\S+)\)$/.exec(part) ?? [];
        const [, q4] = /^Q4 accounted for (\d+)% of the year’s .+$/.exec(part) ?? [];
        const [, months, lead = '', share = ''] = /^(.+) leads with (\S+) \(([\d.]+)% of total\)$/.exec(part) ?? [];
        const [, tail = '', low = '', usual = ''] =
          /^(.+) has only (\S+) per \w+, compared with a median of (\S+) before/.exec(part) ?? [];
        if (end) {
          const days = readPeriod(period);
          const bin = whole.find((one) => one.whole.from === days.from && one.whole.to === days.to);
          assert.ok(bin, `${label}: ${period} is no whole period`);
          checkFigure(value, truth!.sum(bin.days) ?? 0, label);
          checkFigure(value, end === 'Highest' ? Math.max(...sums) : Math.min(...sums), label);
        } else if (q4) {
          const year = new Date(bins[0]!.whole.from * DAY_MS).getUTCFullYear();
          const [all, last] = [readPeriod(String(year)), readPeriod(`Q4 ${String(year)}`)];
          assert.deepEqual({ from: bins[0]!.whole.from, to: bins.at(-1)!.whole.to }, all, `${label}: no calendar year`);
          assert.equal(Number(q4), Math.round((truth!.sum(last)! / truth!.sum(all)!) * 100), label);
        } else if (months) {
          const days = readPeriod(months);
          const all = sums.reduce((sum, value) => sum + value, 0);
          checkFigure(lead, truth!.sum(days), label);
          assert.equal(bins.length, whole.length, `${label}: a month is not whole`);
          assert.ok(Math.abs(Number(share) - (100 * truth!.sum(days)!) / all) <= 0.0501, label);
        } else {
          assert.notEqual(tail, '', `${label}: an unknown sentence`);
          const days = readPeriod(tail);
          const after = bins.filter((bin) => isWhole(bin) && bin.whole.from >= days.from && bin.whole.to <= days.to);
          const sum = after.reduce((total, bin) => total + (truth!.sum(bin.days) ?? 0), 0);
          checkFigure(low, sum / after.length, label);
          const before = sums.slice(-12).sort((a, b) => a - b);
          const middle = [Math.floor((before.length - 1) / 2), Math.floor(before.length / 2)].map((at) => before[at]!);
          checkFigure(usual, (middle[0]! + middle[1]!) / 2, label);
          assert.ok(sum / after.length < Math.min(...sums) / 2, label);
        }
      }
    }
  });
}
