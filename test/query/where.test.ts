import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatClause,
  formatWhere,
  joinWhere,
  parseWhere,
  quoteValue,
  type Clause,
  type ClauseItem,
} from '../../src/query/where/where.js';
import { between, pick, randomOf, roundsOf, seedOf } from '../random.js';

/** Items of the only clause, without places. */
function items(text: string): unknown[] {
  const [clause, ...more] = parseWhere(text);
  assert.equal(more.length, 0);
  return (clause?.items ?? []).map(({ position: _, ...item }) => item);
}

function fault(text: string): { position: number | undefined; hint: string | undefined; message: string } {
  try {
    parseWhere(text);
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error && 'position' in error && 'hint' in error);
    assert.equal(error.code, 'bad-clause');
    return { position: error.position as number, hint: error.hint as string, message: error.message };
  }
  assert.fail(`'${text}' was accepted`);
}

describe('parseWhere', () => {
  it('reads one of several values, and keeps quoted ones unchanged', () => {
    assert.deepEqual(items('region: Europe, "North, West", "say ""hi"""'), [
      { kind: 'equals', value: 'Europe', not: false },
      { kind: 'equals', value: 'North, West', not: false },
      { kind: 'equals', value: 'say "hi"', not: false },
    ]);
  });

  it('reads exclusions of every kind of item', () => {
    assert.deepEqual(items('x: !Bikes, !(blank), !*a*, !1..2, !"q", ! last 3 months'), [
      { kind: 'equals', value: 'Bikes', not: true },
      { kind: 'blank', not: true },
      { kind: 'pattern', parts: ['', 'a', ''], not: true },
      { kind: 'range', from: '1', to: '2', not: true },
      { kind: 'equals', value: 'q', not: true },
      { kind: 'relative', which: 'last', count: 3, unit: 'month', not: true },
    ]);
  });

  it('reads ranges with open ends, negative and quoted ends', () => {
    assert.deepEqual(items('x: 5.., ..5, -5..-1.5, 2013-Q2..2013-Q3, "a b".."c:d", 1 .. 2'), [
      { kind: 'range', from: '5', not: false },
      { kind: 'range', to: '5', not: false },
      { kind: 'range', from: '-5', to: '-1.5', not: false },
      { kind: 'range', from: '2013-Q2', to: '2013-Q3', not: false },
      { kind: 'range', from: 'a b', to: 'c:d', not: false },
      { kind: 'range', from: '1', to: '2', not: false },
    ]);
  });

  it('reads patterns, with quoted parts taken literally', () => {
    assert.deepEqual(items('x: *helmet*, a*, *, *"1, 2*"*, red * bike, a**b'), [
      { kind: 'pattern', parts: ['', 'helmet', ''], not: false },
      { kind: 'pattern', parts: ['a', ''], not: false },
      { kind: 'pattern', parts: ['', ''], not: false },
      { kind: 'pattern', parts: ['', '1, 2*', ''], not: false },
      { kind: 'pattern', parts: ['red ', ' bike'], not: false },
      { kind: 'pattern', parts: ['a', 'b'], not: false },
    ]);
  });

  it('reads spans that count from the newest date, and leaves other words alone', () => {
    assert.deepEqual(items('date: last 90 days, last 1 week, this quarter, previous year, last month, this years'), [
      { kind: 'relative', which: 'last', count: 90, unit: 'day', not: false },
      { kind: 'relative', which: 'last', count: 1, unit: 'week', not: false },
      { kind: 'relative', which: 'this', count: 1, unit: 'quarter', not: false },
      { kind: 'relative', which: 'previous', count: 1, unit: 'year', not: false },
      { kind: 'equals', value: 'last month', not: false },
      { kind: 'equals', value: 'this years', not: false },
    ]);
  });

  it('reads fields: words, exact names in quotes, dimensions', () => {
    const fields = parseWhere('Order Date: 1; "a: b": 2; bin("x;y", 10): 3; customer-type: new; weekday(date): 1').map(
      ({ field, quoted }) => ({ field, quoted }),
    );
    assert.deepEqual(fields, [
      { field: 'Order Date', quoted: false },
      { field: 'a: b', quoted: true },
      { field: 'bin("x;y", 10)', quoted: false },
      { field: 'customer-type', quoted: false },
      { field: 'weekday(date)', quoted: false },
    ]);
  });

  it('keeps the places of fields and items', () => {
    const [first, second] = parseWhere(' a : x, !y ;b: 1..2');
    assert.deepEqual([first?.position, first?.items.map((item) => item.position)], [1, [5, 8]]);
    assert.deepEqual([second?.position, second?.items[0]?.position], [12, 15]);
  });

  it('takes an empty text and a trailing semicolon for no clause', () => {
    assert.deepEqual(parseWhere(''), []);
    assert.deepEqual(parseWhere(' \n '), []);
    assert.equal(parseWhere('a: 1; ').length, 1);
  });

  it('takes letters of any script', () => {
    assert.deepEqual(items('Größe: 東京, ñandú'), [
      { kind: 'equals', value: '東京', not: false },
      { kind: 'equals', value: 'ñandú', not: false },
    ]);
  });

  const faults: readonly (readonly [text: string, position: number])[] = [
    ['region', 6],
    ['region:', 7],
    ['region: ', 8],
    [': x', 0],
    ['; a: 1', 0],
    ['a: 1;; b: 2', 5],
    ['a: x,', 5],
    ['a: x,,y', 5],
    ['a: !', 3],
    ['a: "x', 3],
    ['"a: 1', 0],
    ['a: b:c', 4],
    ['a: b(c)', 4],
    ['a: b!', 4],
    ['a: (empty)', 3],
    ['a: "b" c', 3],
    ['a: b "c"', 3],
    ['a: ..', 3],
    ['a: 1..2..3', 3],
    ['a: 1..*', 3],
    ['a: (blank) x', 3],
    ['a: (blank)*', 3],
    ['Discount (%): 1', 9],
    ['a, b: 1', 1],
    ['a: 5..3', 3],
    ['a: x, 2013-06..2013-05', 6],
    ['date: 2013-Q3..2013-06', 6],
    ['date: 2014..2013', 6],
    ['date: last 0 days', 6],
  ];
  for (const [text, position] of faults) {
    it(`rejects '${text}' at ${position}`, () => {
      assert.equal(fault(text).position, position);
    });
  }

  it('says what it expected and how to mend it', () => {
    assert.match(fault('region=West').hint ?? '', /^Write each clause as field: value/);
    const { message, hint } = fault('a: b:c');
    assert.match(message, /expected a value at position 4, found ':c'/);
    assert.match(hint ?? '', /double quotes/);
  });

  it('allows ranges whose ends are equal or nested', () => {
    assert.equal(items('a: 5..5, 2013-06..2013, 2013..2013-06-01').length, 3);
  });
});

