import { type TemplateResult, html } from 'lit';
import { filterGroup } from '../src/crossfilter/filter-bus.js';

/** Gets data that never come. A story with it is tagged `unended`: its test then looks for the waiting, not for the end. */
export const never: typeof fetch = () => new Promise<never>(() => undefined);

/** Gets data once, then the server fails: give `fetch` to a widget, and `again` to its `sales-load`, and it goes stale. */
export function failingLater(): { readonly fetch: typeof fetch; readonly again: (event: Event) => void } {
  let calls = 0;
  return {
    fetch: (...request) => (calls++ === 0 ? fetch(...request) : Promise.resolve(new Response('', { status: 500 }))),
    again: (event) => {
      const widget = event.currentTarget as HTMLElement & { refresh(): Promise<void> };
      if (calls === 1) void widget.refresh().catch(() => undefined);
    },
  };
}

/** What a story does before it is shown: the sources of its group set their clauses. */
export const chosenBy = (clauses: Readonly<Record<string, string>>) => ({
  beforeEach: ({ id }: { readonly id: string }) => {
    for (const [source, where] of Object.entries(clauses)) filterGroup(id).set(source, where);
    return () => {
      filterGroup(id).clear();
    };
  },
});

/** A story in a narrow column. */
export const inColumn = (story: TemplateResult, width: string): TemplateResult =>
  html`<div style="max-inline-size: ${width}">${story}</div>`;

/** A story right to left, in Arabic. */
export const inArabic = (story: TemplateResult): TemplateResult => html`<div dir="rtl" lang="ar">${story}</div>`;

/** A dark story, regardless of the page’s theme. */
export const inDark = (story: TemplateResult): TemplateResult =>
  html`<div style="color-scheme: dark; padding: 1rem; background: var(--sales-color-page)">${story}</div>`;

/** A story below the revenue of the same rows, which follows what is chosen in it. */
export const underRevenue = (story: TemplateResult, rows: readonly object[]): TemplateResult =>
  html`<sales-kpi .data=${rows} currency="EUR" measure="revenue"></sales-kpi>
    <p></p>
    ${story}`;

/** Sales of days, and their plan by month and region. */
export const PLANNED = {
  tables: {
    orders: Array.from({ length: 700 }, (_, n) => ({
      order: `O${n}`,
      date: new Date(Date.UTC(2025, 0, 1 + (n % 354))).toISOString().slice(0, 10),
      region: ['North', 'South', 'West'][n % 3],
      revenue: 400 + ((n * 137) % 900),
    })),
    targets: Array.from({ length: 36 }, (_, n) => ({
      month: `2025-${String(1 + (n % 12)).padStart(2, '0')}-01`,
      region: ['North', 'South', 'West'][Math.floor(n / 12)],
      target: 15_000 + 1500 * Math.floor(n / 12),
    })),
  },
};
