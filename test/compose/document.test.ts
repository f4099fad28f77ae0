import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SCHEMAS } from '../../demo/compose/schemas.js';
import { cardTags, checkAttributes, documentOf, readDocument } from '../../src/compose/document.js';
import { pageCode } from '../../src/compose/page-code.js';
import { SalesError } from '../../src/util/error.js';

const DOCUMENT = {
  cards: [
    { tag: 'sales-kpi', attributes: { measure: 'profit', sparkline: '' }, width: 'third' },
    { tag: 'sales-breakdown', attributes: { by: 'region', where: 'region: "A & <B>"' }, width: 'two-thirds' },
  ],
};

describe('readDocument', () => {
  it('reads what documentOf writes, also through JSON', () => {
    assert.deepEqual(documentOf(readDocument(JSON.parse(JSON.stringify(DOCUMENT)))), DOCUMENT);
  });

  it('reads further pages, and numbers the cards of all', () => {
    const document = { define: 'net = revenue', ...DOCUMENT, pages: { customers: [{ ...DOCUMENT.cards[0]!, width: 'half' }] } };
    const pages = readDocument(document);
    assert.deepEqual(documentOf(pages, document.define), document);
    assert.deepEqual(
      [...pages.values()].flat().map(({ id, page }) => [id, page]),
      [
        [1, undefined],
        [2, undefined],
        [1001, 'customers'],
      ],
    );
    const { cards: _, ...more } = document;
    assert.deepEqual(documentOf(readDocument(more), document.define), more);
  });

  it('gives a card without a width that of its kind, and without attributes none', () => {
    const [trend, bars] = readDocument({ cards: [{ tag: 'sales-trend' }, { tag: 'sales-breakdown' }] }).get('')!;
    assert.deepEqual(trend, { id: 1, tag: 'sales-trend', attributes: {}, width: 'full' });
    assert.equal(bars?.width, 'half');
  });

  const card = (attributes: unknown, tag: unknown = 'sales-kpi', width: unknown = 'half'): unknown => ({
    cards: [{ tag, attributes, width }],
  });
  for (const [what, given, value] of [
    ['no object', 'x', 'x'],
    ['no list', { cards: 1 }, '{"cards":1}'],
    ['no list of a further page', { pages: { customers: 1 } }, '{"pages":{"customers":1}}'],
    ['no card', { cards: [null] }, 'null'],
    ['an unknown tag', card({}, 'script'), 'script'],
    ['a tag that is no card', card({}, 'sales-dashboard'), 'sales-dashboard'],
    ['an unknown attribute', card({ onclick: 'alert(1)' }), 'onclick'],
    ['the data of another page', card({ src: 'https://example.com/x.csv' }), 'src'],
    ['a bad value', card({ appearance: 'round' }), 'round'],
    ['a value that is no text', card({ measure: ['revenue'] }), '["revenue"]'],
    ['a bad width', card({}, 'sales-kpi', '50%'), '50%'],
  ] as const)
    it(`names ${what}`, () => {
      assert.throws(
        () => [...readDocument(given).values()].flat().forEach((one) => checkAttributes(one, SCHEMAS.get(one.tag)!)),
        (error) => error instanceof SalesError && error.code === 'bad-option' && error.params.value === value,
      );
    });
});

describe('cardTags', () => {
  it('has all tags of cards that the composer knows', () => {
    const tags = [...SCHEMAS.keys()].filter((tag) => tag !== 'sales-source' && tag !== 'sales-dashboard');
    assert.deepEqual([...new Set(cardTags())].sort(), tags.sort());
  });
});

describe('the HTML of a document', () => {
  it('escapes values: no text of a document becomes a tag', () => {
    const html = pageCode({ source: { src: '"><script>' }, cards: readDocument(DOCUMENT).get('')! });
    assert.equal(
      html,
      `<sales-source src="&quot;&gt;&lt;script&gt;"></sales-source>
<div class="sales-page">
  <sales-kpi class="third" measure="profit" sparkline></sales-kpi>
  <sales-breakdown class="two-thirds" by="region" where="region: &quot;A &amp; &lt;B&gt;&quot;"></sales-breakdown>
</div>`,
    );
  });
});
