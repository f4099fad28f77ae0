// @release: random actions; each part of the dashboard has tests of its own
// @own-page: random actions begin on a page that no other test has used
import { clean, show, watchConsole } from './dashboard-page.js';
import { isLong } from '../../random.js';
import { stepsOf, walk } from '../random-walk.js';
import { ACTS, expectSameDashboard, MIX, WalkedDashboard } from './walked-dashboard.js';
import { acceptResizeLoops } from '../resize-loops.js';

const SEEDS = isLong ? Array.from({ length: 60 }, (_, n) => n + 1) : [1];
const STEPS = 20;

describe('a dashboard after random actions', () => {
  watchConsole();
  acceptResizeLoops();
  afterEach(() => {
    document.body.style.width = '';
    clean();
  });

  for (const seed of SEEDS) {
    it(`shows what a new one shows in the same state: seed ${String(seed)}`, async () => {
      document.body.style.width = '1200px';
      const page = new WalkedDashboard(await show({ group: `walk-${String(seed)}` }));
      const path = await walk(page, ACTS, stepsOf(MIX, seed, STEPS));
      const label = `${path}; ${String(page)}`;
      const before = page.shown();
      await page.renew();
      expectSameDashboard(before, page.shown(), label);
    });
  }
});
