import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface KeeperHost extends ReactiveControllerHost {
  readonly renderRoot: DocumentFragment | HTMLElement;
}

/** The element with the focus before an update, and its place among the elements that can have it. */
interface Held {
  readonly element: HTMLElement;
  readonly place: number;
  /** Its place among the elements of its class: the other filters of a list. */
  readonly placeOfKind: number;
}

/**
 * Keeps the focus inside a widget when an update removes or disables the element that has it. The focus goes to the next element of
 * the same class, otherwise to the next one, otherwise to the element that only code can focus.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: KeeperHost;
  #held: Held | undefined;

  constructor(host: KeeperHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { renderRoot } = this.#host;
    const element = renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
    this.#held = undefined;
    if (!(element instanceof HTMLElement)) return;
    const stops = this.#stops;
    this.#held = { element, place: stops.indexOf(element), placeOfKind: ofKind(stops, element).indexOf(element) };
  }

  hostUpdated(): void {
    if (!this.#held) return;
    const { element, place, placeOfKind } = this.#held;
    if (element.isConnected && !element.matches(':disabled')) return;
    const stops = this.#stops;
    const kind = ofKind(stops, element);
    const next = kind[Math.min(placeOfKind, kind.length - 1)] ?? stops[Math.min(place, stops.length - 1)];
    (next ?? this.#host.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus();
  }

  /** The visible elements that can have the focus, in the order of the page. */
  get #stops(): readonly HTMLElement[] {
    const all = this.#host.renderRoot.querySelectorAll<HTMLElement>('button:enabled, input:enabled, [tabindex="0"]');
    return [...all].filter((stop) => stop.checkVisibility());
  }
}

function ofKind(stops: readonly HTMLElement[], { className }: Element): readonly HTMLElement[] {
  return stops.filter((stop) => stop.className === className);
}
