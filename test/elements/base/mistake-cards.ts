import { until } from '../../until.js';
import { boxText } from '../../define/mistake-page.js';
import { CARDS, TAGS, type Mistake } from './mistakes.js';

const TABLE =
  '<table><tr><th>Date</th><th>Region</th><th>Sales</th></tr><tr><td>2024-01-15</td><td>West</td><td>20</td></tr><tr><td>2024-02-15</td><td>East</td><td>30</td></tr></table>';

/** Puts a tag into a page, as an author writes it. Tags without another source have a table. */
export function putMistake({ markup }: Mistake, page: Document = document): Element {
  const [, name] = /^<([\w-]+)/.exec(markup)!;
  const isWhole = markup.includes('</') || TAGS.some((one) => one.markup === markup);
  const data = isWhole || / (src|scr|source)=/.test(markup) || markup === '<sales-kpi>' ? '' : TABLE;
  const html = markup.includes('</') ? markup : `${markup.replace(/^<(?:"[^"]*"|[^>"])*>/, `$&${data}`)}</${name}>`;
  // A parser, unlike `innerHTML` of a connected element, makes all attributes before the tag is defined.
  const element = new page.defaultView!.DOMParser().parseFromString(html, 'text/html').body.firstElementChild!;
  element.addEventListener('sales-error', (event) => event.preventDefault());
  return page.body.appendChild(element);
}

const cardText = (card: Element): string => (card.shadowRoot?.querySelector('.card')?.textContent ?? '').replaceAll(/\s+/g, ' ');

/** Resolves when the box in each mistaken tag names the mistake and the repair. */
export async function untilBoxes(tags: readonly Mistake[], page?: Document): Promise<void> {
  const texts = await Promise.all(tags.map((one) => boxText(putMistake(one, page))));
  const wrong = tags.filter(({ says, repair }, k) => !(texts[k]!.includes(says) && texts[k]!.includes(repair)));
  if (wrong.length > 0) throw new Error(`${wrong.map(({ markup }) => markup).join()} in ${texts.join('\n')}`);
}

/** Resolves when each card names the mistake and the repair. */
export async function untilCards(page?: Document): Promise<void> {
  const cards = CARDS.map((one) => putMistake(one, page));
  await Promise.all(
    CARDS.map(({ says, repair, markup }, index) =>
      until(
        () => cardText(cards[index]!).includes(says) && cardText(cards[index]!).includes(repair),
        `${markup}: “${says}” and “${repair}”`,
      ),
    ),
  );
}
