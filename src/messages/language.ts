import type { Messages } from './en.js';

/** The texts that lie in files of their own, each under its name in `Messages`: those of one element. */
export type GroupName = {
  [Name in keyof Messages]: Messages[Name] extends Readonly<Record<string, unknown>>
    ? Name extends 'info'
      ? never
      : Name
    : never;
}[keyof Messages];

/** What the module of a language exports. A page loads `words` at once, and of the groups those of its elements. */
export interface Language {
  /** The texts of every card. */
  readonly words: Omit<Messages, GroupName>;
  /** The texts of single elements; one that has none is English. */
  readonly groups: { readonly [Name in GroupName]?: () => Promise<{ readonly words: Messages[Name] }> };
}
