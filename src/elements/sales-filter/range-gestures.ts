import { isSameChoice, type Choice } from './model/choice.js';
import type { PanelHost } from './panels/filter-panel.js';
import { choiceAt, placeAfterKey, placesBetween, type RangePlaces, type RangeScale } from './model/range.js';

/** Bins with their handles as they are shown. */
export interface RangeScene {
  readonly scale: RangeScale;
  readonly places: RangePlaces;
  readonly dir: 'ltr' | 'rtl';
}

type Handle = 'from' | 'to';

/** A drag under way: of a handle, or over bins. */
interface Drag {
  readonly scene: RangeScene;
  readonly box: DOMRect;
  /** Undefined where bins are dragged over. */
  readonly handle: Handle | undefined;
  /** The bin where it began. */
  readonly anchor: number;
  readonly listening: AbortController;
  choice: Choice;
  /** Whether other bins than the first have been dragged over. */
  isWide: boolean;
}

/** How near to a handle a press takes it, in pixels. */
const NEAR_PX = 12;

/** What pointer and keys do with the bins of a range: handles move from edge to edge, a drag over bins chooses these, a click one (again: none). */
export class RangeGestures {
  readonly #host: PanelHost;
  #drag: Drag | undefined;

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
    this.#host.choose(choiceAt({ ...places, [handle]: place }, scale));
  };

  /** Ends a drag where it is. */
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
    this.#host.choose(choice, 'moving');
  }

  #end(): void {
    const { listening, choice } = this.#drag!;
    this.#drag = undefined;
    listening.abort();
    this.#host.choose(choice);
  }
}

/** Where along the bins a pointer is, from 0 to their number. */
function placeUnder({ clientX }: PointerEvent, { left, width }: DOMRect, { scale, dir }: RangeScene): number {
  const share = Math.max(0, Math.min(1, (clientX - left) / width));
  return (dir === 'rtl' ? 1 - share : share) * (scale.edges.length - 1);
}

function binUnder(place: number, { scale }: RangeScene): number {
  return Math.min(Math.floor(place), scale.edges.length - 2);
}

/** The handle that a press takes: the nearer one. Where both stand on one place that which can still move. */
function handleNear(place: number, { width }: DOMRect, { scale, places }: RangeScene): Handle | undefined {
  const near = (NEAR_PX / width) * (scale.edges.length - 1);
  const [from, to] = [Math.abs(place - places.from), Math.abs(place - places.to)];
  if (Math.min(from, to) > near) return undefined;
  return from < to ? 'from' : 'to';
}

/** The bins that a click chooses, or everything where just these are chosen. */
function toggled(places: RangePlaces, { scale, places: before }: RangeScene): Choice {
  return places.from === before.from && places.to === before.to ? { kind: 'all' } : choiceAt(places, scale);
}
