// Forecasts beside those of augurs (MSTL with ETS, and Prophet): time and accuracy on public series, in Node, one series after the other.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { figureOf, missing, reasonOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN } from './libraries.mjs';

const here = import.meta.dirname;
const folder = path.resolve(here, '..', '..', 'shared', 'data', 'forecast');
/** Every so many of the series are forecast in a quick run. */
const QUICK_STEP = 20;
const SECONDS_OF_DAY = 86_400;
const DAYS = { daily: 1, weekly: 7 };
const MONTHS = { monthly: 1, quarterly: 3 };

/** The day of a period of a series, in seconds since 1970: Prophet wants dates. Where a series has none it begins with the year 2000. */
function secondsOf({ start = '2000-01', period }, index) {
  const [, year, quarter, month] = /^(\d{4})-(?:Q(\d)|(\d{2}))/.exec(start) ?? [undefined, '2000', undefined, '01'];
  const first = quarter ? (Number(quarter) - 1) * 3 : Number(month) - 1;
  const date = Date.UTC(Number(year), first + index * (MONTHS[period] ?? 0), 1) / 1000;
  return date + index * (DAYS[period] ?? 0) * SECONDS_OF_DAY;
}

async function own() {
  const { forecast } = await import(pathToFileURL(path.join(here, '..', 'dist', 'stats.js')).href);
  return ({ train, m, season, horizon }) => {
    const { mean, lower, upper } = forecast(train, { period: season ?? m, horizon, level: [95] });
    return { mean: Array.from(mean), lower: Array.from(lower[95]), upper: Array.from(upper[95]) };
  };
}

/** A module of augurs, its WebAssembly read from the file beside it. */
async function augurs(name) {
  const { resolve } = createRequire(path.join(here, 'package.json'));
  const file = resolve('@bsull/augurs/mstl').replace(/mstl\.js$/, `${name}.js`);
  const module = await import(pathToFileURL(file).href);
  module.initSync({ module: readFileSync(file.replace(/\.js$/, '_bg.wasm')) });
  return module;
}

async function mstl() {
  const { MSTL } = await augurs('mstl');
  return ({ train, m, season, horizon }) => {
    const model = MSTL.ets([season ?? m], { impute: true });
    model.fit(train);
    const { point, intervals } = model.predict(horizon, 0.95);
    model.free();
    return { mean: point, lower: intervals?.lower, upper: intervals?.upper };
  };
}

async function prophet() {
  const { Prophet } = await augurs('prophet');
  const { resolve } = createRequire(path.join(here, 'package.json'));
  const { optimizer } = await import(pathToFileURL(resolve('@bsull/augurs-prophet-wasmstan')).href);
  return (series) => {
    const { train, horizon } = series;
    const model = new Prophet({ optimizer, intervalWidth: 0.95 });
    model.fit({ ds: train.map((_, index) => secondsOf(series, index)), y: train });
    const days = Array.from({ length: horizon }, (_, ahead) => secondsOf(series, train.length + ahead));
    const { yhat } = model.predict({ ds: days });
    model.free();
    return { mean: yhat.point, lower: yhat.intervals?.lower, upper: yhat.intervals?.upper };
  };
}

const LIBRARIES = [
  { name: OWN, load: own },
  { name: 'augurs: MSTL + ETS', load: mstl },
  { name: 'augurs: Prophet', load: prophet },
];

/** Time and error of each library, by set of series. Without the series nothing is measured. */
export async function benchForecast({ isShort = false }) {
  if (!existsSync(folder)) {
    say(`forecast: the public series are not there (${path.relative(here, folder)}): not measured`);
    return [];
  }
  const lines = gunzipSync(readFileSync(path.join(folder, 'series.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  const series = lines.filter((_, index) => !isShort || index % QUICK_STEP === 0).map((line) => JSON.parse(line));
  const { score } = await import(pathToFileURL(path.join(folder, 'score.mjs')).href);
  const figures = [];
  for (const { name, load } of LIBRARIES) {
    say(`forecast, ${name}`);
    figures.push(...(await measure(name, load, series, score)));
  }
  return figures;
}

async function measure(library, load, series, score) {
  const about = { rows: series.length, library };
  try {
    const forecast = await load();
    // The first calls run code that is not compiled yet.
    for (const one of series.slice(0, 3)) forecast(one);
    const found = series.map((one) => timed(one, forecast));
    const { sets, meanOfSets, missing: left } = score(series, found);
    const times = Object.keys(sets).map((set) =>
      figureOf(
        { ...about, case: `forecast: ${set}` },
        found.filter((_, index) => series[index].set === set).map(({ ms }) => ms),
        'ms',
      ),
    );
    const errors = Object.entries(sets).map(([set, { OWA }]) =>
      figureOf({ ...about, case: `forecast error: ${set}` }, [OWA], 'OWA'),
    );
    const mean = figureOf({ ...about, case: 'forecast error: mean of sets' }, [meanOfSets.OWA], 'OWA');
    const inside = figureOf({ ...about, case: 'forecast: inside 95 % limits' }, [meanOfSets.coverage95 ?? NaN], 'part');
    return [...times, ...errors, { ...mean, ...(left > 0 ? { left } : {}) }, inside];
  } catch (error) {
    return [missing({ ...about, case: 'forecast error: mean of sets' }, 'OWA', reasonOf(error))];
  }
}

/** A forecast and how long it took; one that fails is none. */
function timed(one, forecast) {
  const start = performance.now();
  try {
    return { id: one.id, ...forecast(one), ms: performance.now() - start };
  } catch {
    return { id: one.id, ms: performance.now() - start };
  }
}
