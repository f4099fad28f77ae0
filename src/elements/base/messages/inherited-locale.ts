/** Properties of an element that settle its language and calendar. */
const NAMES = ['locale', 'terms', 'href', 'currency', 'timeZone', 'weekStart', 'fiscalStart', 'holidays', 'workingWeek'] as const;

/** The attributes that define these settings, as text; empty when not set. */
export type LocaleAttributes = Readonly<Record<(typeof NAMES)[number], string | number>>;

/** Settings of an element, and those of its source. `language` is for a locale that neither sets. */
export interface LocaleScene {
  readonly own: LocaleAttributes;
  readonly source: LocaleAttributes | undefined;
  readonly language: string;
}

/** Returns the attributes of a widget inside an element: `attributes`, and the locale settings of the element or its source. None is empty. */
export function inheritedAttributes(
  attributes: Readonly<Record<string, string>>,
  { own, source, language }: LocaleScene,
): Readonly<Record<string, string>> {
  const inherited = NAMES.map((name): [attribute: string, value: string] => [
    name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`),
    String([own[name], source?.[name], name === 'locale' && language].find(Boolean) ?? ''),
  ]);
  return Object.fromEntries([...Object.entries(attributes), ...inherited].filter(([, value]) => value !== ''));
}
