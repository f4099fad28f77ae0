// @own-page: it loads auto.js, which registers tags as they appear
import { expect } from '@open-wc/testing';
import '../../../src/auto.js';
import { boxText, warnings } from '../../define/mistake-page.js';
import { until } from '../../until.js';
import { CARDS, TAGS, type Mistake } from './mistakes.js';

const TABLE =
  '<table><tr><th>Date</th><th>Region</th><th>Sales</th></tr><tr><td>2024-01-15</td><td>West</td><td>20</td></tr><tr><td>2024-02-15</td><td>East</td><td>30</td></tr></table>';

/** Puts a tag into the page, as an author writes it. Tags without another source have a table. */
function put({ markup }: Mistake): Element {
  const [, name] = /^<([\w-]+)/.exec(markup)!;
  const data = / (src|scr|source)=/.test(markup) || markup === '<sales-kpi>' ? '' : TABLE;
  const html = markup.includes('</') ? markup : `${markup}${TAGS.some((one) => one.markup === markup) ? '' : data}</${name}>`;
  // A parser, unlike `innerHTML` of a connected element, makes all attributes before the tag is defined.
  const element = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
  element.addEventListener('sales-error', (event) => event.preventDefault());
  return document.body.appendChild(element);
}

const cardText = (card: Element): string => (card.shadowRoot?.querySelector('.card')?.textContent ?? '').replaceAll(/\s+/g, ' ');

describe('a typical mistake', () => {
  let logged: ReturnType<typeof warnings>;
  before(() => (logged = warnings()));
  after(() => {
    logged.end();
    document.body.replaceChildren();
  });

  it('in the name of a tag is named in its place, with the repair', async () => {
    const texts = await Promise.all(TAGS.map((one) => boxText(put(one))));
    TAGS.forEach(({ says, repair }, index) => expect(texts[index]).to.contain(says).and.contain(repair));
  });

  it('in a tag is named in its card, with the repair @release', async () => {
    const cards = CARDS.map(put);
    await Promise.all(
      CARDS.map(({ says, repair, markup }, index) =>
        until(
          () => cardText(cards[index]!).includes(says) && cardText(cards[index]!).includes(repair),
          `${markup}: “${says}” and “${repair}”`,
        ),
      ),
    );
  });
});
