import { schema, type Values } from '../base/attributes/attribute.js';
import { comparison, list, measure, optionalText, parsed, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-map`. */
export const mapAttributes = /* @__PURE__ */ schema({
  /** The measure that colors the places. */
  measure: measure(),
  /** A second measure: the area of a bubble at each place. Colors still show `measure`. */
  size: parsed((text, name) => (text === '' ? undefined : measure('orders').parse(text, name))),
  /** Countries, states and provinces of 19 countries, positions such as cities, or anything with `shapes`. Default: the first of `drill`, otherwise `country`. */
  by: optionalText(),
  /** The chart type: `choropleth` (colored areas), `bubble` (areas in proportion) or `tile` (equal areas). Positions are always bubbles. */
  chart: word(['choropleth', 'bubble', 'tile']),
  /** The URL of a GeoJSON or TopoJSON file with shapes of the values, or of an object in it: `regions.json#name`. `country` and `state` unite places. */
  shapes: optionalText(),
  /** The property of each shape that has its value. Default: the `id` of the shape, or its `name`. */
  key: optionalText(),
  /** The drill path, from the top: `country, state`. */
  drill: list(),
  /** The comparison: `previous-year`, `previous-period`, `same-weekday`, or a range such as `2015-01-01..2015-12-31`. Places are then colored by their change. */
  compare: comparison(),
});

/** The values of these attributes. */
export type MapAttributes = Values<typeof mapAttributes>;
