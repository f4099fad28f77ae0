import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controlFor } from '../../src/compose/fields.js';
import { fieldTexts, labelOf } from '../../src/compose/labels.js';
import { cohortAttributes } from '../../src/elements/sales-cohort/attributes.js';
import { LANGUAGES } from '../../src/messages/compiled/languages.js';
import { en } from '../../src/messages/en.js';
import { messagesIn } from './messages-in.js';

const cohort = (attributes: Readonly<Record<string, string>>): Parameters<typeof labelOf>[0] => ({
  tag: 'sales-cohort',
  attributes,
});

describe('the names of cards and of the words of their attributes', () => {
  it('are those of their analyses, without the name of the kind, or their own heading', () => {
    assert.equal(labelOf(cohort({ mode: 'rfm' }), en), 'Customer segments (RFM)');
    assert.equal(labelOf(cohort({ mode: 'rfm', heading: 'Who stays' }), en), 'Who stays');
    assert.equal(labelOf(cohort({}), en), 'Customers');
    assert.equal(labelOf({ tag: 'sales-basket', attributes: { mode: 'next' } }, en), 'Bought together: Next purchase');
    assert.equal(labelOf({ tag: 'sales-basket', attributes: { mode: 'bundles' } }, en), 'Bought together');
    const heatmap = { tag: 'sales-heatmap', attributes: { mode: 'calendar', measure: 'revenue' } };
    assert.equal(labelOf(heatmap, en), 'Calendar: Revenue');
  });

  it('are texts of each language', async () => {
    const facts = { tags: [], dimensions: [], places: [], roles: [], measures: [{ name: 'orders', value: 1 }] };
    for (const locale of Object.keys(LANGUAGES)) {
      const messages = await messagesIn(locale);
      const texts = fieldTexts(messages);
      for (const mode of cohortAttributes.mode.words!) {
        assert.notEqual(texts.word(mode, 'mode'), fieldTexts(en).word(mode, 'mode'), `${locale} ${mode}`);
        assert.equal(labelOf(cohort({ mode }), messages), texts.word(mode, 'mode'));
      }
      const control = controlFor('sales-cohort', cohortAttributes.measure, { facts, texts });
      assert.ok('choices' in control);
      assert.deepEqual(
        control.choices.map(({ value, label }) => [value, label]),
        [
          ['', messages.measure({ name: 'customers' })],
          ['orders', messages.measure({ name: 'orders' })],
        ],
      );
      assert.deepEqual(
        [texts.word('off', 'growth'), texts.word('none', 'subtotals')],
        [messages.editor.off, messages.editor.none],
      );
      assert.notEqual(texts.word('all', 'period'), texts.word('all', 'filter'), locale);
    }
  });
});
