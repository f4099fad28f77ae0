import { isSameChoice, type Choice } from './model/choice.js';
import type { PanelHost } from './panels/filter-panel.js';
import { choiceAt, placeAfterKey, placesBetween, type RangePlaces, type RangeScale } from './model/range.js';

/** Bins and handles as shown. */
export interface RangeScene {
  readonly scale: RangeScale;
  readonly places: RangePlaces;
  readonly dir: 'ltr' | 'rtl';
}

type Handle = 'from' | 'to';

/** Drag in progress: of a handle, or over bins. */
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
export class RangeGestures {
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
