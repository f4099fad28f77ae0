import { LANGUAGES } from '../../../messages/compiled/languages.js';
import type { Language, Messages } from '../../../messages/en.js';

/** Returns the texts of a group in all languages, by language tag, as `defineWidget` takes them. */
export function groupTexts<Name extends keyof Language['groups']>(
  name: Name,
  en: Messages[Name],
): { readonly en: Messages[Name] } & Readonly<Record<string, () => Promise<Messages[Name]>>> {
  // A module of a language replaces the function that loads it, also after the element is defined.
  const load = (tag: string) => async (): Promise<Messages[Name]> => {
    const { groups } = await LANGUAGES[tag]!();
    return (await groups[name]?.())?.messages ?? en;
  };
  return { en, ...Object.fromEntries(Object.keys(LANGUAGES).map((tag) => [tag, load(tag)])) } as never;
}
