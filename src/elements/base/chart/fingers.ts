/** A mouse that moves less than this clicks, and does not drag, in px. */
const CLICK_PX = 4;
/** A finger is not so steady. */
const TAP_PX = 8;
/** How long a finger rests until that means something, in milliseconds. */
const REST_MS = 500;

/** Where a pointer came down, in px of the viewport. */
interface Start {
  readonly x: number;
  readonly y: number;
}

/** Whether a pointer that came down somewhere has begun to drag: a finger only to the side, for up and down it scrolls the page. */
export function isDrag({ x, y }: Start, { clientX, clientY, pointerType }: PointerEvent): boolean {
  const [across, along] = [Math.abs(clientX - x), Math.abs(clientY - y)];
  return pointerType === 'touch' ? across >= TAP_PX && across > along : Math.hypot(across, along) >= CLICK_PX;
}

/** A finger that rests where it came down: it does what Ctrl and a click do for a mouse. */
export class RestingFinger {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** A pointer came down; `act` is called once it has rested, if it is a finger. */
  begin({ pointerType }: PointerEvent, act: () => void): void {
    this.end();
    if (pointerType === 'touch') this.#timer = setTimeout(act, REST_MS);
  }

  /** The pointer has moved, or is gone. */
  end(): void {
    clearTimeout(this.#timer);
  }
}

/** Keeps the platform's menu away from a finger that rests. */
export function keepMenuAway(event: Event): void {
  if (event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault();
}
