import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** The point of the viewport that a tooltip describes. `clear` is the distance between point and tooltip in px. */
export interface TipPoint {
  readonly x: number;
  readonly y: number;
  readonly clear?: number;
}

/** Time in ms after which the pointer can move onto a tooltip. A pointer that sweeps over marks never hits the tooltip before. */
const REST_MS = 300;
/** Time in ms that a pointer has to get from a point to its tooltip. */
const GRACE_MS = 300;

/**
 * The tooltip of one widget. It is next to the point that it describes, inside the viewport and on top of the page. The host includes
 * `render()` once in its template and calls `show`, `leave` and `hide`. Escape hides a tooltip that the pointer opened, wherever the focus
 * is, and the pointer can rest on the tooltip.
 */
export class TooltipController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode & EventTarget };
  #content: TemplateResult | undefined;
  #point: TipPoint = { x: 0, y: 0 };
  #by: 'pointer' | 'keyboard' = 'pointer';
  #isReachable = false;
  /** Shows the tooltip of the newest mark that the pointer met on its way from a point to its tooltip. */
  #next: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode & EventTarget }) {
    this.#host = host;
    host.addController(this);
  }

  get open(): boolean {
    return this.#content !== undefined;
  }

  /**
   * Shows `content` next to a point of the viewport (as in `clientX`, `clientY`). A tooltip at which the pointer rested stays for a moment: the
   * pointer gets there across other marks.
   */
  show(content: TemplateResult, point: TipPoint, by: 'pointer' | 'keyboard' = 'pointer'): void {
    if (!this.#isReachable || by === 'keyboard') {
      this.#show(content, point, by);
      return;
    }
    if (!this.#next)
      this.#wait(GRACE_MS, () => {
        if (!this.#tip?.matches(':hover')) this.#next?.();
      });
    this.#next = () => this.#show(content, point, by);
  }

  #show(content: TemplateResult, point: TipPoint, by: 'pointer' | 'keyboard'): void {
    this.#next = undefined;
    if (!this.#content) addEventListener('keydown', this.#onKeyDown, true);
    this.#content = content;
    this.#point = point;
    this.#by = by;
    this.#isReachable = false;
    this.#wait(REST_MS, () => (this.#isReachable = true));
    this.#host.requestUpdate();
  }

  /** Hides the tooltip soon after the pointer left its point, unless the pointer rests on the tooltip. */
  leave(): void {
    if (!this.#content) return;
    this.#next = undefined;
    this.#wait(GRACE_MS, () => {
      if (!this.#tip?.matches(':hover')) this.hide();
    });
  }

  hide(): void {
    if (!this.#content) return;
    this.#clear();
    this.#host.requestUpdate();
  }

  /** Renders the tooltip. It is hidden from assistive technology, which gets the same text through the live region. */
  render(): TemplateResult {
    return html`<div
      part="tooltip"
      class=${this.#isReachable ? 'tip reachable' : 'tip'}
      popover="manual"
      aria-hidden="true"
      @pointerleave=${this.#onPointerLeave}
    >
      ${this.#content ?? nothing}
    </div>`;
  }

  hostUpdated(): void {
    // The tooltip is the last part of a card, so finding it takes as long as the table before it has rows.
    if (!this.#content && !this.#isOpen) return;
    const tip = this.#tip;
    if (!tip?.isConnected) return;
    this.#isOpen = this.#content !== undefined;
    const shown = tip.matches(':popover-open');
    if (!this.#content) {
      if (shown) tip.hidePopover();
      return;
    }
    if (!shown) tip.showPopover();
    placeTip(tip, this.#point);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  get #tip(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tip');
  }

  #clear(): void {
    clearTimeout(this.#timer);
    if (this.#content) removeEventListener('keydown', this.#onKeyDown, true);
    this.#content = undefined;
    this.#isReachable = false;
    this.#next = undefined;
  }

  #wait(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      act();
      this.#host.requestUpdate();
    }, ms);
  }

  readonly #onPointerLeave = (): void => this.leave();

  /** Elsewhere on the page, the key does nothing else then. A chart with the focus handles the key itself, such as to cancel a drag. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#by === 'keyboard') return;
    if (!event.composedPath().includes(this.#host.renderRoot)) {
      event.preventDefault();
      event.stopPropagation();
    }
    this.hide();
  };
}

/** Minimum distance in px between a tooltip and the edge of the viewport. */
const EDGE_PX = 8;

/** Moves a tooltip next to its point: on the side with enough room, otherwise above or below the point. */
function placeTip(tip: HTMLElement, { x, y, clear = 12 }: TipPoint): void {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const { clientWidth, clientHeight } = tip.ownerDocument.documentElement;
  const maxX = clientWidth - width - EDGE_PX;
  const side = x + clear <= maxX ? x + clear : x - clear - width;
  const fits = side >= EDGE_PX;
  const left = fits ? side : Math.max(EDGE_PX, Math.min(maxX, x - width / 2));
  const above = y - clear - height;
  const top = fits ? y - height / 2 : above >= EDGE_PX ? above : y + clear;
  tip.style.setProperty('left', `${Math.round(left)}px`);
  tip.style.setProperty('top', `${Math.round(Math.max(EDGE_PX, Math.min(clientHeight - height - EDGE_PX, top)))}px`);
}
