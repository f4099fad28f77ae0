import type { SalesError } from '../../../util/error.js';

/** What an element shows. `stale`: old numbers while newer ones are awaited (or could not be had). */
export type Phase = 'loading' | 'ready' | 'stale' | 'empty' | 'error';

const PHASES = ['loading', 'stale', 'empty', 'error'] as const;

/** Puts a phase into the custom states of an element; one with a problem is in error as well, and one that is `mute` has rows that tell it nothing. */
export function markPhase({ states }: ElementInternals, phase: Phase, problem: SalesError | undefined, mute: boolean): void {
  states[mute ? 'add' : 'delete']('nothing');
  for (const name of PHASES) {
    if (phase === name || (name === 'error' && problem)) states.add(name);
    else states.delete(name);
  }
}
