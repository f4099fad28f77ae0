import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAttributes, schema, valuesOf } from '../../../src/elements/base/attributes/attribute.js';
import {
  comparison,
  count,
  countOr,
  flag,
  level,
  list,
  measure,
  measures,
  nullableText,
  number,
  optionalText,
  optionalWord,
  text,
  word,
  wordList,
} from '../../../src/elements/base/attributes/declarators.js';
import { SalesError } from '../../../src/util/error.js';

const sample = schema(
  {
    group: text('default'),
    heading: optionalText(),
    detail: nullableText(),
    by: list(),
    measure: measures(),
    one: measure(),
    chart: word(['line', 'area', 'bar']),
    growth: word(['off', 'panel', 'only'], { bare: 'panel' }),
    sync: optionalWord(['url']),
    direction: wordList(['up', 'down']),
    goal: number({ example: 750000 }),
    minCount: count({ max: 50, of: 'rows' }),
    limit: countOr(6),
    headingLevel: level(2),
    sparkline: flag(),
    brush: flag(true),
    compare: comparison(),
  },
  { sync: 'sync-with' },
);

/** The option, the text and the nearest word of the error, after its message. */
function problemOf(written: Parameters<typeof valuesOf<typeof sample>>[1]): readonly unknown[] {
  const { problem } = readAttributes(sample, written ?? {});
  assert.ok(problem instanceof SalesError && problem.code === 'bad-option', JSON.stringify(written));
  return [problem.message, problem.params.option, problem.params.value, problem.params.nearest];
}

describe('a schema of attributes', () => {
  it('gives each attribute its default where nothing is written, or nothing but spaces', () => {
    const usual = {
      ...{ group: 'default', heading: undefined, detail: null, by: [], measure: ['revenue'], one: 'revenue', chart: 'line' },
      ...{ growth: 'off', sync: undefined, direction: [], goal: undefined, minCount: undefined, limit: 6, headingLevel: 2 },
      ...{ sparkline: false, brush: true, compare: undefined },
    };
    assert.deepEqual(valuesOf(sample), usual);
    assert.deepEqual(
      valuesOf(sample, { group: ' ', heading: ' ', by: ' ', measure: ' ,', one: ' ', goal: ' ', limit: ' ' }),
      usual,
    );
  });

  it('reads what is written', () => {
    const written = {
      by: "'a, b', region",
      measure: 'cost, sum("x, y"), cost',
      goal: ' 1e3',
      minCount: '50',
      compare: 'same-weekday',
    };
    const values = valuesOf(sample, { ...written, direction: 'down, up', chart: 'bar', detail: '', sparkline: true });
    assert.deepEqual(values.by, ["'a, b'", 'region']);
    assert.deepEqual(values.measure, ['cost', 'sum("x, y")']);
    assert.deepEqual([values.goal, values.minCount, values.compare], [1000, 50, 'same-weekday']);
    assert.deepEqual([values.direction, values.chart, values.detail, values.sparkline], [['down', 'up'], 'bar', '', true]);
  });

  it('names attributes after their properties, unless it says another name', () => {
    const { headingLevel, minCount, chart, sync } = sample;
    assert.deepEqual(
      [headingLevel, minCount, chart, sync].map(({ attribute }) => attribute),
      ['heading-level', 'min-count', 'chart', 'sync-with'],
    );
  });

  it('says what is wrong with a value, what is expected, and which word is nearest', () => {
    assert.deepEqual(problemOf({ chart: 'lin' as 'line' }), [
      "chart: invalid value 'lin'; expected one of line, area, bar (did you mean 'line'?)",
      ...['chart', 'lin', 'line'],
    ]);
    assert.deepEqual(problemOf({ sync: 'address' as 'url' }), [
      "sync-with: invalid value 'address'; expected url",
      ...['sync-with', 'address', undefined],
    ]);
    assert.deepEqual(problemOf({ direction: 'up, dawn' }).slice(1), ['direction', 'dawn', 'down']);
    assert.match(String(problemOf({ goal: '750K' })[0]), /expected a number such as 750000$/);
    assert.match(String(problemOf({ one: 'a, b' })[0]), /expected one measure, such as revenue$/);
    for (const minCount of ['0', '51', '1.5', '-1', 'NaN', '1e99', 'many'])
      assert.match(String(problemOf({ minCount })[0]), /expected a whole number of rows from 1 to 50$/);
    assert.match(String(problemOf({ limit: '0' })[0]), /expected a whole number from 1$/);
  });

  it('knows the comparison that is meant, and leaves dates to the data', () => {
    assert.deepEqual(problemOf({ compare: 'last-year' }), [
      "compare: invalid value 'last-year'; expected one of previous-year, previous-period, same-weekday, or a range such as 2015-01-01..2015-12-31 (did you mean 'previous-year'?)",
      ...['compare', 'last-year', 'previous-year'],
    ]);
    assert.equal(problemOf({ compare: 'prior-period' })[3], 'previous-period');
    assert.equal(problemOf({ compare: 'nonsense' })[3], undefined);
    for (const compare of ['2015-01-01..2015-12-31', '2016 vs 2014'])
      assert.equal(valuesOf(sample, { compare }).compare, compare);
  });

  it('counts a bad attribute as absent, and keeps the first problem', () => {
    const { values, problem } = readAttributes(sample, { chart: 'pie' as 'bar', goal: 'much', heading: 'Sales' });
    assert.deepEqual([values.chart, values.goal, values.heading], ['line', undefined, 'Sales']);
    assert.equal(problem?.params.option, 'chart');
    assert.throws(() => valuesOf(sample, { goal: 'much' }), /goal: invalid value 'much'/);
  });
});

