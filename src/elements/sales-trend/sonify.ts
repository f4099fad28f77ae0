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

/** Returns the tone of each value in Hz, by its place between the lowest and the highest value; `undefined` for a missing value. */
export function tonesOf(values: readonly number[]): readonly (number | undefined)[] {
  const known = values.filter((value) => !Number.isNaN(value));
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const place = (value: number): number => (range === 0 ? 0.5 : (value - low) / range);
  return values.map((value) => (Number.isNaN(value) ? undefined : LOW_HZ * (HIGH_HZ / LOW_HZ) ** place(value)));
}

/** Returns the duration of each of `count` tones, in s. */
export function stepOf(count: number): number {
  return Math.min(MAX_STEP_S, Math.max(MIN_STEP_S, WHOLE_S / Math.max(1, count)));
}

/** Connects the tones of values to a context, one after the other from `start` on. A missing value is silent. */
export function scheduleTones(context: BaseAudioContext, values: readonly number[], start: number): OscillatorNode {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  const step = stepOf(values.length);
  gain.gain.setValueAtTime(0, start);
  for (const [k, tone] of tonesOf(values).entries()) {
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

/** Plays values as tones. Calls `onTone` with the index of each, and `onEnd` after the last one. Returns a function that stops. */
export function playTones(values: readonly number[], onTone: (index: number) => void, onEnd: () => void): () => void {
  const context = new AudioContext();
  const start = context.currentTime + EDGE_S;
  const oscillator = scheduleTones(context, values, start);
  const step = stepOf(values.length);
  let last = -1;
  const follow = (): void => {
    const index = Math.min(values.length - 1, Math.floor((context.currentTime - start) / step));
    if (index > last) onTone((last = index));
  };
  // A caption is due about every 60 ms at most, so a timer is precise enough, and it also runs in a hidden tab.
  const timer = setInterval(follow, (1000 * MIN_STEP_S) / 2);
  const close = (): void => {
    clearInterval(timer);
    oscillator.onended = null;
    void context.close();
  };
  oscillator.onended = () => {
    close();
    onEnd();
  };
  return close;
}
