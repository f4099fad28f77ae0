import { html, nothing, svg, type ReactiveController } from 'lit';
import type { WrittenNote } from '../../../query/time/day-notes.js';
import { binX, valueY, type TimeGeometry } from '../../../plot/time/geometry.js';
import type { Messages } from '../../../messages/en.js';
import type { KeyHint } from '../element/widget.js';
import type { Skeleton } from './skeleton.js';

/** The lines of a value axis, with a line over time. */
export const TIME_SKELETON: Skeleton = ['M0,14H100M0,38H100M0,62H100M0,86H100', 'M2,70 18,64 34,67 50,55 66,46 82,30 97,38'];

/** A dot of the cursor: the value of a line, and its classes. */
export interface CursorDot {
  readonly value: number | undefined;
  readonly look: string;
  /** The index of the panel; the first one when missing. */
  readonly panel?: number;
}

/** Renders the cursor of a chart over time: a vertical line at a bin, with a dot on each line that has a value there. */
export function renderTimeCursor(
  geometry: TimeGeometry,
  { index, keyed }: { readonly index: number; readonly keyed: boolean },
  dots: readonly CursorDot[],
): unknown {
  const { panels, from, last, width, height } = geometry;
  if (index < from || index > last) return nothing;
  const x = binX(geometry, index);
  return html`<svg class="overlay" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <line
      class=${keyed ? 'keyed' : 'rule'}
      x1=${x}
      x2=${x}
      y1=${(panels[0]?.top ?? 0) - 6}
      y2=${panels.at(-1)?.bottom ?? 0}
    ></line>
    ${dots.map(({ value = Number.NaN, look, panel = 0 }) => {
      const at = panels[panel];
      return at && !Number.isNaN(value) ? svg`<circle class=${look} cx=${x} cy=${valueY(at, value)} r="4.5"></circle>` : nothing;
    })}
  </svg>`;
}

/** Returns the keyboard help of a chart over time. */
export function timeKeyHints({ time, tones }: Pick<Messages, 'time' | 'tones'>): readonly KeyHint[] {
  return [
    [['←', '→'], time.keyMove],
    [['Enter'], time.keySelect],
    [['Shift', '→'], time.keyBrush],
    [['S'], tones.keyPlay],
    [['Esc'], time.keyLeave],
  ];
}

interface NotesHost extends HTMLElement {
  notes: readonly WrittenNote[];
}

/** Keeps the `notes` of a widget in sync with its children that have `data-date`, such as list items. */
export class ChildNotes implements ReactiveController {
  readonly #host: NotesHost;
  readonly #observer = new MutationObserver(() => this.#read());
  #known = '[]';

  constructor(host: NotesHost) {
    this.#host = host;
  }

  hostConnected(): void {
    const attributeFilter = ['data-date'];
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): void {
    const notes = [...this.#host.querySelectorAll<HTMLElement>('[data-date]')]
      .map(({ dataset, textContent }): WrittenNote => ({
        date: dataset['date'] ?? '',
        text: textContent.trim().replaceAll(/\s+/g, ' '),
      }))
      .filter(({ text }) => text !== '');
    const known = JSON.stringify(notes);
    if (known !== this.#known) this.#host.notes = notes;
    this.#known = known;
  }
}
