import { AMBIGUOUS_NAMES, COUNTRIES, COUNTRY_ALIASES } from './countries.js';
import { plainName, STATE_ALIASES, US_STATES } from '../../../util/places/place-name.js';

/**
 * Languages in which names of countries are known: those in which the catalog knows names of columns. The first language with a name decides; a
 * name that two languages give to different countries is not known.
 */
const LANGUAGES =
  'de fr es it pt nl sv da nb fi is pl cs sk sl hr sr bs mk sq hu ro bg el tr ru uk et lv lt ca eu gl ja ko zh zh-Hant ar he fa hi bn ta id ms vi th sw af';

/** Names by plain text. A later name never replaces an earlier one; two of the same rank that disagree are unknown. */
class Names {
  readonly #codes = new Map<string, string | undefined>();

  /** Adds the names of one rank, as pairs of name and code. */
  add(pairs: Iterable<readonly [name: string, code: string]>): void {
    const added = new Map<string, string | undefined>();
    for (const [name, code] of pairs) {
      const plain = plainName(name);
      if (plain === '') continue;
      added.set(plain, added.has(plain) && added.get(plain) !== code ? undefined : code);
    }
    for (const [plain, code] of added) if (!this.#codes.has(plain)) this.#codes.set(plain, code);
  }

  /** Adds names that stay unknown when languages with these names are added. */
  refuse(names: readonly string[]): void {
    for (const name of names) this.#codes.set(plainName(name), undefined);
  }

  codeOf(text: string): string | undefined {
    return this.#codes.get(plainName(text));
  }
}

/** Uninhabited places that no map shows. */
const NOWHERE = /^(?:AQ|BV|UM)$/;

function aliasesIn(aliases: Readonly<Record<string, string>>): readonly (readonly [name: string, code: string])[] {
  return Object.entries(aliases).flatMap(([code, names]) => names.split(/;\s*/).map((name) => [name, code] as const));
}

function* namesIn(language: string): Iterable<readonly [name: string, code: string]> {
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
    for (const { alpha2 } of COUNTRIES) {
      const name = names.of(alpha2);
      if (name !== undefined) yield [name, alpha2];
    }
  }
}

/** The codes of countries, and their names in English; and with the names in all other languages. Made at first use. */
let english: Names | undefined;
let all: Names | undefined;

function englishCountries(): Names {
  const names = new Names();
  names.refuse(AMBIGUOUS_NAMES.split('; '));
  names.add(COUNTRIES.flatMap(({ alpha2, alpha3 }) => [[alpha2, alpha2] as const, [alpha3, alpha2] as const]));
  names.add(aliasesIn(COUNTRY_ALIASES));
  names.add(namesIn('en'));
  return names;
}

function allCountries(): Names {
  const names = englishCountries();
  names.add(LANGUAGES.split(' ').flatMap((language) => [...namesIn(language)]));
  return names;
}

/** What precedes a country's name in its official name in English: “Federal Republic of”. */
const OFFICIAL =
  /^(?:the )?(?:(?:federal|federative|democratic|islamic|peoples|socialist|co-?operative|oriental|united|independent|arab|hashemite|grand) )*(?:republic|kingdom|commonwealth|principality|duchy|union|sultanate) of (?:the )?(?=.)/;

/** Finds a country by a code, by its name in any language, or by its official name in English. */
export function countryOf(text: string): string | undefined {
  const known = (name: string): string | undefined =>
    (english ??= englishCountries()).codeOf(name) ?? (all ??= allCountries()).codeOf(name);
  const plain = plainName(text);
  const bare = plain.replace(OFFICIAL, '');
  const code = known(text) ?? (bare === plain || bare.length < 4 ? undefined : known(bare));
  return code !== undefined && NOWHERE.test(code) ? undefined : code;
}

let states: Names | undefined;

function stateNames(): Names {
  const names = new Names();
  names.add(US_STATES.map(({ code }) => [code, code] as const));
  names.add(US_STATES.map(({ code, name }) => [name, code] as const));
  names.add(aliasesIn(STATE_ALIASES));
  return names;
}

/** Finds a state of the United States by its postal code or its name. `US-CA` is a code too. */
export function stateOf(text: string): string | undefined {
  return (states ??= stateNames()).codeOf(text.replace(/^US-/i, ''));
}

export function stateName(code: string): string {
  return US_STATES.find((state) => state.code === code)?.name ?? code;
}

export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code;
  } catch {
    // A locale that the browser does not know.
    return code;
  }
}
