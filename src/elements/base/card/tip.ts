import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** A point of the viewport that a tooltip speaks of; `clear` is how far it keeps from it. */
export interface TipPoint {
  readonly x: number;
  readonly y: number;
  readonly clear?: number;
}

/**
 * The tooltip of one widget: lies beside the point it speaks of, never over it, inside the viewport, above all else on the page.
 * The host renders `render()` once in its template and calls `show` and `hide`, for pointer and keyboard alike.
 */
export class TipController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #content: TemplateResult | undefined;
  #point: TipPoint = { x: 0, y: 0 };

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether it is open. */
  get open(): boolean {
    return this.#content !== undefined;
  }

  /** Shows `content` beside a point of the viewport (as in `clientX`, `clientY`). */
  show(content: TemplateResult, point: TipPoint): void {
    this.#content = content;
    this.#point = point;
    this.#host.requestUpdate();
  }

  hide(): void {
    if (!this.#content) return;
    this.#content = undefined;
    this.#host.requestUpdate();
  }

  /** The element itself; hidden from assistive technology, which hears the same through the live region. */
  render(): TemplateResult {
    return html`<div part="tooltip" class="tip" popover="manual" aria-hidden="true">${this.#content ?? nothing}</div>`;
  }

  hostUpdated(): void {
    const tip = this.#host.renderRoot.querySelector<HTMLElement>('.tip');
    if (!tip?.isConnected) return;
    const shown = tip.matches(':popover-open');
    if (!this.#content) {
      if (shown) tip.hidePopover();
      return;
    }
    if (!shown) tip.showPopover();
    placeTip(tip, this.#point);
  }

  hostDisconnected(): void {
    this.#content = undefined;
  }
}

/** Distance from the edge of the viewport that a tooltip keeps. */
const EDGE_PX = 8;

/** Moves a tooltip next to its point: on the side with enough room, otherwise above or below the point. */
function placeTip(tip: HTMLElement, { x, y, clear = 12 }: TipPoint): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const { clientWidth, clientHeight } = document.documentElement;
  const maxX = clientWidth - width - EDGE_PX;
  const side = x + clear <= maxX ? x + clear : x - clear - width;
  const fits = side >= EDGE_PX;
  const left = fits ? side : Math.max(EDGE_PX, Math.min(maxX, x - width / 2));
  const above = y - clear - height;
  const top = fits ? y - height / 2 : above >= EDGE_PX ? above : y + clear;
  tip.style.setProperty('left', `${Math.round(left)}px`);
  tip.style.setProperty('top', `${Math.round(Math.max(EDGE_PX, Math.min(clientHeight - height - EDGE_PX, top)))}px`);
}
