import '../../../src/define/sales-cohort.js';
import type { SalesCohort } from '../../../src/elements/sales-cohort/sales-cohort.js';
import { allInside, middle, type Point } from '../chart-page.js';
import { putFollowed, whenReady, type FollowedPage } from '../followed-page.js';
import { ROWS } from './cohort-rows.js';

/** A page with cohorts, and a KPI of customers that follows them. */
export type Page = FollowedPage<SalesCohort>;

/** Puts both on the page without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS, width = 800): Page {
  const page = putFollowed(document.createElement('sales-cohort'), { id: 'back', ...attributes }, data, width);
  page.kpi.measure = 'customers';
  return page;
}

/** Puts both on the page and waits until they are painted. */
export function show(...given: Parameters<typeof put>): Promise<Page> {
  return whenReady(put(...given));
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

/** The number that a cell shows. */
export const amountOf = (text: string): number => Number(text.replaceAll(/[$,%]/g, '').replace('−', '-'));
