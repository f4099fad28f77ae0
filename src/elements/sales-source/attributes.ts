import { schema } from '../base/attributes/attribute.js';
import { flag, level, nullableText, optionalText, optionalWord, text } from '../base/attributes/declarators.js';

/** The attributes of `sales-source`. */
export const sourceAttributes = /* @__PURE__ */ schema(
  {
    /** How files from another origin are requested: `anonymous` or `use-credentials`. */
    crossOrigin: nullableText(),
    /** Interval in seconds for checking the files for changes, 1 or more. Default: never. The property is `refreshSeconds`. */
    refreshSeconds: text(''),
    /** `persist` keeps the columns in the browser for the next visit. Default: nothing is kept. */
    cache: optionalWord(['persist']),
    /** URL of a stream of server-sent events. Each message adds rows. */
    live: text(''),
    /** `url` keeps the filters of `group`, and the levers of `what-if`, in the URL of the page. */
    sync: optionalWord(['url']),
    /** The period at the start: `auto`, `all` (default), or a date filter such as `last 12 months` or `2017`. */
    period: text(''),
    /** When to alert, over the data in `period`: `revenue < 0.9 * plan`; `revenue unusual by week`; `data older than 2 days`. */
    alert: optionalText(),
    /** Levers of a scenario, and the elasticity of units, a number or `auto`: `price: -5%..10%; discount: 0..30%; volume elasticity: -1.2`. */
    whatIf: optionalText(),
    /** Shows the data check: tables, joins, roles with reasons, and other readings of the data. */
    check: flag(),
    /** Level of the headings of the data check and of the levers, 1 to 6. 0 hides them. */
    headingLevel: level(2),
    /** What `src` is the URL of: `server` an endpoint. Default: data that the browser computes. */
    engine: optionalWord(['server']),
    /** Has a server compute from all customers and orders what it would compute from a sample. It takes longer. */
    exact: flag(),
    /** The filter group of `sync` and `period`. */
    group: text('default'),
  },
  { crossOrigin: 'crossorigin', refreshSeconds: 'refresh' },
);
