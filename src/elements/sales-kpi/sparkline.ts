import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { TipController } from '../base/card/tip.js';
import type { SparkPoint } from './model/kpi.js';
import { SPARK, sparkPaths } from './plot/sparkline.js';

/** What a sparkline shows, and how it is worded. */
export interface SparkFacts {
  readonly points: readonly SparkPoint[];
  readonly dir: 'ltr' | 'rtl';
  /** The measure in words. */
  readonly name: string;
  readonly words: Messages;
}

/** A sparkline as it lies on the screen. */
interface SparkScene extends SparkFacts {
  readonly box: DOMRect;
}

/** What a sparkline uses of its card. */
export interface SparkHost {
  readonly tip: Pick<TipController, 'show' | 'hide'>;
  /** Speaks a sentence. */
  readonly announce: (sentence: string) => void;
  readonly requestUpdate: () => void;
}

/** The sparkline of one card: draws it, and tells of the point under the pointer or the keyboard's cursor. */
export class Sparkline {
  readonly #host: SparkHost;
  #facts: SparkFacts | undefined;
  /** The point that is told of; −1 without one. */
  #cursor = -1;

  constructor(host: SparkHost) {
    this.#host = host;
  }

  render(facts: SparkFacts): TemplateResult {
    this.#facts = facts;
    const { points, name, words } = facts;
    return html`<div
      part="sparkline"
      class="spark mark"
      role="img"
      tabindex="0"
      aria-label=${words.course(name, points[0]!.label, points.at(-1)!.label)}
      @pointermove=${this.#onPoint}
      @pointerleave=${this.#onLeave}
      @blur=${this.#onLeave}
      @keydown=${this.#onKey}
    >
      ${renderLines(points, this.#cursor)}
    </div>`;
  }

  readonly #onPoint = (event: PointerEvent): void => {
    const scene = this.#sceneOf(event);
    if (scene) this.#tell(pointUnder(event, scene), scene, event.clientY);
  };

  readonly #onLeave = (): void => {
    this.#cursor = -1;
    this.#host.tip.hide();
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#onLeave();
    const scene = this.#sceneOf(event);
    const next = scene && pointAfter(event, this.#cursor, scene);
    if (next !== undefined) this.#tell(next, scene!);
  };

  #sceneOf({ currentTarget }: Event): SparkScene | undefined {
    return this.#facts && { ...this.#facts, box: (currentTarget as Element).getBoundingClientRect() };
  }

  /** Marks a point, tells of it beside it, and speaks it when the keyboard did so. */
  #tell(index: number, scene: SparkScene, pointerY?: number): void {
    const { tip, at, spoken } = tellOf(index, scene);
    this.#cursor = index;
    this.#host.tip.show(tip, { x: at.x, y: pointerY ?? at.y });
    if (pointerY === undefined) this.#host.announce(spoken);
    this.#host.requestUpdate();
  }
}

/** The index of the point that the pointer is nearest to. */
function pointUnder({ clientX }: PointerEvent, { points, dir, box }: SparkScene): number {
  const along = (clientX - box.left) / box.width;
  const share = dir === 'rtl' ? 1 - along : along;
  return Math.max(0, Math.min(points.length - 1, Math.round(share * (points.length - 1))));
}

/** Where a key moves the cursor: arrows step, Home and End jump; undefined for other keys. The first step is onto the last point. */
function pointAfter(event: KeyboardEvent, cursor: number, { points, dir }: SparkScene): number | undefined {
  const last = points.length - 1;
  const at = cursor < 0 ? last + 1 : cursor;
  const [back, forth] = dir === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const steps: Readonly<Record<string, number>> = { [back]: at - 1, [forth]: at + 1, Home: 0, End: last };
  const next = steps[event.key];
  if (next === undefined) return undefined;
  event.preventDefault();
  return Math.max(0, Math.min(last, next));
}

/** What is shown and said of a point, and where it lies in the viewport. */
interface SparkTale {
  readonly tip: TemplateResult;
  readonly spoken: string;
  readonly at: { readonly x: number; readonly y: number };
}

/** Tells of a point: its bin, its value, and that of the year before. */
function tellOf(index: number, { points, dir, box, name, words }: SparkScene): SparkTale {
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
    spoken: words.pointSummary(label, shown, previous === null ? undefined : words.versus(shownPrevious)),
    at: { x, y: box.top + box.height / 2 },
  };
}

/** A dot outside of the stretched lines, so that it is round in every browser. */
function renderDot(x: number, y: number): TemplateResult {
  return svg`<circle class="dot" cx=${`${(100 * x) / SPARK.width}%`} cy=${`${(100 * y) / SPARK.height}%`} r="3"></circle>`;
}

/** The lines of a sparkline, the year before behind, with its last point and the one under the cursor marked. */
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
