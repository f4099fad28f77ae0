import { englishReason } from '../messages/english-reason.js';
import type { Reason } from '../query/schema.js';

/** Reasons as data, and as English text. */
export interface Reasoned {
  readonly reason: string;
  readonly reasons: readonly Reason[];
}

/** The reason for a role that the option sets. */
const SET: Reason = { code: 'set' };

/** The reasons for a role that the option sets. */
export const SET_BY_OPTION = /* @__PURE__ */ reasoned([SET]);

/** True for a role that the option sets. */
export function isSet({ reasons }: Reasoned): boolean {
  return reasons.some(({ code }) => code === SET.code);
}

/** Adds the English text to reasons. */
export function reasoned(reasons: readonly Reason[]): Reasoned {
  return { reason: englishReason(reasons), reasons };
}
