// @release: calibrates the likelihood over hundreds of simulated companies; outlook-model.test.ts has exact cases
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareBelow, TRACED } from '../../../src/elements/sales-forecast/model/outlook.js';
import { forecast } from '../../../src/stats/forecast/forecast.js';
import { randomOf } from '../../random.js';

/** Number of simulated companies. More give the figures of docs/forecasting.md: `OUTLOOKS=400`. */
const COMPANIES = Number(process.env.OUTLOOKS ?? 200);

const random = randomOf(2024);
/** A standard normal number (Box and Muller 1958). */
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** What was forecast of a company whose future is known. */
interface Trial {
  /** The predicted probability that the rest of the year reaches a plan, and whether it did. */
  readonly likelihood: number;
  readonly isMet: boolean;
  readonly isWithin: Readonly<Record<number, boolean>>;
}

/** Simulates four years of months with a season, a level that drifts, and noise, and forecasts the rest of the fifth year. */
function trial(): Trial {
  const [drift, noise, slope, swing] = [
    0.01 + 0.02 * random(),
    0.02 + 0.06 * random(),
    0.006 * (random() - 0.3),
    0.05 + 0.3 * random(),
  ];
  const phase = random() * 12;
  const known = 49 + Math.floor(random() * 11);
  let level = 1000;
  const values = Array.from({ length: 60 }, (_, k) => {
    level *= 1 + slope + drift * normal();
    return level * (1 + swing * Math.sin(((k + phase) * Math.PI) / 6)) * (1 + noise * normal());
  });
  const rest = values.slice(known).reduce((sum, value) => sum + value, 0);
  const { total } = forecast(Float64Array.from(values.slice(0, known)), {
    period: [12],
    horizon: 60 - known,
    level: [...TRACED, 95],
  });
  // A plan that nobody could draw from the future: near to what the same months brought a year before.
  const before = values.slice(known - 12, 48).reduce((sum, value) => sum + value, 0);
  const plan = before * (1 + 12 * slope) * (1 + 0.12 * (random() - 0.5));
  return {
    likelihood: 1 - shareBelow(total, plan),
    isMet: rest >= plan,
    isWithin: Object.fromEntries([50, 80, 95].map((one) => [one, rest >= total.lower[one]! && rest <= total.upper[one]!])),
  };
}

const share = (trials: readonly Trial[], is: (trial: Trial) => boolean): number => trials.filter(is).length / trials.length;

describe('the likelihood of an outlook', () => {
  const trials = Array.from({ length: COMPANIES }, trial);

  it('is as often right as it says', () => {
    const groups = [0, 0.2, 0.4, 0.6, 0.8].map((from) =>
      trials.filter(({ likelihood }) => likelihood >= from && likelihood < from + 0.2 + 1e-9 * from),
    );
    const figures = groups.map((own) => ({
      count: own.length,
      said: own.reduce((sum, { likelihood }) => sum + likelihood, 0) / own.length,
      met: share(own, ({ isMet }) => isMet),
    }));
    if (process.env.OUTLOOKS) process.stdout.write(`${JSON.stringify(figures)}\n`);
    for (const { count, said, met } of figures) {
      // Three standard errors of a share, and 8 points.
      const error = 3 * Math.sqrt(Math.max(0.02, said * (1 - said)) / count);
      assert.ok(!(Math.abs(said - met) > error + 0.08), `${String(said)} said, ${String(met)} met of ${String(count)}`);
    }
  });

  it('is as far from certain as its Brier score (G. W. Brier 1950): wider or narrower distributions would not be', () => {
    const mean = (of: (trial: Trial) => number): number => trials.reduce((sum, one) => sum + of(one), 0) / trials.length;
    const actual = mean(({ likelihood, isMet }) => (likelihood - Number(isMet)) ** 2);
    const expected = mean(({ likelihood }) => likelihood * (1 - likelihood));
    const ratio = actual / expected;
    if (process.env.OUTLOOKS) process.stdout.write(`Brier ${String(ratio)}\n`);
    assert.ok(ratio > 0.88 && ratio < 1.5, String(ratio));
  });

  it('has intervals that hold the total about as often as their level', () => {
    const held = [50, 80, 95].map((level) => share(trials, ({ isWithin }) => isWithin[level]!));
    if (process.env.OUTLOOKS) process.stdout.write(`${JSON.stringify(held)}\n`);
    assert.ok(held[1]! > 0.68 && held[1]! < 0.93, String(held[1]));
    assert.ok(held[2]! > 0.85, String(held[2]));
  });
});
