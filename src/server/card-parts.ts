/** A cell of a table: its text, and whether it is a number or a heading. */
export interface Cell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isHeading: boolean;
  /** The URL that the cell leads to, if any. */
  readonly href: string | undefined;
}

/** What a rendered card consists of. */
export interface CardParts {
  readonly heading: string;
  /** The sentence below the heading. */
  readonly sentence: string;
  /** True where the sentence is the title. */
  readonly isTitled: boolean;
  /** The whole card in a sentence or two, as for assistive technology. */
  readonly summary: string;
  /** Message in place of a chart, such as that there are no rows. */
  readonly message: string;
  /** Lines of a key figure; none for other cards. */
  readonly figure: readonly FigureLine[];
  /** Drawings from top to bottom: the fixed heading of a chart, and the chart or sparkline. */
  readonly drawings: readonly SVGSVGElement[];
  readonly rows: readonly (readonly Cell[])[];
  readonly dir: 'ltr' | 'rtl';
  readonly lang: string;
  readonly isDark: boolean;
}

/** A line of a key figure, in its role: the number itself, its change, and smaller lines. */
export interface FigureLine {
  readonly kind: 'value' | 'good' | 'bad' | 'note';
  readonly text: string;
}

/** Parts that only assistive technology reads, and parts that need scripts. */
const UNSEEN = '.vh, .sk, .dir, .colour-watch, [popover], .dots, .msg details';

/** Reads the parts of a rendered card. */
export function partsOf(card: Element, isDark: boolean): CardParts {
  const textAt = (selector: string): string => textOf(card.querySelector(selector));
  return {
    heading: textAt('[part~="heading"]'),
    sentence: textAt('.read'),
    isTitled: card.classList.contains('titled'),
    summary: textOf(card.querySelector('#summary'), true),
    message: textAt('.msg'),
    figure: figureOf(card),
    drawings: [...card.querySelectorAll<SVGSVGElement>('.top svg, .stage > svg, .spark > svg')],
    rows: rowsOf(card),
    dir: card.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr',
    lang: card.getAttribute('lang') ?? '',
    isDark,
  };
}

/** The visible text of an element, with single spaces. A change reads “up 39.3%, worse”, because its color alone would not say whether it is good. */
function textOf(element: Element | null, isWhole = false): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('.delta > *')) {
    if (part.hasAttribute('aria-hidden')) part.remove();
    else part.classList.remove('vh');
  }
  // Values below the name of a row are in a line of their own on screen.
  for (const value of copy.querySelectorAll('.under > *')) value.before(' · ');
  if (!isWhole) for (const unseen of copy.querySelectorAll(UNSEEN)) unseen.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function figureOf(card: Element): FigureLine[] {
  const kpi = card.querySelector('.kpi');
  if (!kpi) return [];
  // Another measure has its change in its own line.
  const found = [...kpi.querySelectorAll('.val, .dl, .periods, .notices, .goal p, .other, .hls > *, .alert')].filter(
    (line) => !line.matches('.dl') || !line.closest('.other'),
  );
  const lines = found.map((line): FigureLine => {
    if (line.classList.contains('val')) return { kind: 'value', text: textOf(line) };
    const delta = line.classList.contains('dl') ? line.querySelector('.delta') : undefined;
    const isBad = delta?.classList.contains('bad') ?? line.classList.contains('alert');
    const kind = delta?.classList.contains('good') ? 'good' : isBad ? 'bad' : 'note';
    // Label and number, or what is reached and the goal, are apart on screen.
    const parts = line.matches('.other, .goal p:not(.pace)') ? [...line.children].map((part) => textOf(part)) : [textOf(line)];
    return { kind, text: parts.filter(Boolean).join(' · ') };
  });
  return lines.filter(({ text }) => text !== '');
}

function rowsOf(card: Element): Cell[][] {
  const table = card.querySelector('table[part~="table"], [part~="table"] table');
  return [...(table?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => ({
      // A highlighted number has the condition that it meets, in place of color and sign.
      text: `${textOf(cell)}${cell.querySelector('.hl > .vh')?.textContent ?? ''}`,
      isNumber: cell.classList.contains('n'),
      isHeading: cell.localName === 'th',
      href: cell.querySelector('a')?.getAttribute('href') ?? undefined,
    })),
  );
}
