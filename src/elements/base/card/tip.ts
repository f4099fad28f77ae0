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
  readonly #place: (tip: HTMLElement, point: TipPoint) => void;
  #content: TemplateResult | undefined;
  #point: TipPoint = { x: 0, y: 0 };

  /** `place` moves the tooltip to where it belongs. */
  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    place: (tip: HTMLElement, point: TipPoint) => void,
  ) {
    this.#host = host;
    this.#place = place;
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
    this.#place(tip, this.#point);
  }

  hostDisconnected(): void {
    this.#content = undefined;
  }
}
