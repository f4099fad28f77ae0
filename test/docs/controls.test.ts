import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeTypes, controlOf } from '../../.storybook/controls.js';

const controlTo = (text: string, usual = "''") => {
  const { control, options } = controlOf({
    name: 'one',
    type: { text },
    default: usual,
  });
  return [control.type, ...(options ?? [])];
};

describe('the controls of Storybook', () => {
  it('follow the schema of an attribute', () => {
    assert.deepEqual(controlTo('boolean', 'false'), ['boolean']);
    assert.deepEqual(controlTo('number', '2'), ['number']);
    assert.deepEqual(controlTo('string'), ['text']);
    assert.deepEqual(controlTo('string | null', 'null'), ['text']);
    assert.deepEqual(controlTo("'auto' | 'light' | 'dark'", "'auto'"), ['inline-radio', 'auto', 'light', 'dark']);
    assert.deepEqual(controlTo("'cross' | 'all' | 'none' | 'own'", "'cross'"), ['select', 'cross', 'all', 'none', 'own']);
  });

  it('can return to the default of an attribute', () => {
    assert.deepEqual(controlTo("'url'"), ['inline-radio', '', 'url']);
    assert.deepEqual(controlTo("boolean | 'year'", 'false'), ['inline-radio', false, true, 'year']);
  });

  it('file an attribute under attributes, also where a part has its name', () => {
    const declaration = {
      tagName: 'sales-kpi',
      attributes: [
        {
          name: 'sparkline',
          type: { text: 'boolean' },
          default: 'false',
          description: 'Shows a sparkline.',
        },
      ],
      cssParts: [{ name: 'sparkline' }],
    };
    const { sparkline } = attributeTypes({ modules: [{ declarations: [declaration] }] }, 'sales-kpi');
    assert.equal(sparkline?.table.category, 'attributes');
    assert.equal(sparkline.control.type, 'boolean');
    assert.deepEqual(attributeTypes({ modules: [{ declarations: [declaration] }] }, 'sales-map'), {});
  });
});
