/** Distance in px from the button and from the edges of the viewport. */
const GAP_PX = 4;
const EDGE_PX = 8;

/** Minimum height in px of a panel that scrolls. */
const MIN_PX = 160;

/**
 * Places an open panel below its button, or above with more room there: aligned to its end or start, and inside the viewport. CSS can limit
 * its height to that room, `--_room`.
 */
export function placePanel(panel: HTMLElement, button: HTMLElement, side: 'start' | 'end' = 'end'): void {
  const at = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = panel.ownerDocument.documentElement;
  const below = clientHeight - at.bottom - GAP_PX - EDGE_PX;
  const above = at.top - GAP_PX - EDGE_PX;
  const set = (name: string, px: number): void => panel.style.setProperty(name, `${Math.round(px)}px`);
  set('--_room', Math.max(below, above, MIN_PX));
  const { offsetWidth: width, offsetHeight: height } = panel;
  const isLeft = (getComputedStyle(button).direction === 'rtl') === (side === 'end');
  const top = height <= below || below >= above ? at.bottom + GAP_PX : at.top - GAP_PX - height;
  set('left', Math.max(EDGE_PX, Math.min(clientWidth - width - EDGE_PX, isLeft ? at.left : at.right - width)));
  set('top', Math.max(EDGE_PX, Math.min(clientHeight - height - EDGE_PX, top)));
}
