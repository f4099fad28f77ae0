/** What the preview reports to the panels of the manager. */
export const STORY_TAG = 'sales-elements/tag';
export const STORY_FILTERS = 'sales-elements/filters';
export const STORY_EVENT = 'sales-elements/event';

/** The clauses of the filter group of a story, by source. */
export type Filters = Readonly<Record<string, string>>;

/** An event of a widget in a story. */
export interface StoryEvent {
  readonly type: string;
  readonly from: string;
  readonly detail: string;
}
