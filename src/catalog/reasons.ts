import type { Reason } from '../query/schema.js';

/** Reasons as data, and as one English sentence. */
export interface Reasoned {
  readonly reason: string;
  readonly reasons: readonly Reason[];
}

/** The reason for a role that the option sets. */
const SET: Reason = { code: 'set', message: 'set by the option roles' };

/** The reasons for a role that the option sets. */
export const SET_BY_OPTION = /* @__PURE__ */ reasoned([SET]);

/** True for a role that the option sets. */
export function isSet({ reasons }: Reasoned): boolean {
  return reasons.some(({ code }) => code === SET.code);
}

/** Adds the English sentence to reasons: their messages, separated by semicolons. */
export function reasoned(reasons: readonly Reason[]): Reasoned {
  const text = reasons.map(({ message }) => message).join('; ');
  return { reason: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, reasons };
}
