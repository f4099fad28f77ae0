import type { CellValue } from 'hucre/xlsx';
import type { CardParts } from './card-parts.js';

/** A column of the workbook behind a chart. */
export interface ChartColumn {
  readonly name: string;
  /** The number format of spreadsheets; `undefined` for texts. */
  readonly format: string | undefined;
  readonly values: readonly CellValue[];
  /** True for what other series are compared with. */
  readonly isContext: boolean;
  /** True for values without a line between them. */
  readonly isPoint: boolean;
}

/** A chart that office programs draw themselves. */
export interface ReportChart {
  readonly kind: 'line' | 'bar' | 'stacked';
  /** Name of the only sheet of the workbook. */
  readonly sheet: string;
  /** The columns of the sheet: categories, then series. */
  readonly columns: readonly ChartColumn[];
  readonly workbook: Uint8Array;
}

/** A card in a report. */
export interface ReportCard extends Omit<CardParts, 'drawings' | 'isDark'> {
  /** What “How is this calculated?” says. */
  readonly notes: readonly { readonly term: string; readonly text: string }[];
  readonly chart: ReportChart | undefined;
  /** The drawing of the card as SVG, without its texts; `undefined` for cards without one. */
  readonly picture: string | undefined;
}

/** Colors as `#rrggbb`. */
export interface ReportColors {
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly good: string;
  readonly bad: string;
  /** The colors of series, in their order. */
  readonly series: readonly string[];
}

/** What slides and mails are made from: the texts, numbers and drawings of a page in its order. */
export interface PageReport {
  readonly title: string;
  /** The canonical URL of the page; `undefined` where it names none. */
  readonly link: string | undefined;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What dashboards say below their headings. */
  readonly lead: string;
  /** Source and period of the data, as dashboards state them. */
  readonly source: string;
  readonly cards: readonly ReportCard[];
  readonly colors: ReportColors;
}

/** Returns the start of a table, without columns that have no text, such as those of small charts. A last row counts those that are omitted. */
export function shortened([head, ...body]: CardParts['rows'], rowCount: number): CardParts['rows'] {
  if (!head || rowCount === 0) return [];
  const kept = head.flatMap((_, at) => (body.some((cells) => cells[at]?.text) ? [at] : []));
  const shown = body.length > rowCount ? body.slice(0, rowCount - 1) : body;
  const lines = [head, ...shown].map((cells) => kept.flatMap((at) => cells[at] ?? []));
  const more = { text: `… ${body.length - shown.length}`, isNumber: false, isHeading: true, href: undefined };
  const blank = { ...more, text: '', isHeading: false };
  return shown.length < body.length ? [...lines, kept.map((_, at) => (at === 0 ? more : blank))] : lines;
}

/** What the alert of an element says, and what its number rests on. */
export interface PageAlert {
  readonly tag: string;
  /** The heading of the card; empty for a source. */
  readonly heading: string;
  readonly isActive: boolean;
  readonly expression: string;
  readonly measure: string;
  readonly value: number | null;
  readonly threshold: number | null;
  /** The days of the value as a clause on the date, where it is one of several periods. */
  readonly period?: string;
  /** The numbers as a sentence in the language of the page. */
  readonly text: string;
  /** Number of rows that the card counts, of a source all of its largest table. */
  readonly rows: number;
  /** The newest day of the data; absent without dates. */
  readonly through?: string;
}
