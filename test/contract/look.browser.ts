import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { everyNth } from '../random.js';
import { clean, inside } from '../elements/chart-page.js';
import { make, ROWS, WIDGETS, type Widget } from './widgets.js';

/** Puts a widget over the rows into a box of some width, and waits for it. */
async function show(
  tag: string,
  { width = 640, attributes = WIDGETS[tag] }: { width?: number; attributes?: Readonly<Record<string, string>> } = {},
): Promise<Widget> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const widget = make(tag, attributes);
  widget.data = ROWS;
  box.append(widget);
  document.body.append(box);
  await widget.ready;
  return widget;
}

/** The elements of a widget that hold text of their own which is seen. */
function textsIn(widget: Widget): readonly Element[] {
  return [...widget.shadowRoot!.querySelectorAll('*')].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
    return own && element.checkVisibility() && element.closest('.vh, style, .colour-watch') === null;
  });
}

describe('every widget', () => {
  afterEach(clean);

  for (const tag of everyNth(Object.keys(WIDGETS), 4)) {
    it(`${tag} has no letters under 11 px and nothing beside its card, at 320 px and at 640 @release`, async () => {
      for (const width of [320, 640]) {
        const widget = await show(tag, { width });
        const texts = textsIn(widget);
        expect(texts.length).to.be.greaterThan(1);
        const small = texts.filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < 11);
        expect(small.map(({ outerHTML }) => outerHTML)).to.eql([]);
        const card = inside(widget, '.card');
        expect(card.scrollWidth, `${width} px`).to.be.at.most(card.clientWidth);
        const { right } = card.getBoundingClientRect();
        expect(right, `${width} px`).to.be.at.most(widget.parentElement!.getBoundingClientRect().right + 0.5);
      }
    });
  }

  it('moves nothing where a reader wants that @release', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      for (const tag of everyNth(Object.keys(WIDGETS), 4, 1)) {
        const widget = await show(tag);
        const animated = widget
          .shadowRoot!.getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 0);
        expect(animated.length, tag).to.equal(0);
        const moving = [...widget.shadowRoot!.querySelectorAll('*:not(.colour-watch)')].filter((one) =>
          /[1-9]/.test(getComputedStyle(one).transitionDuration),
        );
        expect(
          moving.map(({ localName }) => localName),
          tag,
        ).to.eql([]);
        clean();
      }
      const loading = make('sales-kpi', { src: '/test/slow?ms=300&file=/fixtures/orders-small.csv' });
      document.body.append(loading);
      await loading.updateComplete;
      expect(getComputedStyle(inside(loading, '.sk')).animationDuration).to.equal('0s');
      await loading.ready;
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});

describe('the parts that a page can style', () => {
  afterEach(clean);

  it('are those of the contract', async () => {
    const seen = new Set<string>();
    const widgets = [
      await show('sales-kpi', { attributes: { compare: 'previous-year', sparkline: '' } }),
      await show('sales-breakdown', { attributes: { by: 'region', series: 'category' } }),
      await show('sales-kpi', { attributes: { where: 'region: Nowhere' } }),
    ];
    for (const widget of widgets)
      for (const part of widget.shadowRoot!.querySelectorAll('[part]')) part.part.forEach((name) => seen.add(name));
    const wanted = ['card', 'heading', 'value', 'delta', 'sparkline', 'chart', 'legend', 'table', 'status', 'menu', 'tooltip'];
    expect(wanted.filter((name) => !seen.has(name))).to.eql([]);
  });

  it('hold the legend of each picture that has one @release', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*::part(legend) { opacity: 0.5; }');
    document.adoptedStyleSheets = [sheet];
    try {
      for (const [tag, attributes, text] of [
        ['sales-trend', { series: 'product' }, 'Product 3'],
        ['sales-breakdown', { by: 'region', series: 'category' }, 'Category 0'],
        ['sales-heatmap', {}, ''],
        ['sales-cohort', { mode: 'new-repeat' }, ''],
      ] as const) {
        const widget = await show(tag, { width: 340, attributes });
        const legend = [...widget.shadowRoot!.querySelectorAll('[part=legend]')];
        expect(legend.length, tag).to.be.greaterThan(0);
        expect(
          legend.map((group) => getComputedStyle(group).opacity),
          tag,
        ).to.eql(legend.map(() => '0.5'));
        expect(legend.map(({ textContent }) => textContent).join()).to.contain(text);
      }
    } finally {
      document.adoptedStyleSheets = [];
    }
  });
});
