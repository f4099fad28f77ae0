import { property } from 'lit/decorators.js';
import { badOption } from '../../../util/error.js';
import type { DashboardTile } from './dashboard-tile.js';
import { DataElement, text } from './data-element.js';
import type { ModuleController } from './module-controller.js';
import type { Plans, Results } from '../query/query-controller.js';
import type { WidgetContext } from './widget.js';
import type { PartialMessages } from '../words/words.js';

/** The attributes of every widget that take one of a few words; an empty one is as if it were not there. */
const WORDS = {
  filter: ['cross', 'all', 'none'],
  loading: ['eager', 'lazy'],
  appearance: ['card', 'plain'],
  theme: ['auto', 'light', 'dark'],
  print: ['chart', 'table'],
  view: ['chart', 'table'],
  scope: ['origin'],
};

/** What a widget is to the one who writes it: the attributes of all, and what each says for itself. How it asks is told by `AskingElement`. */
export abstract class WidgetElement<View = unknown> extends DataElement {
  /** The id of a `sales-source`. Default: the nearest around the tag, or the only one of the page. */
  @property(text) source = '';
  /** The widget's own filter: `region: Europe; date: 2016-01..2017-12`. */
  @property(text) where = '';
  /** The filter group that it takes part in. */
  @property(text) group = 'default';
  /** `origin` takes part in the group of that name in other frames and tabs of the same origin too. */
  @property(text) scope = '';
  /** Which clauses of the group filter it: `cross` (those of the others), `all` (its own too) or `none`. */
  @property(text) filter = 'cross';
  /** `plain` has no frame, for a card inside a card of the page. */
  @property(text) appearance = 'card';
  /** `light` or `dark`. `auto` follows the page: its `color-scheme`, otherwise its background. */
  @property(text) theme = 'auto';
  /** What is printed: the `chart` alone, or with its numbers as a `table` below. */
  @property(text) print = 'chart';
  /** `lazy` loads when the widget comes near the viewport; `eager` at once. */
  @property(text) loading = 'eager';

  /** Set by a dashboard, which names source and filters once for all of its widgets. */
  @property({ attribute: false }) dashboardTile: DashboardTile | undefined;

  protected abstract toPlans(context: WidgetContext): Plans;
  protected abstract toView(results: Results, context: WidgetContext): View;

  /** Whether the answers to `toPlans` are worth showing alone where nothing is shown yet; `ready` waits for all. */
  protected readonly firstAlone: boolean = false;

  /** Whether what is asked takes so long that it waits for the end of a drag of others' filters. */
  protected readonly patient: boolean = false;

  /** Whether a plan of `toPlans` may fail alone: the others are shown without its answer, and where nothing is shown yet as they come. */
  protected isOptional?(name: string): boolean;

  /**
   * Questions that only the first answers can tell; their names join those of `toPlans`. With `brush`: all that may follow while a filter on that
   * dimension moves.
   */
  protected toMorePlans(_results: Results, _context: WidgetContext, _brush?: string): Plans {
    return {};
  }

  /** The module without which the widget cannot query now; `undefined` when it needs none. A failure to load it is the error of the card. */
  protected get dependency(): ModuleController<unknown> | undefined {
    return undefined;
  }

  /**
   * Texts of the widget's own in English, besides those that every widget needs. One object per class; of texts that come with late code, another one
   * without them until then.
   */
  protected get ownWords(): PartialMessages | undefined {
    return undefined;
  }

  /** The fields on which the widget sets clauses, as written in clauses. */
  protected get fields(): readonly string[] {
    return [];
  }

  /** True when the widget shows its own clause as a brush over everything else. */
  protected isBrush(): boolean {
    return false;
  }

  /** True for a control that shows and sets the clause of a brush on its field. */
  protected followsBrush(): boolean {
    return false;
  }

  /** Whether there is nothing to show: no rows are left by the filters. */
  protected isEmpty(results: Results): boolean {
    return Object.values(results)[0]?.selected === 0;
  }

  /** Whether there are rows, but nothing to tell of them: the custom state `nothing`, in which a dashboard leaves a widget out. */
  protected saysNothing(_view: View): boolean {
    return false;
  }

  /** Resolves when all that an update started is painted. */
  protected drawn(): Promise<void> {
    return Promise.resolve();
  }

  /** Called after each paint of a new answer. */
  protected onShown(_view: View, _context: WidgetContext): void {
    // Nothing to do for most widgets.
  }

  /** @throws SalesError `bad-option` for an attribute whose word is not known */
  protected checkWords(): void {
    for (const [name, words] of Object.entries(WORDS)) {
      const value = Reflect.get(this, name) as string;
      if (value && !words.includes(value)) throw badOption(name, value, words);
    }
  }
}
