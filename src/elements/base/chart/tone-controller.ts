import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatNumber, type NumberStyle } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { Passage } from './tones.js';

interface ToneStyle extends NumberStyle {
  readonly unit: MeasureUnit;
  readonly messages: Pick<Messages, 'tones'>;
}

export interface ToneTarget {
  /** What is heard, one after the other; none before the chart has data. */
  passages(): readonly Passage[];
  /** Moves the cursor to the bin that is heard; `undefined` at the end. */
  follow(index: number | undefined): void;
  announce(sentence: string): void;
  /** The unit of the values, and what words them; `undefined` before the chart has data. */
  style(): ToneStyle | undefined;
}

/** Speeds of the tones, as percentages of the usual one. */
const SPEEDS = [25, 50, 100, 200, 400];

/** Plays the lines of a chart over time as tones, with the cursor and its caption at the bin that is heard. S starts it, + and − change the speed, any other key stops it. */
export class ToneController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #target: ToneTarget;
  #stop: (() => void) | undefined;
  /** Plays the current line again, at the speed of now. */
  #again: (() => void) | undefined;
  #speed = SPEEDS.indexOf(100);
  /** Number of starts, by which a start that was stopped while its module loaded is dropped. */
  #starts = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, target: ToneTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
    host.addEventListener('keydown', this.#onKeyDown, true);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Starts the tones, or stops those that play. */
  async toggle(): Promise<void> {
    if (this.#stop) {
      this.#end();
      return;
    }
    const start = ++this.#starts;
    const { playPassage, rangeOf } = await import('./tones.js');
    if (start !== this.#starts || !this.#host.isConnected) return;
    const passages = this.#target.passages().filter((passage) => rangeOf([passage]) !== undefined);
    const range = rangeOf(passages);
    if (!range) return;
    const play = (k: number): void => {
      const passage = passages[k];
      if (!passage) {
        this.#end();
        return;
      }
      this.#stop?.();
      this.#again = () => play(k);
      const [low, high] = rangeOf([passage]) ?? range;
      const style = this.#target.style();
      const textOf = (value: number): string => (style ? formatNumber(value, style.unit, style) : '');
      const name = passages.length > 1 ? passage.name : undefined;
      this.#target.announce(style?.messages.tones.playing({ name, low: textOf(low), high: textOf(high) }) ?? '');
      this.#stop = playPassage(passage, range, SPEEDS[this.#speed]! / 100, {
        onTone: (index) => this.#target.follow(index),
        onEnd: () => play(k + 1),
      });
    };
    play(0);
  }

  /** Plays the current line again, faster or slower. */
  #change(by: number): void {
    this.#speed = Math.max(0, Math.min(SPEEDS.length - 1, this.#speed + by));
    this.#again?.();
    const percent = String(SPEEDS[this.#speed]);
    this.#target.announce(this.#target.style()?.messages.tones.speed({ percent }) ?? '');
  }

  #end(): void {
    this.#starts += 1;
    this.#stop?.();
    if (this.#stop) this.#target.follow(undefined);
    this.#stop = undefined;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const isInChart = event.composedPath().some((target) => target instanceof Element && target.matches('.chart'));
    if (isPlain && isInChart && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void this.toggle();
    } else if (this.#stop && isPlain && /^[+-]$/.test(event.key)) this.#change(event.key === '+' ? 1 : -1);
    else if (this.#stop) this.#end();
  };
}
