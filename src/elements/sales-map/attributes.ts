import { schema, type Values } from '../base/attributes/attribute.js';
import { comparison, list, measure, optionalText } from '../base/attributes/declarators.js';

/** The attributes of `sales-map`. */
export const mapAttributes = /* @__PURE__ */ schema({
  /** The measure that colors the places. */
  measure: measure(),
  /** The dimension with the places: names or codes of countries, or of states of the USA. Default: the first of `drill`, otherwise `country`. */
  by: optionalText(),
  /** The drill path, from the top: `country, state`. */
  drill: list(),
  /** The comparison: `previous-year`, `previous-period`, `same-weekday`, or a range such as `2015-01-01..2015-12-31`. Places are then colored by their change. */
  compare: comparison(),
});

/** The values of these attributes. */
export type MapAttributes = Values<typeof mapAttributes>;
