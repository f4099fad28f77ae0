import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import { registerLocale } from '../../../src/elements/base/messages/messages.js';
import { clean, inside, watchConsole } from '../chart-page.js';

const ROWS = [
  { date: '2024-01-01', city: 'الرياض', revenue: 30 },
  { date: '2024-02-01', city: 'جدة', revenue: 10 },
];

async function show(tag: string, lang: string, by = 'city'): Promise<HTMLElement> {
  const widget = document.createElement(tag) as HTMLElement & { data: unknown; ready: Promise<void> };
  widget.lang = lang;
  if (by) widget.setAttribute('by', by);
  widget.data = ROWS;
  document.body.append(widget);
  await widget.ready;
  return widget;
}

describe('texts that stay in English', () => {
  watchConsole();
  afterEach(clean);

  it('say that they are English, from left to right, in a card of the other direction', async () => {
    for (const tag of ['sales-breakdown', 'sales-table']) {
      const card = inside(await show(tag, 'ur'), '.card');
      const sentence = card.querySelector<HTMLElement>('.read bdi')!;
      expect([card.lang, card.dir, sentence.dir], tag).to.deep.equal(['en', 'rtl', 'ltr']);
    }
  });

  it('have dates and numbers in English, in charts and tables too @release', async () => {
    for (const lang of ['lv', 'ne', 'xx', 'th'])
      for (const tag of ['sales-trend', 'sales-heatmap']) {
        const { shadowRoot } = await show(tag, lang, '');
        const texts = [...shadowRoot!.querySelectorAll(':not(style)')].flatMap(({ childNodes }) =>
          [...childNodes].flatMap((node) => (node instanceof Text ? node.data : [])),
        );
        expect(texts.join(' '), `${tag} ${lang}`)
          .to.match(/Jan/)
          .and.not.to.match(/jan|tor\.|[\p{Script=Devanagari}\p{Script=Thai}]|25[56]\d/u);
        clean();
      }
  });

  it('keep the language of the page where there are texts @release', async () => {
    const texts = ['de-AT', 'en-GB', 'fr'];
    for (const lang of texts) expect(inside(await show('sales-breakdown', lang), '.card').lang).to.equal(lang);
    registerLocale('is', {});
    expect(inside(await show('sales-breakdown', 'is'), '.card').lang).to.equal('is');
  });

  it('keep the number next to a name from right to left in its place @release', async () => {
    const widget = await show('sales-breakdown', 'en');
    const name = inside(widget, '.read bdi bdi');
    expect(name.textContent).to.equal('الرياض');
    const range = document.createRange();
    const last = [...inside(widget, '.found > bdi').childNodes].findLast(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim() !== '',
    );
    range.selectNodeContents(last!);
    // The rest of the sentence is to the right of the name that begins it.
    expect(range.getBoundingClientRect().left).to.be.at.least(name.getBoundingClientRect().right - 1);
  });
});
