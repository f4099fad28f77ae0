import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Dataset } from '../../src/core.js';
import { itemOf, plansOf as basketPlans } from '../../src/elements/sales-basket/model/plans.js';
import { subjectOf, toOptions as distributionOptions } from '../../src/elements/sales-distribution/model/plans.js';
import { forecastAttributes } from '../../src/elements/sales-forecast/attributes.js';
import { toOptions as forecastOptions } from '../../src/elements/sales-forecast/model/options.js';
import { toPlans as toForecastPlans } from '../../src/elements/sales-forecast/model/model.js';
import { toView as toForecast } from '../../src/elements/sales-forecast/model/view.js';
import { sentenceOf as forecastSentence } from '../../src/elements/sales-forecast/model/texts.js';
import { en } from '../../src/messages/en.js';
import { englishForecast } from '../../src/messages/combined/forecast-messages.js';
import type { DayRange } from '../../src/query/plan.js';
import { formatDayRange } from '../../src/query/time/calendar-date.js';
import { checkFigure, type DailyTruth } from './daily-truth.js';
import { readPeriod, readSentence } from './read-english.js';
import { firstTruth, moveDay, openSet, periodsOf, saleMeasure, DAY_MS, SETS } from './sets.js';
import { checkBoxes, checkCorrelations, checkPivots, checkScatters } from './spread-checks.js';
import { readBasket, shownOf } from '../elements/sales-basket/basket-answers.js';
import * as distributions from '../elements/sales-distribution/distribution-answers.js';
import * as heatmaps from '../elements/sales-heatmap/heatmap-answers.js';
import { readerOf } from '../elements/written.js';

const messages = {
  ...en,
  forecast: englishForecast,
};
const CONTEXT = { locale: 'en', currency: undefined, messages } as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NO_FORECAST = { granularity: 'month' };

const countOf = (text: string): number => Number(text.replaceAll(',', ''));
/** The quartiles of numbers by linear interpolation, as spreadsheets compute them. */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const low = Math.floor(at);
  return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}

