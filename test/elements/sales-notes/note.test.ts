import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inThreads, readNotes, withNote, withoutNote, type Note } from '../../../src/elements/sales-notes/note.js';
import { SalesError } from '../../../src/util/error.js';

const NOTE: Note = {
  id: '1',
  measure: 'revenue',
  field: 'region',
  value: 'West',
  text: 'New team',
  time: '2026-03-02T09:30:00Z',
};
const REPLY: Note = { ...NOTE, id: '2', replyTo: '1' };
const OTHER: Note = { ...NOTE, id: '3', value: null };
const ANSWER: Note = { ...NOTE, id: '4', replyTo: '2' };
const { value: _, ...REST } = NOTE;
const MONTH: Note = { ...REST, id: '5', field: 'date', date: '2026-03' };

const ids = (notes: readonly Note[]): string => notes.map(({ id }) => id).join(' ');

describe('readNotes', () => {
  it('returns notes on members and on dates', () => {
    const notes = [NOTE, { ...REPLY, author: 'Ben', source: 'orders' }, OTHER, MONTH];
    assert.deepEqual(readNotes(notes), notes);
    assert.deepEqual(readNotes([]), []);
  });

  for (const [title, notes] of [
    ['no list', 'West'],
    ['no object', [null]],
    ['an empty text', [{ ...NOTE, text: '' }]],
    ['the same id twice', [NOTE, NOTE]],
    ['a date and a member', [{ ...NOTE, date: '2026' }]],
    ['neither date nor member', [REST]],
    ['an unreadable date', [{ ...MONTH, date: 'March' }]],
    ['an unreadable time', [{ ...NOTE, time: 'yesterday' }]],
    ['a number as author', [{ ...NOTE, author: 5 }]],
  ] as const)
    it(`rejects ${title}`, () => {
      assert.throws(
        () => readNotes(notes),
        (error: SalesError) => error instanceof SalesError && error.code === 'bad-option' && error.message.startsWith('notes: '),
      );
    });
});

describe('the list of notes', () => {
  it('has a changed note at its place, and a new one at the end', () => {
    const changed = { ...NOTE, text: 'Old team' };
    assert.deepEqual(withNote([NOTE, OTHER], changed), [changed, OTHER]);
    assert.equal(ids(withNote([NOTE], OTHER)), '1 3');
  });

  it('loses the replies of a deleted note, and their replies', () => {
    assert.equal(ids(withoutNote([NOTE, OTHER, REPLY, ANSWER], '1')), '3');
    assert.equal(ids(withoutNote([NOTE, OTHER, REPLY, ANSWER], '2')), '1 3');
  });

  it('has each reply behind its note', () => {
    assert.equal(ids(inThreads([OTHER, NOTE, MONTH, ANSWER, REPLY])), '3 1 2 4 5');
  });
});
