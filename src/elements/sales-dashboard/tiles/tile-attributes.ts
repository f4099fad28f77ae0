import { inheritedAttributes, type LocaleAttributes } from '../../base/messages/inherited-locale.js';
import { traitsOf, type Attributes, type Tile } from '../model/slot.js';

/** Attributes of a dashboard that are passed to its widgets; empty when not set. */
export interface DashboardAttributes extends LocaleAttributes {
  readonly where: string;
  readonly group: string;
  readonly scope: string;
  readonly print: string;
  readonly patterns: string;
  readonly verbosity: string;
}

/** Context for the attributes of a widget. */
export interface TileScene {
  /** Prefix of the widgets' ids. */
  readonly name: string;
  /** Data source, unless the dashboard loads the data itself. */
  readonly source: LocaleAttributes | undefined;
  /**
   * Language of the page, where the dashboard has no texts in it; empty otherwise. The `lang` around the widgets is that of the texts, so they
   * would not find the language that directs their layout, numbers and dates.
   */
  readonly language: string;
  /** Comparison for the period that the filters select; empty without a selected period. */
  readonly compare: string;
}

/**
 * Returns the attributes that a widget inherits: filters of the dashboard, and locale settings of the dashboard or its source.
 */
export function attributesFor(tile: Tile, own: DashboardAttributes, { name, source, language, compare }: TileScene): Attributes {
  const traits = traitsOf(tile.tag);
  const attributes = {
    id: `${name}-${tile.name}`,
    where: own.where,
    group: own.group === 'default' ? '' : own.group,
    scope: own.scope,
    print: own.print === 'chart' ? '' : own.print,
    patterns: own.patterns === 'none' ? '' : own.patterns,
    verbosity: own.verbosity === 'normal' ? '' : own.verbosity,
    filter: traits.isUndated ? 'cross, -date' : '',
    compare: traits.isComparing ? compare : '',
  };
  return inheritedAttributes(attributes, { own, source, language });
}
