import assert from 'node:assert/strict';
import { describe, it, mock, type TestContext } from 'node:test';
import { Refresher } from '../../../src/elements/sales-source/refresher.js';
import { isLong } from '../../random.js';

/** A page that can be hidden. */
class Page extends EventTarget {
  hidden = false;

  show(shown: boolean): void {
    this.hidden = !shown;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

interface Bench {
  readonly page: Page;
  readonly refresher: Refresher;
  /** The seconds at which a check began. */
  readonly checks: number[];
  /** Lets the next checks fail, or work again. */
  fail: boolean;
  /** What happens in the midst of each check from now on. */
  readonly during: (happens: () => void) => void;
  readonly pass: (seconds: number) => Promise<void>;
  /** Freezes the tab: the clock goes on, and no timer fires. */
  readonly freeze: (seconds: number) => void;
}

/** A refresher with a clock that is moved by hand. */
function start(test: TestContext, everySeconds: number): Bench {
  mock.timers.enable({ apis: ['setTimeout'] });
  test.after(() => mock.timers.reset());
  let now = 0;
  const page = new Page();
  const checks: number[] = [];
  let midst: (() => void) | undefined;
  const check = (): Promise<void> => {
    checks.push(now / 1000);
    midst?.();
    return bench.fail ? Promise.reject(new Error('failed')) : Promise.resolve();
  };
  const bench: Bench = {
    page,
    checks,
    fail: false,
    during: (happens) => (midst = happens),
    freeze: (seconds) => (now += seconds * 1000),
    refresher: new Refresher({ everyMs: everySeconds * 1000, check, page, now: () => now }),
    pass: async (seconds) => {
      for (let i = 0; i < seconds; i += 1) {
        now += 1000;
        mock.timers.tick(1000);
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      }
    },
  };
  return bench;
}

describe('Refresher', () => {
  it('checks again and again, so long after the check before', async (test) => {
    const { checks, pass } = start(test, 60);
    await pass(200);
    assert.deepEqual(checks, [60, 120, 180]);
  });

  it('checks nothing on a hidden page, and at once what was missed when it is seen again', async (test) => {
    const { page, checks, pass } = start(test, 60);
    await pass(30);
    page.show(false);
    await pass(10);
    page.show(true);
    await pass(25);
    assert.deepEqual(checks, [60]);
    page.show(false);
    await pass(300);
    assert.deepEqual(checks, [60]);
    page.show(true);
    await pass(100);
    assert.deepEqual(checks, [60, 366, 426]);
  });

  it('checks half as often after each failure, a quarter of an hour apart at most, and as before after the first that works', async (test) => {
    const bench = start(test, 60);
    bench.fail = true;
    await bench.pass(60 + 120 + 240 + 480 + 900 + 900);
    assert.deepEqual(bench.checks, [60, 180, 420, 900, 1800, 2700]);
    bench.fail = false;
    await bench.pass(900 + 120);
    assert.deepEqual(bench.checks.slice(-3), [3600, 3660, 3720]);
  });

  it('checks once a minute for a day, with one timer at a time', async (test) => {
    const minutes = isLong ? 1440 : 180;
    const { checks, pass } = start(test, 60);
    await pass(60 * minutes);
    assert.deepEqual(
      checks,
      Array.from({ length: minutes }, (_, n) => 60 * (n + 1)),
    );
  });

  it('checks once after a tab was frozen for hours, and goes on from there', async (test) => {
    const { checks, pass, freeze } = start(test, 60);
    await pass(70);
    freeze(10_800);
    await pass(200);
    assert.equal(checks.length, 4);
    assert.deepEqual(
      checks.slice(2).map((second, n) => second - checks[n + 1]!),
      [60, 60],
    );
  });

  it('checks as often while the clock of the device is set back and forward', async (test) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    test.after(() => mock.timers.reset());
    let clock = Date.UTC(2024, 0, 1);
    test.mock.method(Date, 'now', () => clock);
    const page = new Page();
    let checks = 0;
    const check = (): Promise<void> => {
      checks += 1;
      return Promise.resolve();
    };
    const refresher = new Refresher({ everyMs: 60_000, check, page });
    test.after(() => refresher.stop());
    for (const days of [-365, 365, -1, 1, 0]) {
      clock += days * 86_400_000;
      // Another tab is shown for a moment, so the next check is planned again.
      page.show(false);
      page.show(true);
      mock.timers.tick(60_000);
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
    assert.equal(checks, 5);
  });

  it('keeps a long period as it is after failures', async (test) => {
    const bench = start(test, 3600);
    bench.fail = true;
    await bench.pass(7200);
    assert.deepEqual(bench.checks, [3600, 7200]);
  });

  it('checks no more when it is stopped in the midst of a check', async (test) => {
    const { refresher, checks, pass, during } = start(test, 60);
    during(() => refresher.stop());
    await pass(200);
    assert.deepEqual(checks, [60]);
  });

  it('checks no more when it is stopped, whatever the page does', async (test) => {
    const { refresher, page, checks, pass } = start(test, 60);
    await pass(70);
    refresher.stop();
    page.show(false);
    page.show(true);
    await pass(200);
    assert.deepEqual(checks, [60]);
  });
});
