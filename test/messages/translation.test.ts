import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Token } from '@messageformat/parser';
import { breakdownTexts } from '../../src/messages/compiled/en/breakdown.js';
import { cohortTexts } from '../../src/messages/compiled/en/cohort.js';
import { driversTexts } from '../../src/messages/compiled/en/drivers.js';
import { errorsTexts } from '../../src/messages/compiled/en/errors.js';
import { forecastTexts } from '../../src/messages/compiled/en/forecast.js';
import { heatmapTexts } from '../../src/messages/compiled/en/heatmap.js';
import { insightsSalesTexts } from '../../src/messages/compiled/en/insights-sales.js';
import { insightsTimeTexts } from '../../src/messages/compiled/en/insights-time.js';
import { insightsTexts } from '../../src/messages/compiled/en/insights.js';
import { plotTexts } from '../../src/messages/compiled/en/plot.js';
import { trendTexts } from '../../src/messages/compiled/en/trend.js';
import { en, type Messages } from '../../src/messages/en.js';
import { grammar as english } from '../../src/messages/en/grammar.js';
import { messageText, readMessage } from '../../src/messages/translations/icu-message.js';
import { translationOver } from '../../src/messages/translations/translation.js';

type Texts = Readonly<Record<string, unknown>>;

/** The English texts of a file. */
const read = (file: string): Texts => JSON.parse(readFileSync(`src/messages/en/${file}.json`, 'utf8')) as Texts;
const OF_CARDS = ['core', 'card', 'filter', 'info', 'kpi', 'spark'];
const NOT_OF_PAGES = /^(error.*|insights.*|periods|translation-problems)$/;
const files = readdirSync('src/messages/en').flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
const groups = files.filter((file) => !OF_CARDS.includes(file) && !NOT_OF_PAGES.test(file));
/** The English texts as a page registers them. */
const all: Texts = {
  ...(Object.assign({}, ...OF_CARDS.map(read)) as Texts),
  ...Object.fromEntries(groups.map((group) => [group, read(group)])),
  insights: { ...read('insights'), topics: Object.assign({}, read('insights-time').topics, read('insights-sales').topics) },
  error: read('errors'),
};

function translated(texts: object, locale = 'da') {
  const problems: string[] = [];
  const report = ({ message }: Error): void => void problems.push(message);
  return { messages: translationOver<Messages>(en, texts, { locale, language: undefined, report }), problems };
}

/** The compiled texts: those of `en` are messages, some of which are made of several texts. */
const COMPILED = {
  ...en,
  breakdown: breakdownTexts,
  cohort: cohortTexts,
  drivers: driversTexts,
  forecast: forecastTexts,
  heatmap: heatmapTexts,
  plot: plotTexts,
  trend: trendTexts,
  insights: { ...insightsTexts, topics: { ...insightsTimeTexts.topics, ...insightsSalesTexts.topics } },
  error: errorsTexts,
};

const STRINGS = ['Revenue', 'category', 'month', 'month(date)', ''];
const LISTS = [[], ['Revenue'], ['Revenue', 'Gross Sales'], ['West', 'EU sales', 'Order']];
const OF_LISTS = /^(list|and|lowerAnd|sentences|phrases|clauses|upperClauses|upperList)$/;

/** Adds the values that each argument of a message may have: `undefined` only where the message has a case for it. */
function addValues(tokens: readonly Token[], found: Map<string, unknown[]>): typeof found {
  const add = (name: string, ...values: readonly unknown[]): unknown => found.set(name, [...(found.get(name) ?? []), ...values]);
  for (const token of tokens) {
    if (token.type === 'function') {
      if (OF_LISTS.test(token.key)) found.set(token.arg, LISTS);
      else add(token.arg, ...(/small/i.test(token.key) ? [0, 3, 15] : STRINGS));
    } else if (token.type === 'argument') found.set(token.arg, found.get(token.arg) ?? []);
    else if ('cases' in token) {
      const keys = token.cases.map(({ key }) => key);
      if (token.type === 'plural') add(token.arg, 0, 1, 2, 3, 5, 12);
      else if (keys.some((key) => /^(true|false)$/.test(key))) add(token.arg, true, false);
      else add(token.arg, ...keys.map((key) => (key === 'none' ? undefined : key)));
      for (const one of token.cases) addValues(one.tokens, found);
    }
  }
  return found;
}

