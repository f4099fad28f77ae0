/** Distance in px below which a mouse movement is a click and not a drag. */
const CLICK_PX = 4;
/** Distance in px below which a touch movement is a tap. Larger than for a mouse, because fingers are less steady. */
const TAP_PX = 8;
const REST_MS = 500;

/** Start position of a pointer in px of the viewport. */
interface Start {
  readonly x: number;
  readonly y: number;
}

/** Returns whether a pressed pointer has started a drag. Touch drags only horizontally, since a vertical swipe scrolls the page. */
export function isDrag({ x, y }: Start, { clientX, clientY, pointerType }: PointerEvent): boolean {
  const [across, along] = [Math.abs(clientX - x), Math.abs(clientY - y)];
  return pointerType === 'touch' ? across >= TAP_PX && across > along : Math.hypot(across, along) >= CLICK_PX;
}

/** Detects a long press, the touch equivalent of a click with Ctrl. */
export class LongPress {
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Starts detection when a pointer is pressed. `act` is called after a long press by touch. */
  begin({ pointerType }: PointerEvent, act: () => void): void {
    this.end();
    if (pointerType === 'touch') this.#timer = setTimeout(act, REST_MS);
  }

  /** Cancels detection when the pointer has moved or was released. */
  end(): void {
    clearTimeout(this.#timer);
  }
}

/** Suppresses the browser's context menu during a long press by touch. */
export function suppressContextMenu(event: Event): void {
  if (event instanceof PointerEvent && event.pointerType === 'touch') event.preventDefault();
}
