import { detectRoles, type DetectedRoles } from '../../catalog/detect/roles.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { TableProfile } from '../../catalog/detect/profile.js';

/** By profile, which describes a table for one vocabulary. */
const DETECTED = /* @__PURE__ */ new WeakMap<TableProfile, DetectedRoles>();

/** Returns the roles that the columns of a table would have without other tables. Several steps of a description ask for them. */
export function ownRoles(profile: TableProfile, vocabulary: Vocabulary): DetectedRoles {
  const known = DETECTED.get(profile);
  if (known) return known;
  const detected = detectRoles(profile, vocabulary);
  DETECTED.set(profile, detected);
  return detected;
}
