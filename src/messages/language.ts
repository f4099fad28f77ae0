import type { Messages } from './en.js';

/** Names of the groups in `Messages` that are loaded separately: one per element. */
export type GroupName = {
  [Name in keyof Messages]: Messages[Name] extends Readonly<Record<string, unknown>>
    ? Name extends 'info' | 'cardNotes' | 'notes' | 'reasons'
      ? never
      : Name
    : never;
}[keyof Messages];

/** The exports of a language module. A page loads `messages` at once, and the groups of its elements. */
export interface Language {
  /** The texts of every card. */
  readonly messages: Omit<Messages, GroupName>;
  /** The texts of elements. Missing groups are in English. */
  readonly groups: { readonly [Name in GroupName]?: () => Promise<{ readonly messages: Messages[Name] }> };
}
