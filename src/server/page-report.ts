import { tagOf } from '../elements/base/element/tag-names.js';
import type { CardContent } from '../elements/base/workbook/workbook.js';
import { cardImage } from './card-image.js';
import { partsOf } from './card-parts.js';
import { textsOf } from './dashboard.js';
import { toHex } from './inline-svg.js';
import { reportChart } from './report-chart.js';
import type { PageReport, ReportCard, ReportColors } from './report.js';

/** Widgets with charts that office programs have too: lines and bars. */
const NATIVE = new Set(['sales-trend', 'sales-breakdown', 'sales-forecast', 'sales-funnel']);
/** Returns what slides and mails are made from, once the elements are complete. `width`: that of the drawings, in px. */
export async function pageReport(
  elements: readonly Element[],
  contents: readonly CardContent[],
  width: number,
): Promise<PageReport> {
  const cards: ReportCard[] = [];
  for (const content of contents) cards.push(await reportCard(content, width));
  const texts = elements.filter((element) => tagOf(element) === 'sales-dashboard').map(textsOf);
  const [first] = cards;
  const heading = [document.querySelector('h1')?.textContent, ...texts.map((text) => text.heading)].find(Boolean) ?? '';
  return {
    title: document.title.trim() || heading.trim(),
    link: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
    lang: first?.lang ?? '',
    dir: first?.dir ?? 'ltr',
    lead: texts
      .map((text) => text.lead)
      .filter(Boolean)
      .join(' '),
    source: texts
      .map((text) => text.source)
      .filter(Boolean)
      .join(' · '),
    cards,
    colors: colorsOf(contents.map(({ element }) => cardIn(element))),
  };
}

/** The card that an element shows. */
const cardIn = (element: Element): Element => element.shadowRoot!.querySelector('.card')!;

async function reportCard(content: CardContent, width: number): Promise<ReportCard> {
  const card = cardIn(content.element);
  const { drawings, isDark, ...texts } = partsOf(card, false);
  const plain = { ...texts, drawings, isDark, heading: '', sentence: '', figure: [] };
  const tag = tagOf(content.element) ?? '';
  const isInsights = tag === 'sales-insights';
  return {
    ...texts,
    // The sentence of insights says how they are ordered.
    ...(isInsights && texts.rows[1]?.[0] && { sentence: texts.rows[1][0].text }),
    notes: content.lines,
    chart: NATIVE.has(tag) ? await reportChart(content, texts.rows) : undefined,
    picture: drawings.length > 0 && texts.figure.length === 0 && texts.message === '' ? cardImage(card, plain, width) : undefined,
  };
}

/** Returns the colors of the cards: those of series are set where a card has a chart. */
function colorsOf(cards: readonly Element[]): ReportColors {
  const styles = cards.map((card) => getComputedStyle(card));
  const variable = (name: string): string | undefined =>
    styles.map((style) => style.getPropertyValue(name)).find((value) => value !== '');
  const color = (name: string, fallback = '#000000'): string =>
    toHex(`var(--_${name})`, { variable, isDark: false })?.slice(0, 7) ?? fallback;
  const accent = color('accent');
  return {
    ...{ text: color('text'), muted: color('muted'), border: color('border'), good: color('positive'), bad: color('negative') },
    series: Array.from({ length: 8 }, (_, at) => color(`s${String(at + 1)}`, accent)),
  };
}
