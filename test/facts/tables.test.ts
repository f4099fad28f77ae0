import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Dataset } from '../../src/core.js';
import type { CellContext } from '../../src/elements/sales-table/model/grid-column.js';
import { tableAttributes } from '../../src/elements/sales-table/attributes.js';
import { toOptions, type TableOptions } from '../../src/elements/sales-table/model/options.js';
import { toPlans } from '../../src/elements/sales-table/model/model.js';
import { toView, type GridView } from '../../src/elements/sales-table/model/view.js';
import { en } from '../../src/messages/en.js';
import type { Catalog } from '../../src/query/catalog.js';
import type { DayRange } from '../../src/query/plan.js';
import { formatDayRange } from '../../src/query/time/calendar-date.js';
import { checkFigure, type DailyTruth } from './daily-truth.js';
import { firstTruth, openSet, periodsOf, SETS } from './sets.js';
import { readerOf, type Written } from '../elements/written.js';

const readOptions = (written: Written, catalog: Catalog | undefined): TableOptions =>
  toOptions(readerOf(tableAttributes)(written), catalog);

const messages = en;
const ATTRIBUTES = { drill: '', detail: null, sparkline: false, limit: '10', compare: 'previous-year' };

for (const [name, files] of SETS) {
  const found = files();
  describe(`tables of ${name}`, { skip: found ? false : 'skipped: ../shared/data is not there' }, () => {
    let dataset: Dataset;
    let truth: DailyTruth | undefined;
    let measure = '';

    before(async () => {
      dataset = await openSet(name, found!);
      [measure, truth] = (await firstTruth(dataset)) ?? ['', undefined];
    });

    async function viewOf(attributes: Parameters<typeof readOptions>[0], where: string): Promise<GridView> {
      const { catalog } = dataset;
      const context: CellContext = { catalog, locale: 'en', currency: undefined, calendar: catalog.calendar, messages };
      const options = readOptions(attributes, catalog);
      const asking = { by: options.by, where, offset: 0, columns: [], roles: [], sums: [], hasNames: () => false };
      const { main, total } = toPlans(options, asking);
      const answers = { main: await dataset.query(main!), total: await dataset.query(total!) };
      return toView(answers, options, { by: options.by, opens: false, offset: 0 }, context);
    }

    /** The sums of members over some days, from a question without any comparison. */
    async function sumsOf(by: string, days: DayRange): Promise<ReadonlyMap<string, number>> {
      const result = await dataset.query({ measures: [measure], by: [by], where: `date: ${formatDayRange(days)}` });
      return new Map(result.rows().map((row) => [String(row[by]), Number(row[measure] ?? 0)]));
    }

    it('list the largest declines with what is no longer sold, and nothing else', async () => {
      assert.ok(truth, 'no measure with dates: nothing would be checked');
      const roles = (['customer', 'product', 'region'] as const).filter((role) => dataset.roles[role] !== undefined);
      for (const range of periodsOf(truth, dataset.catalog.calendar)) {
        for (const by of roles) {
          const where = range ? `date: ${formatDayRange(range)}` : '';
          const label = `${measure} by ${by}, ${where || 'all dates'}`;
          const view = await viewOf({ ...ATTRIBUTES, by, measure, order: `${measure}.change` }, where);
          const { period, earlier, uncovered } = view.main.facts;
          if (!earlier || !period) {
            assert.equal(view.count, 0, label);
            if (uncovered) assert.match(view.sentence, /^(Data for|No data for) .+\.$/, label);
            continue;
          }
          const [now, then] = [await sumsOf(by, period), await sumsOf(by, earlier)];
          const changes = [...new Set([...now.keys(), ...then.keys()])]
            .map((member) => ({ member, change: (now.get(member) ?? 0) - (then.get(member) ?? 0) }))
            .sort((a, b) => a.change - b.change)
            .filter(({ change }) => change < -1e-9)
            .slice(0, 10);
          const change = view.columns.find(({ kind }) => kind === 'change')!;
          const shown = Array.from({ length: view.count }, (_, row) => change.text(row));
          assert.equal(shown.length, changes.length, label);
          for (const [row, one] of changes.entries()) checkFigure(shown[row]!, one.change, `${label}, ${String(row + 1)}`);
          assert.equal(view.foot.length, 0, label);
          const growth = view.columns.find(({ kind }) => kind === 'growth')!;
          for (const [row, { member }] of changes.entries())
            if (!now.has(member)) assert.equal(growth.text(row), '−100.0%', `${label}: ${member}`);
        }
      }
    });
  });
}
