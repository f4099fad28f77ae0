import { groupOf } from './card-layout.js';
import type { Card } from '../../../compose/composition.js';

/** Minimum movement of a pointer that begins a drag, in CSS pixels: less is a click. */
const MIN_DRAG_PX = 6;

/** A card that is dragged, and the card in whose place it would go. */
export interface Drag {
  readonly id: number;
  readonly to: number | undefined;
}

export interface DragInput {
  readonly card: Card;
  readonly cards: readonly Card[];
  /** Called with each change; `undefined` when the drag has ended. */
  readonly onMove: (drag: Drag | undefined) => void;
  /** Called with the card in whose place the dragged one was dropped. */
  readonly onDrop: (to: number) => void;
}

/** Follows a pointer from the handle of a card until it is released: mouse, pen or finger. Escape ends the drag without a change. */
export function dragCard(event: PointerEvent, { card, cards, onMove, onDrop }: DragInput): void {
  const handle = event.currentTarget;
  if (!(handle instanceof HTMLElement) || event.button !== 0) return;
  const peers = cards.filter((one) => groupOf(one) === groupOf(card));
  const start = { x: event.clientX, y: event.clientY };
  let isDragging = false;
  let to: number | undefined;
  const listeners = new AbortController();
  const { signal } = listeners;
  const move = ({ clientX, clientY }: PointerEvent): void => {
    isDragging ||= Math.hypot(clientX - start.x, clientY - start.y) >= MIN_DRAG_PX;
    if (!isDragging) return;
    const id = cardAt(handle, clientX, clientY);
    to = peers.some((one) => one.id === id) && id !== card.id ? id : undefined;
    onMove({ id: card.id, to });
  };
  const end = (): void => {
    listeners.abort();
    if (isDragging) onMove(undefined);
  };
  handle.setPointerCapture(event.pointerId);
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointercancel', end, { signal });
  handle.addEventListener('lostpointercapture', end, { signal });
  handle.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
  handle.addEventListener(
    'pointerup',
    () => {
      end();
      if (isDragging && to !== undefined) onDrop(to);
    },
    { signal },
  );
}

/** Returns the id of the card at a point of the window. */
function cardAt(handle: HTMLElement, x: number, y: number): number | undefined {
  const root = handle.getRootNode() as ShadowRoot;
  const [card] = root.elementsFromPoint(x, y).flatMap((element) => element.closest<HTMLElement>('[data-card]') ?? []);
  return card && Number(card.dataset['card']);
}