/** Returns the values that a message is tried with. Arguments change at different paces, so they meet in many ways. */
function* valuesOf(tokens: readonly Token[]): Generator<Texts> {
  const known = [...addValues(tokens, new Map())];
  for (let turn = 0; turn < 12; turn += 1)
    yield Object.fromEntries(
      known.map(([name, values], at) => [
        name,
        values.length === 0 ? '$9.00' : values[(turn + at * (turn >> 1)) % values.length],
      ]),
    );
}

describe('messageText', () => {
  it('says what the compiled English text says, for every text', () => {
    let compared = 0;
    const compare = (source: unknown, compiled: unknown, at: string): void => {
      if (typeof source !== 'string') {
        for (const [name, one] of Object.entries(source as Texts)) compare(one, (compiled as Texts)[name], `${at}.${name}`);
        return;
      }
      const tokens = readMessage(source, 'en');
      for (const values of valuesOf(tokens)) {
        const expected = typeof compiled === 'function' ? (compiled as (given: Texts) => string)(values) : (compiled as string);
        const own = messageText(tokens, values, { locale: 'en', grammar: english, forms: [] });
        assert.equal(own, expected.replaceAll(' %', '\u00a0%').replaceAll('undefined', ''), `${at} ${JSON.stringify(values)}`);
        compared += 1;
      }
    };
    const { names: _, ...texts } = all;
    compare(texts, COMPILED, 'en');
    assert.ok(compared > 10_000, String(compared));
  });

  it('chooses plurals by the rules of the language, and writes its numbers for #', () => {
    const say = (text: string, locale: string, n: number): string =>
      messageText(readMessage(text, locale), { n }, { locale, grammar: english, forms: [] });
    const czech = '{n, plural, one {# řádek} few {# řádky} many {# řádku} other {# řádků}}';
    assert.deepEqual(
      [1, 3, 1.5, 1200].map((n) => say(czech, 'cs', n)),
      ['1 řádek', '3 řádky', '1,5 řádku', '1\u00a0200 řádků'],
    );
    assert.equal(say('{n, selectordinal, one {#:a} other {#:e}}', 'sv', 2), '2:a');
  });
});

