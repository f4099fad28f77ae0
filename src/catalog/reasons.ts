import type { Reason } from '../query/schema.js';

const SET: Reason = { code: 'set' };

/** The reasons for a role that the option sets. */
export const SET_BY_OPTION: readonly Reason[] = [SET];

/** True for a role that the option sets. */
export function isSet({ reasons }: { readonly reasons: readonly Reason[] }): boolean {
  return reasons.some(({ code }) => code === SET.code);
}
