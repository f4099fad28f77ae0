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
/** Maximum height of pictures, as a part of their width. */
const MAX_RATIO = 1.5;

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
    title: document.title.trim() || heading.trim() || (first?.heading ?? ''),
    link: canonicalUrl(),
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

/** Returns the canonical URL of the page; `undefined` unless it is complete, as a file has no place in the web from which another starts. */
function canonicalUrl(): string | undefined {
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}

const cardIn = (element: Element): Element => element.shadowRoot!.querySelector('.card')!;

async function reportCard(content: CardContent, width: number): Promise<ReportCard> {
  const card = cardIn(content.element);
  const { drawings, isDark, ...texts } = partsOf(card, false);
  const plain = { ...texts, drawings, isDark, heading: '', sentence: '', figure: [] };
  const tag = tagOf(content.element) ?? '';
  return {
    ...texts,
    // The sentence of insights says how they are ordered.
    ...(tag === 'sales-insights' && texts.rows[1]?.[0] && { sentence: texts.rows[1][0].text }),
    notes: content.lines,
    chart: NATIVE.has(tag) && !isDerived(content.element) ? await reportChart(content, texts.rows) : undefined,
    picture:
      drawings.length > 0 && texts.figure.length === 0 && texts.message === ''
        ? pictureOf(cardImage(card, plain, width))
        : undefined,
  };
}

/** True for charts of values that are derived from those of the result: a workbook does not have them. */
function isDerived(element: Element): boolean {
  const valueOf = (name: string): unknown => Reflect.get(element, name);
  const isOn = ['cumulative', 'adjusted', 'average'].some((name) => Boolean(valueOf(name)));
  return isOn || valueOf('growth') === 'only' || ['variance', 'share', 'bullet'].includes(String(valueOf('chart')));
}

/** Returns a picture, unless it is too high to be read on a slide: then the table of the card is. */
function pictureOf(svg: string): string | undefined {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  return Number(height) > Number(width) * MAX_RATIO ? undefined : svg;
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
