import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnnotations } from '../../../src/elements/sales-trend/model/options.js';
import { notesAt, textsAt } from '../../../src/query/time/day-notes.js';
import { toTable } from '../../../src/elements/sales-trend/model/model.js';
import { toView } from '../../../src/elements/sales-trend/model/trend.js';
import { spokenPoint } from '../../../src/elements/sales-trend/model/texts.js';
import { binsBetween } from '../../../src/query/time/time-grain.js';
import { context, day, options, twoYears } from './trend-answers.js';

describe('readAnnotations', () => {
  it('reads days, months, quarters, years and stretches of them, each with its text', () => {
    assert.deepEqual(readAnnotations('2017-11-24: Black Friday; 2018-01: Sale;', []), [
      { days: { from: day('2017-11-24'), to: day('2017-11-24') }, text: 'Black Friday' },
      { days: { from: day('2018-01-01'), to: day('2018-01-31') }, text: 'Sale' },
    ]);
    const [stretch] = readAnnotations('2017-Q4 .. 2018: Strike: the long one', []);
    assert.deepEqual(stretch, { days: { from: day('2017-10-01'), to: day('2018-12-31') }, text: 'Strike: the long one' });
  });

  it('takes a text with a semicolon in double quotes, and apostrophes as they are', () => {
    const read = readAnnotations(`2017-02-14: Valentine's Day; 2017-03: "Fair; ""the"" second"; 2017-04: 5" sale`, []);
    assert.deepEqual(
      read.map(({ text }) => text),
      [`Valentine's Day`, 'Fair; "the" second', '5" sale'],
    );
  });

  it('adds those that stand in the tag', () => {
    const read = readAnnotations('2017: A', [{ date: '2018-02', text: 'B' }]);
    assert.deepEqual(read.at(-1), { days: { from: day('2018-02-01'), to: day('2018-02-28') }, text: 'B' });
    assert.deepEqual(readAnnotations('', []), []);
  });

  it('names what cannot be read', () => {
    const bad = (text: string, children: Parameters<typeof readAnnotations>[1] = []): string => {
      try {
        readAnnotations(text, children);
      } catch (error) {
        assert.equal((error as { code: string }).code, 'bad-option');
        return (error as Error).message;
      }
      return '';
    };
    assert.match(bad('Black Friday'), /'Black Friday'.*2017-11-24: Black Friday/);
    assert.match(bad('24.11.2017: Black Friday'), /'24\.11\.2017'/);
    assert.match(bad('2017-11-24:'), /'2017-11-24:'/);
    assert.match(bad('2018..2017: Backwards'), /'2018\.\.2017'/);
    assert.match(bad('', [{ date: '', text: 'Nothing' }]), /''/);
  });
});

describe('notesAt', () => {
  const bins = binsBetween(day('2017-01'), day('2017-12'), 'month', {});

  it('puts notes at the bins that their days touch, those of the same bins together, in order', () => {
    const notes = notesAt(
      readAnnotations('2017-11-24: Black Friday; 2017-03..2017-05: Fair; 2017-11-27: Cyber Monday; 2019: Later', []),
      bins,
      { grain: 'month', calendar: {} },
    );
    assert.deepEqual(notes, [
      { from: 2, to: 4, text: 'Fair' },
      { from: 10, to: 10, text: 'Black Friday, Cyber Monday' },
    ]);
    assert.deepEqual([textsAt(notes, 3), textsAt(notes, 5)], [['Fair'], []]);
  });

  it('tells them in the view, with the point they belong to, and in the table', () => {
    const around = context();
    const view = toView(twoYears(), options({ annotations: '2017-11-24: Black Friday', compare: 'previous-year' }), around)!;
    assert.deepEqual(view.notes, [{ from: 22, to: 22, text: 'Black Friday' }]);
    assert.equal(
      spokenPoint(view, 22, around),
      'November 2017, Black Friday: $130.00, 18.2% above November 2016. Point 23 of 24.',
    );
    const table = toTable(view, around, 'Trend');
    assert.equal(table.columns.at(-1)?.label, 'Note');
    assert.deepEqual(table.rows[22], ['November 2017', '$130.00', '$110.00', '+$20.00', '+18.2%', 'Black Friday']);
    assert.equal(table.rows[21]?.at(-1), '');
    assert.ok(toTable(toView(twoYears(), options(), around)!, around, '').columns.every(({ label }) => label !== 'Note'));
  });
});