describe('joinWhere', () => {
  it('has the clauses of all texts, whether or not they end with a semicolon', () => {
    const texts = ['region: West;', ' ', '', 'name: "a; b;" ; ', 'date: 2017'];
    const places = (text: string): unknown =>
      parseWhere(text).map(({ field, items }) => [field, formatClause({ field, quoted: false, items })]);
    assert.deepEqual(places(joinWhere(...texts)), texts.flatMap(places));
    assert.equal(joinWhere('', ' ;'), '');
  });
});

describe('quoteValue', () => {
  it('quotes what would be read as something else', () => {
    assert.deepEqual(['a,b', '', ' a', 'a..b', '(blank)', 'this year', 'last 2 days', 'a"b', '5*'].map(quoteValue), [
      '"a,b"',
      '""',
      '" a"',
      '"a..b"',
      '"(blank)"',
      '"this year"',
      '"last 2 days"',
      '"a""b"',
      '"5*"',
    ]);
  });

  it('leaves plain values as they are', () => {
    assert.deepEqual(['Europe', 'North West', '2013-01', '-5.2', "O'Hara", 'a.b'].map(quoteValue), [
      'Europe',
      'North West',
      '2013-01',
      '-5.2',
      "O'Hara",
      'a.b',
    ]);
  });
});

