// @release: random actions; each element shows the same state in its own tests
// @own-page: random actions begin on a page that no other test has used
import { isLong, randomOf } from '../../random.js';

import { expectSame, stepsOf, walk } from '../random-walk.js';
import { ACTS, MIX, WalkedPage } from './walked-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

const SEEDS = isLong ? Array.from({ length: 100 }, (_, n) => n + 1) : [5003];
const STEPS = 24;

describe('a page of widgets after random actions', () => {
  acceptResizeLoops();
  let page: WalkedPage | undefined;
  afterEach(() => page?.clean());

  for (const seed of SEEDS) {
    it(`shows what a new one shows in the same state: seed ${String(seed)}`, async () => {
      page = await WalkedPage.begin(randomOf(seed));
      const path = await walk(page, ACTS, stepsOf(MIX, seed, STEPS));
      const label = `${path}; ${String(page)}`;
      const before = page.shown();
      await page.renew();
      expectSame(before, page.shown(), label);
    });
  }
});
