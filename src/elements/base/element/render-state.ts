import type { SalesError } from '../../../util/error.js';
import type { Phase } from './widget.js';

const PHASES = ['loading', 'stale', 'empty', 'error'] as const;

/**
 * Sets the custom states of an element for a phase. With a problem, the state `error` is set too. `isBlank` sets `nothing`: there are rows,
 * but nothing to report about them.
 */
export function markPhase({ states }: ElementInternals, phase: Phase, problem: SalesError | undefined, isBlank: boolean): void {
  states[isBlank ? 'add' : 'delete']('nothing');
  for (const name of PHASES) {
    if (phase === name || (name === 'error' && problem)) states.add(name);
    else states.delete(name);
  }
}
