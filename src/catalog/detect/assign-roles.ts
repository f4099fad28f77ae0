import type { Candidate } from './evidence.js';
import type { Meanings } from './names/context.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import { labelOf } from './questions/questions.js';
import type { Target } from './rule-lines.js';
import { SET_BY_OPTION } from '../reasons.js';
import type { Note, Reason, Role } from '../../query/schema.js';

/**
 * Roles set by the option `roles`: role → column, or `table.column` if a profile spans tables. An empty text means that no column
 * has the role.
 */
export type ChosenRoles = Readonly<Partial<Record<Role, string>>>;

/** The input of one detection, and its warnings. */
export interface Detection {
  readonly profile: TableProfile;
  readonly chosen: ChosenRoles;
  readonly meanings: Meanings;
  readonly warnings: Note[];
  /** Columns that fit a role as well as the one that has it. */
  readonly rivals: Map<Role, readonly ColumnProfile[]>;
}

/** A role assigned to a column. */
export interface AssignedRole {
  readonly role: Role;
  readonly column: ColumnProfile;
  readonly reasons: readonly Reason[];
}

/** Candidates with a smaller distance are both likely, which adds a warning. */
const AMBIGUOUS_DISTANCE = 2;

/** Minimum score of a second candidate for a warning, except for dates: everything else depends on them. */
const MIN_WARNING_SCORE = 60;

/** Returns the configured roles, then the detected ones. Each column gets at most one role, the best match first. */
export function assignRoles(
  { profile, chosen, warnings, rivals }: Detection,
  all: readonly Candidate[],
): readonly AssignedRole[] {
  const assigned: AssignedRole[] = [];
  for (const [role, name] of Object.entries(chosen)) {
    const column =
      profile.columns.find((one) => one.table !== undefined && `${one.table}.${one.name}` === name) ??
      profile.columns.find((one) => one.name === name);
    if (column !== undefined) assigned.push({ role: role as Role, column, reasons: SET_BY_OPTION });
  }
  const candidates = all.filter(({ column }) => assigned.every((one) => one.column !== column));
  const found = assign(candidates.filter(({ target }) => rolesOf(target).some((role) => chosen[role] === undefined)));
  const detected = toRoles(found, profile.rowCount).filter(({ role }) => chosen[role] === undefined);
  assigned.push(...detected);
  for (const one of detected) warnIfAmbiguous(one, candidates, { table: profile.table, warnings, rivals, taken: assigned });
  return assigned;
}

function assign(candidates: readonly Candidate[]): ReadonlyMap<Target, Candidate> {
  const found = new Map<Target, Candidate>();
  const taken = new Set<ColumnProfile>();
  for (const candidate of candidates) {
    if (candidate.isAlternative === true || found.has(candidate.target) || taken.has(candidate.column)) continue;
    found.set(candidate.target, candidate);
    taken.add(candidate.column);
  }
  return found;
}

/** The roles that a target can fill. With a code and a name column, the role is assigned to one of the two. */
function rolesOf(target: Target): readonly Role[] {
  if (target === 'customer-code' || target === 'customer-name') return ['customer', 'customer-name'];
  const pair = PAIRS.find((role) => target === `${role}-code` || target === `${role}-name`);
  return pair === undefined ? [target as Role] : [pair];
}

/**
 * Roles that use the name column if it is never missing, otherwise the code: of products, stores and
 * sellers.
 */
const PAIRS = ['product', 'store', 'seller'] as const;

/** Minimum score of a code column: below it the code is a substitute, such as an e-mail address, and a name is preferred. */
const MIN_CODE_SCORE = 50;

