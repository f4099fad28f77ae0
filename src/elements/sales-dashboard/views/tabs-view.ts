import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { PageName } from '../model/place.js';

/** The pages to choose from, and what a choice does. */
export interface TabsModel {
  readonly pages: readonly PageName[];
  readonly open: PageName;
  readonly words: Messages;
  readonly isRtl: boolean;
  /** `by`: a key moves the focus to the tab that it opens. */
  readonly onOpen: (page: PageName, by: 'click' | 'key') => void;
}

/** The id of a page's tab. */
export function tabOf(page: PageName): string {
  return `tab-${page}`;
}

/** The names of the pages, as tabs: arrows go from one to the next, and round at the ends. */
export function renderTabs(tabs: TabsModel): TemplateResult {
  const { pages, open, words, onOpen } = tabs;
  return html`<div role="tablist" aria-label=${words.dashboard.pages} @keydown=${(event: KeyboardEvent) => onKey(event, tabs)}>
    ${pages.map(
      (name) =>
        html`<button
          type="button"
          role="tab"
          id=${tabOf(name)}
          aria-controls=${`page-${name}`}
          aria-selected=${name === open ? 'true' : 'false'}
          tabindex=${name === open ? 0 : -1}
          @click=${() => onOpen(name, 'click')}
        >
          ${words.dashboard.page(name)}
        </button>`,
    )}
  </div>`;
}

function onKey(event: KeyboardEvent, { pages, open, isRtl, onOpen }: TabsModel): void {
  const steps: Readonly<Record<string, number>> = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  onOpen(pages[(pages.indexOf(open) + step + pages.length) % pages.length]!, 'key');
}
