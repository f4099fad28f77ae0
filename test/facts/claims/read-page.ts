import type { CardClaims } from '../../../src/query/claim.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { hasState, openPage, type CardElement } from './open-page.js';

/** The sentences of a card, the claims behind them, and its dashboard page. */
export interface Statement {
  readonly page: string;
  /** The tag of the card and its heading. */
  readonly card: string;
  readonly text: string;
  /** `undefined` for a card that states nothing as data. */
  readonly claims: CardClaims | undefined;
}

/** A named input of a dashboard. */
export interface InputFile {
  readonly name: string;
  readonly blob: Blob;
}

interface Dashboard extends CardElement {
  readonly connection: { readonly catalog?: Catalog } | undefined;
  readonly claims: CardClaims | undefined;
}

/** Opens a dashboard in a language and reads every sentence of its pages, as the reader sees them. */
export async function readPages(files: readonly InputFile[], lang: string): Promise<readonly Statement[]> {
  await openPage();
  const dashboard = document.createElement('sales-dashboard') as Dashboard;
  for (const [name, value] of Object.entries({ lang, locale: lang, 'time-zone': 'UTC' })) dashboard.setAttribute(name, value);
  const [first] = files;
  dashboard.data = files.length === 1 ? first!.blob : { tables: Object.fromEntries(files.map(({ name, blob }) => [name, blob])) };
  document.body.append(dashboard);
  try {
    await dashboard.ready;
    const tabs = [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')];
    if (tabs.length === 0) return await readPage(dashboard, 'sales');
    const statements: Statement[] = [];
    for (const tab of tabs) {
      const page = tab.getAttribute('aria-controls')?.replace('page-', '') ?? '';
      if (page === 'check') continue;
      tab.click();
      await dashboard.ready;
      statements.push(...(await readPage(dashboard, page)));
    }
    return statements;
  } finally {
    dashboard.remove();
  }
}

async function readPage(dashboard: Dashboard, page: string): Promise<readonly Statement[]> {
  const cards = [...dashboard.shadowRoot!.querySelectorAll('*')].filter(
    (element): element is CardElement & { readonly claims: CardClaims | undefined } =>
      element.localName.startsWith('sales-') && element.localName !== 'sales-filter' && !element.closest('[hidden]'),
  );
  const ready = await Promise.allSettled(cards.map((card) => card.ready));
  const seen = cards.filter((card, k) => ready[k]!.status === 'fulfilled' && !hasState(card, 'nothing'));
  const textAt = (root: ParentNode, selector: string): string => {
    const read = root.querySelector(selector)?.cloneNode(true) as Element | undefined;
    // The numbers at the bars of a picture are no sentence.
    for (const picture of read?.querySelectorAll('.pic') ?? []) picture.remove();
    return (read?.textContent ?? '').replace(/[ \t\n\r\u200b]+/g, ' ').trim();
  };
  return [
    { page, card: 'headline', text: textAt(dashboard.shadowRoot!, '.lead'), claims: dashboard.claims },
    ...seen.map((card): Statement => {
      const root = card.shadowRoot!;
      const body = { 'sales-kpi': '.kpi', 'sales-insights': '.list' }[card.localName];
      const text = [textAt(root, '#summary'), body ? textAt(root, body) : ''].filter(Boolean).join(' ¶ ');
      return { page, card: `${card.localName} “${textAt(root, '[part~=heading]')}”`, text, claims: card.claims };
    }),
  ];
}
