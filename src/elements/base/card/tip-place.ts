import type { TipPoint } from './tip.js';

/** Distance from the edge of the viewport that a tooltip keeps. */
const EDGE_PX = 8;

/** Beside the point where there is room, on the other side where not, and above or below it where neither has room. */
export function placeTip(tip: HTMLElement, { x, y, clear = 12 }: TipPoint): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const { clientWidth, clientHeight } = document.documentElement;
  const maxX = clientWidth - width - EDGE_PX;
  const beside = x + clear <= maxX ? x + clear : x - clear - width;
  const fits = beside >= EDGE_PX;
  const left = fits ? beside : Math.max(EDGE_PX, Math.min(maxX, x - width / 2));
  const above = y - clear - height;
  const top = fits ? y - height / 2 : above >= EDGE_PX ? above : y + clear;
  tip.style.setProperty('left', `${Math.round(left)}px`);
  tip.style.setProperty('top', `${Math.round(Math.max(EDGE_PX, Math.min(clientHeight - height - EDGE_PX, top)))}px`);
}
