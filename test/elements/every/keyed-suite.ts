import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import { answer } from '../../../src/elements/base/data/set-answers.js';
import { isLong } from '../../random.js';
import { sharedUrl } from '../../shared-url.js';

import { clean, inside, watchConsole } from '../chart-page.js';
import { acceptResizeLoops } from '../resize-loops.js';
import { buildPage, figuresOf } from './keyed-page.js';
import { answerQuestion } from './keyed-question.js';
import type { KeyedSet } from './keyed-sets.js';
import { changePeriod, compareValues, readTrend, stopsToChart } from './keyed-tasks.js';
import { Walk } from './keyed-walk.js';

/** Maximum number of tab stops before the first chart. */
const MAX_STOPS = 60;

/** Does the tasks in charts and filters. */
async function doChartTasks(walk: Walk, set: KeyedSet): Promise<void> {
  const { dashboard } = walk;
  if (isLong) expect(await stopsToChart()).to.be.at.most(MAX_STOPS);
  inside(dashboard, '.skip').focus();
  await readTrend(walk);
  const bars = dashboard.shadowRoot!.querySelector('.tiles sales-breakdown');
  expect(bars !== null).to.equal(set.hasBars ?? true);
  if (bars) await compareValues(walk);
  await changePeriod(walk);
}

/** Does the tasks over the files of a set. */
async function doTasks(set: KeyedSet): Promise<void> {
  const dashboard = document.createElement('sales-dashboard');
  dashboard.setAttribute('locale', 'en-US');
  dashboard.src = set.files.map((file) => `/shared-data/${set.folder}/${file}.csv`).join(' ');
  document.body.append(dashboard);
  await dashboard.ready;
  const figures = await figuresOf(dashboard);
  const walk = new Walk(dashboard);
  await doChartTasks(walk, set);
  await answerQuestion(walk, set);
  // The composer and the page that it makes start without answers and filters.
  answer(dashboard.connection!.files, {});
  clean();
  await buildPage(walk, set, figures);
  expect(walk.slow).to.deep.equal([]);
}

/** Tests of eighteen tasks over public sets. Without `../shared/data` they are skipped, and the title says so. */
export function testTasks(sets: Readonly<Record<string, KeyedSet>>, { daily = false } = {}): void {
  describe('eighteen tasks by keys, in as many key presses as stated', () => {
    watchConsole();
    acceptResizeLoops();
    beforeEach(() => localStorage.clear());
    afterEach(() => {
      clean();
      localStorage.clear();
    });

    for (const [name, set] of Object.entries(sets))
      it(`are done over ${name}`, async function () {
        const [first] = set.files;
        if (!(await sharedUrl(`/shared-data/${set.folder}/${first}.csv`, { daily }))) {
          this.test!.title += ` (skipped: ../shared/data/${set.folder} is not there)`;
          return this.skip();
        }
        await doTasks(set);
      });
  });
}
