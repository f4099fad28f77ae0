import type { NameMeaning } from './names/names.js';
import type { ColumnProfile } from './profile.js';
import type { Target } from './rule-lines.js';
import type { Reason } from '../../query/schema.js';

/** A column that may have a role, with its score and the evidence beyond its name. */
export interface Candidate {
  readonly target: Target;
  readonly column: ColumnProfile;
  readonly meaning: NameMeaning;
  /** 0 to about 100; only the order matters. */
  readonly score: number;
  /** The evidence in the values. */
  readonly evidence: readonly Reason[];
  /** True when the column is offered as an alternative only, and never has the role. */
  readonly isAlternative?: boolean;
}
