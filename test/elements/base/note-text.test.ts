import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noteText } from '../../../src/elements/base/data/note-text.js';
import { en } from '../../../src/messages/en.js';
import type { Note } from '../../../src/query/schema.js';

const context = { messages: en, locale: 'en-US' };
const textOf = (note: Pick<Note, 'code' | 'message'>): string => noteText({ ...note, params: {} }, context);

describe('the text of a note', () => {
  it('has the days of a period as the locale writes them', () => {
    assert.equal(
      textOf({ code: 'like-for-like', message: 'Data ends on 2017-12-30, so the comparison period is cut off at 2016-12-30.' }),
      'Data ends on Dec 30, 2017, so the comparison period is cut off at Dec 30, 2016.',
    );
  });

  it('quotes days of the data as they are', () => {
    const message = "1 value in day isn’t a date (such as '2017-13-30') and counts as missing";
    assert.equal(textOf({ code: 'unreadable-dates', message }), message);
  });
});
