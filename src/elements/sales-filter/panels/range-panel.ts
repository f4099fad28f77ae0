import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { formatNumber } from '../../../format/number.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { type Choice, isSameChoice } from '../model/choice.js';
import type { FilterView } from '../model/filter.js';
import { Ends } from './period-panel.js';
import { type FilterPanel, type PanelHost, renderActions } from './filter-panel.js';
import { panelStyles, rangeStyles } from './panel.styles.js';
import { lastBelow } from '../../../util/decimal.js';
import type { QueryResult } from '../../../query/result/result.js';

interface RangeScene {
  readonly scale: RangeScale;
  readonly places: RangePlaces;
  readonly dir: 'ltr' | 'rtl';
}

type Handle = 'from' | 'to';

interface Drag {
  readonly scene: RangeScene;
  readonly box: DOMRect;
  /** Dragged handle; `undefined` for a drag over bins. */
  readonly handle: Handle | undefined;
  /** Bin where the drag started. */
  readonly anchor: number;
  readonly listening: AbortController;
  choice: Choice;
  /** True when the drag has covered more than the first bin. */
  isWide: boolean;
}

/** Maximum distance in px between a press and the handle that it grabs. */
const NEAR_PX = 12;

/**
 * Pointer and keyboard gestures on a range. Handles move from edge to edge; dragging over bins or clicking a bin selects them.
 * Clicking a single selected bin again clears the selection.
 */
class RangeGestures {
  readonly #host: PanelHost;
  #drag: Drag | undefined;
  /** The selection while a key is held down. */
  #draggedChoice: Choice | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  readonly onPress = (event: PointerEvent, scene: RangeScene): void => {
    if (event.button !== 0 || this.#drag) return;
    const target = event.currentTarget as SVGElement;
    const box = target.getBoundingClientRect();
    const place = placeUnder(event, box, scene);
    const handle = handleNear(place, box, scene);
    const listening = new AbortController();
    const anchor = binUnder(place, scene);
    this.#drag = { scene, box, handle, anchor, listening, choice: choiceAt(scene.places, scene.scale), isWide: false };
    const { signal } = listening;
    target.addEventListener('pointermove', (move) => this.#move(move), { signal });
    target.addEventListener('pointerup', () => this.#end(), { signal });
    target.addEventListener('pointercancel', () => this.stop(), { signal });
    if (event.isTrusted) target.setPointerCapture(event.pointerId);
    event.preventDefault();
    target.querySelector<SVGElement>(`[data-handle=${handle ?? 'from'}]`)?.focus();
    if (!handle) this.#choose(toggled(placesBetween(anchor, anchor), scene));
  };

  readonly onKey = (event: KeyboardEvent, handle: Handle, { scale, places, dir }: RangeScene): void => {
    const turned: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
    const key = dir === 'rtl' ? (turned[event.key] ?? event.key) : event.key;
    const place = placeAfterKey(key, handle, places, scale.edges.length - 1);
    if (place === undefined) return;
    event.preventDefault();
    const choice = choiceAt({ ...places, [handle]: place }, scale);
    if (event.repeat) this.#hold(choice, event.currentTarget as Element);
    else this.#host.choose(choice);
  };

  /** Moves a handle while its key is held down; the key's release ends that. */
  #hold(choice: Choice, handle: Element): void {
    this.#host.choose(choice, true);
    const isStart = this.#draggedChoice === undefined;
    this.#draggedChoice = choice;
    if (!isStart) return;
    const listening = new AbortController();
    const release = (): void => {
      listening.abort();
      const last = this.#draggedChoice!;
      this.#draggedChoice = undefined;
      this.#host.choose(last);
    };
    for (const type of ['keyup', 'blur']) handle.addEventListener(type, release, { signal: listening.signal });
  }

  /** Ends a drag at its current position. */
  stop(): void {
    if (this.#drag) this.#end();
  }

  #move(event: PointerEvent): void {
    const { scene, box, handle } = this.#drag!;
    const { places, scale } = scene;
    const place = placeUnder(event, box, scene);
    if (!handle) return void this.#moveOver(binUnder(place, scene));
    const edge = Math.round(place);
    const moved = handle === 'from' ? Math.min(edge, Math.ceil(places.to) - 1) : Math.max(edge, Math.floor(places.from) + 1);
    this.#choose(choiceAt({ ...places, [handle]: moved }, scale));
  }

  #moveOver(bin: number): void {
    const drag = this.#drag!;
    drag.isWide ||= bin !== drag.anchor;
    if (drag.isWide) this.#choose(choiceAt(placesBetween(drag.anchor, bin), drag.scene.scale));
  }

  #choose(choice: Choice): void {
    const drag = this.#drag!;
    if (isSameChoice(choice, drag.choice)) return;
    drag.choice = choice;
    this.#host.choose(choice, true);
  }

  #end(): void {
    const { listening, choice } = this.#drag!;
    this.#drag = undefined;
    listening.abort();
    this.#host.choose(choice);
  }
}

