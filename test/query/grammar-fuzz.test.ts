import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSearch, writeSearch } from '../../src/crossfilter/url-state.js';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import { parseExpression, parseMeasure } from '../../src/query/expression/parser.js';
import { formatWhere, parseWhere } from '../../src/query/where/where.js';
import { SalesError } from '../../src/util/error.js';
import { between, pick, randomOf, roundsOf, seedOf } from '../random.js';

const SEED = seedOf();
const ROUNDS = roundsOf(100_000);

const CLAUSE_PIECES = [
  'region', 'date', '"', '""', ':', ';', ',', '!', '*', '(', ')', '(blank)', '..', '2013', '2013-Q2', '2013-13', '-5', '1e9', ' ', 'last', '3', 'days',
  'this', 'year', 'previous', 'quarter', 'month(date)', 'bin(age, 10)', '__proto__', '\\', '\0', '\u2028', '😀', '\ud800', 'İ', '\t', '\n', '%', '&', '=',
]; // oxfmt-ignore
const EXPRESSION_PIECES = [
  'sum', 'avg', 'if', 'round', 'quantile', 'coalesce', 'count', '__proto__', 'constructor', '(', ')', ',', '+', '-', '*', '/', '=', '!=', '<', '<=', '>', 'and', 'or',
  'not', '1', '0.5', '1e400', '.', "'x'", "'", '"a b"', '"', ' ', 'price', 'units-per-order', 'a.b', '\0', '😀', '\ud800', 'ß', '\n', ';', '${x}', '$1', '//',
]; // oxfmt-ignore

/** Returns as short a list as still fails. */
function shrink(pieces: readonly string[], fails: (text: string) => boolean): string {
  let least = pieces;
  for (let at = 0; at < least.length;) {
    const less = least.toSpliced(at, 1);
    if (fails(less.join(''))) least = less;
    else at++;
  }
  return least.join('');
}

/** Runs a check over random texts, and fails with the shortest text that it does not hold for. */
function fuzz(pieces: readonly string[], check: (text: string) => void): void {
  const random = randomOf(SEED);
  const problem = (text: string): string | undefined => {
    try {
      check(text);
      return undefined;
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    const list = Array.from({ length: between(random, 0, 14) }, () => pick(random, pieces));
    // Half of the texts begin as a clause does.
    if (pieces === CLAUSE_PIECES && round % 2 === 0) list.unshift('region', ': ');
    if (problem(list.join('')) === undefined) continue;
    const least = shrink(list, (text) => problem(text) !== undefined);
    assert.fail(`round ${String(round)}, ${JSON.stringify(least)}: ${problem(least) ?? ''}`);
  }
}

/** Returns the value, or `undefined` for an error of the given codes with a position inside the text. */
function parsed<Value>(text: string, parse: () => Value, codes: readonly string[]): Value | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    assert.ok(codes.includes(error.code), error.code);
    assert.ok(
      error.position !== undefined && error.position >= 0 && error.position <= text.length,
      `position ${String(error.position)}`,
    );
    return undefined;
  }
}

describe(`random texts (seed ${String(SEED)}, ${String(ROUNDS)} each)`, () => {
  it('are clauses that are written and read again as the same, or errors with a position', () => {
    let good = 0;
    fuzz(CLAUSE_PIECES, (text) => {
      const clauses = parsed(text, () => parseWhere(text), ['bad-clause']);
      if (!clauses) return;
      if (clauses.length > 0) good++;
      const written = formatWhere(clauses);
      assert.equal(formatWhere(parseWhere(written)), written);
      assert.equal(parseWhere(written).length, clauses.length);
    });
    assert.ok(good > ROUNDS / 200, `only ${String(good)} were clauses`);
  });

  it('are expressions, or errors with a position', () => {
    let good = 0;
    fuzz(EXPRESSION_PIECES, (text) => {
      const codes = ['bad-expression', 'unknown-function'];
      const expression = parsed(text, () => parseExpression(text, ['units-per-order']), codes);
      if (expression) good++;
      const measure = parsed(text, () => parseMeasure(text, ['units-per-order']), codes);
      if (expression && measure) assert.ok(measure.name.length > 0);
      // Parentheses and spaces around an expression change nothing but positions.
      if (!expression) return;
      const bare = (value: unknown): string =>
        JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner));
      assert.equal(bare(parseExpression(` (${text}) `, ['units-per-order'])), bare(expression));
    });
    assert.ok(good > ROUNDS / 200, `only ${String(good)} were expressions`);
  });

  it('survive a URL, next to other parameters', () => {
    fuzz([...CLAUSE_PIECES, 'sales=', '#', '?', '+', '%41', '%zz'], (text) => {
      // A URL holds no half of a surrogate pair.
      const whole = text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd');
      for (const parameter of ['sales', `sales.${text.slice(0, 8)}`]) {
        const search = writeSearch('?a=1&sales=old&b=%20x&c', parameter, text);
        const written = new URL(`https://example.test/${search}`);
        const read = readSearch(written.search, parameter.replaceAll(/[\ud800-\udfff]/gu, '\ufffd'));
        assert.equal(read ?? '', whole);
        assert.deepEqual(
          [written.searchParams.get('a'), written.searchParams.get('b'), written.searchParams.get('c')],
          ['1', ' x', ''],
        );
        assert.equal(written.hash, '');
        assert.equal(written.origin, 'https://example.test');
      }
    });
  });

  it('of a URL are clauses of the group, or leave the group as it was', () => {
    const group = filterGroup('fuzz');
    group.set('map', 'region: Europe');
    fuzz(CLAUSE_PIECES, (text) => {
      const before = JSON.stringify(group.clauses);
      const isGood = parsed(text, () => (group.load(text), true), ['bad-clause']);
      if (isGood) assert.doesNotThrow(() => parseWhere(group.where));
      else assert.equal(JSON.stringify(group.clauses), before);
    });
  });
});
