import { boundTexts, columnFormat } from '../../../format/column.js';
import { formatNumber, formatPercent, type NumberStyle } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Explanation } from '../../base/element/widget.js';
import { sentenceOf as breakdownSentence } from '../../sales-breakdown/model/facts.js';
import { sharesOf, textsOf as breakdownTexts, totalOf } from '../../sales-breakdown/model/texts.js';
import { US_STATES_MAP } from './geography.js';
import type { MapContext, MapView } from './map.js';
import { countryName } from './place-names.js';

/** Maximum number of names in a sentence about members that are not on the map. */
const MAX_NAMED = 3;

export type MapMessages = Messages['map'];

type TextContext = NumberStyle & Pick<MapContext, 'calendar' | 'messages'>;

export type MapTexts = ReturnType<typeof textsOf>;

export function textsOf(view: MapView, context: TextContext, label: string) {
  const { messages } = context;
  const { value } = breakdownTexts(view, context, label);
  const count = (n: number): string => formatNumber(n, 'count', context);
  const unit = view.shows === 'growth' ? 'percent' : (view.columns[0]?.unit ?? 'number');
  const largest = view.colored.reduce((most, one) => Math.max(most, Math.abs(one) || 0), 0);
  const format = columnFormat(largest, unit, context, unit === 'percent' ? 0 : undefined);
  return {
    label,
    value: (row: number): string => value(row, 0),
    /** Returns the value of a row in the unit of the legend. */
    short: (row: number): string => format.bare(view.colored[row]),
    /** Bounds of the legend. Only the last one has the unit. */
    bounds: boundTexts(view.scale.bounds, unit, context),
    size: view.sizedBy === undefined ? undefined : sizeTexts(view, context),
    /** The meaning of land without a color. */
    noData: view.shows === 'values' ? messages.map.noData : messages.map.noChange,
    /** Heading of the members that are not on the map, and what says how many more there are than shown. */
    elsewhere: messages.map.elsewhere({ shown: count(elsewhere(view).length) }),
    more: (n: number): string => messages.more({ shown: count(n) }),
  };
}

/** Returns the legend of a second measure: its name and that of the colors, a value, and the meaning of a bubble with a dashed outline. */
function sizeTexts({ columns, sizedBy = 0, shows }: MapView, context: TextContext) {
  const { messages } = context;
  const [colored, sized] = [columns[0]!, columns[sizedBy]!];
  const what = messages.change;
  return {
    title: sized.title,
    colorTitle: shows === 'values' ? colored.title : messages.breakdown.column({ measure: colored.title, what }),
    valueOf: (value: number): string => formatNumber(value, sized.unit, context, 'compact'),
    loss: messages.map.negative,
    isWhole: sized.unit === 'count',
  };
}

/** Returns the rows that are not on the map. */
export function elsewhere({ codes }: Pick<MapView, 'codes'>): readonly number[] {
  return codes.flatMap((code, row) => (code === undefined ? [row] : []));
}

/** Summarizes the map, and says which members are not on it. */
export function sentenceOf(view: MapView, context: MapContext): string {
  const { breakdown } = context.messages;
  const parts = [breakdownSentence(view, context), elsewhereText(view, context), populousText(view, context)];
  return breakdown.sentence({ parts: parts.filter((part) => part !== '') });
}

/** Lists the first names, and counts the others. */
function firstNames(names: readonly string[], { messages }: MapContext): string {
  const shown = messages.list({ items: names.slice(0, MAX_NAMED) });
  const more = names.length - MAX_NAMED;
  return more > 0 ? messages.breakdown.several({ names: shown, more }) : shown;
}

/** Names the cities that are the most populous of their name. */
function populousText({ guesses }: MapView, context: MapContext): string {
  const names = [...(guesses?.keys() ?? [])];
  return names.length === 0 ? '' : context.messages.map.populous({ names: firstNames(names, context) });
}

function elsewhereText(view: MapView, context: MapContext): string {
  const { messages, locale } = context;
  const rows = elsewhere(view).map((row) => view.rows[row]!);
  if (rows.length === 0) return '';
  if (view.geography === undefined) return messages.map.asList;
  const sum = rows.reduce((total, row) => total + (totalOf(row, view) || 0), 0);
  const isPart = sharesOf(view, context)(rows[0]!) !== undefined;
  return messages.map.unmatched({
    n: rows.length,
    shown: formatNumber(rows.length, 'count', context),
    share: isPart ? formatPercent(sum / view.total, locale) : undefined,
    names: firstNames(
      rows.map(({ label }) => label),
      context,
    ),
  });
}

/** Says how places were found, which values are none, and which names count as one place. */
export function explain(view: MapView, { messages, ...context }: MapContext): readonly Explanation[] {
  const { map } = messages;
  const { rows, geography, guesses } = view;
  const rest = elsewhere(view).map((row) => rows[row]!.label);
  const count = (n: number): string => formatNumber(n, 'count', context);
  const list = (items: readonly string[]): string | undefined => (items.length > 0 ? messages.list({ items }) : undefined);
  const named = (country: string): string => countryName(country, context.locale);
  const counts = { matched: count(rows.length - rest.length), shown: count(rows.length) };
  const placesText = (): string => {
    if (geography?.id === 'own') return map.shapesText(counts);
    if (geography?.unplaced) return map.unitedText({ ...counts, names: list(geography.unplaced) });
    if (guesses) return map.citiesText(counts);
    if (geography?.country === undefined || geography === US_STATES_MAP) return map.placesText(counts);
    return map.regionsText({ ...counts, country: named(geography.country) });
  };
  const several = rows.flatMap(({ members, label }) =>
    members ? [`${label}: ${messages.list({ items: members.map((member) => member ?? messages.blank) })}`] : [],
  );
  const lines = [
    [map.placesTerm, placesText()],
    [map.elsewhereTerm, list(rest)],
    [map.populousTerm, list([...(guesses ?? [])].map(([name, country]) => `${name} (${named(country)})`))],
    [map.severalTerm, several.length > 0 ? several.join('; ') : undefined],
  ] as const;
  return lines.flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
}