function toRoles(found: ReadonlyMap<Target, Candidate>, rowCount: number): readonly AssignedRole[] {
  const assigned: AssignedRole[] = [];
  const assign = (role: Role, candidate: Candidate | undefined, decisive?: readonly Reason[]): void => {
    if (candidate !== undefined) assigned.push(toAssigned(role, candidate, rowCount, decisive));
  };
  for (const [target, candidate] of found) {
    if (rolesOf(target)[0] === target && target !== 'customer-name') assign(target, candidate);
  }
  const code = found.get('customer-code');
  const name = found.get('customer-name');
  const byCode = code !== undefined && code.score >= Math.min(MIN_CODE_SCORE, name?.score ?? code.score);
  assign('customer', byCode ? code : name, byCode && name !== undefined ? [CODE_OVER_NAME] : []);
  if (byCode) assign('customer-name', name);
  for (const role of PAIRS) {
    const label = found.get(`${role}-name`);
    const key = found.get(`${role}-code`);
    const doubt =
      label === undefined || key === undefined ? [] : doubtOf(role, { name: label.column, code: key.column }, rowCount);
    assign(role, label === undefined || doubt.length > 0 ? key : label, doubt);
  }
  return assigned;
}

function toAssigned(role: Role, candidate: Candidate, rowCount: number, decisive?: readonly Reason[]): AssignedRole {
  return { role, column: candidate.column, reasons: reasonsOf(candidate, rowCount, decisive) };
}

const CODE_OVER_NAME: Reason = { code: 'code-over-name' };

/** Minimum ratio of distinct names to distinct codes for which names identify members. */
const MIN_NAMES_PER_CODE = 0.9;

interface Named {
  readonly name: ColumnProfile;
  readonly code: ColumnProfile;
}

/** Returns why a code is used instead of its name; empty when the name is used. A name that covers several codes would merge members. */
function doubtOf(role: Role, { name, code }: Named, rowCount: number): readonly Reason[] {
  const column = name.name;
  if (name.isFullName === true) return [{ code: 'full-name', params: { column } }];
  if (name.missing > 0) return [{ code: 'name-missing', params: { column } }];
  // A number of the rows themselves is not a code of members.
  const isRowNumber = code.distinct === rowCount && code.table === name.table;
  // In a single file, the name of a store is often that of its chain.
  const isCode = role === 'product' ? !isRowNumber : name.table !== undefined && hasOneNameEach(code, name);
  if (role === 'seller' && keepsVersions(name)) return [];
  return isCode && name.distinct < code.distinct * MIN_NAMES_PER_CODE
    ? [
        {
          code: 'names-per-code',
          params: { column, names: name.distinct, codes: code.distinct },
        },
      ]
    : [];
}

/** Minimum number of rows per name in a list of sellers that keeps versions of each: few people share their name. */
const MIN_VERSIONS = 2;

/** True when a list has several rows for each person, so their names count them. */
function keepsVersions({ distinct, rowCount = 0, missing }: ColumnProfile): boolean {
  return missing === 0 && distinct > 1 && rowCount >= MIN_VERSIONS * distinct;
}

/** Minimum number of codes of stores and sellers: of fewer, a single common name would decide. */
const MIN_CODES = 10;

/** Minimum number of sampled rows that repeat a code, from which on its names say whether it has one. */
const MIN_REPEATED = 10;

/** True when the sampled rows of a code have one name: the name of the code. */
function hasOneNameEach(code: ColumnProfile, name: ColumnProfile): boolean {
  const names = new Map<number, number>();
  let repeated = 0;
  let same = 0;
  code.sample.forEach((value, row) => {
    const own = name.sample[row] ?? Number.NaN;
    if (Number.isNaN(value) || Number.isNaN(own)) return;
    const known = names.get(value);
    if (known === undefined) names.set(value, own);
    else repeated += 1;
    if (known === own) same += 1;
  });
  return code.distinct >= MIN_CODES && repeated >= MIN_REPEATED && same === repeated;
}

/**
 * For each role with a column of codes, returns the column with the names: the configured one, otherwise the best match without
 * another role.
 */
