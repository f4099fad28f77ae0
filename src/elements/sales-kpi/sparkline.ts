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

/** A sparkline with its position on the screen. */
interface SparkScene extends SparkFacts {
  readonly box: DOMRect;
}

/** What a sparkline needs from its card. */
interface SparkHost {
  readonly tip: Pick<TooltipController, 'show' | 'leave'>;
  readonly requestUpdate: () => void;
}

/** Draws the sparkline of a card, and describes the point under the pointer. */
export class Sparkline {
  readonly #host: SparkHost;
  #facts: SparkFacts | undefined;
  /** Index of the described point; −1 without one. */
  #cursor = -1;

  constructor(host: SparkHost) {
    this.#host = host;
  }

  render(facts: SparkFacts): TemplateResult {
    this.#facts = facts;
    const { points, name, messages } = facts;
    return html`<div
      part="sparkline"
      class="spark mark"
      role="img"
      aria-label=${messages.direction({ measure: name, from: points[0]!.label, to: points.at(-1)!.label })}
      @pointermove=${this.#onPoint}
      @pointerleave=${this.#onLeave}
    >
      ${renderLines(points, this.#cursor)}
    </div>`;
  }

  readonly #onPoint = (event: PointerEvent): void => {
    const scene = this.#sceneOf(event);
    if (scene) this.#describe(pointUnder(event, scene), scene, event.clientY);
  };

  readonly #onLeave = (): void => {
    this.#cursor = -1;
    this.#host.tip.leave();
    this.#host.requestUpdate();
  };

  #sceneOf({ currentTarget }: Event): SparkScene | undefined {
    return this.#facts && { ...this.#facts, box: (currentTarget as Element).getBoundingClientRect() };
  }

  /** Marks a point and shows its tooltip. */
  #describe(index: number, scene: SparkScene, y: number): void {
    const { tip, x } = descriptionOf(index, scene);
    this.#cursor = index;
    this.#host.tip.show(tip, { x, y });
    this.#host.requestUpdate();
  }
}

/** Returns the index of the point nearest to the pointer. */
function pointUnder({ clientX }: PointerEvent, { points, dir, box }: SparkScene): number {
  const along = (clientX - box.left) / box.width;
  const share = dir === 'rtl' ? 1 - along : along;
  return Math.max(0, Math.min(points.length - 1, Math.round(share * (points.length - 1))));
}

/** Description of a point, and its position in the viewport. */
interface PointDescription {
  readonly tip: TemplateResult;
  /** Position of the point in px of the viewport. */
  readonly x: number;
}

/** Describes a point: its bin, its value, and the value a year earlier. */
function descriptionOf(index: number, { points, dir, box, name }: SparkScene): PointDescription {
  const { label, shown, previous, previousLabel, shownPrevious } = points[index]!;
  const share = sparkPaths(points).at[index]!.x / SPARK.width;
  const x = box.left + box.width * (dir === 'rtl' ? 1 - share : share);
  const before = html`<dt>${previousLabel}</dt>
    <dd>${shownPrevious}</dd>`;
  return {
    tip: html`<h3>${label}</h3>
      <dl>
        <dt>${name}</dt>
        <dd>${shown}</dd>
        ${previous === null ? nothing : before}
      </dl>`,
    x,
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
