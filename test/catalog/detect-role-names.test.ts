import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { detected, tableOf } from './detect-helpers.js';
import { isLong } from '../random.js';

const MIN_NAMES = 1200;

const lines = readFileSync('test/fixtures/role-names.txt', 'utf8')
  .split('\n')
  .map((line) => /^(?<role>[a-z-]+) (?<kind>\w+) (?<language>[a-z]{2}): (?<names>.*)$/u.exec(line)?.groups)
  .filter((groups) => groups !== undefined)
  .map(({ role = '', kind = '', language = '', names = '' }) => ({ role, kind, language, names: names.split(', ') }));

/** A name as it stands, and as programs write it. */
function formsOf(name: string, place: number): readonly string[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}%#€$]+/u).filter((word) => word !== '');
  const forms = [
    name,
    words.join('_').toLowerCase(),
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(''),
    name.toLowerCase(),
    name.toUpperCase(),
    words.join('_').toUpperCase(),
  ];
  // Scripts without capitals have no form in one word.
  const written = forms.filter((_, form) => form !== 2 || name.toUpperCase() !== name.toLowerCase());
  // By day one form of each name, another one for its neighbor.
  return isLong ? written : [written[place % 3] ?? name];
}

function rolesOf(name: string, kind: string): readonly string[] {
  const beside = kind === 'date' ? 'Birthday: later' : 'Created at: date';
  const { roles } = detected(tableOf([`${name}: ${kind}`, beside]));
  return roles.filter(({ ref }) => ref.column === name).map(({ role }) => role);
}

describe('detectRoles by names', () => {
  for (const { role, kind, language, names } of lines) {
    it(`knows names of ${role} (${kind}) in ${language}`, () => {
      const found = names.flatMap(formsOf).map((form) => ({ form, role: rolesOf(form, kind)[0] ?? 'none' }));
      assert.deepEqual(
        found.filter((one) => one.role !== role),
        [],
      );
    });
  }

  it('reads enough names', () => {
    assert.ok(lines.flatMap(({ names }) => names).length >= MIN_NAMES);
  });
});