describe('translationOver', () => {
  it('makes the English messages of the English texts, those of several texts too', () => {
    const { messages, problems } = translated(all, 'en');
    const range = { name: 'Sep', value: '$9' };
    const say = (one: Messages): readonly unknown[] => [
      one.trend.extremes(range, range),
      one.trend.beat(3, 4, 'month', 'year'),
      one.drivers.moved('Revenue', { direction: 1, amount: '5', share: '3%', now: '2018', before: '2017' }),
      one.insights.kinds('region'),
      one.insights.topics.break.name,
      one.definition('aov'),
      one.distribution.quartiles,
      one.measure({ name: 'median(revenue per order)' }),
      one.error({ code: 'http-status', reason: 'http-status', params: { url: 'a.csv', status: 400 } }),
    ];
    assert.deepEqual(say(messages), say(en));
    assert.deepEqual(problems, []);
    const types = (one: Messages): readonly string[] => Object.values(one).map((text) => typeof text);
    assert.deepEqual(types(messages), types(en));
  });

  it('has the plurals, names and conjunctions of a language that the library does not know', () => {
    const { messages } = translated({
      names: { roles: { region: 'Område' }, measures: { orders: 'Ordrer' }, plurals: { region: 'Områder' } },
      measure: '{name, measure}',
      dimension: '{name, dimension}',
      table: {
        rows: '{n, plural, one {{shown} række} other {{shown} rækker}}',
        heading: '{measures, and} efter {by, lowerAnd}',
        all: 'Alle {by, lowerMany}',
      },
    });
    const { table } = messages;
    assert.deepEqual(
      [table.rows({ n: 1, shown: '1' }), table.rows({ n: 0, shown: '0' }), table.total],
      ['1 række', '0 rækker', 'Total'],
    );
    assert.equal(table.heading({ measures: ['Ordrer', 'Bruttosalg'], by: ['Område'] }), 'Ordrer og bruttosalg efter område');
    assert.deepEqual([messages.dimension({ name: 'region' }), table.all({ by: 'Område' })], ['Område', 'Alle områder']);
  });

  it('shows the whole message below where one of its texts is not translated', () => {
    const { messages } = translated({ trend: { extremes: 'højest {highName}, lavest {lowName}' } });
    const range = { name: 'Sep', value: '$9' };
    assert.equal(messages.trend.extremes(range, range), 'højest Sep, lavest Sep');
    assert.equal(messages.trend.extremes(range, undefined), en.trend.extremes(range, undefined));
    assert.equal(messages.insights.topics.break.name, en.insights.topics.break.name);
  });

  it('words errors of files and servers, and leaves those of a tag in English', () => {
    const { messages } = translated({ error: { notFound: '{file} blev ikke fundet' } });
    const missing = { code: 'http-status', reason: 'http-status', params: { url: 'a.csv', status: 404 } };
    assert.equal(messages.error(missing).text, 'a.csv blev ikke fundet');
    const unknown = { code: 'unknown-measure', reason: 'unknown-measure', params: { measure: 'revnue' } };
    assert.deepEqual(messages.error(unknown), en.error(unknown));
  });

  it('waits for texts that an element loads later', () => {
    const problems: string[] = [];
    const options = { locale: 'da', language: undefined, report: ({ message }: Error): void => void problems.push(message) };
    const below = { error: en.error, insights: {} };
    assert.deepEqual(translationOver(below, { insights: { how: 'Sådan beregnes det' } }, options), below);
    assert.deepEqual(problems, []);
  });

  it('has forms of names', () => {
    const names = { measures: { orders: 'Ordrer' }, forms: { definite: { orders: 'ordrerne' }, count: { orders: 'mange' } } };
    const sort = '{name, definite}{name_count, select, mange {!} other {?}}';
    const { messages, problems } = translated({ names, table: { sort } });
    assert.deepEqual([messages.table.sort({ name: 'Ordrer' }), messages.table.sort({ name: 'Andre' })], ['ordrerne!', 'Andre?']);
    assert.deepEqual(problems, []);
  });

  it('keeps functions of the page, which get the values of the whole message', () => {
    const { messages } = translated({ goal: 'Mål', trend: { beat: (n: number) => `${n} gange` } });
    assert.deepEqual([messages.goal({ value: '5' }), messages.trend.beat(3, 4, 'month', 'year')], ['Mål', '3 gange']);
  });

  it('reports what is wrong with a text, once, and shows English in its place', () => {
    const { messages, problems } = translated(
      {
        goal: 'Mål {vaerdi}',
        noComparisn: 'Ingen',
        retry: 3,
        table: { rows: '{n, plural, one {række}}', found: '{shown af {of}', serach: 'Søg' },
      },
      'nb',
    );
    assert.deepEqual([messages.goal({ value: '5' }), messages.goal({ value: '5' })], ['Goal 5', 'Goal 5']);
    assert.equal(messages.table.rows({ n: 1, shown: '1' }), '1 row');
    assert.equal(messages.table.found({ shown: '1', of: '2' }), '1 of 2 rows');
    assert.equal(messages.retry, en.retry);
    assert.deepEqual(problems.toSorted(), [
      "Texts in 'nb': 'goal' has the unknown argument {vaerdi}; expected value, in “Mål {vaerdi}”",
      "Texts in 'nb': 'retry' has the wrong type; expected a text in ICU MessageFormat",
      "Texts in 'nb': 'table.found' cannot be read: invalid syntax at line 1 col 8, in “{shown af {of}”",
      "Texts in 'nb': 'table.rows' cannot be read: {n, plural, …} has no case 'other', in “{n, plural, one {række}}”",
      "Texts in 'nb': there is no text 'noComparisn'; did you mean 'noComparison'?",
      "Texts in 'nb': there is no text 'table.serach'; did you mean 'search'?",
    ]);
  });
});
