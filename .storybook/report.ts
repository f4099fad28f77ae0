import { addons } from 'storybook/preview-api';
import { filterGroup } from '../src/crossfilter/filter-bus.js';
import { STORY_EVENT, STORY_FILTERS, STORY_TAG } from './channel.js';
import { tagText } from './tag-text.js';

/** Events that the panel “Filters and events” lists. */
const EVENTS = ['sales-load', 'sales-error', 'sales-select', 'sales-drill', 'sales-filter-change'];

/** The HTML of each story that was shown, by the id of the story. */
const tags = new Map<string, string>();
/** Ends the report of the story that was shown before. */
let stop = (): void => undefined;

/** Returns the HTML of a story as a page would write it. */
export const tagOf = (id: string): string => tags.get(id) ?? '';

/** Writes the detail of an event for the panel. */
const detailText = (detail: unknown): string =>
  detail === undefined
    ? ''
    : JSON.stringify(detail, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** Reports a story to the panels of the manager: its HTML, the clauses of its filter group, and its events. */
export function reportStory(id: string, stage: HTMLElement): void {
  const channel = addons.getChannel();
  tags.set(id, tagText(stage));
  stop();
  const group = filterGroup(id);
  const reportFilters = (): void => {
    channel.emit(STORY_FILTERS, { ...group.clauses });
  };
  const reportEvent = (event: Event): void => {
    const from = (event.target as Element | null)?.localName ?? '';
    channel.emit(STORY_EVENT, { type: event.type, from, detail: detailText((event as CustomEvent).detail) });
  };
  for (const type of EVENTS) stage.addEventListener(type, reportEvent);
  const unsubscribe = group.subscribe(reportFilters);
  stop = () => {
    unsubscribe();
    for (const type of EVENTS) stage.removeEventListener(type, reportEvent);
  };
  channel.emit(STORY_TAG, tagOf(id));
  reportFilters();
}