describe('the property of an attribute', () => {
  const read = (name: keyof typeof sample, given: unknown): unknown => sample[name].converter.fromAttribute(given);

  it('is its default for null and undefined', () => {
    for (const [name, { converter, default: usual }] of Object.entries(sample))
      for (const nothing of [null, undefined]) assert.deepEqual(converter.fromAttribute(nothing), usual, name);
  });

  it('takes what frameworks set', () => {
    assert.deepEqual([read('goal', 5), read('by', ['a', 'b']), read('headingLevel', '3')], ['5', 'a,b', 3]);
    const switches = ['', 'false', 'off', 'none', 'true', true, false].map((given) => read('sparkline', given));
    assert.deepEqual(switches, [true, false, false, false, true, true, false]);
    assert.deepEqual(
      ['no', '0', 'False', 'NONE', 'yes', '1'].map((given) => read('sparkline', given)),
      [false, false, false, false, true, true],
    );
    assert.deepEqual([read('growth', ''), read('growth', 'only')], ['panel', 'only']);
  });

  it('has no spaces without width, which are copied with a text', () => {
    assert.deepEqual(read('goal', '\uFEFF75\u200B0\u2060'), '750');
  });

  it('is no attribute while it has its default', () => {
    const { group, headingLevel, sparkline, brush, detail } = sample;
    assert.deepEqual([group.converter.toAttribute('default'), group.converter.toAttribute('a')], [null, 'a']);
    assert.deepEqual([headingLevel.converter.toAttribute(2), headingLevel.converter.toAttribute(3)], [null, '3']);
    assert.deepEqual([sparkline.converter.toAttribute(false), sparkline.converter.toAttribute(true)], [null, '']);
    assert.deepEqual([brush.converter.toAttribute(true), brush.converter.toAttribute(false)], [null, 'off']);
    assert.deepEqual([detail.converter.toAttribute(null), detail.converter.toAttribute('')], [null, '']);
  });

  it('does not have the name of a property of every HTML element', () => {
    // @ts-expect-error: the type of the row is the message
    const { prefix } = schema({ prefix: text('') });
    assert.equal(prefix.attribute, 'prefix');
  });
});
