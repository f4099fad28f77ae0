import type { TagAttributes } from '../describe/tags.js';
import { tagCode } from '../elements/base/menu/embed-code.js';
import type { Card, Composition } from './composition.js';

/** The layout of a page: cards share rows on wide screens. The code of a page needs it next to it. */
export const LAYOUT = `.sales-page { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 1rem; container-type: inline-size }
.sales-page > * { grid-column: 1 / -1; min-width: 0; margin: 0 }
@container (min-width: 36rem) {
  .sales-page > .half { grid-column: span 3 }
  .sales-page > .two-thirds { grid-column: span 4 }
  .sales-page > .third { grid-column: span 2 }
}`;

/** Returns the attribute of a card that gives it its width. */
export const classOf = ({ width }: Card): TagAttributes => (width === 'full' ? {} : { class: width });

/** True when cards share rows, which needs the layout. */
export const isLaidOut = ({ cards }: Composition): boolean => cards.some(({ width }) => width !== 'full');

export const indented = (text: string, indent: string): string => text.replaceAll(/^(?=.)/gm, indent);

/** Puts tags into the layout: in `main` always, otherwise if cards share rows. */
export function laidOut(page: Composition, [source = '', ...cards]: readonly string[], place?: 'main'): string {
  if (!isLaidOut(page) && !place) return [source, ...cards].join('\n');
  const name = place ?? 'div';
  return `${source}\n<${name} class="sales-page">\n${indented(cards.join('\n'), '  ')}\n</${name}>`;
}

const tagsOf = ({ cards }: Composition): readonly string[] =>
  cards.map((card) => tagCode(card.tag, Object.entries({ ...classOf(card), ...card.attributes })));

/** Returns a page as tags, with its source first. */
export const pageCode = (page: Composition, place?: 'main'): string =>
  laidOut(page, [tagCode('sales-source', Object.entries(page.source)), ...tagsOf(page)], place);

/** Returns a further page as tags below its heading. */
export const sectionCode = (heading: string, page: Composition): string =>
  laidOut(page, [`<h2>${heading}</h2>`, ...tagsOf(page)]);
