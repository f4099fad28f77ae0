import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseSpecification, readSpecification } from '../../../src/elements/sales-plot/model/specification.js';
import { SalesError } from '../../../src/util/error.js';

const COLUMNS = [
  { name: 'region', isKey: true },
  { name: 'month(date)', isKey: true },
  { name: 'revenue', isKey: false },
  { name: 'profit', isKey: false },
];

const DOT = { mark: 'dot', x: 'revenue', y: 'profit' };

/** The error of a specification. */
function errorOf(written: unknown): SalesError {
  try {
    readSpecification(written, COLUMNS);
  } catch (error) {
    assert.ok(error instanceof SalesError);
    return error;
  }
  throw new Error('no error');
}

/** What is wrong, and what the error must name: the place, the value, what was expected. */
const WRONG: readonly (readonly [written: unknown, ...parts: readonly string[]])[] = [
  [[], 'plot', '[]', 'an object'],
  ['dots', 'plot', 'dots', 'an object'],
  [{}, 'marks', 'nothing', 'an array of at least one mark'],
  [{ marks: [] }, 'marks', '[]'],
  [{ marks: DOT }, 'marks', 'an array of at least one mark'],
  [{ marks: [DOT], mark: 'dot' }, "no option 'mark'", "did you mean 'marks'?"],
  [{ marks: ['dot'] }, 'marks[0]', 'dot', 'an object'],
  [{ marks: [DOT, { mark: 'dots', x: 'revenue' }] }, 'marks[1].mark', 'dots', "did you mean 'dot'?"],
  [{ marks: [{ x: 'revenue' }] }, 'marks[0].mark', 'nothing', 'barX'],
  [{ marks: [{ mark: 'dot', x: 'revnue' }] }, 'marks[0].x', 'revnue', "did you mean 'revenue'?"],
  [{ marks: [{ mark: 'dot', x: ['revenue'] }] }, 'marks[0].x', '["revenue"]', 'profit'],
  [{ marks: [{ mark: 'dot', x: null }] }, 'marks[0].x', 'null'],
  [{ marks: [{ mark: 'line', x: 'month(date)' }] }, 'marks[0]', "'line' needs the channel y"],
  [{ marks: [{ mark: 'barY', x: 'region' }] }, 'marks[0]', "'barY' needs the channel y, y1"],
  [{ marks: [{ ...DOT, y1: 'profit' }] }, 'marks[0]', "no option 'y1'"],
  [{ marks: [{ ...DOT, onclick: 'alert(1)' }] }, 'marks[0]', "no option 'onclick'"],
  [{ marks: [{ ...DOT, href: 'profit' }] }, 'marks[0]', "no option 'href'"],
  [{ marks: [{ ...DOT, fill: 'crimson' }] }, 'marks[0].fill', 'crimson', 'series-1'],
  [{ marks: [{ ...DOT, fill: 'url(https://example.com/x.svg)' }] }, 'marks[0].fill', 'url('],
  [{ marks: [{ ...DOT, symbol: 'heart' }] }, 'marks[0].symbol', 'heart', 'star'],
  [{ marks: [{ ...DOT, key: 'revenue' }] }, 'marks[0].key', 'revenue', 'region'],
  [{ marks: [{ ...DOT, key: ['region', 'regoin'] }] }, 'marks[0].key', 'regoin', "did you mean 'region'?"],
  [{ marks: [{ ...DOT, sort: 'x' }] }, 'marks[0].sort', 'x', 'an object'],
  [{ marks: [{ ...DOT, sort: { z: 'x' } }] }, 'marks[0].sort', "no option 'z'"],
  [{ marks: [{ ...DOT, sort: { y: '-r' } }] }, 'marks[0].sort.y', '-r', '-x'],
  [{ marks: [{ ...DOT, dodge: 'z' }] }, 'marks[0].dodge', 'z', 'x, y'],
  [{ marks: [{ ...DOT, dx: '4' }] }, 'marks[0].dx', '4', 'a number'],
  [{ marks: [{ mark: 'line', x: 'month(date)', y: 'revenue', curve: 'bumpy' }] }, 'marks[0].curve', 'bumpy', 'bump-x'],
  [{ marks: [{ mark: 'line', x: 'month(date)', y: 'revenue', window: 1 }] }, 'marks[0].window', '1', 'at least 2'],
  [{ marks: [{ mark: 'text', x: 'revenue', text: 'Target' }] }, 'marks[0].text', 'Target', 'region'],
  [{ marks: [{ mark: 'text', x: 'revenue', text: { value: 'Target' }, fontSize: 6 }] }, 'marks[0].fontSize', '6', 'at least 11'],
  [{ marks: [DOT], x: 'log' }, 'x', 'log', 'an object'],
  [{ marks: [DOT], x: { type: 'lgo' } }, 'x.type', 'lgo', "did you mean 'log'?"],
  [{ marks: [DOT], x: { tickFormat: '.2f' } }, 'x', "no option 'tickFormat'"],
  [{ marks: [DOT], x: { domain: 5 } }, 'x.domain', '5', 'an array of numbers or strings'],
  [{ marks: [DOT], x: { axis: 'left' } }, 'x.axis', 'left', 'bottom'],
  [{ marks: [DOT], y: { label: 5 } }, 'y.label', '5', 'a string, or null'],
  [{ marks: [DOT], color: { scheme: 'turbo' } }, 'color', "no option 'scheme'"],
  [{ marks: [DOT], color: { range: ['accent', 'red'] } }, 'color.range[1]', 'red', 'accent'],
  [{ marks: [DOT], r: { range: [1, 2, 3] } }, 'r.range', '[1,2,3]', 'two radii'],
  [{ marks: [DOT], height: '300px' }, 'height', '300px', 'a number from 80'],
  [{ marks: [DOT], height: 9e9 }, 'height', '9000000000'],
  [{ marks: [DOT], grid: 'yes' }, 'grid', 'yes', 'true, false'],
  [{ marks: [DOT], columns: { rank: 'revenue' } }, 'columns.rank', 'revenue', 'an object'],
  [{ marks: [DOT], columns: { revenue: { rank: 'profit' } } }, 'columns.revenue', 'a name that no column'],
  [{ marks: [DOT], columns: { rank: {} } }, 'columns.rank', 'one of rank, quantile, share'],
  [{ marks: [DOT], columns: { rank: { rank: 'revenue', share: 'profit' } } }, 'columns.rank', 'one of rank, quantile, share'],
  [{ marks: [DOT], columns: { rank: { rank: 'region' } } }, 'columns.rank.rank', 'region', 'revenue'],
  [{ marks: [DOT], columns: { rank: { rank: 'revenue', within: 'regions' } } }, 'columns.rank.within', "did you mean 'region'?"],
  [{ marks: [DOT], columns: { rank: { rank: 'revenue', count: 4 } } }, 'columns.rank', "no option 'count'"],
  [{ marks: [DOT], columns: { q: { quantile: 'revenue', count: 1 } } }, 'columns.q.count', '1', 'from 2 to 20'],
];

