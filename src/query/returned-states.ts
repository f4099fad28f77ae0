import { isReturned } from './return-status.js';

/** States of things that are out: `returned` next to them is the end of a rental. */
const RENTED = /^(?:(?:out )?on (?:rent|hire|loan)|rented(?: out)?|checked out|active|ongoing|in use|overdue)$/i;

/** Returns the states that say that a sale was returned, refunded or canceled; a rented thing that was brought back is none. */
export function returnedAmong(states: readonly string[]): readonly string[] {
  const returned = states.filter(isReturned);
  return states.some((state) => RENTED.test(state)) ? returned.filter((state) => !/^returned$/i.test(state)) : returned;
}
