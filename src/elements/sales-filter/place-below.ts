/** Distance in px from the trigger and from the edges of the viewport. */
const GAP_PX = 4;
const EDGE_PX = 8;

/**
 * Places an open panel below its trigger, or above if there is more space. The panel stays inside the viewport and follows the
 * writing direction.
 */
export function placeBelow(panel: HTMLElement, trigger: HTMLElement): void {
  const at = trigger.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - at.bottom - GAP_PX - EDGE_PX;
  const above = at.top - GAP_PX - EDGE_PX;
  panel.style.setProperty('max-height', `${String(Math.round(Math.max(below, above, 160)))}px`);
  const { offsetWidth: width, offsetHeight: height } = panel;
  const start = getComputedStyle(trigger).direction === 'rtl' ? at.right - width : at.left;
  const left = Math.max(EDGE_PX, Math.min(clientWidth - width - EDGE_PX, start));
  const top = height <= below || below >= above ? at.bottom + GAP_PX : at.top - GAP_PX - height;
  panel.style.setProperty('left', `${String(Math.round(left))}px`);
  panel.style.setProperty('top', `${String(Math.round(Math.max(EDGE_PX, top)))}px`);
}
