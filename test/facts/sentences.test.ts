import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Dataset } from '../../src/core.js';
import { autoPeriod } from '../../src/catalog/default-period.js';
import { toView as toBreakdown } from '../../src/elements/sales-breakdown/model/breakdown.js';
import { toPlans as toBreakdownPlans } from '../../src/elements/sales-breakdown/model/plans.js';
import { sentenceOf as breakdownSentence } from '../../src/elements/sales-breakdown/model/facts.js';
import type { BreakdownView } from '../../src/elements/sales-breakdown/model/view.js';
import { spokenRow } from '../../src/elements/sales-breakdown/model/texts.js';
import { factsOf as dashboardFacts, summaryPlan } from '../../src/elements/sales-dashboard/model/facts.js';
import { primaryMeasure } from '../../src/elements/sales-dashboard/model/summary.js';
import { valuesOf } from '../../src/elements/base/attributes/attribute.js';
import { kpiAttributes } from '../../src/elements/sales-kpi/attributes.js';
import { toComparedView } from '../../src/elements/sales-kpi/model/view.js';
import { factsOf, primaryMeasure as primaryNumber, toPlan, type KpiContext } from '../../src/elements/sales-kpi/model/kpi.js';
import { toPlans as toTrendPlans } from '../../src/elements/sales-trend/model/plans.js';
import { toView as toTrend } from '../../src/elements/sales-trend/model/trend.js';
import { sentenceOf, spokenPoint } from '../../src/elements/sales-trend/model/texts.js';
import { en } from '../../src/messages/en.js';
import type { DayRange } from '../../src/query/plan.js';
import { formatDayRange } from '../../src/query/time/calendar-date.js';
import * as breakdowns from '../elements/sales-breakdown/breakdown-answers.js';
import * as trends from '../elements/sales-trend/trend-answers.js';
import { checkClasses, checkExtremes } from './breakdown-checks.js';
import { checkAlike, checkFigure, checkMove, DailyTruth } from './daily-truth.js';
import { readEarlier, readPeriod } from './read-english.js';
import { firstTruth, moveDay, openSet, periodsOf, DAY_MS, SETS } from './sets.js';

