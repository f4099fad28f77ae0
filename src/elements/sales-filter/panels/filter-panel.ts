import type { CSSResult, TemplateResult } from 'lit';
import type { WidgetContext } from '../../base/element/widget.js';
import type { Choice } from '../model/choice.js';
import type { FilterView } from '../model/filter.js';

/** What a filter lends to the panel of its control. */
export interface PanelHost {
  /** The name of the field, or the heading that the page gives. */
  readonly label: () => string;
  readonly root: () => ParentNode;
  /** Chooses; with `moving` the gesture is still under way. */
  readonly choose: (choice: Choice, gesture?: 'moving') => void;
  /** Clears the choice; a date filter returns to the default period of the page. */
  readonly clear: () => void;
  /** True when that would change something. */
  readonly canClear: (choice: Choice) => boolean;
  /** Takes one clause of the filter group off, or all. */
  readonly clearGroup: (source?: string) => void;
  /** True when a change of the filter group can be undone. */
  readonly canUndo: () => boolean;
  readonly undo: () => void;
  /** The clauses of the filter group by their sources, on a dashboard without its default period, which its date filter shows. */
  readonly clauses: () => Readonly<Record<string, string>>;
  /** True when the default period of the page acts. */
  readonly isDefault: () => boolean;
  readonly announce: (sentence: string) => void;
  readonly requestUpdate: () => void;
}

/** What the panel of one control shows and does. Its file is loaded with the first filter that has such a control. */
export interface FilterPanel {
  render(view: FilterView, context: WidgetContext): TemplateResult;
  /** Called when the panel opens, and when it closes. */
  toggled?(isOpen: boolean): void;
}

/** A file with a panel. */
export interface PanelModule {
  readonly Panel: new (host: PanelHost) => FilterPanel;
  readonly styles: CSSResult;
}
