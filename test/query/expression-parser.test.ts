import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseExpression, parseMeasure } from '../../src/query/expression/parser.js';
import type { Expression } from '../../src/query/expression/expression.js';
import { between, pick, randomOf, roundsOf, seedOf } from '../random.js';

/** An expression with every operation in brackets. */
function show(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'text':
      return `'${node.value.replaceAll("'", "''")}'`;
    case 'name': {
      const name = node.quoted ? `"${node.name.replaceAll('"', '""')}"` : node.name;
      return node.table === undefined ? name : `${node.table}.${name}`;
    }
    case 'negate':
      return `(- ${show(node.operand)})`;
    case 'not':
      return `(not ${show(node.operand)})`;
    case 'binary':
      return `(${show(node.left)} ${node.operator} ${show(node.right)})`;
    case 'call':
      return `${node.name}(${node.args.map(show).join(', ')})`;
    case 'level':
      return `${show(node.operand)} per ${node.of}`;
  }
}

const shown = (text: string, names?: string[]): string => show(parseExpression(text, names));

describe('parseExpression', () => {
  it('binds operators by their rank, equals from the left', () => {
    assert.equal(shown('1 + 2 * 3 - 4 / 5 / 6'), '((1 + (2 * 3)) - ((4 / 5) / 6))');
    assert.equal(shown('a = 1 or b < 2 and not c >= 3'), '((a = 1) or ((b < 2) and (not (c >= 3))))');
    assert.equal(shown('-a * b - -c'), '(((- a) * b) - (- c))');
    assert.equal(shown('not not a'), '(not (not a))');
    assert.equal(shown('(1 - discount) * price'), '((1 - discount) * price)');
  });

  it('reads percentages, and thousands, millions and billions', () => {
    const valueOf = (text: string): unknown => {
      const expression = parseExpression(text);
      return expression.kind === 'number' ? expression.value : undefined;
    };
    assert.deepEqual(
      ['10%', '7%', '0.5%', '1e2%', '25K', '25k', '1.5M', '.5M', '2B'].map(valueOf),
      [0.1, 0.07, 0.005, 1, 25e3, 25e3, 15e5, 5e5, 2e9],
    );
    for (const text of ['1Mio', '1 %', '%', '2KB', '1 M', '5m', '3K4'])
      assert.throws(() => parseExpression(text), { code: 'bad-expression' }, text);
  });

  it('reads numbers, texts, names of columns and of tables', () => {
    assert.equal(shown(`.5 + 1e3 + 2.50`), '((0.5 + 1000) + 2.5)');
    assert.equal(shown(`"Unit ""x"" price" = 'it''s'`), `("Unit ""x"" price" = 'it''s')`);
    assert.equal(shown('orders.Größe + orders."a b"'), '(orders.Größe + orders."a b")');
  });

  it('reads functions, in any case', () => {
    assert.equal(shown('SUM(if(a > 0, a, 0)) / count()'), '(sum(if((a > 0), a, 0)) / count())');
    assert.equal(shown('quantile(x, 0.9)'), 'quantile(x, 0.9)');
  });

  it('takes a hyphen for minus but in names it was told of', () => {
    assert.equal(shown('units-per-order'), '((units - per) - order)');
    assert.equal(
      shown('units-per-order/new-customers', ['units-per-order', 'new-customers']),
      '(units-per-order / new-customers)',
    );
    assert.equal(shown('new-customers2', ['new-customers']), '(new - customers2)');
  });

  it('keeps the places of names', () => {
    const expression = parseExpression('sum(a) / bc');
    assert.ok(expression.kind === 'binary');
    assert.deepEqual([expression.position, expression.left.position, expression.right.position], [7, 0, 9]);
  });

  const faults: readonly (readonly [text: string, position: number])[] = [
    ['', 0],
    ['sum(', 4],
    ['sum(a', 5],
    ['sum(a))', 6],
    ['sum(a,)', 6],
    ['a +', 3],
    ['a b', 2],
    ['1 < 2 < 3', 6],
    ['a $ b', 2],
    ['"a', 0],
    ["'a", 0],
    ['sum(a, b)', 0],
    ['2 + quantile(a)', 4],
    ['orders.', 7],
    ['and', 0],
    ['a; b', 1],
  ];
  for (const [text, position] of faults) {
    it(`rejects '${text}' at ${position}`, () => {
      assert.throws(() => parseExpression(text), { code: 'bad-expression', position });
    });
  }

  it('names a whole character, also one of two code units', () => {
    assert.throws(() => parseExpression('a + 💥'), { code: 'bad-expression', message: /unexpected '💥'/ });
  });

  it('rejects a function that is not known and offers the nearest', () => {
    assert.throws(() => parseExpression('1 + summ(a)'), { code: 'unknown-function', position: 4, hint: "Did you mean 'sum'?" });
    assert.throws(() => parseExpression('constructor(a)'), { code: 'unknown-function' });
  });

  it('bounds how deep a text may nest', () => {
    assert.throws(() => parseExpression('('.repeat(100_000)), { code: 'bad-expression' });
    assert.throws(() => parseExpression(`${'-'.repeat(100_000)}1`), { code: 'bad-expression' });
    assert.throws(() => parseExpression(`1${' + 1'.repeat(100_000)}`), { code: 'bad-expression' });
  });

  const seed = seedOf();
  it(`reads back what it shows in ${String(roundsOf(10_000))} random trees (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < roundsOf(10_000); round++) {
      const text = randomText(random, 3);
      const once = shown(text);
      assert.equal(shown(once), once, text);
    }
  });
});

describe('parseMeasure', () => {
  it('takes the name before the first =, hyphens and quotes allowed', () => {
    const named = (text: string): string => {
      const { name, expression } = parseMeasure(text);
      return `${name}: ${show(expression)}`;
    };
    assert.equal(named('ratio = sum(Profit) / sum(Sales)'), 'ratio: (sum(Profit) / sum(Sales))');
    assert.equal(named('net-sales=sum(a)'), 'net-sales: sum(a)');
    assert.equal(named('"Net ""x"" sales" = sum(a)'), 'Net "x" sales: sum(a)');
    assert.equal(named('Net sales 2 = sum(a)'), 'Net sales 2: sum(a)');
  });

  it('names an unnamed expression by its own text', () => {
    assert.equal(parseMeasure(' sum(a = 1) ').name, 'sum(a = 1)');
    assert.equal(parseMeasure('sum(a)/count()').name, 'sum(a)/count()');
    for (const text of ['a and b = c', 'not a = c', 'a != b or c = 1']) assert.equal(parseMeasure(text).name, text);
  });

  it('counts places in the whole text', () => {
    assert.throws(() => parseMeasure('x = sum('), { code: 'bad-expression', position: 8 });
    assert.throws(() => parseMeasure('x ='), { code: 'bad-expression', position: 3 });
  });
});

function randomText(random: () => number, depth: number): string {
  const inner = (): string => randomText(random, depth - 1);
  const leaf = depth === 0 || random() < 0.2;
  if (leaf) return pick(random, ['a', 'b2', '"x y"', 't.c', 't."c d"', "'te''xt'", '7', '0.5', '1e2']);
  const choice = between(random, 0, 5);
  if (choice === 0) return `(${inner()} ${pick(random, ['+', '-', '*', '/', 'and', 'or', '=', '!=', '<=', '>'])} ${inner()})`;
  if (choice === 1) return `-(${inner()})`;
  if (choice === 2) return `(not ${inner()})`;
  if (choice === 3) return `${inner()} * ${pick(random, ['a', '2'])} + b`;
  return pick(random, [
    `sum(${inner()})`,
    `if(${inner()}, ${inner()}, 0)`,
    `coalesce(${inner()})`,
    'count()',
    `round(${inner()}, 2)`,
  ]);
}