for (const [name, files] of SETS) {
  const found = files();
  describe(`sentences about ${name}`, { skip: found ? false : 'skipped: ../shared/data is not there' }, () => {
    let dataset: Dataset;
    let truth: DailyTruth;
    let measure = '';
    let context: KpiContext;

    before(async () => {
      dataset = await openSet(name, found!);
      const first = await firstTruth(dataset);
      if (!first) return;
      [measure, truth] = first;
      const { catalog } = dataset;
      context = { catalog, locale: 'en', currency: undefined, calendar: catalog.calendar, messages: en, where: '', filters: [] };
    });

    // Without dates there are no periods, and so no sentences about any.
    const clauses = (): readonly (DayRange | undefined)[] => (measure === '' ? [] : periodsOf(truth, context.calendar));
    const whereOf = (range: DayRange | undefined): string => (range ? `date: ${formatDayRange(range)}` : '');

    it('compares in cards and headlines what the rows of the named periods say', async () => {
      for (const range of clauses()) {
        const where = whereOf(range);
        for (const compare of ['previous-year', 'previous-period']) {
          const options = primaryNumber(valuesOf(kpiAttributes, { measure, compare }));
          const main = await dataset.query({ ...toPlan(options), where });
          const { sentence } = toComparedView(factsOf(options, main, context));
          checkCard(sentence, `${where || 'all dates'}, ${compare}`);
        }
        const plan = summaryPlan('sales', { ...dashboardFacts(context.catalog), lead: measure, hasYears: true }, 'previous-year');
        const { headline, more } = primaryMeasure(await dataset.query({ ...plan, where }), context);
        checkLead([headline, more].filter(Boolean).join('. '), `headline of ${where || 'all dates'}`);
      }
    });

    function checkCard(sentence: string, about: string): void {
      const label = `${about}: “${sentence}”`;
      const [figures = '', why = ''] = sentence.split(/(?<!vs)\. (?=\p{Lu})/u);
      const [value = '', ...parts] = figures.split(', ');
      const [, direction, size] = /^(up|down) (\S+)$/.exec(parts[0] ?? '') ?? [];
      const versus = parts.find((part) => part.startsWith('vs '))?.slice(3);
      const rest = parts.filter((part, at) => !(direction && at < 2) && !part.startsWith('vs ') && part !== 'no change');
      if (versus === undefined) {
        const [now] = rest[0]?.split(' vs. ') ?? [];
        checkFigure(value, now === undefined ? null : truth.sum(readPeriod(now)), label);
        return void checkReason(why, label);
      }
      const [now = '', before = ''] = rest.join(', ').split(/ vs\. |, compared with /);
      const [days, earlier] = [readPeriod(now), readEarlier(before, now)];
      checkSides({ days, earlier }, label);
      checkFigure(value, truth.sum(days), label);
      checkFigure(versus, truth.sum(earlier), label);
      checkMove(direction ?? 'flat', size, [truth.sum(days), truth.sum(earlier)], label);
    }

    function checkLead(sentence: string, about: string): void {
      const label = `${about}: “${sentence}”`;
      if (sentence === '') return;
      const moved = /^.+?:? (rose|fell|unchanged) (?:(\S+) to|at) (\S+) (?:in|on|from) (.+), compared with (.+)$/.exec(sentence);
      const [, verb = '', size, value = '', said = '', before = ''] = moved ?? [];
      if (!moved) {
        const [, total = '', , period, why] = /^.+?: (\S+?)(?: (in|on|from) (.+?))?(?:\. (.+))?$/.exec(sentence) ?? [];
        assert.ok(period, `${label} names no period`);
        checkFigure(total, truth.sum(readPeriod(period.replace(' to ', '–'))), label);
        return why ? void checkReason(why, label) : undefined;
      }
      const now = said.replace(' to ', '–');
      const [days, earlier] = [readPeriod(now), readEarlier(before, now)];
      checkSides({ days, earlier }, label);
      checkFigure(value, truth.sum(days), label);
      const direction = { rose: 'up', fell: 'down' }[verb] ?? 'flat';
      checkMove(direction, size, [truth.sum(days), truth.sum(earlier)], label);
    }

    function checkSides({ days, earlier }: { readonly days: DayRange; readonly earlier: DayRange }, label: string): void {
      truth.checkCovered(earlier, label);
      checkAlike(days, earlier, label);
      assert.ok(
        days.to <= truth.newest || truth.newest < days.from || days.to - truth.newest < 1,
        `${label}: days without data are not named`,
      );
    }

    /** Checks why nothing is compared. */
    function checkReason(why: string, label: string): void {
      const [, period, start = ''] = /^Data for (.+) starts on (.+): no full \w+ to compare$/.exec(why) ?? [];
      const [, missing, first = ''] = /^No data for (.+) to compare: the data starts on (.+)$/.exec(why) ?? [];
      const said = period ?? missing;
      if (said === undefined) return void assert.ok(['No comparison available', ''].includes(why) || why.length > 0, label);
      const days = readPeriod(said);
      const day = period ? readPeriod(/\d{4}$/.test(start) ? start : `${start} ${said.slice(-4)}`) : readPeriod(first);
      assert.equal(day.from, truth.oldest, label);
      assert.ok(truth.oldest > days.from, label);
      assert.equal(truth.oldest <= days.to, period !== undefined, label);
    }

    it('compares the points of trends with the bins that they name, cut off alike', async () => {
      for (const range of clauses()) {
        for (const [granularity, months] of [
          ['month', 1],
          ['quarter', 3],
          ['year', 12],
        ] as const) {
          for (const compare of ['previous-year', 'previous-period'] as const) {
            const options = trends.options({ measure, granularity, compare });
            const where = whereOf(range);
            const main = await dataset.query({ ...toTrendPlans(options).main!, where });
            const trendContext = trends.context({ locale: 'en', currency: undefined, calendar: context.calendar });
            const view = toTrend({ main }, options, trendContext)!;
            if (view.bins.length === 0) continue;
            const back = compare === 'previous-year' ? 12 : months;
            let beat = 0;
            let compared = 0;
            for (let index = view.shown.from; index <= view.shown.to; index++) {
              const sides = checkPoint(spokenPoint(view, index, trendContext), {
                range,
                back,
                about: `${where} ${granularity} ${compare}`,
              });
              if (!sides) continue;
              compared += 1;
              if (sides[0] > sides[1]) beat += 1;
            }
            checkBeat(sentenceOf(view, trendContext), [beat, compared], `${where} ${granularity} ${compare}`);
          }
        }
      }
    });

    function checkPoint(
      spoken: string,
      { range, back, about }: { readonly range: DayRange | undefined; readonly back: number; readonly about: string },
    ): readonly [number, number] | undefined {
      const label = `${about}: “${spoken}”`;
      const [, name = '', text = ''] = /^(.+?): (.+)\. Point \d+ of \d+\.$/.exec(spoken) ?? [];
      const bin = readPeriod(name);
      const from = Math.max(bin.from, range?.from ?? -Infinity);
      const to = Math.min(bin.to, range?.to ?? Infinity, truth.newest);
      const [value = '', ...parts] = text.split(', ');
      const sum = truth.sum({ from, to });
      if (value === 'no data') assert.equal(sum, null, label);
      else checkFigure(value, sum, label);
      if ((to - from + 1) / (bin.to - bin.from + 1) < 0.9) {
        const only = parts.find((part) => part.endsWith(' only'));
        if (only) assert.deepEqual(readPeriod(only.slice(0, -5)), { from: Math.max(from, truth.oldest), to }, label);
        else
          assert.ok(
            parts.some((part) => part.startsWith('data through ')),
            `${label} does not say which part it is`,
          );
      }
      const start = { from: moveDay(bin.from, -back), to: moveDay(bin.to + 1, -back) - 1 };
      const earlier = {
        from: from > bin.from ? moveDay(from, -back) : start.from,
        to: to < bin.to ? Math.min(moveDay(to, -back), start.to) : start.to,
      };
      const said = parts.find((part) => / (above|below) |^the same as /.test(part));
      const previous = truth.sum(earlier);
      if (!said) return undefined;
      const [, size, way, by] = /^(?:(\S+) (above|below)|the same as) (.+)$/.exec(said) ?? [];
      assert.deepEqual(readPeriod(by ?? ''), start, `${label} names another bin`);
      truth.checkCovered(earlier, label);
      checkMove(way ? { above: 'up', below: 'down' }[way] : 'flat', size, [sum, previous], label);
      return [sum!, previous!];
    }

    const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

    function checkBeat(sentence: string, [count, of]: readonly [number, number], about: string): void {
      const [, said, all] = /^(?:(\w+) of |All |No \w+ of )(\w+) ?\w*(?: was| were) above/.exec(sentence) ?? [];
      if (all === undefined) return;
      const read = (word: string): number =>
        SMALL.includes(word.toLowerCase()) ? SMALL.indexOf(word.toLowerCase()) : Number(word);
      assert.equal(read(all), of, `${about}: “${sentence}”`);
      assert.equal(said === undefined ? (sentence.startsWith('All') ? of : 0) : read(said), count, `${about}: “${sentence}”`);
    }

    it('compares the rows of breakdowns with the period that they name @release', async () => {
      const roles = ['region', 'category', 'country', 'channel', 'segment'] as const;
      const dimensions = roles.filter((role) => dataset.roles[role] !== undefined).slice(0, 2);
      for (const range of clauses()) {
        for (const by of dimensions) {
          const where = whereOf(range);
          const options = breakdowns.options({ measure, by, compare: 'previous-year' });
          const plans = toBreakdownPlans({ options, own: '', where: '', depth: 0 });
          const answers = Object.fromEntries(
            await Promise.all(
              Object.entries(plans).map(async ([key, plan]) => [key, await dataset.query({ ...plan, where })] as const),
            ),
          );
          const breakdownContext = breakdowns.context({ locale: 'en', currency: undefined, calendar: context.calendar });
          const view = toBreakdown(answers, options, breakdownContext);
          // Without a clause, the period is the default one of dashboards, or the newest year if only that can be compared.
          const year = readPeriod(String(new Date(truth.newest * DAY_MS).getUTCFullYear()));
          const auto = autoPeriod(truth.oldest, truth.newest, dataset.catalog.calendar);
          const { main } = answers;
          const shown = range ?? (main?.facts.period?.from === auto?.from ? auto : undefined) ?? year;
          const now = { from: shown.from, to: Math.min(shown.to, truth.newest) };
          await checkMembers(breakdownSentence(view, breakdownContext), { view, by, now }, `${where || 'all dates'} ${by}`);
          for (const [index, row] of view.rows.slice(0, 3).entries()) {
            if (row.key === undefined) continue;
            const item = row.key === null ? '(blank)' : `"${row.key.replaceAll('"', '""')}"`;
            const own = await DailyTruth.of(dataset, measure, `${by}: ${item}`);
            const spoken = spokenRow(view, index, breakdownContext);
            const label = `${where} ${by}: “${spoken}”`;
            const [value = '', ...parts] = spoken
              .slice(row.label.length + 2)
              .replace(/\. \d+ of \d+\.$/, '')
              .split(', ');
            checkFigure(value, own?.sum(now) ?? null, label);
            const [, direction, size, period = ''] = /^(up|down) (\S+) vs (.+)$/.exec(parts[0] ?? '') ?? [];
            if (direction === undefined) continue;
            const earlier = readPeriod(period);
            truth.checkCovered(earlier, label);
            checkMove(direction, size, [own?.sum(now) ?? null, own?.sum(earlier) ?? null], label);
          }
        }
      }
    });

    it('says of breakdowns who lost money, what is highest and lowest, and how few account for 80%', async () => {
      await checkExtremes(dataset);
      await checkClasses(dataset);
    });

    /** Sums of members over some days, from a question without any comparison. */
    async function sumsOf(by: string, days: DayRange): Promise<ReadonlyMap<string | null, number>> {
      const result = await dataset.query({ measures: [measure], by: [by], where: `date: ${formatDayRange(days)}` });
      return new Map(result.rows().map((row) => [row[by] as string | null, Number(row[result.columns[1]!.name] ?? 0)]));
    }

    async function checkMembers(
      sentence: string,
      { view, by, now }: { readonly view: BreakdownView; readonly by: string; readonly now: DayRange },
      about: string,
    ): Promise<void> {
      const label = `${about}: “${sentence}”`;
      const { earlier } = view.compared ?? {};
      const sums = await sumsOf(by, now);
      const leads = /^(.+) leads with (\S+)(?: \(([\d.]+)% of total\))?(?:[.;]|$)/.exec(sentence);
      if (leads) {
        const [, leader, value = '', share] = leads;
        const row = view.rows.find((one) => one.label === leader);
        checkFigure(value, sums.get(row?.key ?? null) ?? null, label);
        checkFigure(value, Math.max(...sums.values()), label);
        const total = [...sums.values()].reduce((sum, one) => sum + one, 0);
        if (share) assert.ok(Math.abs(Number(share) - (100 * sums.get(row!.key!)!) / total) <= 0.0501, label);
      }
      const grew =
        /^(?:(?:(\d+) of (?:the )?(\d+)(?: shown)?|(Both)|All (\d+)(?: shown)?) grew|(Neither|None of the (\d+)(?: shown)?) grew)(.*)$/.exec(
          sentence,
        );
      if (!grew) return;
      assert.ok(earlier, `${label}: nothing is compared`);
      truth.checkCovered(earlier, label);
      const before = await sumsOf(by, earlier);
      const members = view.rows.flatMap(({ key, label: text }) =>
        key === undefined ? [] : [{ text, now: sums.get(key) ?? 0, then: before.get(key) ?? 0 }],
      );
      const both = members.filter(({ then }) => then > 0);
      const grown = both.filter((one) => one.now - one.then > 1e-9);
      const [, some, of, isBoth, all, , none, rest = ''] = grew;
      const count = some ? Number(some) : isBoth ? 2 : all ? Number(all) : 0;
      assert.equal(count, grown.length, label);
      const fresh = members.filter((one) => !(one.then > 0) && one.now > 0).length;
      assert.equal(Number(of ?? all ?? none ?? 2), both.length + fresh, label);
      const [, lead, amount] = /(?:: |led by |; )(.+?) (?:fell the most )?\(([+−][^)]+)\)/.exec(rest) ?? [];
      const own = members.find(({ text }) => text === lead);
      const changes = both.map((one) => one.now - one.then);
      if (amount) {
        assert.ok(own, `${label}: ${String(lead)} is no member`);
        checkFigure(amount, own.now - own.then, label);
        assert.equal(own.now - own.then, count > 0 ? Math.max(...changes) : Math.min(...changes), label);
      }
      const [, faller, fall] = (count > 0 ? /; (.+?) fell the most \(([+−][^)]+)\)/.exec(rest) : undefined) ?? [];
      const isLarge = -Math.min(...changes) >= Math.max(...changes) / 2;
      if (fall) {
        assert.ok(isLarge, `${label}: the fall is small`);
        checkFigure(fall, Math.min(...changes), label);
        assert.equal(faller, both.find((one) => one.now - one.then === Math.min(...changes))?.text, label);
      } else assert.ok(count === 0 || !isLarge || changes.filter((one) => one === Math.min(...changes)).length > 1, label);
      // They need not be new.
      assert.equal(Number(/; (\d+) ha(?:s|ve) no earlier value/.exec(rest)?.[1] ?? 0), fresh, label);
    }
  });
}
