import type { NameMeaning } from './names.js';
import type { ColumnProfile } from './profile.js';
import type { Target } from './rule-lines.js';

/** A column that may have a role, with how well it fits and what speaks for it besides its name. */
export interface Candidate {
  readonly target: Target;
  readonly column: ColumnProfile;
  readonly meaning: NameMeaning;
  /** 0 … 100 and a little more; only the order counts. */
  readonly score: number;
  /** In words: what its values say. */
  readonly evidence: string;
}
