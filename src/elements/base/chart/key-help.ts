import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Callbacks that update the charts of the page. */
const charts = new Set<() => void>();
/** True when the user has reached a chart: assistive technology has read the keys. */
let isGiven = false;

/** Describes the keys of a chart with the first chart of the page that has the focus. All others have them behind “?”. */
export class KeyHelp implements ReactiveController {
  readonly #update: () => void;
  /** True while the chart with the description has the focus. */
  #isReading = false;

  constructor(host: ReactiveControllerHost) {
    this.#update = () => host.requestUpdate();
    host.addController(this);
  }

  /** True when the description of the chart includes its keys. */
  get isDescribed(): boolean {
    return this.#isReading || !isGiven;
  }

  hostConnected(): void {
    charts.add(this.#update);
  }

  hostDisconnected(): void {
    charts.delete(this.#update);
    this.#isReading = false;
  }

  onFocus(): void {
    if (isGiven) return;
    isGiven = this.#isReading = true;
    for (const update of charts) update();
  }

  onBlur(): void {
    if (this.#isReading) this.#update();
    this.#isReading = false;
  }
}
