import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../../messages/en.js';
import type { PageName } from '../attributes.js';

/** Pages to choose from, and the callback for opening one. */
interface TabsModel {
  readonly pages: readonly PageName[];
  readonly open: PageName;
  readonly messages: Messages;
  readonly isRtl: boolean;
  /** Called when the user opens a page. With the key, the focus moves to the new tab. */
  readonly onOpen: (page: PageName, by: 'click' | 'key') => void;
}

/** Returns the id of a page's tab. */
export function tabOf(page: PageName): string {
  return `tab-${page}`;
}

/** Renders the page names as tabs. Arrow keys move between tabs and wrap around. */
export function renderTabs(tabs: TabsModel): TemplateResult {
  const { pages, open, messages, onOpen } = tabs;
  return html`<div role="tablist" aria-label=${messages.dashboard.pages} @keydown=${(event: KeyboardEvent) => onKey(event, tabs)}>
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
          ${messages.dashboard.page({ name })}
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