for (const [name, files] of SETS) {
  const found = files();
  describe(`charts of ${name}`, { skip: found ? false : 'skipped: ../shared/data is not there' }, () => {
    let dataset: Dataset;
    let truth: DailyTruth;
    let measure = '';

    before(async () => {
      dataset = await openSet(name, found!);
      const first = await firstTruth(dataset);
      assert.ok(first, 'no measure with dates: nothing would be checked');
      [measure, truth] = first;
    });

    const has = (role: string): boolean => dataset.roles[role as keyof typeof dataset.roles] !== undefined;
    const whereOf = (range: DayRange | undefined): string => (range ? `date: ${formatDayRange(range)}` : '');
    const stretches = (): readonly (DayRange | undefined)[] => periodsOf(truth, dataset.catalog.calendar);

    it('say of a calendar which days have no sales, and which is the best', async () => {
      let checked = 0;
      for (const range of stretches()) {
        const where = whereOf(range);
        const { calendar } = dataset.catalog;
        const main = await dataset.query({ measures: [measure], by: ['day(date)'], where });
        const context = heatmaps.context({ locale: 'en', currency: undefined, calendar });
        const sentence = heatmaps.sentenceOf(heatmaps.viewOf({ main }, { mode: 'calendar', measure }, context));
        const label = `${where || 'all dates'}: “${sentence}”`;
        const days: DayRange = {
          from: Math.max(range?.from ?? -Infinity, truth.oldest),
          to: Math.min(range?.to ?? Infinity, truth.newest),
        };
        const all = Array.from({ length: Math.max(0, days.to - days.from + 1) }, (_, k) => days.from + k);
        const valueOf = (day: number): number | null => truth.sum({ from: day, to: day });
        const best = /(?:best day was|highest on) (.+? \d{4})(?:: (.+?)\.$| \((.+?)\))/.exec(sentence);
        if (best) {
          const day = readPeriod(best[1]!.replace(/^[A-Z][a-z]+, /, ''));
          checkFigure(best[2] ?? best[3]!, valueOf(day.from), label);
          checkFigure(best[2] ?? best[3]!, Math.max(...all.map((one) => valueOf(one) ?? -Infinity)), label);
          const weekday = /^([A-Z][a-z]+day), /.exec(best[1]!)?.[1];
          if (weekday) assert.equal(weekday, WEEKDAYS[new Date(day.from * DAY_MS).getUTCDay()], label);
          checked += 1;
        }
        const low = /lowest on (.+? \d{4}) \((.+?)\)/.exec(sentence);
        if (low) checkFigure(low[2]!, Math.min(...all.map((one) => valueOf(one) ?? Infinity)), label);
        const missing = all.filter((day) => valueOf(day) === null);
        const [, gaps, most, weekday] =
          /^([\d,]+) days? had no sales(?:, ([\d,]+|all) of them ([A-Z][a-z]+day)s)?\./.exec(sentence) ?? [];
        if (truth.isMonthly) continue;
        if (gaps) assert.equal(countOf(gaps), missing.length, label);
        else if (sentence.startsWith('The best day')) assert.equal(missing.length, 0, label);
        if (most) {
          const own = missing.filter((day) => WEEKDAYS[new Date(day * DAY_MS).getUTCDay()] === weekday);
          assert.equal(most === 'all' ? missing.length : countOf(most), own.length, label);
        }
      }
      assert.ok(checked > 0, 'no sentence is checked');
    });

    it('say the median and the middle 50% of orders and customers', async () => {
      for (const per of ['order', 'customer'].filter(has)) {
        for (const range of stretches().slice(0, 3)) {
          const where = whereOf(range);
          const attributes = distributions.readDistribution({ measure, per });
          const { catalog } = dataset;
          const subject = subjectOf(distributionOptions(attributes), catalog);
          if (subject.kind !== 'members') continue;
          const context = distributions.context({ catalog, locale: 'en', currency: undefined });
          const { main } = distributions.distributionModel.plans(attributes, context);
          const results = { main: await dataset.query({ ...main!, where }) };
          const sentence = distributions.distributionModel.view(attributes, results, context).facts.summary;
          const label = `${per}, ${where || 'all dates'}: “${sentence}”`;
          const measures = per === 'order' ? [subject.measure, saleMeasure(dataset)] : [subject.measure];
          const rows = (await dataset.query({ measures, by: [per], where })).rows();
          const values = rows
            .filter((row) => row[per] !== null && row[subject.measure] !== null && row.sale !== 0)
            .map((row) => Number(row[subject.measure]))
            .sort((a, b) => a - b);
          if (sentence === '') {
            assert.equal(values.length, 0, label);
            continue;
          }
          const said = readSentence(
            sentence,
            /^Median: (?<median>\S+) per [a-z]+(?:; the middle 50% are between (?<low>\S+) and (?<high>[^\s;]+?))?(?:;|\.$)/,
          );
          checkFigure(said.median!, quantile(values, 0.5), label);
          // Quartiles that are written alike are the median too.
          checkFigure(said.low ?? said.median!, quantile(values, 0.25), label);
          checkFigure(said.high ?? said.median!, quantile(values, 0.75), label);
          for (const [, count, edge] of sentence.matchAll(/; ([\d,]+) [a-z]+ at (\S+) or more/g)) {
            const from = Number(edge!.replaceAll(',', ''));
            assert.equal(countOf(count!), values.filter((value) => value >= from).length, label);
          }
        }
      }
    });

    it('say of two dimensions, of correlations, of points and of boxes what the rows say', async () => {
      const pivots = await checkPivots(dataset, measure);
      const others = [await checkCorrelations(dataset), await checkScatters(dataset), await checkBoxes(dataset, measure)];
      assert.ok(pivots > 0, `${String(pivots)} heatmaps, ${others.join(', ')} others are checked`);
    });

    it('say of two products how many orders with one include the other', async () => {
      if (!has('order') || !has('product')) return;
      const attributes = readBasket();
      const { catalog } = dataset;
      const item = itemOf(attributes, catalog);
      const { facts } = shownOf(await dataset.query(basketPlans({ attributes, catalog, filters: [] }).main), { catalog }).view;
      const sentence = facts.summary;
      const [rule] = facts.marks;
      if (!rule?.rule) {
        assert.match(sentence, /^[\d,]+ of [\d,]+ orders contain several items, but no two are bought together|^$/);
        return;
      }
      const said = readSentence(sentence, /^(?<share>[\d.]+)% of orders with .+ also include .+, (?<times>[\d.,]+)× as often/);
      const ordersWith = async (items: readonly string[]): Promise<Set<unknown>> => {
        const sets = await Promise.all(
          items.map(async (one) => {
            const clause = `${item}: "${one.replaceAll('"', '""')}"`;
            // Credit notes are no orders.
            const rows = (await dataset.query({ measures: ['orders'], by: ['order'], where: clause })).rows();
            return new Set(rows.filter((row) => row.order !== null && row.orders !== 0).map((row) => row.order));
          }),
        );
        return sets.reduce((all, one) => new Set([...all].filter((order) => one.has(order))));
      };
      const [from, to] = [await ordersWith(rule.rule.from), await ordersWith(rule.rule.to)];
      const both = [...from].filter((order) => to.has(order)).length;
      const orders = (await dataset.query({ measures: ['orders'], by: ['order', item] })).rows();
      const isBought = (row: (typeof orders)[number]): boolean => row.order !== null && row[item] !== null && row.orders !== 0;
      const all = new Set(orders.filter(isBought).map((row) => row.order)).size;
      const label = `${name}: “${sentence}”`;
      assert.ok(
        Math.abs(Number(said.share) - (100 * both) / from.size) <= 0.0501,
        `${label}: ${String(both)} of ${String(from.size)}`,
      );
      const lift = (both * all) / (from.size * to.size);
      const times = said.times!;
      assert.ok(Math.abs(countOf(times) - lift) <= (times.includes('.') ? 0.0501 : 0.501), `${label}: lift is ${String(lift)}`);
      assert.equal(rule.rule.count, both, label);
    });

    it('say what is forecast compared with the rows of the same months a year earlier', async () => {
      const { catalog } = dataset;
      const options = forecastOptions(readerOf(forecastAttributes)({ ...NO_FORECAST, measure }));
      const answer = await dataset.query(toForecastPlans(options, catalog).main).catch((error: unknown) => {
        // Three months of which the newest lacks a day are two.
        assert.equal((error as { readonly code?: string }).code, 'too-few-values');
        assert.ok(truth.newest - truth.oldest < 95, `${name} has more than three months`);
      });
      if (!answer) return;
      const context = { ...CONTEXT, calendar: catalog.calendar };
      const view = toForecast(answer, { name: en.measure({ name: measure }), adds: true }, options, context);
      if (!view) return;
      const sentence = forecastSentence(view, context);
      const label = `${name}: “${sentence}”`;
      if (sentence.startsWith('No forecast is shown')) return;
      const said = readSentence(sentence, /forecast for (?<period>.+?): (?<value>\S+)(?: \(|,|\.)/);
      const days = readPeriod(said.period!);
      assert.ok(days.to > truth.newest, `${label}: nothing is ahead`);
      const months = view.bins.flatMap((bin, at) => (bin >= days.from && bin <= days.to ? [view.forecast[at]!] : []));
      checkFigure(
        said.value!,
        months.reduce((sum, value) => sum + value, 0),
        label,
      );
      const [, way, share, earlierText] = /\), (?:(up|down) ([\d.,]+)%|unchanged) from (.+?)\. /.exec(sentence) ?? [];
      if (!share) return;
      const earlier = readPeriod(earlierText!);
      assert.equal(moveDay(days.from, -12), earlier.from, `${label}: other months are compared`);
      truth.checkCovered(earlier, label);
      const sum = truth.sum(earlier)!;
      const growth = months.reduce((total, value) => total + value, 0) / sum - 1;
      assert.equal(growth > 0 ? 'up' : 'down', way, label);
      assert.ok(Math.abs(countOf(share) - Math.abs(100 * growth)) <= 0.0501, `${label}: the rows say ${String(100 * growth)}%`);
    });
  });
}
