import { schema } from '../base/attributes/attribute.js';
import { text, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-filter`. */
export const filterAttributes = /* @__PURE__ */ schema({
  /** A role, a column, a dimension such as `weekday(date)`, or `compare` for the comparison of the cards. Several fields make a tree: `continent, country, city`. */
  field: text(''),
  /** `date`, `select`, `range`, `tree`, or `chips` (all filters, without a field). Default: the control for the type of the field. */
  control: word(['auto', 'date', 'select', 'range', 'tree', 'chips']),
  /** Periods or ranges offered in the panel, optionally named: `last 30 days, Season = 2016-10..2016-12`. */
  presets: text(''),
});
