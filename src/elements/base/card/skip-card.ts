import { tagOf } from '../element/tag-names.js';

/** Class of the element at the end of a dashboard, which takes the focus when the user skips the dashboard or its last card. */
export const END = 'end';

/**
 * Moves the focus to the end of a dashboard. The element is in the tab order only while it has the focus: Chromium continues with the
 * first element of a shadow root after one outside the tab order.
 */
export function focusEnd(root: ParentNode): void {
  const end = root.querySelector<HTMLElement>(`.${END}`);
  if (!end) return;
  end.tabIndex = 0;
  end.addEventListener('blur', () => (end.tabIndex = -1), { once: true });
  end.focus();
}

/**
 * Moves the focus from a card to the next one on Alt+PageDown, and to the previous one on Alt+PageUp: to the menu button, which names the
 * card. After the last card of a dashboard, the focus goes to the end of the dashboard.
 */
export function skipCard(event: KeyboardEvent): void {
  const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
  const card = event.currentTarget;
  if (step === 0 || !event.altKey || !(card instanceof HTMLElement)) return;
  const root = card.getRootNode() as Document | ShadowRoot;
  const buttons = [...root.querySelectorAll('*')].flatMap((element) => menuButtonOf(element) ?? []);
  const at = buttons.findIndex((button) => card.shadowRoot?.contains(button));
  const next = buttons[at + step];
  const isInDashboard = root instanceof ShadowRoot && tagOf(root.host) === 'sales-dashboard';
  if (!next && (step < 0 || !isInDashboard)) return;
  event.preventDefault();
  if (next) next.focus();
  else focusEnd(root);
}

/** Returns the menu button of a card that is shown; `undefined` for other elements. */
export function menuButtonOf(element: Element): HTMLElement | undefined {
  if (tagOf(element) === undefined || !element.checkVisibility()) return undefined;
  return element.shadowRoot?.querySelector<HTMLElement>('.dots') ?? undefined;
}