describe('readSpecification', () => {
  for (const [written, ...parts] of WRONG) {
    it(`refuses ${JSON.stringify(written)} and says why`, () => {
      const error = errorOf(written);
      assert.equal(error.code, 'bad-option');
      for (const part of ['plot', ...parts]) assert.ok(error.message.includes(part), `${error.message} names ${part}`);
      assert.ok(error.hint.length > 10);
    });
  }

  it('reads columns, tokens, hexadecimal colors, days and constants', () => {
    const { marks, columns, scales, options } = readSpecification(
      {
        columns: { rank: { rank: 'revenue', within: ['region'] } },
        marks: [
          { mark: 'dot', x: 'revenue', y: 'rank', fill: 'region', stroke: '#c00', r: 3, key: ['region', 'month(date)'] },
          { mark: 'ruleX', x: '2024-02-29', stroke: 'muted' },
          { mark: 'text', x: 5, text: { value: 'Target' }, dx: 4 },
        ],
        color: { legend: true, range: ['accent', '#00f'] },
        height: 300,
      },
      COLUMNS,
    );
    assert.deepEqual(marks[0], {
      mark: 'dot',
      channels: {
        x: { column: 'revenue' },
        y: { column: 'rank' },
        fill: { column: 'region' },
        stroke: { constant: '#c00' },
        r: { constant: 3 },
      },
      keys: ['region', 'month(date)'],
      options: {},
      sort: {},
    });
    assert.deepEqual(marks[1]!.channels, { x: { day: '2024-02-29' }, stroke: { constant: 'var(--_muted)' } });
    assert.deepEqual(marks[2]!.channels, { x: { constant: 5 }, text: { constant: 'Target' } });
    assert.deepEqual(columns, [{ name: 'rank', kind: 'rank', of: 'revenue', within: ['region'], count: 4 }]);
    assert.deepEqual(scales, { color: { options: { legend: true }, range: ['var(--_accent-fill)', '#00f'] } });
    assert.deepEqual(options, { height: 300 });
  });

  it('takes a column for a color that has the name of a token', () => {
    const { marks } = readSpecification({ marks: [{ ...DOT, fill: 'accent' }] }, [...COLUMNS, { name: 'accent', isKey: true }]);
    assert.deepEqual(marks[0]!.channels.fill, { column: 'accent' });
  });
});

describe('parseSpecification', () => {
  it('says what of a string is no JSON', () => {
    assert.throws(
      () => parseSpecification('{ "marks": [ }'),
      (error: SalesError) => error.code === 'bad-option' && /not valid JSON: .*}/.test(error.message),
    );
  });
});
