/** Lowest and highest tone in Hz: two octaves, which small loudspeakers play well. */
export const LOW_HZ = 220;
export const HIGH_HZ = 880;
/** Limits of the duration of a tone in s. A line of many points takes about `WHOLE_S`. */
const MIN_STEP_S = 0.06;
const MAX_STEP_S = 0.3;
const WHOLE_S = 8;
/** Loudness of the tones, 0 to 1, and the time in s in which a tone starts and ends without a click. */
const LOUDNESS = 0.2;
const EDGE_S = 0.01;

/** Lines that are heard together: a measure, the same of an earlier period, or the two ends of an interval. */
export interface Passage {
  readonly name: string;
  /** Index of the bin of the first values. */
  readonly from: number;
  /** The values of each line, NaN for a missing one. */
  readonly voices: readonly (readonly number[])[];
}

/** Lowest and highest value, which have the lowest and the highest tone. */
export type ToneRange = readonly [low: number, high: number];

/** Returns the range of all values of passages; `undefined` without a value. */
export function rangeOf(passages: readonly Passage[]): ToneRange | undefined {
  const known = passages.flatMap(({ voices }) => voices.flatMap((values) => values.filter((value) => !Number.isNaN(value))));
  return known.length === 0 ? undefined : [Math.min(...known), Math.max(...known)];
}

/** Returns the tone of each value in Hz, by its place in a range; `undefined` for a missing value. */
export function tonesOf(values: readonly number[], [low, high]: ToneRange): readonly (number | undefined)[] {
  const place = (value: number): number => (high === low ? 0.5 : (value - low) / (high - low));
  return values.map((value) => (Number.isNaN(value) ? undefined : LOW_HZ * (HIGH_HZ / LOW_HZ) ** place(value)));
}

/** Returns the duration of each of `count` tones, in s. */
export function stepOf(count: number): number {
  return Math.min(MAX_STEP_S, Math.max(MIN_STEP_S, WHOLE_S / Math.max(1, count)));
}

/** Connects the tones of a line to a context, one after the other from `start` on. A missing value is silent. */
export function scheduleTones(
  context: BaseAudioContext,
  values: readonly number[],
  range: ToneRange,
  start: number,
): OscillatorNode {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  const step = stepOf(values.length);
  gain.gain.setValueAtTime(0, start);
  for (const [k, tone] of tonesOf(values, range).entries()) {
    if (tone === undefined) continue;
    const at = start + k * step;
    oscillator.frequency.setValueAtTime(tone, at);
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(LOUDNESS, at + EDGE_S);
    gain.gain.setValueAtTime(LOUDNESS, at + step - EDGE_S);
    gain.gain.linearRampToValueAtTime(0, at + step);
  }
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + values.length * step);
  return oscillator;
}

/** Plays the lines of a passage at the same time. Calls `onTone` with the bin of each tone, and `onEnd` after the last one. Returns a function that ends it, also after the last tone. */
export function playPassage(
  { from, voices }: Passage,
  range: ToneRange,
  onTone: (index: number) => void,
  onEnd: () => void,
): () => void {
  const context = new AudioContext();
  const start = context.currentTime + EDGE_S;
  const [first] = voices.map((values) => scheduleTones(context, values, range, start));
  const count = voices[0]?.length ?? 0;
  const step = stepOf(count);
  let last = -1;
  const follow = (): void => {
    const index = Math.min(count - 1, Math.floor((context.currentTime - start) / step));
    if (index > last) onTone(from + (last = index));
  };
  // A caption is due about every 60 ms at most, so a timer is precise enough, and it also runs in a hidden tab.
  const timer = setInterval(follow, (1000 * MIN_STEP_S) / 2);
  if (first) first.onended = onEnd;
  return () => {
    clearInterval(timer);
    if (first) first.onended = null;
    void context.close();
  };
}
