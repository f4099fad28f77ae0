import { tagOf } from '../element/tag-names.js';
import type { CardContent, ExportedCard } from './workbook.js';

/** An element with cards: a widget, or a dashboard. */
interface CardHolder {
  exportedCards(): Promise<readonly ExportedCard[]>;
}

/** True for elements with numbers. Filters have none. */
function hasCards(element: Element): element is Element & CardHolder {
  return 'exportedCards' in element && tagOf(element) !== 'sales-filter';
}

/** Returns what a workbook has of elements, in their order. Elements without cards are skipped. */
export async function cardsOf(elements: Iterable<Element>): Promise<readonly ExportedCard[]> {
  const cards = await Promise.all([...elements].filter(hasCards).map((element) => element.exportedCards()));
  return cards.flat();
}

export async function pageContents(elements: Iterable<Element>): Promise<readonly CardContent[]> {
  const cards = await cardsOf(elements);
  const { contentsOf } = await import('./workbook.js');
  return contentsOf(cards);
}

/** Returns elements as one Excel workbook: a sheet for each card of a widget and of the open page of a dashboard, and one with filters and definitions. */
export async function pageWorkbook(elements: Iterable<Element>): Promise<Blob> {
  const cards = await cardsOf(elements);
  const { workbookOf } = await import('./workbook.js');
  return workbookOf(cards);
}
