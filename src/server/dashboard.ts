import { escapeHtml } from '../util/html.js';
import { cardImage, figureHtml } from './card-image.js';
import { partsOf } from './card-parts.js';

/** Space between the cards of a column in px. */
const GAP_PX = 16;
/** Controls, which need scripts. */
const CONTROL = 'sales-filter';

/** An element with a card, as a dashboard holds it. */
interface Tile extends HTMLElement {
  readonly ready: Promise<void>;
}

/** Returns the widgets with cards on the open page of a dashboard, from top to bottom, once each is painted. */
async function tilesOf(dashboard: Element): Promise<readonly Tile[]> {
  const isTile = (element: Element): element is Tile =>
    element.localName.startsWith('sales-') && element.localName !== CONTROL && !element.closest('[hidden]');
  const tiles = [...dashboard.shadowRoot!.querySelectorAll('*')].filter(isTile);
  await Promise.all(tiles.map((tile) => tile.ready));
  return tiles;
}

interface DashboardTexts {
  readonly page: Element;
  readonly heading: string;
  readonly lead: string;
  readonly source: string;
}

export function textsOf(dashboard: Element): DashboardTexts {
  const page = dashboard.shadowRoot!.querySelector('.page')!;
  const textAt = (selector: string): string => page.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { page, heading: textAt('h2'), lead: textAt('.lead'), source: textAt('.written').replace(/(\s*·)+$/, '') };
}

const linesOf = ({ lead, source }: DashboardTexts): readonly string[] => [lead, source].filter(Boolean);

/**
 * Returns the open page of a dashboard as a section with one figure per card, for pages without scripts. `slot`: an attribute with the
 * slot of the section, if any.
 */
export async function dashboardHtml(dashboard: Element, width: number, isDark: boolean, slot = ''): Promise<string> {
  const texts = textsOf(dashboard);
  const { page, heading } = texts;
  const figures = (await tilesOf(dashboard)).map((tile) => {
    const card = tile.shadowRoot!.querySelector('.card')!;
    return figureHtml(card, partsOf(card, isDark), width);
  });
  const lang = page.getAttribute('lang') ?? '';
  const language = `${lang === '' ? '' : ` lang="${escapeHtml(lang)}"`} dir="${page.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr'}"`;
  const paragraphs = linesOf(texts).map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<section${slot}${language}><h2>${escapeHtml(heading)}</h2>${paragraphs.join('')}${figures.join('')}</section>`;
}

/** Returns the open page of a dashboard as one image, with the cards in a column. */
export async function dashboardImage(dashboard: Element, width: number, isDark: boolean): Promise<string> {
  const texts = textsOf(dashboard);
  const { page, heading } = texts;
  const lines = linesOf(texts);
  const tiles = (await tilesOf(dashboard)).map((tile) => {
    const card = tile.shadowRoot!.querySelector('.card')!;
    return { card, parts: partsOf(card, isDark) };
  });
  // The texts of the page are in a card of their own, in the colors of the others.
  const [first] = tiles;
  const frame = {
    heading,
    sentence: lines.join('. '),
    isTitled: false,
    summary: '',
    message: '',
    figure: [],
    drawings: [],
    rows: [],
  };
  const cards = first ? [{ card: first.card, parts: { ...first.parts, ...frame } }, ...tiles] : tiles;
  let y = 0;
  const images = cards.map(({ card, parts }) => {
    const image = cardImage(card, parts, width);
    const placed = image.replace('<svg ', `<svg y="${y}" `);
    y += Number(/ height="(\d+)"/.exec(image)![1]) + GAP_PX;
    return placed;
  });
  const height = Math.max(1, y - GAP_PX);
  const label = escapeHtml([heading, ...lines].join('. '));
  const lang = escapeHtml(page.getAttribute('lang') ?? '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" lang="${lang}"><title>${label}</title>${images.join('')}</svg>`;
}
