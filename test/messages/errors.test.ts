import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { error as inGerman } from '../../src/messages/compiled/de/error-texts.js';
import { badOption, errorWithin, reword, SalesError, toErrorRecord } from '../../src/util/error.js';

describe('an error in another language', () => {
  it('has the text of its reason, with what is expected', () => {
    const error = badOption('top', 'x', 'whole-number', { min: 1, max: 50 });
    assert.equal(inGerman(error).text, 'Top: Wert „x“ ungültig; erwartet: eine ganze Zahl ab 1 bis 50');
    assert.equal(error.message, "top: invalid value 'x'; expected a whole number from 1 to 50");
  });

  it('says what is expected, and what is wrong with the data', () => {
    assert.equal(
      inGerman(badOption('bins', 'x', 'bins', { max: 9 })).text,
      'Bins: Wert „x“ ungültig; erwartet: auto, eine Anzahl von Klassen von 1 bis 9 oder eine Breite: "width: 50"',
    );
    assert.equal(inGerman(new SalesError('empty-input', 'no-columns')).text, 'Die Daten sind leer: Sie haben keine Spalten');
  });

  it('has the text of its code where only code can cause the reason', () => {
    assert.equal(inGerman(badOption('tag', 'x', 'card-tag')).text, 'Die Einstellung „tag“ ist nicht gültig: „x“');
  });

  it('names the table that it is about', () => {
    const error = errorWithin(new SalesError('malformed-csv', 'quote-not-closed', { params: { line: 3 } }), 'in-table', {
      table: 'orders',
    });
    assert.equal(inGerman(error).text, 'Orders: Das Anführungszeichen in Zeile 3 wird nicht geschlossen');
    assert.equal(error.message, 'orders: The quote opened in row 3 is not closed');
    assert.match(error.hint, /^Close the quote/);
  });
});

describe('an error that crosses to a page', () => {
  it('is worded there from its reason, whatever text it had', () => {
    const { reason = '', code, ...record } = toErrorRecord(new SalesError('network', 'offline', { params: { url: 'a.csv' } }));
    const crossed = reword(new SalesError(code as 'network', reason, { ...record, message: 'offline {}' }));
    assert.equal(crossed.message, 'Could not reach a.csv: no network connection');
    assert.equal(crossed.hint, 'Connect to the network, then reload.');
  });
});
