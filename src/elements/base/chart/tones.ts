/** Lowest and highest tone in Hz: two octaves, which small loudspeakers play well. */
export const LOW_HZ = 220;
export const HIGH_HZ = 880;
/** Limits of the duration of a tone in s. A line of many points takes about `WHOLE_S`. */
const MIN_STEP_S = 0.06;
const MAX_STEP_S = 0.3;
const WHOLE_S = 8;
/** Loudness of the tones, 0 to 1: of values, and of the ends of an interval. */
const LOUDNESS = 0.2;
export const SOFT = 0.07;
/** The time in s in which a tone starts and ends without a click. */
const EDGE_S = 0.01;
/** Marks in Hz: above all tones for the start and the end of a line, below them where it crosses zero. */
export const END_HZ = 1320;
export const ZERO_HZ = 110;
const MARK_S = 0.05;
/** Time in s from the mark of the start to the first tone. */
const LEAD_S = 0.12;

/** Lines that are heard together: a measure, the same of an earlier period, or the two ends of an interval. */
export interface Passage {
  readonly name: string;
  /** Index of the bin of the first values. */
  readonly from: number;
  /** The values of each line, NaN for a missing one. */
  readonly voices: readonly (readonly number[])[];
  /** True for an interval, which is softer than values. */
  readonly isSoft?: boolean;
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

/** Returns the indexes of the values at which a line comes to another side of zero, or to zero. */
export function crossingsOf(values: readonly number[]): readonly number[] {
  let last: number | undefined;
  return values.flatMap((value, k) => {
    if (Number.isNaN(value)) return [];
    const before = last;
    last = Math.sign(value);
    return before !== undefined && before !== last ? [k] : [];
  });
}

/** When tones start, how long each lasts, both in s, and how loud they are. */
interface Timing {
  readonly start: number;
  readonly step: number;
  readonly loudness?: number;
}

/** Connects the tones of a line to a context, one after the other. A missing value is silent. */
export function scheduleTones(
  context: BaseAudioContext,
  values: readonly number[],
  range: ToneRange,
  timing: Timing,
): OscillatorNode {
  return schedule(context, tonesOf(values, range), timing);
}

function schedule(
  context: BaseAudioContext,
  tones: readonly (number | undefined)[],
  { start, step, loudness = LOUDNESS }: Timing,
): OscillatorNode {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, start);
  for (const [k, tone] of tones.entries()) {
    if (tone === undefined) continue;
    const at = start + k * step;
    oscillator.frequency.setValueAtTime(tone, at);
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(loudness, at + EDGE_S);
    gain.gain.setValueAtTime(loudness, at + step - EDGE_S);
    gain.gain.linearRampToValueAtTime(0, at + step);
  }
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + tones.length * step);
  return oscillator;
}

/** Connects short marks to a context: at the start and the end of a line, and where it crosses zero. Returns the last one. */
export function scheduleMarks(context: BaseAudioContext, values: readonly number[], { start, step }: Timing): OscillatorNode {
  const mark = (hz: number, at: number): OscillatorNode => schedule(context, [hz], { start: at, step: MARK_S });
  for (const k of crossingsOf(values)) mark(ZERO_HZ, start + k * step);
  mark(END_HZ, start - LEAD_S);
  return mark(END_HZ, start + values.length * step);
}

/** Plays the lines of a passage at the same time, faster by `speed`. Returns a function that ends it, also after the last tone. */
export function playPassage(
  { from, voices, isSoft }: Passage,
  range: ToneRange,
  speed: number,
  { onTone, onEnd }: { readonly onTone: (index: number) => void; readonly onEnd: () => void },
): () => void {
  const context = new AudioContext();
  const [first = []] = voices;
  const count = first.length;
  const timing = { start: context.currentTime + EDGE_S + LEAD_S, step: stepOf(count) / speed };
  for (const values of voices) scheduleTones(context, values, range, { ...timing, loudness: isSoft ? SOFT : LOUDNESS });
  const end = scheduleMarks(context, first, timing);
  let last = -1;
  const follow = (): void => {
    const index = Math.min(count - 1, Math.floor((context.currentTime - timing.start) / timing.step));
    if (index > last) onTone(from + (last = index));
  };
  // A caption is due about every 60 ms at most, so a timer is precise enough, and it also runs in a hidden tab.
  const timer = setInterval(follow, (1000 * MIN_STEP_S) / 2);
  end.onended = onEnd;
  return () => {
    clearInterval(timer);
    end.onended = null;
    void context.close();
  };
}
