/** A figure as a person reads it. */
export interface Figure {
  readonly value: number;
  /** Half of what its last digit is worth: a text says no more than that. */
  readonly half: number;
}

const SCALES: Readonly<Record<string, number>> = { '%': 0.01, pp: 0.01, K: 1e3, M: 1e6, B: 1e9 };

/** The figure in a text: `€1,234.50`, `−3.2%`, `▲ +1.2 pp`, `€4.1M`, `2.3 days`; undefined where there is none, as in `–`. */
export function figureIn(text: string): Figure | undefined {
  const [, sign = '', digits, unit = ''] = /([-−]?)[^\d−-]*(\d[\d,]*(?:\.\d+)?)\s*(%|pp|[KMB]\b)?/.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const scale = SCALES[unit] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(digits.replaceAll(',', '')) * scale * (sign === '' ? 1 : -1);
  return { value, half: 0.5 * 10 ** -decimals * scale };
}

/** Whether a text says a number, as far as its digits go; a missing one is a text without a figure. */
export function says(text: string, value: number | null | undefined): boolean {
  const figure = figureIn(text);
  if (figure === undefined || value === null || value === undefined) return figure === undefined && (value ?? null) === null;
  return Math.abs(figure.value - value) <= figure.half * 1.000001 + 1e-9;
}

/** A table as it is on the screen: texts of its heads, and of the cells of its rows. */
export interface Seen {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const textOf = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('.vh, .dir')) hidden.remove();
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
};

/** The numbers of a widget as its table has them. */
export function tableOf(widget: Element): Seen {
  const root = widget.shadowRoot!;
  const table = root.querySelector('.box table') ?? root.querySelector('[part=table] table')!;
  const cells = (row: Element): string[] => [...row.children].map(textOf);
  return {
    heads: cells(table.querySelector('thead tr')!),
    rows: [...table.querySelectorAll('tbody tr:not(.space)')].map(cells),
  };
}
