import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { difference, sessionsOf } from '../../scripts/pictures.mjs';

/** A white picture with a black bar of some width, and single grey pixels. */
function picture({ bar = 50, specks = 0, width = 200, height = 100, grey = 240 } = {}) {
  const png = new PNG({ width, height });
  png.data.fill(255);
  const paint = (x, y, value) => png.data.fill(value, (y * width + x) * 4, (y * width + x) * 4 + 3);
  for (let y = 20; y < 40; y++) for (let x = 10; x < 10 + bar; x++) paint(x, y, 0);
  for (let n = 0; n < specks; n++) paint((n * 7) % width, 60 + (n % 30), grey);
  return PNG.sync.write(png);
}

describe('difference of pictures', () => {
  it('is none between the same, and between those that differ a little in colour or in a few pixels', () => {
    assert.equal(difference(picture(), picture()), undefined);
    assert.equal(difference(picture(), picture({ specks: 200 })), undefined);
    assert.equal(difference(picture(), picture({ specks: 20, grey: 0 })), undefined);
  });

  it('is found where a bar is three pixels longer, with a picture of it', () => {
    const { why, picture: shown } = difference(picture(), picture({ bar: 53 }));
    assert.match(why, /^60 of 20000 pixels differ; expected 24 at most$/);
    assert.equal(PNG.sync.read(shown).width, 200);
  });

  it('is found where the size is another', () => {
    assert.deepEqual(difference(picture(), picture({ height: 101 })), { why: 'it is 200 × 101 pixels and was 200 × 100' });
  });
});

describe('pictures of stories', () => {
  const stories = { widgets: ['kpi--plain', 'table--top'], pages: ['dashboard--sales'] };
  const filesOf = (sessions) => sessions.map(({ pictures }) => pictures.map(({ file }) => file));

  it('are five of a widget and six of a page, each in another look and those of one look in one session', () => {
    assert.deepEqual(filesOf(sessionsOf(stories)), [
      ...['light', 'dark', 'narrow', 'rtl', 'contrast'].map((mode) => [`kpi--plain.${mode}.png`, `table--top.${mode}.png`]),
      ...['375-light', '768-light', '1440-light', '375-dark', '768-dark', '1440-dark'].map((mode) => [
        `dashboard--sales.${mode}.png`,
      ]),
    ]);
    for (const kind of ['widgets', 'pages']) {
      const looks = sessionsOf({ widgets: [], pages: [], [kind]: ['any'] }).map(({ mode }) =>
        [mode.viewport.width, mode.theme, mode.forcedColors, mode.globals].join(' '),
      );
      assert.equal(new Set(looks).size, looks.length, kind);
    }
  });

  it('are those of chosen stories alone, without empty sessions', () => {
    assert.deepEqual(filesOf(sessionsOf(stories, (id) => id.startsWith('dash'))).flat().length, 6);
    assert.deepEqual(
      sessionsOf(stories, () => false),
      [],
    );
  });
});
