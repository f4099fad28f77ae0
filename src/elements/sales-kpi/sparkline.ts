import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { TooltipController } from '../base/card/tooltip.js';
import type { SparkPoint } from './model/kpi.js';
import { SPARK, sparkPaths } from './plot/sparkline.js';

/** Input of a sparkline. */
interface SparkFacts {
  readonly points: readonly SparkPoint[];
  readonly dir: 'ltr' | 'rtl';
  /** Display name of the measure. */
  readonly name: string;
  readonly messages: Messages;
}

/** Draws the sparkline of a card, and describes the point under the pointer. */
export class Sparkline {
  readonly #tip: Pick<TooltipController, 'show' | 'leave'>;
  readonly #requestUpdate: () => void;
  /** Index of the described point; −1 without one. */
  #cursor = -1;

  constructor(tip: Pick<TooltipController, 'show' | 'leave'>, requestUpdate: () => void) {
    this.#tip = tip;
    this.#requestUpdate = requestUpdate;
  }

  render(facts: SparkFacts): TemplateResult {
    const { points, name, messages } = facts;
    return html`<div
      part="sparkline"
      class="spark mark"
      role="img"
      aria-label=${messages.direction({ measure: name, from: points[0]!.label, to: points.at(-1)!.label })}
      @pointermove=${(event: PointerEvent) => this.#onPoint(event, facts)}
      @pointerleave=${this.#onLeave}
    >
      ${renderLines(points, this.#cursor)}
    </div>`;
  }

  /** Marks the point nearest to the pointer, and shows its bin, its value, and the value a year earlier. */
  #onPoint({ currentTarget, clientX, clientY }: PointerEvent, { points, dir, name }: SparkFacts): void {
    const { left, width } = (currentTarget as Element).getBoundingClientRect();
    const fromStart = (share: number): number => (dir === 'rtl' ? 1 - share : share);
    const last = points.length - 1;
    const index = Math.max(0, Math.min(last, Math.round(fromStart((clientX - left) / width) * last)));
    const { label, shown, previous, previousLabel, shownPrevious } = points[index]!;
    const before = html`<dt>${previousLabel}</dt>
      <dd>${shownPrevious}</dd>`;
    const tip = html`<h3>${label}</h3>
      <dl>
        <dt>${name}</dt>
        <dd>${shown}</dd>
        ${previous === null ? nothing : before}
      </dl>`;
    const x = left + width * fromStart(sparkPaths(points).at[index]!.x / SPARK.width);
    this.#cursor = index;
    this.#tip.show(tip, { x, y: clientY });
    this.#requestUpdate();
  }

  readonly #onLeave = (): void => {
    this.#cursor = -1;
    this.#tip.leave();
    this.#requestUpdate();
  };
}

/** Renders a dot outside of the stretched lines, where it stays round. */
function renderDot(x: number, y: number): TemplateResult {
  return svg`<circle class="dot" cx=${`${(100 * x) / SPARK.width}%`} cy=${`${(100 * y) / SPARK.height}%`} r="3"></circle>`;
}

/** Renders the lines, with the earlier year behind. The last point and the point at the cursor are marked. */
function renderLines(points: readonly SparkPoint[], cursor: number): TemplateResult {
  const { current, previous, at, last } = sparkPaths(points);
  const [end, mark] = [at[last], at[cursor]];
  return html`<svg aria-hidden="true">
    <svg viewBox="0 0 ${SPARK.width} ${SPARK.height}" preserveAspectRatio="none">
      <path class="before" d=${previous}></path>
      <path class="now" d=${current}></path>
      ${mark ? svg`<path class="at" d="M${mark.x},-2V${SPARK.height + 2}"></path>` : nothing}
    </svg>
    ${[end, mark].map((point) => (point?.y === undefined ? nothing : renderDot(point.x, point.y)))}
  </svg>`;
}