/** Returns the position of a pointer along the bins, from 0 to the number of bins. */
function placeUnder({ clientX }: PointerEvent, { left, width }: DOMRect, { scale, dir }: RangeScene): number {
  const share = Math.max(0, Math.min(1, (clientX - left) / width));
  return (dir === 'rtl' ? 1 - share : share) * (scale.edges.length - 1);
}

function binUnder(index: number, { scale }: RangeScene): number {
  return Math.min(Math.floor(index), scale.edges.length - 2);
}

/** Returns the handle that a press grabs: the nearer one. If both are at the same position, the one that can still move. */
function handleNear(index: number, { width }: DOMRect, { scale, places }: RangeScene): Handle | undefined {
  const near = (NEAR_PX / width) * (scale.edges.length - 1);
  const [from, to] = [Math.abs(index - places.from), Math.abs(index - places.to)];
  if (Math.min(from, to) > near) return undefined;
  return from < to ? 'from' : 'to';
}

/** Returns the selection of a clicked bin, or everything when exactly this bin was selected. */
function toggled(places: RangePlaces, { scale, places: before }: RangeScene): Choice {
  return places.from === before.from && places.to === before.to ? { kind: 'all' } : choiceAt(places, scale);
}

export const styles = css`
  ${panelStyles} ${rangeStyles}
`;

/** Minimum bar height in percent for a bin with rows. */
const MIN_BAR = 5;

/** Panel for a number range: histogram, two handles, and two fields. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;
  readonly #ends: Ends;
  readonly #gestures: RangeGestures;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#ends = new Ends(host);
    this.#gestures = new RangeGestures(host);
  }

  toggled(isOpen: boolean): void {
    if (!isOpen) this.#gestures.stop();
  }

  render(view: FilterView, context: WidgetContext): TemplateResult {
    const { messages, dir } = context;
    const { ends, counts } = view.answers;
    const scale = ends && scaleOf(ends, counts);
    const scene = scale && { scale, places: placesOf(view.choice, scale), dir };
    return html`${scene ? this.#renderSpread(scene, view, context) : nothing} ${this.#ends.render(view, messages)}
    ${this.#ends.renderPresets(view, messages)} ${renderActions(this.#host, view.choice, messages)}`;
  }

  #renderSpread(scene: RangeScene, { choice }: FilterView, context: WidgetContext): TemplateResult {
    const { edges } = scene.scale;
    const { from = edges[0]!, to = edges.at(-1)! } = choice.kind === 'numbers' ? choice : {};
    const onPress = (event: PointerEvent): void => this.#gestures.onPress(event, scene);
    return html`<div class="spread">
      <svg class="bins" role="group" aria-label=${this.#host.label()} @pointerdown=${onPress}>
        ${renderBars(scene, context)}
        <line class="base" x1="0" x2="100%" y1="100%" y2="100%"></line>
        ${this.#renderHandle('from', from, scene, context)} ${this.#renderHandle('to', to, scene, context)}
      </svg>
      <p class="scale" aria-hidden="true">
        ${[edges[0], edges.at(-1)].map((edge) => html`<bdi>${formatted(edge!, context)}</bdi>`)}
      </p>
    </div>`;
  }

  #renderHandle(handle: 'from' | 'to', value: number, scene: RangeScene, context: WidgetContext): TemplateResult {
    const { messages } = context;
    const { edges } = scene.scale;
    const label = this.#host.label();
    return svg`<svg x=${percent(scene.places[handle], scene)} overflow="visible">
      <g
        class="handle"
        role="slider"
        tabindex="0"
        data-handle=${handle}
        aria-label=${handle === 'from' ? messages.smallest({ label }) : messages.largest({ label })}
        aria-valuemin=${edges[0]!}
        aria-valuemax=${edges.at(-1)!}
        aria-valuenow=${value}
        aria-valuetext=${formatted(value, context)}
        @keydown=${(event: KeyboardEvent) => this.#gestures.onKey(event, handle, scene)}
      >
        <rect class="grip" x="-12" width="24" height="100%"></rect>
        <line y1="0" y2="100%"></line>
        <rect class="knob" x="-5" y="32%" width="10" height="36%" rx="4"></rect>
      </g>
    </svg>`;
  }
}

/** Renders the bars of the bins, with the selection in front. */
function renderBars(scene: RangeScene, context: WidgetContext): readonly TemplateResult[] {
  const { scale, places } = scene;
  const { edges, counts } = scale;
  const most = Math.max(...counts, 1);
  return counts.map((count, bin) => {
    const height = count === 0 ? 0 : Math.max(MIN_BAR, (100 * count) / most);
    const within = { from: Math.max(bin, places.from), to: Math.min(bin + 1, places.to) };
    const range = `${formatted(edges[bin]!, context)}–${formatted(edges[bin + 1]!, context)}`;
    const rows = formatNumber(count, 'count', context);
    return svg`<g>
      <title>${context.messages.binRows({ bin: range, n: count, shown: rows })}</title>
      ${renderBar('out', { from: bin, to: bin + 1 }, height, scene)}
      ${within.from < within.to ? renderBar('in', within, height, scene) : nothing}
    </g>`;
  });
}

