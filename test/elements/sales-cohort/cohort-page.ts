import '../../../src/define/sales-cohort.js';
import '../../../src/define/sales-kpi.js';
import type { SalesCohort } from '../../../src/elements/sales-cohort/sales-cohort.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { allInside, middle, putAll, type Point } from '../chart-page.js';
import { ROWS } from './cohort-rows.js';

/** A page with cohorts and a KPI that follows them, both over the same rows. */
export interface Page {
  readonly widget: SalesCohort;
  readonly kpi: SalesKpi;
}

/** Puts both on the page without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS, width = 800): Page {
  const widget = document.createElement('sales-cohort');
  widget.id = 'back';
  widget.locale = 'en-US';
  widget.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  kpi.measure = 'customers';
  putAll([widget, kpi], { data, width });
  return { widget, kpi };
}

/** Puts both on the page and waits until they are painted. */
export async function show(...given: Parameters<typeof put>): Promise<Page> {
  const page = put(...given);
  await Promise.all([page.widget.ready, page.kpi.ready]);
  return page;
}

/** The middle of a text in the picture. */
export function textAt(widget: SalesCohort, text: string): Point {
  const found = allInside(widget, '.stage svg text').find(({ textContent }) => textContent === text);
  if (!found) throw new Error(`the picture has no text ${text}`);
  return middle(found);
}

/** The texts of a class in the picture, from top to bottom. */
export function textsOf(widget: SalesCohort, className: string): readonly string[] {
  const found = [...allInside(widget, `.stage svg .${className} text`)];
  return found.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y).map(({ textContent }) => textContent);
}

/** The cells of the picture that are coloured, or outlined because their period is not over. */
export function cells(widget: SalesCohort, className = ''): readonly Element[] {
  return allInside(widget, `.stage svg .cell${className}:not(.key) rect`);
}