export function namesOfCodes(
  { profile, chosen }: Detection,
  assigned: readonly AssignedRole[],
  candidates: readonly Candidate[],
): readonly AssignedRole[] {
  return (['customer', ...PAIRS] as const).flatMap((role) => {
    const code = assigned.find((one) => one.role === role)?.column;
    const best = candidates.find(({ target, column }) => column === code && rolesOf(target)[0] === role);
    if (code === undefined || best?.target === `${role}-name`) return [];
    const own = role === 'customer' ? assigned.find((one) => one.role === 'customer-name') : undefined;
    if (own) return [{ ...own, role }];
    if (role === 'customer' && chosen['customer-name'] === '') return [];
    const name = candidates.find(
      ({ target, column }) =>
        target === `${role}-name` && column.type === 'text' && assigned.every((one) => one.column !== column),
    );
    return name ? [toAssigned(role, name, profile.rowCount)] : [];
  });
}

/** Maximum number of alternatives per role, to keep the choice short. */
const MAX_ALTERNATIVES = 3;

interface Fitting {
  readonly candidates: readonly Candidate[];
  readonly taken: readonly AssignedRole[];
  readonly rowCount: number;
}

/** Returns columns without a role that fit one of the roles, best first. */
export function alternativesTo(
  roles: readonly AssignedRole[],
  { candidates, taken, rowCount }: Fitting,
): readonly AssignedRole[] {
  const requestedRoles = new Set<Role>([...roles.map(({ role }) => role), 'revenue']);
  return [...requestedRoles].flatMap((role) => {
    const fitting = candidates.filter(
      ({ target, column }) => rolesOf(target).includes(role) && taken.every((one) => one.column !== column),
    );
    const firsts = fitting.filter(({ column }, index) => fitting.findIndex((one) => one.column === column) === index);
    return firsts.slice(0, MAX_ALTERNATIVES).map((one) => toAssigned(role, one, rowCount));
  });
}

interface DetectionContext extends Pick<Detection, 'warnings' | 'rivals'> {
  readonly table: string;
  readonly taken: readonly AssignedRole[];
}

/** Adds a warning about other columns that fit nearly as well, with the way to choose one. */
function warnIfAmbiguous(
  { role, column }: AssignedRole,
  candidates: readonly Candidate[],
  { table, warnings, rivals, taken }: DetectionContext,
): void {
  const best = candidates.find((one) => one.column === column && rolesOf(one.target).includes(role));
  if (best === undefined || (best.score < MIN_WARNING_SCORE && role !== 'date')) return;
  const others = candidates.filter(
    (one) => one.target === best.target && one.column !== column && one.score >= best.score - AMBIGUOUS_DISTANCE,
  );
  const untaken = others.filter((other) => taken.every((one) => one.column !== other.column));
  const free = untaken.map((one) => labelOf(one.column));
  const [first] = free;
  if (first === undefined) return;
  // A better name decides, even if it is only a little better.
  rivals.set(
    role,
    untaken.filter(({ score }) => score === best.score).map((one) => one.column),
  );
  warnings.push({
    code: 'ambiguous-role',
    table: column.table ?? table,
    column: column.name,
    params: { role, column: column.name, own: labelOf(column), others: free, setting: `roles="${role}: ${first}"` },
  });
}

/** Returns the reasons for a column: the meaning of its name, its values, its evidence, and what decided between it and another column. */
function reasonsOf(
  { column, meaning, evidence }: Candidate,
  rowCount: number,
  decisive: readonly Reason[] = [],
): readonly Reason[] {
  const concepts = [...meaning.concepts].filter((concept) => concept !== 'count' || column.type === 'number');
  const named: readonly Reason[] = concepts.length === 0 ? [] : [{ code: 'name', params: { concepts } }];
  return [...named, valuesOf(column, rowCount), ...evidence, ...decisive];
}

function valuesOf({ distinct, type }: ColumnProfile, rows: number): Reason {
  return { code: 'values', params: { distinct, rows, type } };
}