describe('formatWhere', () => {
  it('writes the shortest text of each item', () => {
    const text = 'region: Europe, "North, West"; date: last 90 days, this year; q: 5.., !..5; "a: b": (blank); p: *x*';
    assert.equal(formatWhere(parseWhere(text)), text);
  });

  it('writes one unit in the singular, and units of this and the previous period too', () => {
    const text = 'date: last 1 day, last 2 days, this year, previous month';
    assert.equal(formatWhere(parseWhere(text)), text);
  });

  it('quotes a field that has special signs even where the caller did not', () => {
    assert.equal(
      formatClause({ field: 'Discount (%)', quoted: false, items: [{ kind: 'blank', not: true, position: 0 }] }),
      '"Discount (%)": !(blank)',
    );
  });

  const seed = seedOf();
  it(`gives back the same clauses in ${String(roundsOf(10_000))} random cases (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < roundsOf(10_000); round++) {
      const clauses = Array.from({ length: between(random, 0, 3) }, () => randomClause(random));
      const text = formatWhere(clauses);
      assert.deepEqual(parseWhere(text).map(bare), clauses.map(bare), text);
      assert.equal(formatWhere(parseWhere(text)), text);
    }
  });
});

function bare({ field, quoted, items: list }: Clause): unknown {
  return { field, quoted, items: list.map(({ position: _, ...item }) => item) };
}

const PIECES = [
  'a',
  'B',
  '7',
  ' ',
  '.',
  '..',
  ',',
  ';',
  ':',
  '"',
  '*',
  '!',
  '(',
  ')',
  '(blank)',
  'é',
  '東',
  '-',
  '/',
  'last 3 days',
  '\n',
  '\t',
];

function randomText(random: () => number): string {
  return Array.from({ length: between(random, 0, 5) }, () => pick(random, PIECES)).join('');
}

function randomClause(random: () => number): Clause {
  const quoted = random() < 0.5;
  const field = quoted
    ? `f${randomText(random)}`
    : pick(random, ['region', 'Order Date', 'month(date)', 'bin("a;b", 5)', 'customer-type', 'Größe']);
  return { field, quoted, items: Array.from({ length: between(random, 1, 3) }, () => randomItem(random)), position: 0 };
}

function randomItem(random: () => number): ClauseItem {
  const base = { not: random() < 0.3, position: 0 };
  const kind = pick(random, ['equals', 'pattern', 'blank', 'range', 'relative'] as const);
  if (kind === 'equals') return { kind, value: randomText(random), ...base };
  if (kind === 'blank') return { kind, ...base };
  if (kind === 'pattern') return { kind, parts: [...randomParts(random), pick(random, ['', 'z'])], ...base };
  if (kind === 'range') {
    const end = (): string => pick(random, ['2013', '5', `x${randomText(random)}`, `.${randomText(random)}y.`]);
    const side = between(random, 0, 2);
    if (side === 0) return { kind, from: end(), ...base };
    if (side === 1) return { kind, to: end(), ...base };
    return { kind, from: '2013', to: pick(random, ['2013', '2014-02', `x${randomText(random)}`]), ...base };
  }
  const which = pick(random, ['last', 'this', 'previous'] as const);
  const count = which === 'last' ? between(random, 1, 400) : 1;
  return { kind, which, count, unit: pick(random, ['day', 'week', 'month', 'quarter', 'year'] as const), ...base };
}

/** Parts of a pattern but the last; empty ones only at its ends, as neighbouring stars are one. */
function randomParts(random: () => number): string[] {
  return [randomText(random), ...Array.from({ length: between(random, 0, 2) }, () => `${randomText(random)}x`)];
}
