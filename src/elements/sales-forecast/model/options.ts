import type { WrittenNote } from '../../../query/time/day-notes.js';
import type { ForecastAttributes } from '../attributes.js';
import { readEvents, type Occasion } from './events.js';

/** The attributes of a forecast, and the events of its children. */
export interface ForecastOptions extends Omit<ForecastAttributes, 'events'> {
  readonly events: readonly Occasion[];
}

/** Reads the events of the attribute and of the children. @throws SalesError `bad-option` that names what cannot be read */
export function toOptions(attributes: ForecastAttributes, children: readonly WrittenNote[] = []): ForecastOptions {
  return { ...attributes, events: readEvents(attributes.events, children) };
}
