import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadColors, toHex, type ColorScope } from '../../src/server/inline-svg.js';

const scope = (variables: Readonly<Record<string, string>> = {}, isDark = false): ColorScope => ({
  variable: (name) => variables[name],
  isDark,
});

describe('toHex', () => {
  before(loadColors);

  // The primaries of sRGB in OKLCH and their mixes in OKLab, as CSS Color 4 and browsers have them.
  it('reads the colors of style sheets', () => {
    assert.equal(toHex('oklch(0.62796 0.25768 29.234)', scope()), '#ff0000');
    assert.equal(toHex('rgb(0 128 0)', scope()), '#008000');
    assert.equal(toHex('color-mix(in oklab, red 50%, blue)', scope()), '#8c53a2');
    assert.equal(toHex('color-mix(in oklab, white, black)', scope()), '#636363');
  });

  it('keeps translucency, and has no color for none', () => {
    assert.equal(toHex('rgb(255 0 0 / 0.5)', scope()), '#ff000080');
    assert.equal(toHex('none', scope()), undefined);
  });

  it('takes the half of light-dark() that the theme asks for', () => {
    assert.equal(toHex('light-dark(#fff, #000)', scope()), '#ffffff');
    assert.equal(toHex('light-dark(rgb(1, 2, 3), #000)', scope({}, true)), '#000000');
  });

  it('follows custom properties and their fallbacks', () => {
    const text = 'var(--a, var(--b, light-dark(#111111, #222222)))';
    assert.equal(toHex(text, scope()), '#111111');
    assert.equal(toHex(text, scope({ '--b': 'var(--c, #333333)' })), '#333333');
    assert.equal(toHex(text, scope({ '--a': 'color-mix(in oklab, var(--x, white) 100%, black)' })), '#ffffff');
  });
});