function renderBar(kind: 'in' | 'out', { from, to }: RangePlaces, height: number, scene: RangeScene): TemplateResult {
  const start = percent(scene.dir === 'rtl' ? to : from, scene);
  const width = `${(100 * (to - from)) / scene.scale.counts.length}%`;
  return svg`<rect class=${kind} x=${start} y=${`${100 - height}%`} width=${width} height=${`${height}%`}></rect>`;
}

/** Returns a position along the bins as a percentage, from the reading start. */
function percent(index: number, { scale, dir }: RangeScene): string {
  const share = (100 * index) / scale.counts.length;
  return `${dir === 'rtl' ? 100 - share : share}%`;
}

function formatted(value: number, { locale }: WidgetContext): string {
  return formatNumber(value, 'number', { locale });
}

/** Bins of equal width on screen. Handle positions count from 0, the lower edge of the first bin, to the number of bins. */
export interface RangeScale {
  /** Edges, one more than bins. The outermost edges of open bins are the minimum and maximum. */
  readonly edges: readonly number[];
  /** Rows per bin under the filters of other elements. */
  readonly counts: readonly number[];
  /** Minimum difference between two numbers; 0 when unknown. */
  readonly step: number;
}

/** Selection of whole bins: positions of both handles. */
interface RangePlaces {
  readonly from: number;
  readonly to: number;
}

/** Returns the bins of a histogram. `counts` optionally replaces the counts, by lower edge; `undefined` without bins. */
export function scaleOf(spread: QueryResult, counts: QueryResult | undefined): RangeScale | undefined {
  const { analysis } = spread.facts;
  const [from, to, own] = spread.columns;
  if (analysis?.kind !== 'histogram' || !from || !to || !own || spread.rowCount === 0) return undefined;
  const edges = [...from.values, to.values[spread.rowCount - 1]!];
  return { edges, counts: counts ? countsIn(edges, counts) : [...own.values], step: analysis.step };
}

function countsIn(edges: readonly number[], { columns, rowCount }: QueryResult): number[] {
  const [keys, rows] = columns;
  const counts = edges.slice(1).map(() => 0);
  for (let row = 0; row < rowCount; row++) {
    if (keys!.valid?.[row] === 0) continue;
    const bin = binOf(keys!.values[row]!, edges);
    counts[bin] = counts[bin]! + rows!.values[row]!;
  }
  return counts;
}

/** Returns the bin of a number; numbers outside the range belong to the outermost bins. */
function binOf(value: number, edges: readonly number[]): number {
  const after = edges.findIndex((edge) => edge > value);
  return after < 0 ? edges.length - 2 : Math.max(0, after - 1);
}

/** Returns the handle positions of a selection. */
export function placesOf(choice: Choice, scale: RangeScale): RangePlaces {
  const last = scale.edges.length - 1;
  if (choice.kind !== 'numbers') return { from: 0, to: last };
  const { from = -Infinity, to = Infinity } = choice;
  return { from: placeOf(from, scale), to: Math.max(placeOf(from, scale), placeAfter(to, scale)) };
}

function placeOf(value: number, { edges }: RangeScale): number {
  const last = edges.length - 1;
  if (value <= edges[0]!) return 0;
  if (value > edges[last]!) return last;
  const bin = binOf(value, edges);
  return bin + Math.min(1, (value - edges[bin]!) / (edges[bin + 1]! - edges[bin]!));
}

/**
 * Returns the handle position after the last selected number. A selection that ends below an edge has its handle on that edge.
 */
function placeAfter(value: number, scale: RangeScale): number {
  const { edges, step } = scale;
  const at = edges.findIndex((edge, place) => place > 0 && lastBelow(edge, step) === value);
  return at > 0 && at < edges.length - 1 ? at : placeOf(value, scale);
}

/**
 * Converts handle positions to numbers: from the lower edge to the last number below the upper edge. The outermost edges leave
 * the end open.
 */
export function choiceAt({ from, to }: RangePlaces, { edges, step }: RangeScale): Choice {
  const last = edges.length - 1;
  if (from <= 0 && to >= last) return { kind: 'all' };
  return {
    kind: 'numbers',
    ...(from > 0 && { from: edges[from]! }),
    ...(to < last && { to: lastBelow(edges[to]!, step) }),
  };
}

/** Returns a handle's position after a key press, limited by the edges and the other handle; `undefined` for other keys. */
export function placeAfterKey(key: string, handle: 'from' | 'to', places: RangePlaces, bins: number): number | undefined {
  const at = places[handle];
  const back = Math.ceil(at) - 1;
  const forth = Math.floor(at) + 1;
  const [low, high] = handle === 'from' ? [0, Math.ceil(places.to) - 1] : [Math.floor(places.from) + 1, bins];
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: back,
    ArrowDown: back,
    ArrowRight: forth,
    ArrowUp: forth,
    PageDown: at - PAGE,
    PageUp: at + PAGE,
    Home: low,
    End: high,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.max(low, Math.min(high, Math.round(next)));
}

/** Number of bins that Page Up and Page Down move. */
const PAGE = 5;

/** Returns the selection of a drag between two bins. */
export function placesBetween(one: number, other: number): RangePlaces {
  return { from: Math.min(one, other), to: Math.max(one, other) + 1 };
}
