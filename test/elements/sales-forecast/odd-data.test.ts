import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic } from '../../../src/dataset/public-dataset.js';
import { toPlans } from '../../../src/elements/sales-forecast/model/model.js';
import { toView } from '../../../src/elements/sales-forecast/model/view.js';
import { sentenceOf } from '../../../src/elements/sales-forecast/model/texts.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { part } from '../../parts.js';
import { CONTEXT, options } from './forecast-answers.js';

/** What is said of months from January 2014 on, by the revenue of each. */
async function saidOf(revenue: (k: number) => number, count = 48): Promise<string> {
  const rows = Array.from({ length: count }, (_, k) => ({
    order: `A${k}`,
    date: `${2014 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-28`,
    revenue: revenue(k),
  }));
  const asked = options({ granularity: 'month' });
  const dataset = await openPublic(rows, {}, part);
  const answer = await dataset.query(toPlans(asked, { define: {} } as Catalog).main);
  return sentenceOf(toView(answer, { name: 'Revenue', adds: true }, asked, CONTEXT)!, CONTEXT);
}

describe('a forecast of odd data', () => {
  it('says of what never changes that it goes on', async () => {
    assert.match(
      await saidOf(() => 100),
      /^Revenue forecast for 2018: \$1\.2K \(80% interval: \$1\.2K to \$1\.2K\), unchanged from 2017\./,
    );
    assert.match(await saidOf(() => 0), /^Revenue forecast for 2018: \$0 \(80% interval: \$0 to \$0\)\. Backtest error: /);
  });

  it('takes very large and negative amounts as they are', async () => {
    assert.match(await saidOf((k) => 1e12 + k * 1e9), /^Revenue forecast for 2018: \$12\.6T /);
    assert.match(
      await saidOf((k) => -1000 - 10 * k + 100 * Math.sin(k)),
      /^Revenue forecast for 2018: −\$1\d\.\dK \(80% interval: −\$1\d\.\dK to −\$1\d\.\dK\), down \d\.\d% from 2017\./,
    );
  });

  it('repeats the last year of short data with a season, and says so', async () => {
    const season = (k: number): number => 1000 + 400 * Math.sin((k * Math.PI) / 6) + (k % 12 === 11 ? 600 : 0);
    const said = await saidOf((k) => season(k) + 30 * Math.sin(k * k), 27);
    assert.match(said, /^Revenue forecast for Apr 2016–Mar 2017: /);
    const [, own, models] =
      /The forecast repeats the same month a year earlier, .* \(average error ([\d.]+)%, vs\. ([\d.]+)% for the models\)\.$/.exec(
        said,
      )!;
    assert.ok(Number(own) < Number(models), said);
  });

  it('shows none of what comes and goes, and of few months', async () => {
    assert.match(await saidOf((k) => 100 * Math.sin(k * 7)), /^No forecast is shown: /);
    assert.match(await saidOf((k) => k, 3), /^No forecast is shown: it needs at least 24 months, and there are 3\./);
    await assert.rejects(
      saidOf(() => 5, 1),
      { code: 'too-few-values', message: /^forecast: 1 value; at least 3 required$/ },
    );
  });
});
